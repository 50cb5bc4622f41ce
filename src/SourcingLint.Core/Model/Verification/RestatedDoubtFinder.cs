using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds what a draft doubts first and states later: a figure by its value and noun, a deed by its verb and what it was done to.</summary>
internal sealed class RestatedDoubtFinder
{
    private const int Near = 4; // tokens between a deed and its object
    private const int ShortestStem = 3;
    private const int HedgeAfter = 5; // "1,200 people were reportedly detained"
    private const int LeastTelling = 10; // below it, two counts may be equal by chance
    private const int HedgeReach = 12; // tokens from a hedge to the figure it holds

    private static readonly WordSet Held = WordSet.Read("arms-length-words");
    private static readonly WordSet OwningUp = WordSet.Read("owning-up-words");
    private static readonly int Unconfirmed = Vocabulary.Shared.Require("unconfirmed");
    private static readonly int Accused = Vocabulary.Shared.Require("accused");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Confirmed = Vocabulary.Shared.Require("confirmed");

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly ImmutableArray<RestatedDoubt>.Builder _found = ImmutableArray.CreateBuilder<RestatedDoubt>();
    private int _lastSentence = -1;
    private bool _isLastDoubted;

    private RestatedDoubtFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
    }

    /// <summary>What is restated, in order of place, one a sentence.</summary>
    public static ImmutableArray<RestatedDoubt> Find(Draft draft, DraftModel model)
    {
        var finder = new RestatedDoubtFinder(draft, model);
        finder.FindFigures();
        finder.FindDeeds();
        finder._found.Sort((a, b) => a.Span.Start - b.Span.Start);
        for (var i = finder._found.Count - 1; i > 0; i--)
        {
            if (draft.SentenceAt(finder._found[i].Span.Start) == draft.SentenceAt(finder._found[i - 1].Span.Start))
            {
                finder._found.RemoveAt(i);
            }
        }

        return finder._found.ToImmutable();
    }

    /// <summary>"Reportedly took 30 girls", "700 died; nobody could verify it", and later "the 30 girls", "the 700 deaths".</summary>
    private void FindFigures()
    {
        var doubted = new HashSet<int>(_model.Caveats.SelectMany(c => c.Covers));
        var doubts = new Dictionary<double, Figure>();
        var hedged = new HashSet<double>();
        var told = new HashSet<double>();
        var confirmed = 0; // the sentence up to which somebody has borne things out
        for (var f = 0; f < _model.Figures.Length; f++)
        {
            var figure = _model.Figures[f];
            if (figure.Value is not { } value || figure.Class == FigureClass.Exempt || value <= 2 || _draft.ParagraphOf(_draft.Sentences[figure.Sentence]).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            for (; confirmed < figure.Sentence; confirmed++)
            {
                if (IsBorneOut(_draft.Sentences[confirmed]))
                {
                    doubts.Clear();
                }
            }

            var isHedged = IsHedged(figure);
            if (isHedged || (_model.FigureSupports[f] is { Carry: CarryKind.None } held && doubted.Contains(held.Attribution)))
            {
                if (!doubts.ContainsKey(value))
                {
                    doubts[value] = figure;
                    _ = isHedged && hedged.Add(value);
                }
            }
            else if (doubts.TryGetValue(value, out var before) && before.Sentence < figure.Sentence && IsSame(before, figure)
                && _model.FigureSupports[f] is null or { Carry: CarryKind.Repeat } && IsOwnVoice(figure.Span, figure.Sentence) && told.Add(value))
            {
                _found.Add(new RestatedDoubt(figure.Span, before.Span, hedged.Contains(value), SlotBefore(figure.Span.Start)));
            }
        }
    }

    /// <summary>The same noun, or "the 700 deaths" after "700 people died".</summary>
    private bool IsSame(Figure before, Figure figure)
    {
        if (before.Unit != figure.Unit)
        {
            return false;
        }

        var noun = _draft.TextOf(figure.Noun);
        var pointsBack = SlotBefore(figure.Span.Start) >= 0;
        return (noun.Equals(_draft.TextOf(before.Noun), StringComparison.OrdinalIgnoreCase) && (noun.Length > 0 || figure.Unit is not null) && (pointsBack || figure.Value >= LeastTelling))
            || (pointsBack && IsOfPeople(before) && IsOfPeople(figure));
    }

    private static bool IsOfPeople(Figure figure) => figure.Class is FigureClass.Toll or FigureClass.People or FigureClass.Military;

    private bool IsHedged(Figure figure)
    {
        var first = _draft.TokenAt(figure.Span.Start);
        var end = _draft.Sentences[figure.Sentence].EndToken;
        for (var i = Math.Min(end - 1, first + HedgeAfter); i >= _draft.Sentences[figure.Sentence].FirstToken && first - i <= HedgeReach; i--)
        {
            if (_draft.Tokens[i].Is(WordClass.Hedge) || _draft.Tokens[i].Word == Unconfirmed)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Police confirmed", never "could not be confirmed", "if confirmed".</summary>
    private bool IsBorneOut(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (OwningUp.Contains(_draft.Tokens[i].Word) && i > sentence.FirstToken && !_draft.Tokens[i - 1].Is(WordClass.Auxiliary | WordClass.Negation | WordClass.Conjunction))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Allegedly shelled the convoy", and later "after shelling the convoy".</summary>
    private void FindDeeds()
    {
        var deeds = new Dictionary<string, (string Stem, TextSpan Span)>(StringComparer.OrdinalIgnoreCase);
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var s = 0; s < _draft.Sentences.Length; s++)
        {
            var sentence = _draft.Sentences[s];
            if (_draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var charge = _draft.Tokens[i].Word == Accused ? EndOfCharge(i, sentence.EndToken) : 0;
                if ((charge > 0 || _draft.Tokens[i].Is(WordClass.Hedge)) && DeedAfter(charge > 0 ? charge : i + 1, sentence.EndToken) is { } deed)
                {
                    var doubt = (StemOf(deed.Verb), TextSpan.FromBounds(_draft.Tokens[i].Start, _draft.Tokens[deed.Object].End));
                    deeds[_draft.TextOf(_draft.Tokens[deed.Object].Span)] = doubt;
                    if (charge > 0 && AccusedBefore(i, sentence.FirstToken) is { } accused)
                    {
                        deeds[_draft.TextOf(accused)] = doubt; // "framed by the officer"
                    }
                }
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken && deeds.Count > 0; i++)
            {
                if (_draft.Tokens[i].Kind == TokenKind.Word && deeds.TryGetValue(_draft.TextOf(_draft.Tokens[i].Span), out var deed) && DeedNear(i, sentence, deed.Stem) is { } span
                    && IsOwnVoice(span, s) && told.Add(deed.Stem))
                {
                    _found.Add(new RestatedDoubt(span, deed.Span, true, -1));
                }
            }
        }
    }

    /// <summary>The index after "accused of", "accused in lawsuits of"; 0 when no deed follows.</summary>
    private int EndOfCharge(int accused, int end)
    {
        for (var i = accused + 1; i < end && i - accused <= Near && _draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (_draft.Tokens[i].Word == Of)
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Who "is accused": the noun before the verb.</summary>
    private TextSpan? AccusedBefore(int verb, int first)
    {
        var subject = verb - 1;
        while (subject > first && _draft.Tokens[subject].Is(WordClass.Auxiliary | WordClass.Adverb))
        {
            subject--;
        }

        return subject < verb - 1 && subject > first && _draft.Tokens[subject].Kind == TokenKind.Word && !_draft.Tokens[subject].Is(WordClass.Pronoun | WordClass.Relative) ? _draft.Tokens[subject].Span : null;
    }

    private (int Verb, int Object)? DeedAfter(int index, int end)
    {
        while (index < end && _draft.Tokens[index].Is(WordClass.Adverb | WordClass.Auxiliary))
        {
            index++;
        }

        if (index >= end || _draft.Tokens[index].Kind != TokenKind.Word || !EndsLikeVerb(index))
        {
            return null;
        }

        var thing = -1;
        for (var i = index + 1; i < end && i - index <= Near && _draft.Tokens[i].Kind == TokenKind.Word && !_draft.Tokens[i].Is(WordClass.Preposition | WordClass.Conjunction); i++)
        {
            thing = _draft.Tokens[i].Is(WordClass.Determiner | WordClass.Pronoun) ? thing : i;
        }

        return thing < 0 ? null : (index, thing);
    }

    private bool EndsLikeVerb(int index) => _draft.TextOf(_draft.Tokens[index]) is var text
        && (text.EndsWith("ed".AsSpan(), StringComparison.OrdinalIgnoreCase) || text.EndsWith("ing".AsSpan(), StringComparison.OrdinalIgnoreCase));

    private TextSpan? DeedNear(int thing, Sentence sentence, string stem)
    {
        for (var i = thing - 1; i >= sentence.FirstToken && thing - i <= Near && _draft.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (EndsLikeVerb(i) && StemOf(i) == stem)
            {
                return TextSpan.FromBounds(_draft.Tokens[i].Start, _draft.Tokens[thing].End);
            }
        }

        return null;
    }

    /// <summary>A verb without its ending: <c>shelled</c> and <c>shelling</c> are one deed.</summary>
    private string StemOf(int index)
    {
        var text = _draft.TextOf(_draft.Tokens[index].Span).ToLowerInvariant();
        var ending = text.EndsWith("ing", StringComparison.Ordinal) ? 3 : text.EndsWith("ed", StringComparison.Ordinal) ? 2 : 0;
        return text.Length - ending >= ShortestStem ? text.Substring(0, text.Length - ending) : text;
    }

    /// <summary>Whether the draft tells it as its own: in nobody's words, at nobody's word, without a doubt in the sentence.</summary>
    private bool IsOwnVoice(TextSpan span, int index)
    {
        var sentence = _draft.Sentences[index];
        if (_model.Coverage.IsQuoted(span.Start) || _model.Coverage.IsAttributed(span.Start) || _model.Coverage.IsCarriedTo(index, sentence.Paragraph)
            || _draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
        {
            return false;
        }

        if (_lastSentence != index)
        {
            (_lastSentence, _isLastDoubted) = (index, IsDoubted(sentence));
        }

        return !_isLastDoubted;
    }

    private bool IsDoubted(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Hedge | WordClass.VerifyVerb) || _draft.Tokens[i].Word == Confirmed || Held.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The 700 deaths": "reported" goes before the number; without an article before it there is no place.</summary>
    private int SlotBefore(int start)
    {
        var token = _draft.TokenAt(start);
        return token > 0 && _draft.Tokens[token - 1].Is(WordClass.Determiner) ? start : -1;
    }
}
