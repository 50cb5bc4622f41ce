using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds who is accused of a wrong by name and does not speak, and wars in which one side alone does.</summary>
internal sealed class AccusationFinder
{
    private const int VerbReach = 5; // tokens from "accused" to the accused
    private const int ChargeReach = 10; // tokens from the accused to the wrong
    private const int ShortestStory = 150; // tokens: a brief may leave the other side for later
    private const int DeedReach = 3; // the same when the accused is the subject: "that the bank later hid"

    private static readonly WordSet Accusing = WordSet.Read("accusing-words");
    private static readonly WordSet Wrongs = WordSet.Read("wrongdoing-words");
    private static readonly WordSet Deeds = WordSet.Read("wrongful-deeds");
    private static readonly WordSet Contesting = WordSet.Read("contesting-verbs");
    private static readonly WordSet Complaints = WordSet.Read("complaint-words");
    private static readonly WordSet FormsOfBe = WordSet.Of("is", "are", "was", "were", "be", "been", "being");
    private static readonly WordSet Spokespeople = WordSet.Read("spokespeople");

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly HashSet<string> _speakers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(StringComparer.OrdinalIgnoreCase); // "the bank", "a company spokeswoman"
    private readonly SpanSet _charges; // what somebody alleges, or holds in a complaint
    private bool _hasSpokesperson;

    private AccusationFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        NoteSpeakers();
        _charges = FindAllegations();
    }

    /// <summary>The charges in order; none in a draft that tells of any answer, or of a request for one.</summary>
    public static ImmutableArray<Accusation> Find(Draft draft, DraftModel model)
    {
        if (model.Responses.HasReply || model.Responses.OpenRequests.Length > 0)
        {
            return ImmutableArray<Accusation>.Empty;
        }

        var finder = new AccusationFinder(draft, model);
        var found = finder.FindCharges();
        return finder.FindOneSidedWar() is { } war ? found.Add(war) : found;
    }

    private ImmutableArray<Accusation> FindCharges()
    {
        var found = ImmutableArray.CreateBuilder<Accusation>();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in _model.Mentions)
        {
            if (mention.Kind is MentionKind.Person or MentionKind.Organisation && !_speakers.Contains(mention.Group) && !IsBodyHeard(mention)
                && IsCopy(mention.Sentence) && !_model.Coverage.IsQuoted(mention.Span.Start)
                && (ChargeBefore(mention) ?? DeedAfter(mention)) is { } span && asked.Add(mention.Group))
            {
                found.Add(new Accusation(span, mention.Span));
            }
        }

        return found.ToImmutable();
    }

    private bool IsCopy(int sentence) => _draft.ParagraphOf(_draft.Sentences[sentence]).Zone is ZoneKind.Body or ZoneKind.List;

    private void NoteSpeakers()
    {
        var m = 0;
        foreach (var attribution in _model.Attributions.Where(a => a.Source is not null && IsCopy(a.Sentence)).OrderBy(a => a.Source!.Value.Start))
        {
            var source = attribution.Source!.Value;
            while (m < _model.Mentions.Length && _model.Mentions[m].Span.End <= source.Start)
            {
                m++;
            }

            var isNamed = false;
            for (var i = m; i < _model.Mentions.Length && _model.Mentions[i].Span.Start < source.End; i++)
            {
                isNamed = true;
                _speakers.Add(_model.Mentions[i].Group);
            }

            for (var i = _draft.TokenAt(source.Start); !isNamed && i < _draft.Tokens.Length && _draft.Tokens[i].Start < source.End; i++)
            {
                _hasSpokesperson |= Spokespeople.Contains(_draft.Tokens[i].Word);
                _bodies.Add(_draft.TextOf(_draft.Tokens[i]).ToString());
            }
        }
    }

    private SpanSet FindAllegations()
    {
        var allegations = new SpanSet.Builder();
        foreach (var attribution in _model.Attributions)
        {
            if ((attribution.Cue is { } cue && HasAny(cue, Contesting)) || (attribution.Source is { } source && HasAny(source, Complaints)))
            {
                foreach (var piece in attribution.Content)
                {
                    allegations.Add(piece);
                }
            }
        }

        return allegations.ToSet();
    }

    private bool HasAny(TextSpan span, WordSet words)
    {
        for (var i = _draft.TokenAt(span.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Start < span.End; i++)
        {
            if (words.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody speaks who may well be the accused: "the bank", "a spokesman".</summary>
    private bool IsBodyHeard(Mention mention) =>
        _hasSpokesperson || _bodies.Contains(_draft.TextOf(_draft.Tokens[_draft.TokenAt(mention.Span.End - 1)]).ToString());

    /// <summary>"Accused Marsh of hiding", "charged Dane with bribing": from the verb to the accused.</summary>
    private TextSpan? ChargeBefore(Mention mention)
    {
        var sentence = _draft.Sentences[mention.Sentence];
        var first = _draft.TokenAt(mention.Span.Start);
        for (var i = first - 1; i >= sentence.FirstToken && first - i <= VerbReach && (_draft.Tokens[i].Kind != TokenKind.Punctuation || _draft.Prose.Text[_draft.Tokens[i].Start] == ',') && !_draft.Tokens[i].Is(WordClass.Preposition); i--)
        {
            if (Accusing.Contains(_draft.Tokens[i].Word) && !FormsOfBe.Contains(_draft.Tokens[Math.Max(sentence.FirstToken, i - 1)].Word))
            {
                return HasWrong(_draft.TokenAt(mention.Span.End), sentence.EndToken, ChargeReach) ? TextSpan.FromBounds(_draft.Tokens[i].Start, mention.Span.End) : null;
            }
        }

        return null;
    }

    /// <summary>"Kestrel Bank hid losses, a clerk alleged": the accused does it in somebody else's words.</summary>
    private TextSpan? DeedAfter(Mention mention)
    {
        var next = _draft.TokenAt(mention.Span.End);
        var end = _draft.Sentences[mention.Sentence].EndToken;
        if (!_charges.Hold(mention.Span.Start))
        {
            return null;
        }

        for (var i = next; i < end && i - next < DeedReach && _draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Deeds.Contains(_draft.Tokens[i].Word))
            {
                return FormsOfBe.Contains(_draft.Tokens[i - 1].Word) ? null : TextSpan.FromBounds(mention.Span.Start, _draft.Tokens[i].End);
            }

            if (!_draft.Tokens[i].Is(WordClass.Adverb | WordClass.Auxiliary | WordClass.CueNoun) || _draft.Tokens[i].Is(WordClass.Negation | WordClass.Modal))
            {
                return null;
            }
        }

        return null;
    }

    private bool HasWrong(int first, int end, int reach)
    {
        for (var i = first; i < end && i - first < reach; i++)
        {
            if (Wrongs.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

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

        return new Accusation(claims[0].Span, null);
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
