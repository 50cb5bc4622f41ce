using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What polls, studies and election returns answer for: the shares and counts of a paragraph that speaks of them. A poll told badly is another rule's business.</summary>
internal sealed class PublishedFindings
{
    private const int NearParagraphs = 3;
    private const int LedeParagraphs = 3;

    /// <summary>In sentences: a story of a study speaks of it more than once at its head.</summary>
    private const int LeastStudied = 2;

    private static readonly PhraseTable Words = PhraseTable.Read("published-words");
    private static readonly Topic[] Topics = Words.Map(row => TopicOf(row[1]));

    private readonly Draft _draft;
    private readonly Topic[] _ofSentence;
    private readonly Topic[] _ofParagraph;
    private readonly bool _opensWithPoll;
    private readonly bool _opensWithStudy;

    /// <summary>Notes where a draft speaks of polls, studies and returns.</summary>
    /// <param name="draft">The draft.</param>
    public PublishedFindings(Draft draft)
    {
        _draft = draft;
        _ofSentence = new Topic[draft.Sentences.Length];
        _ofParagraph = new Topic[draft.Paragraphs.Length];
        var body = 0;
        var studied = 0;
        for (var s = 0; s < _ofSentence.Length; s++)
        {
            var sentence = draft.Sentences[s];
            var paragraph = draft.ParagraphOf(sentence);
            body += paragraph.FirstSentence == s && paragraph.Zone == ZoneKind.Body ? 1 : 0;
            _ofSentence[s] = Read(sentence);
            _ofParagraph[sentence.Paragraph] |= _ofSentence[s];
            if (body <= LedeParagraphs)
            {
                _opensWithPoll |= (_ofSentence[s] & Topic.Poll) != 0;
                studied += (_ofSentence[s] & Topic.Study) != 0 ? 1 : 0;
            }
        }

        _opensWithStudy = studied >= LeastStudied;
    }

    [Flags]
    private enum Topic : byte
    {
        None = 0,
        Poll = 1,
        Count = 2,
        Study = 4,
    }

    /// <summary>Whether a poll that is named beside a figure, or below a headline, answers for it, or the study that the story is about.</summary>
    /// <param name="figure">A figure of the draft.</param>
    public bool Answer(Figure figure)
    {
        var paragraph = _draft.ParagraphOf(_draft.Sentences[figure.Sentence]);
        return IsOfStudy(figure, paragraph.Index) || (IsShare(figure)
            ? IsPoll(paragraph.Index) || (_opensWithPoll && paragraph.Zone is ZoneKind.Headline or ZoneKind.Deck)
            : figure.Class == FigureClass.People && (_ofSentence[figure.Sentence] & Topic.Poll) != 0); // those who were asked
    }

    /// <summary>Whether a figure may still belong to a poll of the paragraphs around it, or is an election's count, which anyone can look up: <c>370 delegates</c>, <c>57% of the vote</c>.</summary>
    /// <param name="figure">A figure of the draft.</param>
    public bool IsOnRecord(Figure figure)
    {
        var paragraph = _draft.Sentences[figure.Sentence].Paragraph;
        if ((_ofParagraph[paragraph] & Topic.Count) != 0
            && (figure.Class is FigureClass.Percent or FigureClass.Count || IsCounted(figure)))
        {
            return true;
        }

        for (var p = paragraph - NearParagraphs; p <= paragraph + NearParagraphs; p++)
        {
            if (p >= 0 && p < _ofParagraph.Length && ((IsShare(figure) && IsPoll(p)) || IsOfStudy(figure, p)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShare(Figure figure) => figure.Class == FigureClass.Percent || figure.Value is > 0 and < 1;

    private static Topic TopicOf(string name) => name switch
    {
        "poll" => Topic.Poll,
        "count" => Topic.Count,
        "study" => Topic.Study,
        _ => Topic.None,
    };

    private bool IsOfStudy(Figure figure, int paragraph) =>
        _opensWithStudy && figure.Class is not (FigureClass.Toll or FigureClass.Money) && (_ofParagraph[paragraph] & Topic.Study) != 0;

    private bool IsPoll(int paragraph) => (_ofParagraph[paragraph] & Topic.Poll) != 0;

    private bool IsCounted(Figure figure)
    {
        var noun = _draft.TokenAt(figure.Noun.Start);
        return figure.Noun.Length > 0 && Words.Match(_draft.Tokens, noun, noun + 1, out var row) > 0 && Topics[row] == Topic.Count;
    }

    private Topic Read(Sentence sentence)
    {
        var topic = Topic.None;
        for (var i = sentence.FirstToken; i < sentence.EndToken;)
        {
            var length = Words.Match(_draft.Tokens, i, sentence.EndToken, out var row);
            topic |= length > 0 ? Topics[row] : Topic.None;
            i += Math.Max(1, length);
        }

        return topic;
    }
}
