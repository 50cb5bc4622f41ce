using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds who is accused of a wrong by name and does not speak, and wars in which one side alone does.</summary>
internal sealed class AccusationFinder
{
    private const int WrongReach = 8; // tokens of "stealing the pensions of two clerks and lying to the court"
    private const int ShortestStory = 150; // tokens: a brief may leave the other side for later

    private static readonly WordSet Defending = WordSet.Read("defence-words");
    private static readonly WordSet Wrongs = WordSet.Read("wrongdoing-words");
    private static readonly WordSet Charging = WordSet.Of("charged", "indicted", "arraigned");
    private static readonly WordSet Prosecuting = WordSet.Of("county", "district", "general", "state", "u.s.");

    private static readonly int With = Vocabulary.Shared.Require("with");

    private readonly Draft _draft;
    private readonly DraftModel _model;

    private AccusationFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
    }

    /// <summary>The charges in order; none in a draft that asks for an answer and does not tell of it, which has a finding of its own.</summary>
    public static ImmutableArray<Accusation> Find(Draft draft, DraftModel model)
    {
        if (model.Responses.OpenRequests.Length > 0)
        {
            return ImmutableArray<Accusation>.Empty;
        }

        var finder = new AccusationFinder(draft, model);
        var found = finder.FindCharges();
        return model.Responses.Replies.IsEmpty && finder.FindOneSidedWar() is { } war ? found.Add(war)
            : found.IsEmpty && finder.FindUndefended() is { } charge ? found.Add(charge) : found;
    }

    /// <summary>The first place that tells of somebody who is charged, in a story in which nobody defends them: no lawyer, no plea.</summary>
    private Accusation? FindUndefended()
    {
        Accusation? charge = null;
        for (var s = 0; s < _draft.Sentences.Length; s++)
        {
            var sentence = _draft.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (Defending.Contains(_draft.Tokens[i].Word) && !IsProsecutor(i))
                {
                    return null;
                }

                charge ??= IsCharged(i, sentence) && IsCopy(s) && !_model.Coverage.IsQuoted(_draft.Tokens[i].Start) ? new Accusation(_draft.Tokens[i].Span, null) : null;
            }
        }

        return _draft.Tokens.Length < ShortestStory ? null : charge;
    }

    /// <summary>"Is charged with", "arrested and charged with", "has been charged", "was indicted on".</summary>
    private bool IsCharged(int index, Sentence sentence)
    {
        if (!Charging.Contains(_draft.Tokens[index].Word))
        {
            return false;
        }

        var hasBe = false;
        for (var i = index - 1; i >= sentence.FirstToken && index - i <= 2; i--)
        {
            hasBe |= CueVerbs.IsBe(_draft.Tokens[i].Word);
            if (_draft.Tokens[i].Is(WordClass.Negation | WordClass.Modal))
            {
                return false;
            }
        }

        var isWith = index + 1 < sentence.EndToken && _draft.Tokens[index + 1].Word == With;
        return isWith ? !IsDuty(index + 2, sentence.EndToken) : hasBe;
    }

    /// <summary>"The office charged with keeping the records": a task and no crime.</summary>
    private bool IsDuty(int first, int end)
    {
        if (first >= end || !_draft.TextOf(_draft.Tokens[first]).EndsWith("ing".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var i = first; i < Math.Min(end, first + WrongReach); i++)
        {
            if (Wrongs.Contains(_draft.Tokens[i].Word) || _draft.Tokens[i].Is(WordClass.Toll | WordClass.Charge))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The district attorney", "the attorney general", "the state's attorney".</summary>
    private bool IsProsecutor(int index)
    {
        var tokens = _draft.Tokens;
        return (index > 0 && (tokens[index - 1].Kind == TokenKind.Possessive || Prosecuting.Contains(tokens[index - 1].Word)))
            || (index + 1 < tokens.Length && (Prosecuting.Contains(tokens[index + 1].Word) || tokens[index + 1].Kind == TokenKind.Possessive));
    }

    private ImmutableArray<Accusation> FindCharges()
    {
        var charges = new ChargeReader(_draft, _model);
        var heard = new HeardSides(_draft, _model);
        var found = ImmutableArray.CreateBuilder<Accusation>();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in _model.Mentions)
        {
            if (mention.Kind is MentionKind.Person or MentionKind.Organisation && IsCopy(mention.Sentence) && !_model.Coverage.IsQuoted(mention.Span.Start)
                && charges.ChargeAgainst(mention) is { } span && !heard.Hear(mention) && asked.Add(mention.Group))
            {
                found.Add(new Accusation(span, mention.Span));
            }
        }

        return found.ToImmutable();
    }

    private bool IsCopy(int sentence) => _draft.ParagraphOf(_draft.Sentences[sentence]).Zone is ZoneKind.Body or ZoneKind.List;

    /// <summary>The first claim of a war in which one side speaks and the other, or anybody else with a country, does not.</summary>
    private Accusation? FindOneSidedWar()
    {
        var claims = _model.Claims.Where(c => c.Attribution >= 0 && c.Party >= 0 && _model.Attributions[c.Attribution].SourceKind != SourceKind.Document).ToList();
        if (_draft.Tokens.Length < ShortestStory || claims.Count == 0 || claims.Exists(c => c.IsSettled || c.Party != claims[0].Party))
        {
            return null;
        }

        foreach (var attribution in _model.Attributions)
        {
            if (attribution.Source is { } source && attribution.SourceKind != SourceKind.Media && IsCopy(attribution.Sentence) && Reliance.Speaks(_draft, attribution) && _model.Parties.KindOf(source) is var kind and not (PartyKind.None or PartyKind.Unnamed)
                && (kind != PartyKind.State || HasCountry(source)) && _model.Parties.PartyOf(source, kind) != claims[0].Party)
            {
                return null;
            }
        }

        return new Accusation(claims[0].Span, null, IsOfWar: true);
    }

    private bool HasCountry(TextSpan source)
    {
        for (var i = _draft.TokenAt(source.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Start < source.End; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Place | WordClass.Demonym))
            {
                return true;
            }
        }

        return false;
    }
}
