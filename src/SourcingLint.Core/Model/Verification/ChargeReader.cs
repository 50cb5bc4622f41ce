using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads who is accused of a wrong by name: "accused Lorn Line of hiding", "the suit claims that Marsh stole".</summary>
internal sealed class ChargeReader
{
    private const int VerbReach = 5; // tokens from "accused" to the accused
    private const int ChargeReach = 10; // tokens from the accused to the wrong
    private const int DeedReach = 3; // the same when the accused is the subject: "that the bank later hid"
    private const int AppositionReach = 7; // "Nils Farrow, 44, of Tarn, ran"

    private static readonly WordSet Accusing = WordSet.Read("accusing-words");
    private static readonly WordSet Wrongs = WordSet.Read("wrongdoing-words");
    private static readonly WordRoles<WrongKind> Deeds = WordRoles<WrongKind>.Read("Phrases/wrongful-deeds", 1);
    private static readonly WordSet Contesting = WordSet.Read("contesting-verbs");
    private static readonly WordSet Complaints = WordSet.Read("complaint-words");
    private static readonly WordSet Courts = WordSet.Of("coroner", "court", "inquest", "judge", "judges", "jurors", "jury", "magistrate", "magistrates", "tribunal");
    private static readonly WordSet FormsOfBe = WordSet.Of("is", "are", "was", "were", "be", "been", "being");

    private static readonly WordSet Kin = WordSet.Read("kin-words");
    private static readonly WordSet Killings = WordSet.Of("massacre", "shooting", "stabbing");
    private static readonly WordSet Standing = WordSet.Of("is", "are", "been");
    private static readonly int Late = Vocabulary.Shared.Require("late");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Being = Vocabulary.Shared.Require("being");

    private readonly Draft _draft;
    private readonly SpanSet _charges; // what somebody alleges, or holds in a complaint
    private readonly SpanSet _tellings; // what anybody tells but a court that has heard both sides

    public ChargeReader(Draft draft, DraftModel model)
    {
        _draft = draft;
        var charges = new SpanSet.Builder();
        var tellings = new SpanSet.Builder();
        foreach (var attribution in model.Attributions)
        {
            var isCharge = (attribution.Cue is { } cue && HasAny(cue, Contesting)) || (attribution.Source is { } source && HasAny(source, Complaints));
            var isTelling = isCharge || (attribution is { Source: { } teller, Kind: AttributionKind.Indirect } && Reliance.Speaks(draft, attribution) && !HasAny(teller, Courts));
            foreach (var piece in attribution.Content)
            {
                if (isCharge)
                {
                    charges.Add(piece);
                }

                if (isTelling)
                {
                    tellings.Add(piece);
                }
            }
        }

        _charges = charges.ToSet();
        _tellings = tellings.ToSet();
    }

    /// <summary>The words that charge whom a mention names; null when none do.</summary>
    public TextSpan? ChargeAgainst(Mention mention) => IsDead(mention) ? null : ChargeBefore(mention) ?? ChargeAfter(mention) ?? DeedAfter(mention);

    /// <summary>"The late Karl Brand".</summary>
    private bool IsDead(Mention mention) => _draft.TokenAt(mention.Span.Start) is var first and > 0 && _draft.Tokens[first - 1].Word == Late;

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

    /// <summary>"Kestrel Bank is accused of hiding losses", "Marsh, who has been charged with bribery".</summary>
    private TextSpan? ChargeAfter(Mention mention)
    {
        var end = _draft.Sentences[mention.Sentence].EndToken;
        var next = _draft.TokenAt(mention.Span.End);
        if (IsOfKin(_draft.TokenAt(mention.Span.Start)))
        {
            return null;
        }

        var isPassive = false;
        for (var i = AfterApposition(next, end); i < end && i - next <= AppositionReach && _draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (isPassive && Accusing.Contains(_draft.Tokens[i].Word))
            {
                return HasWrong(i + 1, end, ChargeReach) && !TellsOfKilling(i + 1, end) ? TextSpan.FromBounds(mention.Span.Start, _draft.Tokens[i].End) : null;
            }

            isPassive |= Standing.Contains(_draft.Tokens[i].Word); // what he "was accused of" is mostly told of the past
            if (!_draft.Tokens[i].Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.Relative) || _draft.Tokens[i].Is(WordClass.Negation | WordClass.Modal))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"The husband of Ana Ruiz, who is accused": he is.</summary>
    private bool IsOfKin(int first) => first > 1 && _draft.Tokens[first - 1].Word == Of && Kin.Contains(_draft.Tokens[first - 2].Word);

    /// <summary>A man on trial for murder, told in passing, answers in court.</summary>
    private bool TellsOfKilling(int first, int end)
    {
        for (var i = first; i < end && i - first < ChargeReach; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Toll) || Killings.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Kestrel Bank hid losses, a clerk alleged": the accused does it in somebody else's words.</summary>
    private TextSpan? DeedAfter(Mention mention)
    {
        if (!_tellings.Hold(mention.Span.Start))
        {
            return null;
        }

        var end = _draft.Sentences[mention.Sentence].EndToken;
        var next = AfterApposition(_draft.TokenAt(mention.Span.End), end);
        for (var i = next; i < end && i - next < DeedReach && _draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            var deed = Deeds.Of(_draft.Tokens[i].Word);
            if (deed == WrongKind.Dishonest || (deed != WrongKind.None && _charges.Hold(mention.Span.Start)))
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

    /// <summary>Past ", 44," behind a name, or past the comma that ends "her manager, Piet Norn,".</summary>
    private int AfterApposition(int next, int end)
    {
        if (!IsComma(next, end))
        {
            return next;
        }

        for (var i = next + 1; i < end && i - next < AppositionReach; i++)
        {
            if (IsComma(i, end))
            {
                return i + 1;
            }
        }

        return next + 1;
    }

    private bool IsComma(int index, int end) => index < end && _draft.Prose.Text[_draft.Tokens[index].Start] == ',';

    /// <summary>"Of hiding losses", "with fraud"; whatever somebody is accused of doing is a wrong; of being or of saying, it may be a manner.</summary>
    private bool HasWrong(int first, int end, int reach)
    {
        if (first + 1 < end && _draft.Tokens[first].Word == Of && _draft.Tokens[first + 1].Word != Being && !_draft.Tokens[first + 1].Is(WordClass.CueVerb | WordClass.ThoughtVerb) && _draft.TextOf(_draft.Tokens[first + 1]).EndsWith("ing".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var i = first; i < end && i - first < reach; i++)
        {
            if (Wrongs.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
