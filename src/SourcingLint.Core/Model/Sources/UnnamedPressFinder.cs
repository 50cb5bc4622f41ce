using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds reports of the news media whose outlet the copy does not name.</summary>
internal static class UnnamedPressFinder
{
    private const int Reach = 2; // sentences in which an outlet's name answers the question
    private const WordClass Neutral = WordClass.Demonym | WordClass.Conjunction | WordClass.Determiner | WordClass.NumberWord;

    private static readonly WordSet Verdicts = WordSet.Read("verdict-verbs");
    private static readonly WordSet Relaying = WordSet.Read("relaying-verbs");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int That = Vocabulary.Shared.Require("that");

    /// <summary>They in order of their attributions.</summary>
    public static ImmutableArray<UnnamedPress> Find(Draft draft, DraftModel model)
    {
        var found = ImmutableArray.CreateBuilder<UnnamedPress>();
        var last = -1;
        foreach (var attribution in model.Attributions)
        {
            if (attribution.Source is not { } source
                || (SourceNoun.Find(draft, source, SourceWord.Press | SourceWord.Report) ?? PressSources(draft, source)) is not { } noun
                || (noun.Description & Description.Definite) != 0 || noun.Head <= last)
            {
                continue;
            }

            last = noun.Head;

            var zone = draft.ParagraphOf(draft.Sentences[attribution.Sentence]).Zone;
            var isHeadline = zone is ZoneKind.Headline or ZoneKind.Deck;
            if ((isHeadline || zone is ZoneKind.Body or ZoneKind.List) && IsUnnamed(draft, noun, isHeadline)
                && !noun.IsApposition(draft) && IsStatement(draft, attribution, noun) && !model.Coverage.IsQuoted(source.Start))
            {
                found.Add(new UnnamedPress(noun.SpanIn(draft), isHeadline || IsNear(draft, attribution.Sentence)));
            }
        }

        var heads = new HashSet<int>(found.Select(press => draft.TokenAt(press.Span.End - 1)));
        found.AddRange(FindMentions(draft, model).Where(press => !heads.Contains(draft.TokenAt(press.Span.End - 1))));
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found.ToImmutable();
    }

    /// <summary>"Amid reports that the firm is broke", "an earlier report quoting the president": reports that the copy leans on without making them speak.</summary>
    private static IEnumerable<UnnamedPress> FindMentions(Draft draft, DraftModel model)
    {
        foreach (var sentence in draft.Sentences)
        {
            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            var hasOutlet = default(bool?);
            for (var i = sentence.FirstToken + 1; i + 2 < sentence.EndToken; i++)
            {
                if (draft.Tokens[i].Is(WordClass.VagueSource) && (SourceNoun.RolesOf(draft.Tokens[i]) & SourceWord.Report) != 0
                    && ((IsRumor(draft, i) && !model.Coverage.IsAttributed(draft.Tokens[i].Start)) || IsRetold(draft, sentence, i)) && !(hasOutlet ??= OutletNames.AreIn(draft, sentence))
                    && !model.Coverage.IsQuoted(draft.Tokens[i].Start))
                {
                    yield return new UnnamedPress(draft.Tokens[i].Span, IsNamedNear: true);
                }
            }
        }
    }

    /// <summary>"Amid reports that the firm": any number of them, and what they say follows.</summary>
    private static bool IsRumor(Draft draft, int head)
    {
        var before = draft.Tokens[head - 1];
        var after = draft.Tokens[head + 2];
        return draft.TextOf(draft.Tokens[head]).EndsWith("s".AsSpan(), StringComparison.OrdinalIgnoreCase) && draft.Tokens[head + 1].Word == That
            && (after.Is(WordClass.Determiner) || after.Has(TokenShape.Capitalized))
            && (before.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.VagueNumber) || (SourceNoun.RolesOf(before) & (SourceWord.News | SourceWord.Press)) != 0);
    }

    /// <summary>"An earlier report quoting the president": news, as it quotes.</summary>
    private static bool IsRetold(Draft draft, Sentence sentence, int head) =>
        Relaying.Contains(draft.Tokens[head + 1].Word) && draft.TextOf(draft.Tokens[head + 1]).EndsWith("ing".AsSpan(), StringComparison.Ordinal)
        && !(head - 1 > sentence.FirstToken && draft.Tokens[head - 1].Kind == TokenKind.Possessive)
        && (SourceNoun.RolesOf(draft.Tokens[head - 1]) & (SourceWord.News | SourceWord.Press)) != 0;

    /// <summary>"Media sources": outlets under the name of sources.</summary>
    private static SourceNoun? PressSources(Draft draft, TextSpan source) =>
        SourceNoun.Find(draft, source, SourceWord.Source) is { } noun && noun.IsOfPress(draft) ? noun : null;

    /// <summary>Whether these are the news media at large: police reports are not, nor is what a state's own outlets say.</summary>
    private static bool IsUnnamed(Draft draft, SourceNoun noun, bool isHeadline)
    {
        var head = draft.Tokens[noun.Head];
        if ((noun.Description & Description.Exact) != 0 && !IsReportFromPlace(draft, noun))
        {
            return false;
        }

        if ((SourceNoun.RolesOf(head) & SourceWord.Report) == 0)
        {
            for (var i = noun.First; i < noun.Head; i++)
            {
                if ((SourceNoun.RolesOf(draft.Tokens[i]) & SourceWord.State) != 0)
                {
                    return false;
                }
            }

            return true;
        }

        var isOfPress = isHeadline || draft.TextOf(head).EndsWith("s".AsSpan(), StringComparison.OrdinalIgnoreCase);
        for (var i = noun.First; i < noun.Head; i++)
        {
            var roles = SourceNoun.RolesOf(draft.Tokens[i]);
            if (!draft.Tokens[i].Is(Neutral) && (roles & (SourceWord.News | SourceWord.Empty | SourceWord.Press)) == 0)
            {
                return false;
            }

            isOfPress |= (roles & SourceWord.Press) != 0;
        }

        return isOfPress;
    }

    /// <summary>"Reports in Spain", "reports in the French press": where they stand names no outlet; "reports in the Harbor Gazette" does.</summary>
    private static bool IsReportFromPlace(Draft draft, SourceNoun noun)
    {
        var next = noun.Head + 1;
        return (SourceNoun.RolesOf(draft.Tokens[noun.Head]) & SourceWord.Report) != 0 && next + 1 < draft.Tokens.Length && (draft.Tokens[next].Word == In || draft.Tokens[next].Word == From)
            && draft.Tokens[next + 1] is var place
            && (place.Is(WordClass.Place) || (place.Is(WordClass.Determiner) && next + 2 < draft.Tokens.Length && (draft.Tokens[next + 2].Is(WordClass.Demonym) || (SourceNoun.RolesOf(draft.Tokens[next + 2]) & SourceWord.Press) != 0)));
    }

    /// <summary>Whether the media say it: what they show, call upon or decide, as a winner, is the reporter's telling, a "press briefing" is none of theirs.</summary>
    private static bool IsStatement(Draft draft, Attribution attribution, SourceNoun noun)
    {
        if (attribution.Cue is not { } cue)
        {
            return true;
        }

        var verb = draft.Tokens[draft.TokenAt(cue.End - 1)];
        var form = CueVerbs.FormOf(verb.Word);
        var isCompound = verb.Is(WordClass.CueNoun) && draft.TokenAt(cue.Start) == noun.Head + 1 && (SourceNoun.RolesOf(verb) & SourceWord.Report) == 0;
        var last = draft.TokenAt(cue.End - 1);
        var isVerdict = Verdicts.Contains(draft.Tokens[draft.TokenAt(cue.Start)].Word) || (Verdicts.Contains(verb.Word) && last + 1 < draft.Tokens.Length && draft.Tokens[last + 1].Word != That);
        return !isCompound && !isVerdict && (form == CueForm.None || (form & (CueForm.Say | CueForm.Tell)) != 0);
    }

    private static bool IsNear(Draft draft, int sentence)
    {
        for (var s = Math.Max(0, sentence - Reach); s < draft.Sentences.Length && s <= sentence + Reach; s++)
        {
            if (OutletNames.AreIn(draft, draft.Sentences[s]))
            {
                return true;
            }
        }

        return false;
    }
}
