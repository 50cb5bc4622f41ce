using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>
/// Reads attributions by rule: every sentence once for its cues; each cue's source is the noun phrase that leans on it,
/// its content the clause or quotation on the other side. It knows the cues that a desk relies on and is seldom wrong.
/// </summary>
internal sealed class AttributionGrammar
{
    private const int LongestSource = 40;
    private const int LongestGroup = 6;
    private const int LongestAdjunct = 14;

    private static readonly PhraseTable SourcePhrases = PhraseTable.Read("source-phrases");
    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int But = Vocabulary.Shared.Require("but");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Who = Vocabulary.Shared.Require("who");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int As = Vocabulary.Shared.Require("as");

    private readonly Draft _draft;
    private readonly ImmutableArray<Token> _tokens;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly int[] _quotationOf;
    private readonly List<Attribution> _found = [];
    private bool _inHeadline;

    private AttributionGrammar(Draft draft, ImmutableArray<Quotation> quotations)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _quotations = quotations;
        _quotationOf = MapQuotations(draft, quotations);
    }

    /// <summary>The attributions of a draft in order of their sentences; what their sources point back to is not known yet.</summary>
    public static List<Attribution> Read(Draft draft, ImmutableArray<Quotation> quotations)
    {
        var finder = new AttributionGrammar(draft, quotations);
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.Zone is not (ZoneKind.Chrome or ZoneKind.FrontMatter or ZoneKind.Byline))
            {
                finder.ReadParagraph(paragraph);
            }
        }

        return finder._found;
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

    private void ReadParagraph(Paragraph paragraph)
    {
        var before = _found.Count;
        _inHeadline = paragraph.Zone is ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Crosshead;
        for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
        {
            var from = _found.Count;
            ReadSentence(s);
            if (_found.Count == from)
            {
                ReadBareQuotation(s, before);
            }
            else
            {
                ClaimEarlierQuotations(s, from, paragraph);
            }
        }
    }

    private void ReadSentence(int index)
    {
        var sentence = _draft.Sentences[index];
        var (first, end) = (sentence.FirstToken, sentence.EndToken);
        var left = first; // where the content of the next cue may start
        for (var i = first; i < end; i++)
        {
            if (IsQuoted(i) || _tokens[i].Word == 0)
            {
                continue;
            }

            var length = SourcePhrases.Match(_tokens, i, end, out _);
            if (length > 0)
            {
                i = ReadSourcePhrase(index, i, length, left, first, end) - 1;
                left = Math.Min(i + 1, end);
            }
            else if (_tokens[i].Word == By && CountEnd(i, end) is var countEnd and > 0)
            {
                var content = new List<TextSpan>();
                AddContent(content, left, TrimComma(i, left));
                AddContent(content, countEnd, content.Count > 0 ? countEnd : end);
                Add(index, i + 1, countEnd, i, i + 1, content);
                left = i = countEnd;
            }
            else if (_tokens[i].Is(WordClass.CueVerb | WordClass.ThoughtVerb))
            {
                var past = ReadVerb(index, i, left, first, end);
                if (past > 0)
                {
                    left = NextClause(past, end);
                    i = past - 1;
                }
            }
        }

        ReadColonHeadline(index, first, end);
    }

    /// <summary>Reads "according to SOURCE" and its like.</summary>
    /// <returns>The index of the token after the source.</returns>
    private int ReadSourcePhrase(int sentence, int index, int length, int left, int first, int end)
    {
        var sourceFirst = index + length;
        var sourceEnd = PhraseEnd(sourceFirst, end);
        if (sourceEnd == sourceFirst)
        {
            return sourceFirst;
        }

        var content = new List<TextSpan>();
        var leads = index == first || (index - first <= 2 && !HasWords(first, index, 2)) || IsComma(index - 1) && IsAdjunct(left, index - 1);
        if (!leads)
        {
            AddContent(content, left, TrimComma(index, left));
        }

        if (IsComma(sourceEnd) || leads)
        {
            AddContent(content, sourceEnd + (IsComma(sourceEnd) ? 1 : 0), ContentEnd(sourceEnd + 1, end));
        }

        if (content.Count == 0 && _found.Count > 0 && _found[_found.Count - 1].Sentence == sentence)
        {
            content.AddRange(_found[_found.Count - 1].Content); // "Marsh said X, according to the log"
        }

        Add(sentence, sourceFirst, sourceEnd, index, sourceFirst, content);
        return sourceEnd;
    }

    /// <summary>The end of "by its own count", "by the union's estimate"; 0 when the words after "by" are others.</summary>
    private int CountEnd(int index, int end)
    {
        for (var i = index + 2; i < end && i <= index + LongestGroup; i++)
        {
            if (_tokens[i].Is(WordClass.CueNoun) && (i + 1 >= end || _tokens[i + 1].Kind == TokenKind.Punctuation))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Reads a cue verb with its subject and what is said.</summary>
    /// <returns>The index after the cue and its adjuncts; 0 when the word is no cue here.</returns>
    private int ReadVerb(int sentence, int verb, int left, int first, int end)
    {
        var form = CueVerbs.FormOf(_tokens[verb].Word);
        if (_tokens[verb].Has(TokenShape.Capitalized) && !_inHeadline && !_tokens[verb].Has(TokenShape.SentenceStart))
        {
            return 0; // the United States, the Post Reports
        }

        var group = verb;
        var hasBe = false;
        var hasHave = false;
        var negated = false;
        while (group > first && verb - group < LongestGroup && !IsQuoted(group - 1)
            && _tokens[group - 1].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Negation | WordClass.Adverb) && !_tokens[group - 1].Is(WordClass.Pronoun))
        {
            group--;
            hasBe |= CueVerbs.IsBe(_tokens[group].Word);
            hasHave |= CueVerbs.IsHave(_tokens[group].Word);
            negated |= _tokens[group].Is(WordClass.Negation | WordClass.Modal);
        }

        if (negated || (group > first && _tokens[group - 1].Word == To))
        {
            return 0;
        }

        if ((form & CueForm.Ing) != 0 && !hasBe)
        {
            return ReadParticiple(sentence, verb, first, end);
        }

        if (hasBe && (form & CueForm.Ing) == 0)
        {
            return ReadPassive(sentence, group, verb, left, end);
        }

        var subjectEnd = group;
        if (subjectEnd == left || IsComma(subjectEnd - 1) || IsQuoted(subjectEnd - 1))
        {
            var apposed = IsComma(subjectEnd - 1) && !IsQuoted(subjectEnd - 2) ? ApposedSource(left, subjectEnd - 1) : -1;
            return apposed >= 0
                ? ReadForward(sentence, apposed, subjectEnd, group, verb, left, first, end, form)
                : ReadInverted(sentence, group, verb, left, end, form);
        }

        if (!IsSubject(subjectEnd - 1, form, hasHave))
        {
            return 0;
        }

        var subject = SubjectStart(subjectEnd - 1, left);
        return ReadForward(sentence, subject, subjectEnd, group, verb, left, first, end, form);
    }

    /// <summary>Reads SOURCE CUE CONTENT, CONTENT SOURCE CUE, and both at once.</summary>
    private int ReadForward(int sentence, int subject, int subjectEnd, int group, int verb, int left, int first, int end, CueForm form)
    {
        var after = AdjunctEnd(verb + 1, end, form, out var cueEnd);
        var content = new List<TextSpan>();
        var parenthetic = subject > left && (IsComma(subject - 1) || IsQuoted(subject - 1)) && (form & (CueForm.Say | CueForm.Tell | CueForm.Show)) != 0;
        var contentBefore = parenthetic && ((after < end && IsComma(after)) || !IsAdjunct(left, subject - 1));
        var opensClause = after < end && !IsStop(after);
        var contentFirst = !opensClause ? end
            : IsComma(after) ? (after + 1 < end && (IsQuoted(after + 1) || (parenthetic && !IsParticiple(after + 1))) ? after + 1 : end) // "X, he said, Y"; never "he spoke, and Y"
            : _draft.Prose.Text[_tokens[after].Start] == ':' ? after + 1
            : after;
        var contentEnd = ContentEnd(contentFirst, end);
        var quotedBefore = contentBefore && IsQuoted(subject - 1 - (IsComma(subject - 1) && !IsQuoted(subject - 1) ? 1 : 0));
        var clauseAfter = contentFirst < end && !IsComma(after) && HasWords(contentFirst, contentEnd, 3);
        if (contentBefore && (quotedBefore || !clauseAfter))
        {
            AddContent(content, left, TrimComma(subject, left)); // before a clause of its own, what stands first only sets the scene
        }

        if (contentFirst < end && (content.Count == 0 || IsComma(after) || IsQuoted(after) || _tokens[after].Word == That))
        {
            AddContent(content, contentFirst, contentEnd);
        }

        if (content.Count == 0)
        {
            return 0;
        }

        Add(sentence, subject, subjectEnd, group, cueEnd, content);
        return contentFirst < end ? Math.Max(contentEnd, verb + 1) : after;
    }

    /// <summary>Reads CONTENT, CUE SOURCE: <c>"We won," said Ana Ruiz</c>.</summary>
    private int ReadInverted(int sentence, int group, int verb, int left, int end, CueForm form)
    {
        if ((form & (CueForm.Say | CueForm.Tell)) == 0 || group == left || verb + 1 >= end || (form & (CueForm.Past | CueForm.Present)) == 0)
        {
            return 0;
        }

        var sourceEnd = PhraseEnd(verb + 1, end);
        var quotedBefore = IsQuoted(group - 1) || IsQuoted(group - 2);
        if (sourceEnd == verb + 1 || IsQuoted(verb + 1) || _tokens[verb + 1].Word == That || (!quotedBefore && (_tokens[verb + 1].Is(WordClass.Pronoun) || !HasWords(left, group, 4))))
        {
            return 0;
        }

        // ", said Ruiz, the head of the union, ..."
        while (IsComma(sourceEnd) && sourceEnd + 1 < end && !IsQuoted(sourceEnd + 1) && IsApposition(sourceEnd + 1))
        {
            sourceEnd = PhraseEnd(sourceEnd + 1, end);
        }

        var content = new List<TextSpan>();
        AddContent(content, left, TrimComma(group, left));
        if (IsComma(sourceEnd) && sourceEnd + 1 < end && (IsQuoted(sourceEnd + 1) || _tokens[sourceEnd + 1].Is(WordClass.Conjunction)))
        {
            AddContent(content, sourceEnd + 1, ContentEnd(sourceEnd + 1, end));
        }

        if (content.Count == 0)
        {
            return 0;
        }

        Add(sentence, verb + 1, sourceEnd, group, verb + 1, content);
        return content.Count > 1 ? end : sourceEnd;
    }

    /// <summary>Reads ", adding that X": the source is that of the attribution before it in the sentence, else the sentence's subject.</summary>
    private int ReadParticiple(int sentence, int verb, int first, int end)
    {
        var form = CueVerbs.FormOf(_tokens[verb].Word);
        if ((form & (CueForm.Say | CueForm.Tell)) == 0 || verb == first || !(IsComma(verb - 1) || _tokens[verb - 1].Is(WordClass.Conjunction)))
        {
            return 0;
        }

        var after = AdjunctEnd(verb + 1, end, form, out var cueEnd);
        var contentEnd = ContentEnd(after, end);
        var content = new List<TextSpan>();
        AddContent(content, after, contentEnd);
        if (content.Count == 0)
        {
            return 0;
        }

        var previous = _found.Count > 0 ? _found[_found.Count - 1] : null;
        if (previous is { Source: not null } && previous.Sentence == sentence)
        {
            _found.Add(previous with { Cue = SpanOf(verb, cueEnd), Content = content.ToImmutableArray(), Kind = KindOf(content) });
            return contentEnd;
        }

        var subjectEnd = SubjectPhraseEnd(first, verb);
        Add(sentence, first, subjectEnd, verb, cueEnd, content);
        return contentEnd;
    }

    /// <summary>Reads "was told by SOURCE that X", "X was reported by SOURCE", "SOURCE was quoted as saying X"; without a source nobody speaks.</summary>
    private int ReadPassive(int sentence, int group, int verb, int left, int end)
    {
        for (var i = verb + 1; i < end && i <= verb + LongestGroup; i++)
        {
            if (_tokens[i].Word == As && i + 1 < end && (CueVerbs.FormOf(_tokens[i + 1].Word) & CueForm.Ing) != 0)
            {
                var content = new List<TextSpan>();
                var after = AdjunctEnd(i + 2, end, CueForm.Say, out _);
                AddContent(content, after, ContentEnd(after, end));
                if (content.Count > 0)
                {
                    Add(sentence, SubjectStart(group - 1, left), group, group, i + 2, content);
                    return end;
                }
            }

            if (_tokens[i].Word == By)
            {
                var sourceEnd = PhraseEnd(i + 1, end);
                if (sourceEnd == i + 1 || (CueVerbs.FormOf(_tokens[verb].Word) & CueForm.Judge) == 0 && !LooksLikeSource(i + 1, sourceEnd))
                {
                    return 0;
                }

                var content = new List<TextSpan>();
                AddContent(content, left, group);
                AddContent(content, sourceEnd, ContentEnd(sourceEnd, end));
                Add(sentence, i + 1, sourceEnd, group, i + 1, content);
                return end;
            }

            if (_tokens[i].Kind == TokenKind.Punctuation)
            {
                break;
            }
        }

        return 0;
    }

    /// <summary>Reads headlines: "Twelve die in blast: officials", "Officials: twelve die in blast".</summary>
    private void ReadColonHeadline(int index, int first, int end)
    {
        if (!_inHeadline || (_found.Count > 0 && _found[_found.Count - 1].Sentence == index))
        {
            return;
        }

        for (var i = first + 1; i + 1 < end; i++)
        {
            if (_draft.Prose.Text[_tokens[i].Start] != ':' || _tokens[i].Kind != TokenKind.Punctuation)
            {
                continue;
            }

            var content = new List<TextSpan>();
            if (end - i - 1 <= 5 && LooksLikeSource(i + 1, end))
            {
                AddContent(content, first, i);
                Add(index, i + 1, end, i, i + 1, content);
            }
            else if (i - first <= 5 && LooksLikeSource(first, i))
            {
                AddContent(content, i + 1, end);
                Add(index, first, i, i, i + 1, content);
            }

            return;
        }
    }

    /// <summary>A sentence of quoted words without a cue belongs to whoever spoke before it in the paragraph.</summary>
    private void ReadBareQuotation(int sentence, int paragraphStart)
    {
        var span = _draft.Sentences[sentence];
        var quotation = _quotationOf[span.FirstToken];
        if (quotation < 0)
        {
            return;
        }

        var content = ImmutableArray.Create(span.Span);
        if (_found.Count > paragraphStart)
        {
            var last = _found[_found.Count - 1];
            _found[_found.Count - 1] = last with { Content = last.Content.Add(span.Span) };
        }
        else if (_quotations[quotation].Continues && _found.Count > 0)
        {
            var last = _found[_found.Count - 1];
            _found.Add(last with { Cue = null, Content = content, Sentence = sentence, Carry = CarryKind.Quotation, Antecedent = _found.Count - 1, Kind = AttributionKind.Direct });
        }
        else
        {
            _found.Add(new Attribution(AttributionKind.Direct, null, SourceKind.None, null, content, sentence));
        }

    }

    /// <summary>Quoted sentences that open a paragraph wait for the speaker who comes after: <c>"We won. We did." That was Ruiz.</c></summary>
    private void ClaimEarlierQuotations(int sentence, int from, Paragraph paragraph)
    {
        if (from == 0 || sentence == paragraph.FirstSentence)
        {
            return;
        }

        var earlier = _found[from - 1];
        if (earlier.Source is not null || earlier.Cue is not null || earlier.Sentence < paragraph.FirstSentence)
        {
            return;
        }

        // The same quotation runs into this sentence, or the cue comes straight after it.
        _found[from] = _found[from] with { Content = earlier.Content.AddRange(_found[from].Content) };
        _found.RemoveAt(from - 1);
    }

    private void Add(int sentence, int sourceFirst, int sourceEnd, int cueFirst, int cueEnd, List<TextSpan> content)
    {
        if (content.Count == 0)
        {
            return;
        }

        while (sourceEnd > sourceFirst && _tokens[sourceEnd - 1].Kind is TokenKind.Punctuation or TokenKind.Dash)
        {
            sourceEnd--;
        }

        if (sourceEnd <= sourceFirst)
        {
            return;
        }

        _found.Add(new Attribution(
            KindOf(content),
            SpanOf(sourceFirst, sourceEnd),
            SourceClassifier.Classify(_draft, sourceFirst, sourceEnd),
            SpanOf(cueFirst, cueEnd),
            content.ToImmutableArray(),
            sentence));
    }

    private AttributionKind KindOf(List<TextSpan> content)
    {
        var quoted = 0;
        var total = 0;
        foreach (var span in content)
        {
            for (var i = _draft.TokenAt(span.Start); i < _tokens.Length && _tokens[i].Start < span.End; i++)
            {
                total++;
                quoted += _quotationOf[i] >= 0 ? 1 : 0;
            }
        }

        return quoted == 0 ? AttributionKind.Indirect : quoted >= total - 2 ? AttributionKind.Direct : AttributionKind.Mixed;
    }

    private void AddContent(List<TextSpan> content, int first, int end)
    {
        while (end > first && !IsQuoted(end - 1) && _tokens[end - 1].Kind == TokenKind.Punctuation)
        {
            end--;
        }

        while (first < end && (IsComma(first) || _tokens[first].Word == And || _tokens[first].Word == But))
        {
            first++;
        }

        if (HasWords(first, end, 1))
        {
            content.Add(SpanOf(first, end));
        }
    }

    private TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(_tokens[first].Start, _tokens[end - 1].End);

    private bool HasWords(int first, int end, int least)
    {
        for (var i = first; i < end && least > 0; i++)
        {
            least -= _tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return least <= 0;
    }

    private bool IsQuoted(int index) => index >= 0 && index < _tokens.Length && _quotationOf[index] >= 0;

    private bool IsComma(int index) =>
        index >= 0 && index < _tokens.Length && _tokens[index].Kind == TokenKind.Punctuation && _draft.Prose.Text[_tokens[index].Start] == ',';

    private bool IsStop(int index) =>
        _tokens[index].Kind == TokenKind.Punctuation && _draft.Prose.Text[_tokens[index].Start] is '.' or '?' or '!' or ';';

    private int TrimComma(int index, int first) => index > first && IsComma(index - 1) && !IsQuoted(index - 1) ? index - 1 : index;

    /// <summary>Where a noun phrase that starts at <paramref name="index"/> ends: before a comma, stop, quotation, relative clause or cue.</summary>
    private int PhraseEnd(int index, int end)
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

    /// <summary>Where the content that starts at <paramref name="index"/> ends: at the sentence's end, or before ", adding" and ", according to".</summary>
    private int ContentEnd(int index, int end)
    {
        for (var i = index; i + 1 < end; i++)
        {
            if (!IsComma(i) || IsQuoted(i))
            {
                continue;
            }

            if (IsSpeakingParticiple(i + 1) || SourcePhrases.Match(_tokens, i + 1, end, out _) > 0)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>"he said, speaking from his bed": the rest only describes.</summary>
    private bool IsParticiple(int index) =>
        _tokens[index].Length > 4 && _draft.TextOf(_tokens[index]).EndsWith("ing".AsSpan(), StringComparison.Ordinal);

    private bool IsSpeakingParticiple(int index) =>
        _tokens[index].Is(WordClass.CueVerb) && (CueVerbs.FormOf(_tokens[index].Word) & CueForm.Ing) != 0;

    private int NextClause(int index, int end) => index < end && (IsComma(index) || _tokens[index].Word == And) ? index + 1 : index;

    /// <summary>Whether the words before a comma only set time or place: "On Tuesday,", "In a statement,".</summary>
    private bool IsAdjunct(int first, int end)
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

    /// <summary>Where a source with an apposition starts, <c>Bajwa, a spokesman for the army,</c>; -1 when the comma ends something else.</summary>
    private int ApposedSource(int left, int comma)
    {
        for (var i = comma - 1; i > left && comma - i < LongestSource; i--)
        {
            if (IsComma(i) && !IsQuoted(i) && (IsApposition(i + 1) || IsName(i + 1, comma) || (comma - i <= 3 && _tokens[i + 1].Is(WordClass.Adverb | WordClass.Starter | WordClass.Preposition))))
            {
                var subject = SubjectStart(i - 1, left);
                return _tokens[subject].Has(TokenShape.Capitalized) || _tokens[subject].Is(WordClass.Determiner | WordClass.Role | WordClass.GroupSource) ? subject : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether all words between two commas are capitalized: "another student, Amir Mateen, said".</summary>
    private bool IsName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_tokens[i].Has(TokenShape.Capitalized) || i - first > LongestGroup)
            {
                return false;
            }
        }

        return end > first;
    }

    private bool IsApposition(int index) =>
        _tokens[index].Is(WordClass.Determiner | WordClass.Relative | WordClass.Role | WordClass.Title | WordClass.Demonym) || _tokens[index].Kind == TokenKind.Number
        || (_tokens[index].Word != 0 && _tokens[index].Is(WordClass.Institution | WordClass.GroupSource));

    /// <summary>Whether the word before a verb can be its subject's last, given the verb's form.</summary>
    private bool IsSubject(int index, CueForm form, bool hasHave)
    {
        var token = _tokens[index];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Bracket or TokenKind.Quote or TokenKind.Dash) || token.Is(WordClass.Preposition))
        {
            return false;
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
    private bool HasSpeaker(int last)
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
    private int SubjectStart(int last, int left)
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

            if (token.Is(WordClass.Auxiliary | WordClass.Modal) && !(i - 2 >= left && _tokens[i - 2].Is(WordClass.Relative)))
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
    private int SubjectPhraseEnd(int first, int verb)
    {
        var i = first;
        while (i < verb && i - first < LongestGroup && !_tokens[i].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.CueVerb | WordClass.ThoughtVerb)
            && _tokens[i].Kind != TokenKind.Punctuation && !(i > first && !_tokens[i].Has(TokenShape.Capitalized) && _tokens[i].Word == 0 && _draft.Prose.Text[_tokens[i].End - 1] == 'd'))
        {
            i++;
        }

        return Math.Max(i, first + 1);
    }

    /// <summary>Skips what stands between a verb and what is said: the listener, the day, "in a statement", "that".</summary>
    private int AdjunctEnd(int index, int end, CueForm form, out int cueEnd)
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
            if (token.Is(WordClass.Weekday | WordClass.Month) || (token.Is(WordClass.Adverb) && !token.Is(WordClass.Conjunction | WordClass.Determiner)) || (i > index && token.Kind is TokenKind.Number && _tokens[i - 1].Is(WordClass.Month)))
            {
                i++;
            }
            else if (token.Is(WordClass.Preposition) && token.Word != Of && AdjunctPhraseEnd(i, end) is var past and > 0)
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

    /// <summary>The end of "in a statement", "on Tuesday", "at a news conference", if that, a comma, a stop or a quotation follows soon; else 0.</summary>
    private int AdjunctPhraseEnd(int index, int end)
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
    private int ListenerEnd(int index, int end)
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

    private bool LooksLikeSource(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Is(WordClass.GroupSource | WordClass.Institution | WordClass.Document | WordClass.Role | WordClass.MediaNoun | WordClass.Outlet | WordClass.CueNoun)
                || _tokens[i].Has(TokenShape.AllCaps) || (_tokens[i].Has(TokenShape.Capitalized) && !_tokens[i].Has(TokenShape.SentenceStart)))
            {
                return true;
            }
        }

        return false;
    }
}
