using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads what a draft tells of a poll: who took it, when, of how many, with what margin of error.</summary>
internal sealed class PollReader
{
    private const int LeadParagraphs = 3; // of the body: a poll told there is the story
    private const int NameReach = 5;
    private const int LeastDigits = 3; // of a sample worth the name

    private static readonly WordSet Compounds = WordSet.Read("poll-compounds");
    private static readonly WordSet Forecasters = WordSet.Read("forecasters");
    private static readonly PhraseTable Words = PhraseTable.Read("poll-details");

    private static readonly WordSet SurveyedThings = WordSet.Read("surveyed-things");
    private static readonly WordSet SurveyedPeople = WordSet.Read("surveyed-people");
    private static readonly WordSet OpinionVerbs = WordSet.Read("opinion-verbs");
    private static readonly WordSet Asking = WordSet.Of("asked", "interviewed", "poll", "polled", "questioned", "survey", "surveyed");
    private static readonly int Of = Vocabulary.Shared.Require("of");

    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly DraftModel _model;
    private PollDetails _told;

    private PollReader(Draft draft, DraftModel model)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _model = model;
    }

    /// <summary>The first poll whose result the draft tells; null when it tells none.</summary>
    public static Poll? Find(Draft draft, DraftModel model)
    {
        var reader = new PollReader(draft, model);
        (TextSpan Span, int Sentence)? first = null;
        var inTitle = false;
        var bodyBefore = 0;
        var since = int.MaxValue; // sentences since a poll was last named
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var zone = draft.ParagraphOf(draft.Sentences[s]).Zone;
            if (zone is ZoneKind.Chrome or ZoneKind.FrontMatter or ZoneKind.Byline)
            {
                continue;
            }

            var named = reader.Read(s, ref since, out var hasResult);
            inTitle |= named is not null && zone is ZoneKind.Headline or ZoneKind.Deck;
            if (named is { } span && hasResult && zone is ZoneKind.Body or ZoneKind.List && first is null && !model.Coverage.IsQuoted(span.Start))
            {
                first = (span, s);
                bodyBefore = draft.Paragraphs.Take(draft.Sentences[s].Paragraph + 1).Count(p => p.Zone == ZoneKind.Body);
            }
        }

        return first is { } poll ? new Poll(poll.Span, poll.Sentence, reader._told, inTitle || bodyBefore <= LeadParagraphs) : null;
    }

    /// <summary>Reads one sentence for a poll's name, result and details.</summary>
    private TextSpan? Read(int index, ref int since, out bool hasResult)
    {
        var sentence = _draft.Sentences[index];
        TextSpan? named = null;
        var isTaken = false;
        TextSpan? several = null; // "polls show"
        var hasShare = false;
        var isLoose = false;
        var isSurvey = false;
        var hasOpinion = false;
        var details = PollDetails.None;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var length = Words.Match(_tokens, i, sentence.EndToken, out var row);
            switch (length > 0 ? Words.Rows[row][1] : "")
            {
                case "polls" when i == sentence.FirstToken || !_tokens[i - 1].Is(WordClass.Determiner): // "both surveys": told before
                    several ??= _tokens[i].Span;
                    break;
                case "poll" or "survey" when !IsInName(i, sentence) && !AsksForecasters(sentence) && (Words.Rows[row][1] == "poll" || AsksPeople(i, sentence)):
                    isSurvey |= named is null && Words.Rows[row][1] == "survey";
                    named ??= TextSpan.FromBounds(_tokens[StartOf(i, sentence)].Start, _tokens[i + length - 1].End);
                    details |= NamesPollster(sentence, i, i + length) ? PollDetails.Pollster : PollDetails.None;
                    break;
                case "taken":
                    isTaken = true;
                    break;
                case "margin":
                    details |= PollDetails.Margin;
                    break;
                case "sample" when CountsBefore(sentence, i):
                    details |= PollDetails.Sample;
                    break;
                case "share":
                    hasShare = true;
                    break;
                case "result":
                    isLoose = true;
                    break;
            }

            hasOpinion |= OpinionVerbs.Contains(_tokens[i].Word) || SurveyedPeople.Contains(_tokens[i].Word);
            details |= AsksAbout(i, sentence) ? PollDetails.Sample : PollDetails.None;
            details |= _tokens[i].Is(WordClass.Month | WordClass.Weekday) || IsRelative(i) ? PollDetails.Dates : PollDetails.None;
            i += Math.Max(0, length - 1);
        }

        hasShare |= HasPercent(index);
        named ??= hasShare ? several : null;
        since = named is not null ? 0 : since < int.MaxValue ? since + 1 : since;
        hasResult = named is not null && (hasShare || isLoose) && (!isSurvey || hasOpinion); // "tuition is up 27 percent, a survey found": no opinion
        if (named is not null || (isTaken && since < int.MaxValue) || (since <= 2 && (details & PollDetails.Margin) != 0))
        {
            _told |= details;
        }

        return named;
    }

    /// <summary>"Economists polled by Datum expected a rise": forecasts gathered, no sample of people.</summary>
    private bool AsksForecasters(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Forecasters.Contains(_tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A survey of nurses", never "a geological survey" or "a survey of the bridge".</summary>
    private bool AsksPeople(int index, Sentence sentence)
    {
        if (index > sentence.FirstToken && SurveyedThings.Contains(_tokens[index - 1].Word))
        {
            return false;
        }

        if (index + 1 >= sentence.EndToken || _tokens[index + 1].Word != Of)
        {
            return true;
        }

        for (var i = index + 2; i < sentence.EndToken; i++)
        {
            if (OpinionVerbs.Contains(_tokens[i].Word))
            {
                return true; // "a survey of 1,000 riders found that 38% would pay more"
            }
        }

        for (var i = index + 2; i < sentence.EndToken && i - index <= NameReach + 1 && _tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (SurveyedPeople.Contains(_tokens[i].Word) || _tokens[i].Has(TokenShape.Capitalized) || _tokens[i].Is(WordClass.PeopleNoun | WordClass.GroupSource | WordClass.Role | WordClass.Institution))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A survey of 2,310 nurses", "polled 1,200 shoppers": a sample, whatever it is called.</summary>
    private bool AsksAbout(int index, Sentence sentence) => _tokens[index].Kind == TokenKind.Number && _tokens[index].Length >= LeastDigits && index > sentence.FirstToken + 1
        && index + 1 < sentence.EndToken && _tokens[index + 1].Kind == TokenKind.Word && !_tokens[index + 1].Is(WordClass.Preposition)
        && (Asking.Contains(_tokens[index - 1].Word) || (Asking.Contains(_tokens[index - 2].Word) && _tokens[index - 1].Is(WordClass.Preposition | WordClass.Approximator)));

    /// <summary>"Survey USA", "the Poll Institute": a name. "Poll numbers", "survey research": another noun.</summary>
    private bool IsInName(int index, Sentence sentence) => index + 1 < sentence.EndToken && Compounds.Contains(_tokens[index + 1].Word) ||
        _tokens[index].Has(TokenShape.Capitalized) && !_tokens[index].Has(TokenShape.SentenceStart) && index + 1 < sentence.EndToken && _tokens[index + 1].Has(TokenShape.Capitalized);

    private int StartOf(int index, Sentence sentence)
    {
        var start = index;
        while (start > sentence.FirstToken && index - start < NameReach && _tokens[start - 1].Kind == TokenKind.Word && !_tokens[start - 1].Is(WordClass.Preposition | WordClass.CueVerb | WordClass.Conjunction | WordClass.Relative))
        {
            start--;
            if (_tokens[start].Is(WordClass.Determiner))
            {
                break;
            }
        }

        return start;
    }

    /// <summary>A name before the poll, <c>a Kestrel poll</c>, or after it, <c>a poll by the Sarn Institute</c>.</summary>
    private bool NamesPollster(Sentence sentence, int index, int next)
    {
        for (var i = Math.Max(sentence.FirstToken, index - NameReach); i < Math.Min(sentence.EndToken, next + 2 * NameReach); i++)
        {
            if (_tokens[i].Has(TokenShape.Capitalized) && !_tokens[i].Has(TokenShape.SentenceStart) && !_tokens[i].Is(WordClass.Month | WordClass.Weekday | WordClass.Demonym | WordClass.UsState)
                && (i < index || _tokens[i - 1].Is(WordClass.Preposition | WordClass.Determiner) || _tokens[i - 1].Has(TokenShape.Capitalized)) && (i < index || !_tokens[i].Is(WordClass.Place)))
            {
                return true;
            }
        }

        return false;
    }

    private bool CountsBefore(Sentence sentence, int index)
    {
        for (var i = index - 1; i >= sentence.FirstToken && index - i <= 4; i--)
        {
            if (_tokens[i].Kind == TokenKind.Number && _tokens[i].Length >= LeastDigits)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRelative(int index) =>
        _tokens[index].Is(WordClass.TimeUnit) && index > 0 && _draft.TextOf(_tokens[index - 1]) is var before
        && (before.Equals("last".AsSpan(), StringComparison.OrdinalIgnoreCase) || before.Equals("this".AsSpan(), StringComparison.OrdinalIgnoreCase));

    private bool HasPercent(int sentence)
    {
        var figures = _model.Figures;
        var low = 0;
        var high = figures.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (figures[middle].Sentence >= sentence)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        for (; low < figures.Length && figures[low].Sentence == sentence; low++)
        {
            if (figures[low].Class == FigureClass.Percent)
            {
                return true;
            }
        }

        return false;
    }
}
