using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says where phrases start and end around a cue: its subject, its listener, its content. It looks a bounded way ahead and back, but to the end of a sentence for content.</summary>
internal sealed class PhraseReader
{
    private const int LongestSource = 40;
    private const int LongestGroup = 6;
    private const int LongestAdjunct = 14;

    private static readonly PhraseTable SourcePhrases = PhraseTable.Read("source-phrases");
    private static readonly PhraseTable LooseningPhrases = PhraseTable.Read("loosening-phrases");
    private static readonly WordSet SurveyWords = WordSet.Read("survey-words");
    private static readonly WordSet RevisionVerbs = WordSet.Read("revision-verbs");
    private static readonly WordSet CountWords = WordSet.Read("count-words");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int But = Vocabulary.Shared.Require("but");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Last = Vocabulary.Shared.Require("last");
    private static readonly int This = Vocabulary.Shared.Require("this");
    private static readonly int While = Vocabulary.Shared.Require("while");
    private static readonly int Own = Vocabulary.Shared.Require("own");
    private static readonly int Estimate = Vocabulary.Shared.Require("estimate");
    private static readonly int Who = Vocabulary.Shared.Require("who");

    private readonly Draft _draft;
    private readonly ImmutableArray<Token> _tokens;
    private readonly int[] _quotationOf;

    public PhraseReader(Draft draft, ImmutableArray<Quotation> quotations)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _quotationOf = MapQuotations(draft, quotations);
    }

    /// <summary>How many tokens a phrase takes that names a source without a verb, "according to"; 0 when none starts here.</summary>
    public int SourcePhraseAt(int index, int end) => SourcePhrases.Match(_tokens, index, end, out _);

    /// <summary>The outermost quotation that a token stands in, -1 for none; terms do not count.</summary>
    public int QuotationOf(int index) => _quotationOf[index];

    public bool HasWords(int first, int end, int least)
    {
        for (var i = first; i < end && least > 0; i++)
        {
            least -= _tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return least <= 0;
    }

    public bool IsQuoted(int index) => index >= 0 && index < _tokens.Length && _quotationOf[index] >= 0;

    public bool IsComma(int index) =>
        index >= 0 && index < _tokens.Length && _tokens[index].Kind == TokenKind.Punctuation && _draft.Prose.Text[_tokens[index].Start] == ',';

    public bool IsStop(int index) =>
        _tokens[index].Kind == TokenKind.Punctuation && _draft.Prose.Text[_tokens[index].Start] is '.' or '?' or '!' or ';';

    public int TrimComma(int index, int first) => index > first && IsComma(index - 1) && !IsQuoted(index - 1) ? index - 1 : index;

    /// <summary>Where a noun phrase that starts at <paramref name="index"/> ends: before a comma, stop, quotation, relative clause or cue.</summary>
    public int PhraseEnd(int index, int end)
    {
        var i = index;
        for (; i < end && i - index < LongestSource; i++)
        {
            var token = _tokens[i];
            if (IsQuoted(i) || token.Kind is TokenKind.Punctuation or TokenKind.Dash or TokenKind.Ellipsis || token.Word == But || token.Word == That)
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Where a second noun phrase starts behind the first when no comma parts them: "According to the ministry | over 300 people".</summary>
    public int NextPhrase(int index, int end)
    {
        for (var i = index + 1; i < end; i++)
        {
            var token = _tokens[i];
            var opens = token.Kind == TokenKind.Number || token.Is(WordClass.Approximator | WordClass.Pronoun)
                || (token.Is(WordClass.Determiner | WordClass.NumberWord) && !token.Is(WordClass.Relative));
            if (opens && (!_tokens[i - 1].Is(WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction) || _tokens[i - 1].Has(TokenShape.Capitalized)))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Where the content that starts at <paramref name="index"/> ends: at the sentence's end, or before ", adding" and ", according to".</summary>
    public int ContentEnd(int index, int end)
    {
        for (var i = index; i + 1 < end; i++)
        {
            if (_tokens[i].Kind != TokenKind.Punctuation || IsQuoted(i) || !(IsComma(i) || _draft.Prose.Text[_tokens[i].Start] == ';'))
            {
                continue;
            }

            if ((IsComma(i) && (IsSpeakingParticiple(i + 1) || SourcePhraseAt(i + 1, end) > 0 || IsRevision(_tokens[i + 1].Is(WordClass.Adverb) ? Math.Min(i + 2, end - 1) : i + 1, end))) || StartsOwnCue(i + 1, end))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Whether a source phrase stands between a subject and its verb.</summary>
    public bool IsAside(int index, int source, int end)
    {
        if (!IsComma(index - 1) || source >= end)
        {
            return false;
        }

        var comma = PhraseEnd(source, end);
        return IsComma(comma) && comma + 1 < end && _tokens[comma + 1].Is(WordClass.CueVerb)
            && (CueVerbs.FormOf(_tokens[comma + 1].Word) & (CueForm.Past | CueForm.Present)) != 0;
    }

    /// <summary>Whether a source phrase that starts with a noun is itself what shows: "figures from the ministry show".</summary>
    public bool IsSubjectOfCue(int index, int source, int end)
    {
        for (var i = source; _tokens[index].Is(WordClass.Document | WordClass.CueNoun) && i < end && i - source < LongestAdjunct && _tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (_tokens[i].Is(WordClass.CueVerb) && (CueVerbs.FormOf(_tokens[i].Word) & CueForm.Show) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase names a poll: "a Norvia Today survey", "the latest poll by Norvia Today".</summary>
    public bool IsPoll(int first, int end)
    {
        for (var i = first; i < end && i - first <= LongestGroup && !IsQuoted(i) && _tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (SurveyWords.Contains(_tokens[i].Word))
            {
                return i > first && !(i + 1 < end && _tokens[i + 1].Kind is TokenKind.Word && !_tokens[i + 1].Is(WordClass.Preposition | WordClass.Relative | WordClass.Auxiliary) && !SourceWords.IsVerb(_tokens[i + 1], _draft.Prose.Text));
            }

            if (i > first && _tokens[i].Is(WordClass.Preposition | WordClass.Auxiliary | WordClass.Modal))
            {
                return false;
            }
        }

        return false;
    }

    public bool HasNumber(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind == TokenKind.Number || _tokens[i].Is(WordClass.NumberWord))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is a count that a body keeps.</summary>
    public bool IsCount(int index) => CountWords.Contains(_tokens[index].Word);

    /// <summary>Whether a body changes a count that it keeps, "raised the death toll", or gives one, "agencies estimate 4,000".</summary>
    public bool IsRevision(int verb, int end)
    {
        if (_tokens[verb].Word == Estimate)
        {
            return verb > 0 && verb + 1 < end && (_tokens[verb + 1].Kind == TokenKind.Number || _tokens[verb + 1].Is(WordClass.Approximator | WordClass.NumberWord))
                && _tokens[verb - 1].Kind == TokenKind.Word && _draft.Prose.Text[_tokens[verb - 1].End - 1] == 's';
        }

        if (!RevisionVerbs.Contains(_tokens[verb].Word) || verb + 1 >= end || !_tokens[verb + 1].Is(WordClass.Determiner | WordClass.Pronoun))
        {
            return false;
        }

        for (var i = verb + 2; i < end && i <= verb + LongestGroup && _tokens[i].Kind == TokenKind.Word && !_tokens[i].Is(WordClass.Preposition); i++)
        {
            if (CountWords.Contains(_tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody else speaks in the clause that starts here: "while the rebels said", "but the union disputed".</summary>
    public bool StartsOwnCue(int index, int end)
    {
        var joined = index < end && (_tokens[index].Word == But || _tokens[index].Word == While);
        if (index >= end || !(joined || (index > 0 && _draft.Prose.Text[_tokens[index - 1].Start] == ';')))
        {
            return false;
        }

        for (var i = index + 1; i < end && i <= index + LongestGroup && !IsQuoted(i) && _tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (_tokens[i].Is(WordClass.Modal | WordClass.Auxiliary | WordClass.Negation | WordClass.Relative))
            {
                return false;
            }

            if (i > index + (joined ? 1 : 0) && IsRevision(i, end))
            {
                return true;
            }

            var form = _tokens[i].Is(WordClass.CueVerb) ? CueVerbs.FormOf(_tokens[i].Word) : CueForm.None;
            if ((form & (CueForm.Past | CueForm.Present)) != 0 && (form & (CueForm.Say | CueForm.Tell | CueForm.Judge)) != 0 && i > index + (joined ? 1 : 0))
            {
                return IsSubject(i - 1, form, false);
            }
        }

        return false;
    }

    /// <summary>Whether a sentence closes with a cue of its own, ", a survey found", which holds all that stands before.</summary>
    public bool EndsWithCue(int index, int end)
    {
        var last = end - 1;
        while (last > index && IsStop(last))
        {
            last--;
        }

        if (last <= index || !_tokens[last].Is(WordClass.CueVerb) || (CueVerbs.FormOf(_tokens[last].Word) & (CueForm.Say | CueForm.Show)) == 0)
        {
            return false;
        }

        for (var i = last - 1; i > index && last - i < LongestSource; i--)
        {
            if (IsComma(i) && !IsQuoted(i))
            {
                return last - i > 1 && !(last - i > 3 && _tokens[i + 2].Is(WordClass.CueNoun)); // ", a claim Lesk denied" is an aside
            }
        }

        return false;
    }

    /// <summary>"its own count", "the farmers' count": whether words before a noun say whose it is.</summary>
    public bool IsOwned(int first, int noun)
    {
        for (var i = first; i < noun; i++)
        {
            if (_tokens[i].Kind == TokenKind.Possessive || _tokens[i].Word == Own || (_tokens[i].Length == 1 && _draft.Prose.Text[_tokens[i].Start] is '\'' or '’'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"he said, speaking from his bed": the rest only describes.</summary>
    public bool IsParticiple(int index) =>
        _tokens[index].Length > 4 && _draft.TextOf(_tokens[index]).EndsWith("ing".AsSpan(), StringComparison.Ordinal);

    public bool IsSpeakingParticiple(int index) =>
        _tokens[index].Is(WordClass.CueVerb) && (CueVerbs.FormOf(_tokens[index].Word) & CueForm.Ing) != 0;

    public int NextClause(int index, int end) => index < end && (IsComma(index) || _tokens[index].Word == And) ? index + 1 : index;

    /// <summary>Whether the words before a comma only set time or place: "On Tuesday,", "In a statement,".</summary>
    public bool IsAdjunct(int first, int end)
    {
        while (first < end && _tokens[first].Is(WordClass.Conjunction) && !_tokens[first].Is(WordClass.Preposition))
        {
            first++;
        }

        if (first >= end)
        {
            return true;
        }

        var opener = _tokens[first];
        var words = end - first;
        if (words > LongestAdjunct)
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (IsComma(i))
            {
                return false; // "In all, the committee raised 57 million, records show"
            }
        }

        return !IsQuoted(first) && ((words <= 3 && opener.Is(WordClass.Adverb | WordClass.Weekday | WordClass.Conjunction))
            || (opener.Is(WordClass.Preposition) && words <= 12)
            || (opener.Is(WordClass.Conjunction) && words <= LongestAdjunct)
            || (words <= 10 && (CueVerbs.FormOf(opener.Word) & (CueForm.Ing | CueForm.Past)) != 0));
    }

    /// <summary>Whether a dash parts phrases here, and does not join words.</summary>
    public bool IsSpacedDash(int index) => _tokens[index].Kind == TokenKind.Dash && _tokens[index].Has(TokenShape.SpaceBefore);

    /// <summary>Where a source with an apposition starts, <c>Bajwa, a spokesman for the army,</c>; -1 when the comma or dash ends something else.</summary>
    public int ApposedSource(int left, int comma)
    {
        for (var i = comma - 1; i > left && comma - i < LongestSource; i--)
        {
            if ((IsComma(comma) ? IsComma(i) : IsSpacedDash(i)) && !IsQuoted(i) && (IsApposition(i + 1) || IsName(i + 1, comma) || IsParticiple(i + 1) || (comma - i <= 3 && _tokens[i + 1].Is(WordClass.Adverb | WordClass.Starter | WordClass.Preposition))))
            {
                var subject = SubjectStart(i - 1, left);
                return _tokens[subject].Has(TokenShape.Capitalized) || _tokens[subject].Is(WordClass.Determiner | WordClass.Role | WordClass.GroupSource) ? subject : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether all words between two commas are capitalized: "another student, Amir Mateen, said", "the union, Dock Local 31, said".</summary>
    public bool IsName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!(_tokens[i].Has(TokenShape.Capitalized) || (i > first && _tokens[i].Kind == TokenKind.Number)) || i - first > LongestGroup)
            {
                return false;
            }
        }

        return end > first;
    }

    public bool IsApposition(int index) =>
        _tokens[index].Is(WordClass.Determiner | WordClass.Relative | WordClass.Role | WordClass.Title | WordClass.Demonym) || _tokens[index].Kind == TokenKind.Number
        || (_tokens[index].Word != 0 && _tokens[index].Is(WordClass.Institution | WordClass.GroupSource));

    /// <summary>Whether the word before a verb can be its subject's last, given the verb's form.</summary>
    public bool IsSubject(int index, CueForm form, bool hasHave)
    {
        var token = _tokens[index];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Bracket or TokenKind.Quote or TokenKind.Dash) || token.Is(WordClass.Preposition))
        {
            return false;
        }

        if (token.Is(WordClass.NumberWord) && (form & CueForm.Present) != 0)
        {
            return false; // "two suspects": a noun
        }

        if (token.Is(WordClass.Determiner) && !token.Is(WordClass.Pronoun | WordClass.Relative) && token.Length <= 4)
        {
            return false; // "the claims", "a report": a noun
        }

        if (token.Is(WordClass.Relative) && (token.Word != Who || (form & (CueForm.Say | CueForm.Tell)) == 0))
        {
            return false; // "a bill that shows"
        }

        if ((form & (CueForm.Say | CueForm.Tell | CueForm.Judge | CueForm.Think)) == 0 && !HasSpeaker(index))
        {
            return false; // documents show and find; people find things
        }

        if (hasHave || (form & CueForm.Past) != 0)
        {
            return true;
        }

        var speaks = token.Is(WordClass.Pronoun | WordClass.GroupSource | WordClass.Institution | WordClass.Document | WordClass.Role | WordClass.Outlet | WordClass.Relative | WordClass.MediaNoun);
        return (form & CueForm.Present) != 0
            ? speaks || token.Has(TokenShape.Capitalized) || token.Kind == TokenKind.Bracket
            : speaks || (token.Kind == TokenKind.Word && _draft.Prose.Text[token.End - 1] == 's') || ((form & CueForm.Show) != 0 && HasSpeaker(index));
    }

    /// <summary>Whether a document, a body or a group stands among the last words before a verb: "figures to be published today show".</summary>
    public bool HasSpeaker(int last)
    {
        for (var i = last; i >= 0 && last - i < LongestGroup && _tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (_tokens[i].Is(WordClass.Document | WordClass.Institution | WordClass.GroupSource | WordClass.CueNoun | WordClass.Outlet | WordClass.MediaNoun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the subject that ends with <paramref name="last"/> starts, looking back no further than <paramref name="left"/>.</summary>
    public int SubjectStart(int last, int left)
    {
        if (_tokens[last].Is(WordClass.Pronoun) && !_tokens[last].Is(WordClass.Relative))
        {
            return last;
        }

        var i = last;
        while (i > left && last - i < LongestSource)
        {
            var token = _tokens[i - 1];
            if (IsQuoted(i - 1) || IsComma(i - 1) || (token.Kind is TokenKind.Punctuation && !token.Has(TokenShape.Abbreviation)) || token.Kind is TokenKind.Dash && token.Has(TokenShape.SpaceBefore) || token.Kind == TokenKind.Ellipsis)
            {
                break;
            }

            if (token.Word == But || token.Word == That || (token.Is(WordClass.Conjunction) && !token.Is(WordClass.Preposition) && token.Word != And && token.Word != Or))
            {
                break;
            }

            if (token.Is(WordClass.Auxiliary | WordClass.Modal) && !(i - 2 >= left && (_tokens[i - 2].Is(WordClass.Relative) || _tokens[i - 2].Word == To)))
            {
                break;
            }

            if (token.Is(WordClass.CueVerb) && (CueVerbs.FormOf(token.Word) & CueForm.Past) != 0 && (CueVerbs.FormOf(token.Word) & CueForm.Say) != 0)
            {
                break;
            }

            i--;
        }

        while (i < last && (_tokens[i].Word == And || _tokens[i].Word == Or))
        {
            i++;
        }

        return i;
    }

    /// <summary>Where the subject that opens a sentence ends, for a cue that only shares it.</summary>
    public int SubjectPhraseEnd(int first, int verb)
    {
        var i = first;
        while (i < verb && i - first < LongestGroup && !_tokens[i].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.CueVerb | WordClass.ThoughtVerb)
            && _tokens[i].Kind != TokenKind.Punctuation && !(i > first && SourceWords.IsVerb(_tokens[i], _draft.Prose.Text)))
        {
            i++;
        }

        return Math.Max(i, first + 1);
    }

    /// <summary>Skips what stands between a verb and what is said: the listener, the day, "in a statement", "that".</summary>
    public int AdjunctEnd(int index, int end, CueForm form, out int cueEnd)
    {
        var i = index;
        cueEnd = index;
        if ((form & CueForm.Tell) != 0 && (form & CueForm.Say) == 0)
        {
            i = ListenerEnd(i, end);
        }

        while (i < end && !IsQuoted(i))
        {
            var token = _tokens[i];
            if (i + 1 < end && (token.Word == Last || token.Word == This) && _tokens[i + 1].Is(WordClass.TimeUnit))
            {
                i += 2; // "said last week"
            }
            else if (token.Is(WordClass.Weekday | WordClass.Month) || (token.Is(WordClass.Adverb) && !token.Is(WordClass.Conjunction | WordClass.Determiner)) || (i > index && token.Kind is TokenKind.Number && _tokens[i - 1].Is(WordClass.Month)))
            {
                i++;
            }
            else if (token.Is(WordClass.Preposition) && token.Word != Of && !OpensInfinitive(i, end) && LooseningPhrases.Match(_tokens, i, end, out _) == 0
                && AdjunctPhraseEnd(i, end) is var past and > 0)
            {
                i = past;
            }
            else
            {
                break;
            }
        }

        if (i < end && _tokens[i].Word == That && !IsQuoted(i))
        {
            return i; // PolNeAR counts "that" as content
        }

        return i;
    }

    /// <summary>"wants to sign up 5 million people": what is wanted, not to whom it is said.</summary>
    private bool OpensInfinitive(int index, int end) =>
        _tokens[index].Word == To && index + 1 < end && !_tokens[index + 1].Has(TokenShape.Capitalized)
        && !_tokens[index + 1].Is(WordClass.Determiner | WordClass.GroupSource | WordClass.MediaNoun | WordClass.Institution | WordClass.Pronoun);

    /// <summary>The end of "in a statement", "on Tuesday", "at a news conference", if that, a comma, a stop or a quotation follows soon; else 0.</summary>
    public int AdjunctPhraseEnd(int index, int end)
    {
        for (var i = index + 1; i <= end && i - index <= 9; i++)
        {
            if (i == end || IsQuoted(i) || IsComma(i) || IsStop(i) || _tokens[i].Word == That || (_tokens[i].Kind == TokenKind.Punctuation))
            {
                return i;
            }

            if (_tokens[i].Is(WordClass.Weekday) || (_tokens[i].Is(WordClass.CueNoun) && (i + 1 >= end || !_tokens[i + 1].Is(WordClass.Preposition))))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The end of a listener: "told reporters", "told the BBC's Today programme", "told Reuters".</summary>
    public int ListenerEnd(int index, int end)
    {
        for (var ahead = index; ahead < end && ahead <= index + 8 && !IsQuoted(ahead) && !_tokens[ahead].Is(WordClass.Modal) && !IsComma(ahead); ahead++)
        {
            if (_tokens[ahead].Word == That)
            {
                return ahead; // "told a news conference on Tuesday that"
            }
        }

        var i = index;
        if (i < end && _tokens[i].Is(WordClass.Pronoun | WordClass.Determiner))
        {
            i++;
        }

        var words = 0;
        while (i < end && words < 6 && !IsQuoted(i) && (_tokens[i].Has(TokenShape.Capitalized) || _tokens[i].Kind == TokenKind.Possessive
            || _tokens[i].Is(WordClass.GroupSource | WordClass.MediaNoun | WordClass.Institution | WordClass.Role | WordClass.CueNoun) || (words == 0 && !_tokens[i].Is(WordClass.Pronoun | WordClass.Determiner))))
        {
            if (_tokens[i].Kind is TokenKind.Punctuation or TokenKind.Dash || _tokens[i].Word == That)
            {
                break;
            }

            i++;
            words++;
        }

        return i;
    }

    public bool LooksLikeSource(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Is(WordClass.GroupSource | WordClass.Institution | WordClass.Document | WordClass.Role | WordClass.MediaNoun | WordClass.Outlet | WordClass.CueNoun)
                || _tokens[i].Has(TokenShape.AllCaps) || (_tokens[i].Has(TokenShape.Capitalized) && !_tokens[i].Has(TokenShape.SentenceStart) && !_tokens[i].Is(WordClass.Month | WordClass.Weekday)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>For each token the outermost quotation that it stands in, -1 for none; terms do not count.</summary>
    private static int[] MapQuotations(Draft draft, ImmutableArray<Quotation> quotations)
    {
        var map = new int[draft.Tokens.Length];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = -1;
        }

        for (var q = 0; q < quotations.Length; q++)
        {
            if (quotations[q].Depth == 0 && quotations[q].Kind != QuotationKind.Term)
            {
                for (var i = draft.TokenAt(quotations[q].Span.Start); i < map.Length && draft.Tokens[i].Start < quotations[q].Span.End; i++)
                {
                    map[i] = q;
                }
            }
        }

        return map;
    }
}
