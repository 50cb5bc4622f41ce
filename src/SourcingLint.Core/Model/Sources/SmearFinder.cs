using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds where somebody without a name calls somebody with one lazy, or a liar.</summary>
internal sealed class SmearFinder
{
    private const int LongestJudgment = 3; // tokens from "was" to the noun of "was a complete fraud"
    private const SourceWord Papers = SourceWord.Report | SourceWord.Press | SourceWord.Data;

    private static readonly WordSet Slurs = WordSet.Read("slurs");
    private static readonly PhraseTable SlurPhrases = PhraseTable.Read("slur-phrases");
    private static readonly WordSet Judges = WordSet.Read("hearing-bodies");
    private static readonly WordSet Targets = WordSet.Read("slur-targets");
    private static readonly WordSet Openers = WordSet.Of("a", "an", "another");
    private static readonly WordSet FormsOfBe = WordSet.Of("is", "are", "was", "were", "been", "being", "be");

    private static readonly int Who = Vocabulary.Shared.Require("who");
    private static readonly int Person = Vocabulary.Shared.Require("person");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int Of = Vocabulary.Shared.Require("of");

    private readonly Draft _draft;
    private readonly DraftModel _model;

    private SmearFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
    }

    /// <summary>One for each statement that holds one, in order of the statements.</summary>
    public static ImmutableArray<Smear> Find(Draft draft, DraftModel model)
    {
        var finder = new SmearFinder(draft, model);
        var found = ImmutableArray.CreateBuilder<Smear>();
        var mention = 0; // the first that is not before the sentence
        var anonymity = 0; // the same
        var last = -1;
        foreach (var attribution in model.Attributions)
        {
            while (mention < model.Mentions.Length && model.Mentions[mention].Sentence < attribution.Sentence)
            {
                mention++;
            }

            while (anonymity < model.Anonymities.Length && model.Anonymities[anonymity].Sentence < attribution.Sentence)
            {
                anonymity++;
            }

            // "A nurse, who asked not to be named, said": where the grammar finds nobody, the request tells who it was.
            var asked = anonymity < model.Anonymities.Length && model.Anonymities[anonymity] is var request && request.Sentence == attribution.Sentence ? request.Span : default(TextSpan?);
            if ((attribution.Source ?? asked) is { } source && draft.ParagraphOf(draft.Sentences[attribution.Sentence]).Zone is ZoneKind.Body or ZoneKind.List
                && (attribution.Source is null || finder.IsUnnamed(source, attribution.SourceKind)) && finder.SlurIn(attribution, finder.NamesPerson(attribution, source, mention)) is { } slur && slur.Start > last)
            {
                last = slur.Start;
                found.Add(new Smear(slur, source));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>"One adviser", "a minister who asked not to be named": somebody new, with no name anywhere in the words.</summary>
    private bool IsUnnamed(TextSpan source, SourceKind kind)
    {
        var first = _draft.TokenAt(source.Start);
        if (!(Openers.Contains(_draft.Tokens[first].Word) || _draft.Tokens[first].Is(WordClass.NumberWord)
            || (kind == SourceKind.Anonymous && !_draft.Tokens[first].Is(WordClass.Determiner))))
        {
            return false;
        }

        var isPerson = false;
        if (Judges.Contains(_draft.Tokens[_draft.TokenAt(source.End - 1)].Word))
        {
            return false; // "a judge ruled that he was a liar"
        }

        for (var i = first; i < _draft.Tokens.Length && _draft.Tokens[i].Start < source.End; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.GivenName) && _draft.Tokens[i].Has(TokenShape.Capitalized))
            {
                return false;
            }

            isPerson |= _draft.Tokens[i].Is(WordClass.Role) || _draft.Tokens[i].Word == Who || _draft.Tokens[i].Word == Person || IsCalling(i, source.End) || (_draft.Tokens[i].Is(WordClass.VagueSource) && (SourceNoun.RolesOf(_draft.Tokens[i]) & Papers) == 0);
        }

        return isPerson;
    }

    /// <summary>"Banker", "curator", "assistant": by its ending, the last word before anything else is told of the speaker.</summary>
    private bool IsCalling(int token, int end)
    {
        var isLast = token + 1 >= _draft.Tokens.Length || _draft.Tokens[token + 1].Start >= end || _draft.Tokens[token + 1].Kind != TokenKind.Word || _draft.Tokens[token + 1].Is(WordClass.Preposition);
        return isLast && Callings.IsOne(_draft, _draft.Tokens[token]);
    }

    /// <summary>Whether a person is named in what is said, or as the one it is said of: "said of Mayor Bresk".</summary>
    private bool NamesPerson(Attribution attribution, TextSpan source, int mention)
    {
        var isSaidOf = attribution.Cue is { } cue && _draft.TokenAt(cue.End) is var next && next < _draft.Tokens.Length && _draft.Tokens[next].Word == Of;
        for (var m = mention; m < _model.Mentions.Length && _model.Mentions[m].Sentence == attribution.Sentence; m++)
        {
            if (_model.Mentions[m] is { Kind: MentionKind.Person } person && !source.Contains(person.Span) && (isSaidOf || attribution.Content.Any(c => c.Contains(person.Span))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that runs somebody down, when a person is spoken of: in quotation marks, after "called", or plainly said to be so.</summary>
    private TextSpan? SlurIn(Attribution attribution, bool namesPerson)
    {
        var calls = attribution.Cue is { } cue && IsJudging(_draft.TokenAt(cue.End - 1));
        TextSpan? slur = null;
        var hasTarget = namesPerson;
        foreach (var piece in attribution.Content)
        {
            var first = _draft.TokenAt(piece.Start);
            for (var i = first; i < _draft.Tokens.Length && _draft.Tokens[i].Start < piece.End; i++)
            {
                if (i > first && IsJudging(i))
                {
                    return null; // "he kept calling her a liar": somebody else's word
                }

                var isOffice = i > 0 && _draft.Tokens[i].Is(WordClass.Role) && _draft.Tokens[i - 1].Word == The; // "the mayor"
                namesPerson |= isOffice;
                hasTarget |= isOffice || Targets.Contains(_draft.Tokens[i].Word) || IsSubject(i) || (calls && i == first && IsName(_draft.Tokens[i]));
                if (slur is null && SlurAt(i) is var length and > 0
                    && (calls || _model.Coverage.IsInMarks(_draft.Tokens[i].Start) || (namesPerson && IsSaidToBe(i))))
                {
                    slur = TextSpan.FromBounds(_draft.Tokens[i].Start, _draft.Tokens[i + length - 1].End);
                }
            }
        }

        return hasTarget ? slur : null;
    }

    /// <summary>How many tokens run somebody down from here; 0 when none do.</summary>
    private int SlurAt(int token) =>
        SlurPhrases.Match(_draft.Tokens, token, _draft.Tokens.Length, out _) is var length and > 0 ? length
        : Slurs.Contains(_draft.Tokens[token].Word) && !_draft.Tokens[token].Has(TokenShape.Capitalized) ? 1 : 0;

    /// <summary>"Called her a liar": the judgment needs no quotation marks.</summary>
    private bool IsJudging(int token) => (CueVerbs.FormOf(_draft.Tokens[token].Word) & CueForm.Judge) != 0;

    /// <summary>"Verne is a fraud": a name that is said to be something.</summary>
    private bool IsSubject(int token) =>
        FormsOfBe.Contains(_draft.Tokens[token].Word) && token > 0 && IsOnlyName(_draft.Tokens[token - 1]);

    /// <summary>What stands where somebody is called something: "described Bell as selfish".</summary>
    private static bool IsName(Token token) =>
        token.Kind == TokenKind.Word && token.Has(TokenShape.Capitalized) && !token.Has(TokenShape.AllCaps)
        && !token.Is(WordClass.Determiner | WordClass.Demonym | WordClass.Place | WordClass.Institution | WordClass.OrganisationNoun | WordClass.Month | WordClass.Weekday);

    private static bool IsOnlyName(Token token) => token.Kind == TokenKind.Word && token.Has(TokenShape.Capitalized) && token.Word == 0;

    /// <summary>"Is lazy", "was a liar", "is a complete fraud".</summary>
    private bool IsSaidToBe(int slur)
    {
        for (var i = slur - 1; i > 0 && slur - i <= LongestJudgment; i--)
        {
            if (FormsOfBe.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
