using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds claims that one outlet has from another, from a channel, or from somebody whom it does not name.</summary>
internal sealed class RelayFinder
{
    private const int LongestName = 8; // tokens from the verb to the noun of whom it quotes

    private static readonly WordSet Relaying = WordSet.Read("relaying-verbs");
    private static readonly WordSet Hands = WordSet.Read("relaying-hands");
    private static readonly WordSet Bridges = WordSet.Of("by", "from", "in", "on", "of");
    private static readonly WordSet Openers = WordSet.Of("a", "an", "another", "one");
    private static readonly WordSet Spokespeople = WordSet.Read("spokespeople");

    private static readonly WordSet People = WordSet.Of("person", "people");
    private static readonly WordSet Crediting = WordSet.Of("according", "reported", "reports");
    private static readonly WordSet Knowing = WordSet.Read("insider-words");
    private static readonly int Paper = Vocabulary.Shared.Require("paper");

    private readonly Draft _draft;

    private RelayFinder(Draft draft) => _draft = draft;

    /// <summary>From the verb to whom it quotes, one a sentence, in order.</summary>
    public static ImmutableArray<TextSpan> Find(Draft draft, DraftModel model)
    {
        var finder = new RelayFinder(draft);
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var next = 0; // the attribution after those of the sentence
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var first = next;
            while (next < model.Attributions.Length && model.Attributions[next].Sentence <= s)
            {
                next++;
            }

            var relay = draft.ParagraphOf(draft.Sentences[s]).Zone is not (ZoneKind.Body or ZoneKind.List) ? null
                : finder.RelayIn(draft.Sentences[s], model.Coverage) ?? (next - first == 1 ? finder.CreditIn(model, model.Attributions[first]) : null);
            if (relay is { } span)
            {
                found.Add(span);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>"Some 200 drones crossed the river, according to the Harbor Gazette": a count that the outlet has from somebody, and the copy does not say from whom.</summary>
    private TextSpan? CreditIn(DraftModel model, Attribution attribution)
    {
        if (attribution is not { Source: { } source, Cue: { } cue, Kind: AttributionKind.Indirect } || !Crediting.Contains(_draft.Tokens[_draft.TokenAt(cue.Start)].Word)
            || !OutletNames.IsAt(_draft, _draft.TokenAt(source.End - 1)) || model.Coverage.IsQuoted(cue.Start))
        {
            return null;
        }

        for (var f = model.Figures.First(attribution.Content[0].Start, static (in Figure figure, int start) => figure.Span.Start >= start);
            f < model.Figures.Length && model.Figures[f].Span.Start < attribution.Content[0].End; f++)
        {
            if (model.Figures[f].Class is FigureClass.Toll or FigureClass.Military)
            {
                return TextSpan.FromBounds(Math.Min(source.Start, cue.Start), Math.Max(source.End, cue.End));
            }
        }

        return null;
    }

    private TextSpan? RelayIn(Sentence sentence, Coverage coverage)
    {
        var tokens = _draft.Tokens;
        var first = -1; // the verb before
        var hasOutlet = false;
        var hasSocial = false;
        for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            hasOutlet |= IsOutlet(i);
            hasSocial |= Hands.Contains(tokens[i].Word) || SocialSource.IsPlatform(tokens[i]);
            if (!Relaying.Contains(tokens[i].Word) || (i > sentence.FirstToken && tokens[i - 1].Is(WordClass.Auxiliary)) || coverage.IsQuoted(tokens[i].Start))
            {
                continue;
            }

            var end = EndOfHand(i + 1, sentence.EndToken, hasOutlet);
            end = end == 0 && hasSocial ? EndOfStranger(i + 1, sentence.EndToken) : end;
            end = end == 0 && first >= 0 && hasOutlet ? i + 1 : end; // "quoted a blogger quoting"
            if (end > 0)
            {
                return TextSpan.FromBounds(tokens[first >= 0 ? first : i].Start, tokens[end - 1].End);
            }

            first = first < 0 ? i : first;
        }

        return null;
    }

    private bool IsOutlet(int index) => OutletNames.IsAt(_draft, index) || IsMedia(_draft.Tokens[index]);

    private static bool IsMedia(Token token) =>
        (SourceNoun.RolesOf(token) & SourceWord.Press) != 0
        || SocialSource.IsPlatform(token) || Hands.Contains(token.Word) || (token.Is(WordClass.MediaNoun) && !token.Is(WordClass.CueNoun | WordClass.Role));

    /// <summary>The index after the name of an outlet or channel, or after "an unnamed officer"; 0 when it is somebody who can answer.</summary>
    private int EndOfHand(int first, int end, bool isOutlets)
    {
        var isUnnamed = false;
        for (var i = first; i < end && i - first < LongestName && _draft.Tokens[i].Kind is TokenKind.Word; i++)
        {
            var token = _draft.Tokens[i];
            var role = SourceNoun.RolesOf(token);
            isUnnamed |= (token.Is(WordClass.VagueSource) && (role & SourceWord.Source) != 0) || SourceNoun.IsUnnaming(token);
            if (token.Is(WordClass.VagueSource) && i == first + 1 && !SourceNoun.IsUnnaming(_draft.Tokens[first]) && (role & SourceWord.Source) != 0)
            {
                return 0; // "never cited a source"
            }

            if (i > first && People.Contains(token.Word) && i + 1 < end && (Knowing.Contains(_draft.Tokens[i + 1].Word) || _draft.Tokens[i + 1].Is(WordClass.Relative)))
            {
                return i + 1; // "a person close to the owner"
            }

            if ((IsOutlet(i) || (isOutlets && token.Word == Paper)) && EndOfName(i + 1, end) is var last && EndsPhrase(last, end))
            {
                return last;
            }

            if (isUnnamed && token.Is(WordClass.VagueSource | WordClass.GroupSource | WordClass.Role | WordClass.PeopleNoun) && EndsPhrase(i + 1, end))
            {
                return i + 1;
            }

            // "Citing a report by the broadcaster": an outlet's report is the outlet's word.
            if ((role & SourceWord.Report) != 0 && i + 1 < end && Bridges.Contains(_draft.Tokens[i + 1].Word))
            {
                i++;
            }
            else if (token.Is(WordClass.Preposition | WordClass.Relative | WordClass.CueVerb))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The index after the capitals that go on with a name: "the newspaper Dagen".</summary>
    private int EndOfName(int index, int end)
    {
        while (index < end && _draft.Tokens[index].Kind == TokenKind.Word && _draft.Tokens[index].Has(TokenShape.Capitalized))
        {
            index++;
        }

        return index;
    }

    private bool EndsPhrase(int next, int end) =>
        next >= end || _draft.Tokens[next].Kind is not (TokenKind.Word or TokenKind.Possessive) || Relaying.Contains(_draft.Tokens[next].Word)
        || _draft.Tokens[next].Is(WordClass.Relative | WordClass.Preposition | WordClass.Auxiliary | WordClass.Adverb | WordClass.Conjunction);

    /// <summary>"An officer who says", "a witness": somebody whom a channel does not name; 0 for a spokesman.</summary>
    private int EndOfStranger(int first, int end)
    {
        if (!Openers.Contains(_draft.Tokens[first].Word))
        {
            return 0;
        }

        for (var i = first + 1; i < end && i - first <= 4 && _draft.Tokens[i].Kind == TokenKind.Word && !_draft.Tokens[i].Has(TokenShape.Capitalized); i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Role | WordClass.VagueSource | WordClass.PeopleNoun) && EndsPhrase(i + 1, end))
            {
                return Spokespeople.Contains(_draft.Tokens[i].Word) ? 0 : i + 1;
            }
        }

        return 0;
    }
}
