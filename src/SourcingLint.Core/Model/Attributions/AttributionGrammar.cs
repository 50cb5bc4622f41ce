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
    private const int LongestGroup = 6;

    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int But = Vocabulary.Shared.Require("but");
    private static readonly int As = Vocabulary.Shared.Require("as");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int If = Vocabulary.Shared.Require("if");
    private static readonly int Unless = Vocabulary.Shared.Require("unless");
    private static readonly int What = Vocabulary.Shared.Require("what");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly WordSet HearingBodies = WordSet.Read("hearing-bodies");
    private static readonly int Told = Vocabulary.Shared.Require("told");
    private static readonly int Citing = Vocabulary.Shared.Require("citing");

    private readonly Draft _draft;
    private readonly ImmutableArray<Token> _tokens;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly PhraseReader _phrases;
    private readonly List<Attribution> _found = [];
    private bool _inHeadline;

    private AttributionGrammar(Draft draft, ImmutableArray<Quotation> quotations)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _quotations = quotations;
        _phrases = new PhraseReader(draft, quotations);
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
        var hasNumber = default(bool?);
        for (var i = first; i < end; i++)
        {
            if (_phrases.IsQuoted(i) || _tokens[i].Word == 0)
            {
                continue;
            }

            var length = _phrases.SourcePhraseAt(i, end);
            if (length > 0 && _phrases.IsAside(i, i + length, end))
            {
                i = _phrases.PhraseEnd(i + length, end); // "Harbour Radio, citing the ministry, said"
            }
            else if (length > 0 && !_phrases.IsSubjectOfCue(i, i + length, end))
            {
                i = ReadSourcePhrase(index, i, length, left, first, end) - 1;
                left = Math.Min(i + 1, end);
            }
            else if (_tokens[i].Word == By && CountEnd(i, end) is var countEnd and > 0)
            {
                var content = new List<TextSpan>();
                AddContent(content, left, _phrases.TrimComma(i, left));
                AddContent(content, countEnd, content.Count > 0 ? countEnd : end);
                Add(index, i + 1, countEnd, i, i + 1, content);
                left = i = countEnd;
            }
            else if (_tokens[i].Word == In && _phrases.IsPoll(i + 1, end) && (hasNumber ??= _phrases.HasNumber(first, end)))
            {
                i = ReadSourcePhrase(index, i, 1, left, first, end) - 1;
                left = Math.Min(i + 1, end);
            }
            else if (_tokens[i].Is(WordClass.CueVerb | WordClass.ThoughtVerb) || _phrases.IsRevision(i, end))
            {
                var past = _phrases.IsRevision(i, end) ? ReadRevision(index, i, left, end) : ReadVerb(index, i, left, first, end);
                if (past > 0)
                {
                    left = _phrases.NextClause(past, end);
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
        var sourceEnd = _phrases.PhraseEnd(sourceFirst, end);
        if (sourceEnd == sourceFirst || (_tokens[index].Word == Citing && !_phrases.LooksLikeSource(sourceFirst, sourceEnd)))
        {
            return sourceFirst; // "citing ill health": a reason
        }

        var content = new List<TextSpan>();
        var leads = index == first || (index - first <= 2 && !_phrases.HasWords(first, index, 2)) || _phrases.IsComma(index - 1) && _phrases.IsAdjunct(left, index - 1);
        if (leads)
        {
            // A verb before the comma belongs to what is said: "According to the ministry over 300 people were hurt, most of them".
            var next = _phrases.NextPhrase(sourceFirst, sourceEnd);
            sourceEnd = !_phrases.IsComma(sourceEnd) || HasVerb(next, sourceEnd) ? next : sourceEnd;
        }

        if (!leads)
        {
            AddContent(content, left, _phrases.TrimComma(index, left));
        }

        if (_phrases.IsComma(sourceEnd) || leads)
        {
            AddContent(content, sourceEnd + (_phrases.IsComma(sourceEnd) ? 1 : 0), _phrases.ContentEnd(sourceEnd + 1, end));
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
            var counts = _tokens[i].Is(WordClass.CueNoun) || _phrases.IsCount(i) || (_tokens[i].Is(WordClass.Document) && _phrases.IsOwned(index + 1, i));
            if (counts && (i + 1 >= end || _tokens[i + 1].Kind == TokenKind.Punctuation))
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

        if (_tokens[verb].Is(WordClass.CueNoun | WordClass.Document) && verb + 1 < end && _tokens[verb + 1].Is(WordClass.CueVerb)
            && (CueVerbs.FormOf(_tokens[verb + 1].Word) & (CueForm.Past | CueForm.Present | CueForm.Base)) != 0)
        {
            return 0; // "early reports said": a noun
        }

        var group = verb;
        var hasBe = false;
        var hasHave = false;
        var negated = false;
        while (group > first && verb - group < LongestGroup && !_phrases.IsQuoted(group - 1)
            && _tokens[group - 1].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Negation | WordClass.Adverb) && !_tokens[group - 1].Is(WordClass.Pronoun)
            && (_inHeadline || !_tokens[group - 1].Has(TokenShape.Capitalized) || _tokens[group - 1].Has(TokenShape.SentenceStart)))
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

        if (!hasHave && verb + 1 < end && IsReducedPassive(form, _tokens[verb + 1]))
        {
            return 0;
        }

        var subjectEnd = group;
        if (subjectEnd == left || _phrases.IsComma(subjectEnd - 1) || _phrases.IsQuoted(subjectEnd - 1))
        {
            var apposed = _phrases.IsComma(subjectEnd - 1) && !_phrases.IsQuoted(subjectEnd - 2) ? _phrases.ApposedSource(left, subjectEnd - 1) : -1;
            return apposed >= 0
                ? ReadForward(sentence, apposed, subjectEnd, group, verb, left, first, end, form)
                : ReadInverted(sentence, group, verb, left, end, form);
        }

        if (_phrases.IsSpacedDash(subjectEnd - 1) && _phrases.ApposedSource(left, subjectEnd - 1) is var dashed and >= 0)
        {
            return ReadForward(sentence, dashed, subjectEnd, group, verb, left, first, end, form);
        }

        if (!_phrases.IsSubject(subjectEnd - 1, form, hasHave))
        {
            return 0;
        }

        var subject = _phrases.SubjectStart(subjectEnd - 1, left);
        if (IsSupposed(subject, first, form) || ((form & (CueForm.Say | CueForm.Tell | CueForm.Show)) == 0 && _phrases.EndsWithCue(verb + 1, end)))
        {
            return 0;
        }

        return ReadForward(sentence, subject, subjectEnd, group, verb, left, first, end, form);
    }

    /// <summary>Reads "the agency raised the toll to 267".</summary>
    private int ReadRevision(int sentence, int verb, int left, int end)
    {
        var group = verb;
        while (group > left && _tokens[group - 1].Is(WordClass.Auxiliary | WordClass.Adverb) && !_tokens[group - 1].Is(WordClass.Pronoun))
        {
            group--;
        }

        var content = new List<TextSpan>();
        var contentEnd = _phrases.ContentEnd(verb + 1, end);
        AddContent(content, verb + 1, contentEnd);
        if (group == left || !_phrases.IsSubject(group - 1, CueForm.Say | CueForm.Past, hasHave: true))
        {
            // "Officials said 12 had died, then raised the toll to 14"
            if (content.Count > 0 && _found.Count > 0 && _found[_found.Count - 1] is { Source: not null } previous && previous.Sentence == sentence)
            {
                _found.Add(previous with { Cue = SpanOf(verb, verb + 1), Content = content.ToImmutableArray(), Kind = KindOf(content) });
                return contentEnd;
            }

            return 0;
        }

        Add(sentence, _phrases.SubjectStart(group - 1, left), group, group, verb + 1, content);
        return contentEnd;
    }

    /// <summary>"Records seen by the Courier show", "officials briefed on the talks said": the verb only describes.</summary>
    private static bool IsReducedPassive(CueForm form, Token next) =>
        (form & (CueForm.Past | CueForm.Participle)) != 0
        && (next.Word == By || ((form & CueForm.Tell) != 0 && (form & CueForm.Say) == 0 && next.Is(WordClass.Preposition) && next.Word != Of));

    /// <summary>"Nobody said", "if the court rules", "did the ministry say", "what we know", "who told them": nothing has been said.</summary>
    private bool IsSupposed(int subject, int first, CueForm form)
    {
        if ((_tokens[subject].Is(WordClass.Negation) && _tokens[subject + 1].Kind != TokenKind.Number) || (subject == first && _tokens[subject].Is(WordClass.Relative)))
        {
            return true;
        }

        var before = subject > first ? _tokens[subject - 1] : default;
        return (before.Word != 0 && (before.Word == If || before.Word == Unless))
            || ((form & CueForm.Base) != 0 && subject == first + 1 && before.Is(WordClass.Auxiliary | WordClass.Modal))
            || ((form & CueForm.Think) != 0 && before.Word == What);
    }

    /// <summary>Reads SOURCE CUE CONTENT, CONTENT SOURCE CUE, and both at once.</summary>
    private int ReadForward(int sentence, int subject, int subjectEnd, int group, int verb, int left, int first, int end, CueForm form)
    {
        var after = _phrases.AdjunctEnd(verb + 1, end, form, out var cueEnd);
        var content = new List<TextSpan>();
        var parenthetic = subject > left && (_phrases.IsComma(subject - 1) || _phrases.IsQuoted(subject - 1)) && (form & (CueForm.Say | CueForm.Tell | CueForm.Show)) != 0;
        var contentBefore = parenthetic && ((after < end && _phrases.IsComma(after)) || !_phrases.IsAdjunct(left, subject - 1));
        var opensClause = after < end && !_phrases.IsStop(after);
        var contentFirst = !opensClause ? end
            : _phrases.IsComma(after) ? (after + 1 < end && (_phrases.IsQuoted(after + 1) || (parenthetic && !_phrases.IsParticiple(after + 1))) ? after + 1 : end) // "X, he said, Y"; never "he spoke, and Y"
            : _draft.Prose.Text[_tokens[after].Start] == ':' ? after + 1
            : after;
        if (contentFirst < end && _phrases.IsComma(after) && _phrases.StartsOwnCue(contentFirst, end))
        {
            contentFirst = end; // "X, he said, but the union said Y"
        }

        var contentEnd = _phrases.ContentEnd(contentFirst, end);
        var quotedBefore = contentBefore && _phrases.IsQuoted(subject - 1 - (_phrases.IsComma(subject - 1) && !_phrases.IsQuoted(subject - 1) ? 1 : 0));
        var clauseAfter = contentFirst < end && !_phrases.IsComma(after) && _phrases.HasWords(contentFirst, contentEnd, 3);
        if (contentBefore && (quotedBefore || !clauseAfter))
        {
            AddContent(content, left, _phrases.TrimComma(subject, left)); // before a clause of its own, what stands first only sets the scene
        }

        if (contentFirst < end && (content.Count == 0 || _phrases.IsComma(after) || _phrases.IsQuoted(after) || _tokens[after].Word == That))
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
        if ((form & (CueForm.Say | CueForm.Tell)) == 0 || group == left || verb + 1 >= end || (form & (CueForm.Past | CueForm.Present | CueForm.Base)) == 0)
        {
            return 0;
        }

        var sourceEnd = _phrases.PhraseEnd(verb + 1, end);
        var quotedBefore = _phrases.IsQuoted(group - 1) || _phrases.IsQuoted(group - 2);
        if (sourceEnd == verb + 1 || _phrases.IsQuoted(verb + 1) || _tokens[verb + 1].Word == That || (!quotedBefore && (_tokens[verb + 1].Is(WordClass.Pronoun) || !_phrases.HasWords(left, group, 4))))
        {
            return 0;
        }

        if ((form & (CueForm.Past | CueForm.Present)) == 0 && (!_phrases.LooksLikeSource(verb + 1, sourceEnd) || (sourceEnd < end && !_phrases.IsStop(sourceEnd))))
        {
            return 0; // "say rights groups." closes a sentence; "say, a third" gives an example
        }

        // ", said Ruiz, the head of the union, ..."
        while (_phrases.IsComma(sourceEnd) && sourceEnd + 1 < end && !_phrases.IsQuoted(sourceEnd + 1) && _phrases.IsApposition(sourceEnd + 1))
        {
            sourceEnd = _phrases.PhraseEnd(sourceEnd + 1, end);
        }

        var content = new List<TextSpan>();
        AddContent(content, left, _phrases.TrimComma(group, left));
        if (_phrases.IsComma(sourceEnd) && sourceEnd + 1 < end && (_phrases.IsQuoted(sourceEnd + 1) || _tokens[sourceEnd + 1].Is(WordClass.Conjunction)))
        {
            AddContent(content, sourceEnd + 1, _phrases.ContentEnd(sourceEnd + 1, end));
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
        if ((form & (CueForm.Say | CueForm.Tell)) == 0 || verb == first || !(_phrases.IsComma(verb - 1) || _tokens[verb - 1].Is(WordClass.Conjunction)))
        {
            return 0;
        }

        var after = _phrases.AdjunctEnd(verb + 1, end, form, out var cueEnd);
        var contentEnd = _phrases.ContentEnd(after, end);
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

        var subjectEnd = _phrases.SubjectPhraseEnd(first, verb);
        Add(sentence, first, subjectEnd, verb, cueEnd, content);
        return contentEnd;
    }

    /// <summary>Reads "was told by SOURCE that X", "X was reported by SOURCE", "SOURCE was quoted as saying X"; without a source nobody speaks.</summary>
    private int ReadPassive(int sentence, int group, int verb, int left, int end)
    {
        if (!_tokens[verb].Is(WordClass.CueVerb))
        {
            return 0; // "a scheme backed by the charity": no word of hers
        }

        if (_tokens[verb].Word == Told && group > left && HearingBodies.Contains(_tokens[group - 1].Word))
        {
            return ReadEvidence(sentence, group, verb, left, end);
        }

        for (var i = verb + 1; i < end && i <= verb + LongestGroup; i++)
        {
            if (_tokens[i].Word == As && i + 1 < end && (CueVerbs.FormOf(_tokens[i + 1].Word) & CueForm.Ing) != 0)
            {
                var content = new List<TextSpan>();
                var after = _phrases.AdjunctEnd(i + 2, end, CueForm.Say, out _);
                AddContent(content, after, _phrases.ContentEnd(after, end));
                if (content.Count > 0)
                {
                    Add(sentence, _phrases.SubjectStart(group - 1, left), group, group, i + 2, content);
                    return end;
                }
            }

            if (_tokens[i].Word == By)
            {
                var sourceEnd = _phrases.PhraseEnd(i + 1, end);
                if (sourceEnd == i + 1 || (CueVerbs.FormOf(_tokens[verb].Word) & CueForm.Judge) == 0 && !_phrases.LooksLikeSource(i + 1, sourceEnd))
                {
                    return 0;
                }

                var content = new List<TextSpan>();
                AddContent(content, left, group);
                AddContent(content, verb + 1, i);
                AddContent(content, sourceEnd, _phrases.ContentEnd(sourceEnd, end));
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

    /// <summary>Reads "the court was told that X", "X, the inquest was told": whoever spoke there, the hearing is on record.</summary>
    private int ReadEvidence(int sentence, int group, int verb, int left, int end)
    {
        var subject = _phrases.SubjectStart(group - 1, left);
        var content = new List<TextSpan>();
        if (subject > left && _phrases.IsComma(subject - 1))
        {
            AddContent(content, left, subject - 1);
        }

        var after = _phrases.AdjunctEnd(verb + 1, end, CueForm.Say, out _);
        var contentEnd = _phrases.ContentEnd(after, end);
        if (content.Count == 0 || _tokens[after].Word == That)
        {
            AddContent(content, after, contentEnd);
        }

        Add(sentence, subject, group, group, verb + 1, content);
        return contentEnd;
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
            if (end - i - 1 <= 5 && _phrases.LooksLikeSource(i + 1, end))
            {
                AddContent(content, first, i);
                Add(index, i + 1, end, i, i + 1, content);
            }
            else if (i - first <= 5 && _phrases.LooksLikeSource(first, i))
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
        var quotation = _phrases.QuotationOf(span.FirstToken);
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
                quoted += _phrases.IsQuoted(i) ? 1 : 0;
            }
        }

        return quoted == 0 ? AttributionKind.Indirect : quoted >= total - 2 ? AttributionKind.Direct : AttributionKind.Mixed;
    }

    private void AddContent(List<TextSpan> content, int first, int end)
    {
        while (end > first && !_phrases.IsQuoted(end - 1) && _tokens[end - 1].Kind == TokenKind.Punctuation)
        {
            end--;
        }

        while (first < end && (_phrases.IsComma(first) || _tokens[first].Word == And || _tokens[first].Word == But))
        {
            first++;
        }

        if (_phrases.HasWords(first, end, 1))
        {
            content.Add(SpanOf(first, end));
        }
    }

    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Is(WordClass.Auxiliary | WordClass.Modal))
            {
                return true;
            }
        }

        return false;
    }

    private TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(_tokens[first].Start, _tokens[end - 1].End);
}
