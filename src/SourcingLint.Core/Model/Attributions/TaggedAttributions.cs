using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Model.Tagging;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>
/// Puts together what the grammar reads and what the tagger marks. Where both see a cue, the tagger says how far its source and its content run,
/// the grammar who that is. A cue that only the grammar sees counts unless its word may as well be something else; one that only the tagger sees
/// is added as it is marked.
/// </summary>
internal sealed class TaggedAttributions
{
    /// <summary>A shorter content that the grammar knows nothing of is a stray: "said on [its website]".</summary>
    private const int LeastContent = 20;

    private static readonly int If = Vocabulary.Shared.Require("if");
    private static readonly int Unless = Vocabulary.Shared.Require("unless");
    private static readonly int What = Vocabulary.Shared.Require("what");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private readonly Draft _draft;
    private readonly List<Attribution> _read;
    private readonly int[] _places;
    private readonly List<Attribution> _all;
    private readonly TaggedSentence _tagged = new();
    private readonly MergedContents _contents;

    private TaggedAttributions(Draft draft, List<Attribution> read)
    {
        _draft = draft;
        _read = read;
        _places = new int[read.Count];
        _all = new List<Attribution>(read.Count + 16);
        _contents = new MergedContents(draft);
    }

    /// <summary>The attributions of a draft in order of their sentences.</summary>
    /// <param name="read">What the grammar reads, in order of sentences.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="labels">What the tagger marks, by token.</param>
    public static List<Attribution> Merge(List<Attribution> read, Draft draft, SpanLabel[] labels)
    {
        var merging = new TaggedAttributions(draft, read);
        var next = 0;
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            merging._tagged.Read(draft, labels, draft.Sentences[s]);
            next = merging.MergeSentence(s, next);
        }

        return merging._all;
    }

    /// <summary>Adds the attributions of a sentence in order of their cues.</summary>
    /// <returns>The index of the next one read.</returns>
    private int MergeSentence(int sentence, int next)
    {
        var from = _all.Count;
        var cue = 0;
        for (; next < _read.Count && _read[next].Sentence == sentence; next++)
        {
            var read = _read[next];
            var both = read.Cue is { } words ? _tagged.IndexOfCue(words) : -1;
            for (; cue < _tagged.Count && both >= 0 && cue < both; cue++)
            {
                AddTagged(sentence, cue);
            }

            cue = Math.Max(cue, both + 1);
            _places[next] = -1;
            if (both >= 0 || read.Cue is null || (IsPlain(read, read.Cue.Value) && HasPhrase(read)))
            {
                _places[next] = _all.Count;
                _all.Add(Trimmed(WithPlaces(both < 0 ? read : Agreed(read, both))));
            }
        }

        for (; cue < _tagged.Count; cue++)
        {
            AddTagged(sentence, cue);
        }

        if (_tagged.Count == 0)
        {
            AddWithoutCue(sentence, from);
        }

        return next;
    }

    /// <summary>An attribution that both see.</summary>
    private Attribution Agreed(Attribution read, int cue)
    {
        var words = _tagged.Cue(cue);
        var tagged = _tagged.Source(cue);
        if (IsPassive(read) || (read.Source is { } known && tagged is { } other && !other.Span.OverlapsWith(known) && LooksLikeSource(known)
            && (!LooksLikeSource(other.Span) || OpensClause(other, words.First) || (known.Start >= words.Span.End && IsCutOff(other, words.First)))))
        {
            return read; // "300 had been held, warned the institute": the tagger took what stands before the cue for its source
        }

        if (tagged is { } source && !(read.Source is { } whole && IsWhole(read, whole, source, words)))
        {
            var kind = read.SourceKind != SourceKind.None && read.Source is { } same && same.OverlapsWith(source.Span) ? read.SourceKind : SourceClassifier.Classify(_draft, source.First, source.End);
            read = read with { Source = source.Span, SourceKind = kind };
        }

        var contents = _tagged.Contents(cue);
        if (contents.LengthIn(_draft) > LeastContent || read.Content.Overlap(contents))
        {
            read = read with { Content = _contents.Merge(read, contents, words.Span) };
        }

        return read.Source is { } who && who.OverlapsWith(words.Span) ? read : read with { Cue = words.Span };
    }

    /// <summary>Whether what stands before a cue is the subject of a verb of its own: "The company had broken no law, said its lawyer".</summary>
    private bool OpensClause(TaggedSpan source, int cue)
    {
        for (var t = source.First; t < cue && !_draft.Tokens[t].Is(WordClass.Relative); t++)
        {
            if (_draft.Tokens[t].Is(WordClass.Auxiliary | WordClass.Modal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comma parts words without one from a cue, as it parts no subject from its verb: "Helicopters lifted 230 people, said Col. Horn".</summary>
    private bool IsCutOff(TaggedSpan words, int cue)
    {
        for (var t = words.First; t < cue - 1; t++)
        {
            if (_draft.Tokens[t].Kind == TokenKind.Punctuation)
            {
                return false;
            }
        }

        return words.First < cue - 1 && _draft.Tokens[cue - 1].Kind == TokenKind.Punctuation;
    }

    /// <summary>"Reporters were told by police".</summary>
    private bool IsPassive(Attribution read) => read.Cue is { } cue && _draft.Tokens[_draft.TokenAt(cue.End - 1)].Word == By;

    /// <summary>
    /// Whether the grammar has the whole of a source: "a woman who gave her name only as Lise", "a friend of the family"; or the tagger
    /// too much: "according to the ministry over 300 people drowned".
    /// </summary>
    private bool IsWhole(Attribution read, TextSpan whole, TaggedSpan tagged, TaggedSpan cue)
    {
        if (!whole.Contains(tagged.Span))
        {
            return whole.OverlapsWith(tagged.Span) && read.Content.Overlap(tagged.Span);
        }

        if (whole.OverlapsWith(cue.Span))
        {
            return true;
        }

        var first = _draft.TokenAt(whole.Start);
        if (tagged.First > first && _draft.Tokens[tagged.First - 1].Is(WordClass.Preposition) && !_draft.Tokens[first].Is(WordClass.Preposition))
        {
            return true;
        }

        for (var t = first; t < tagged.First; t++)
        {
            if (_draft.Tokens[t].Is(WordClass.Relative))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some words name a person, a body or a group known to speak: "the kitchen" does not.</summary>
    private bool LooksLikeSource(TextSpan span)
    {
        var first = _draft.TokenAt(span.Start);
        var end = first;
        var isGroup = false;
        for (; end < _draft.Tokens.Length && _draft.Tokens[end].Start < span.End; end++)
        {
            isGroup |= _draft.Tokens[end].Is(WordClass.GroupSource);
        }

        return isGroup || SourceClassifier.Classify(_draft, first, end) != SourceKind.Group;
    }

    private void AddTagged(int sentence, int cue)
    {
        var words = _tagged.Cue(cue);
        var contents = _tagged.Contents(cue);
        if (contents.IsEmpty || CueVerbs.TakesLives(_draft.Tokens, words.End - 1, _draft.Sentences[sentence].EndToken))
        {
            return;
        }

        var source = IsAgentless(words) ? null : _tagged.Source(cue);
        var kind = source is { } named && !IsSupposed(named.First, sentence) ? SourceClassifier.Classify(_draft, named.First, named.End) : SourceKind.None;
        _all.Add(Trimmed(new Attribution(AttributionKind.Indirect, source?.Span, kind, words.Span, contents, sentence, Basis: AttributionBasis.Tagger)));
    }

    /// <summary>An attribution with what names nobody off the ends of its source.</summary>
    private Attribution Trimmed(Attribution attribution)
    {
        if (attribution.Source is not { } source)
        {
            return attribution;
        }

        var (first, end) = SourceWords.Trim(_draft, _draft.TokenAt(source.Start), TokenAfter(source));
        if (first == end)
        {
            return attribution with { Source = null, SourceKind = SourceKind.None };
        }

        return attribution with
        {
            Source = TextSpan.FromBounds(_draft.Tokens[first].Start, _draft.Tokens[end - 1].End),
            Content = attribution.Cue is { } cue && IsNaming(first, attribution.Sentence) ? UpToComma(attribution.Content, TokenAfter(cue)) : attribution.Content,
        };
    }

    private bool HasPhrase(Attribution read) => read.Source is not { } source || SourceWords.IsPhrase(_draft, _draft.TokenAt(source.Start), TokenAfter(source));

    private int TokenAfter(TextSpan span) => _draft.TokenAt(span.End - 1) + 1;

    /// <summary>Contents without a cue: somebody said them, and who that is stands elsewhere.</summary>
    private void AddWithoutCue(int sentence, int from)
    {
        var contents = _tagged.Contents();
        for (var i = contents.Length - 1; i >= 0; i--)
        {
            for (var a = from; a < _all.Count; a++)
            {
                if (_all[a].Content.Overlap(contents[i]))
                {
                    contents = contents.RemoveAt(i);
                    break;
                }
            }
        }

        if (!contents.IsEmpty)
        {
            _all.Add(new Attribution(AttributionKind.Indirect, null, SourceKind.None, null, contents, sentence, Basis: AttributionBasis.Tagger));
        }
    }

    private Attribution WithPlaces(Attribution read) => read.Antecedent < 0 ? read : read with { Antecedent = _places[read.Antecedent] };

    /// <summary>Whether a cue that only the grammar sees is one of speech: not a thought, unless a reporter saw it.</summary>
    private bool IsPlain(Attribution read, TextSpan cue)
    {
        var hasVerb = false;
        for (var t = _draft.TokenAt(cue.Start); t < _draft.Tokens.Length && _draft.Tokens[t].Start < cue.End; t++)
        {
            var token = _draft.Tokens[t];
            var form = token.Is(WordClass.CueVerb | WordClass.ThoughtVerb) ? CueVerbs.FormOf(token.Word) : CueForm.None;
            hasVerb |= form != CueForm.None;
            if (((form & (CueForm.Say | CueForm.Tell | CueForm.Show)) != 0 && (form & (CueForm.Past | CueForm.Present | CueForm.Base | CueForm.Ing)) != 0)
                || ((form & CueForm.Judge) != 0 && (form & CueForm.Past) != 0))
            {
                return true;
            }
        }

        return !hasVerb || read.SourceKind == SourceKind.Media;
    }

    /// <summary>"if the court rules": it has not.</summary>
    private bool IsSupposed(int source, int sentence) =>
        source > _draft.Sentences[sentence].FirstToken && _draft.Tokens[source - 1].Word is var before and not 0 && (before == If || before == Unless);

    /// <summary>"In what it called a warning, the union stopped the pumps": the name that is given ends with its comma.</summary>
    private bool IsNaming(int source, int sentence) =>
        source > _draft.Sentences[sentence].FirstToken && _draft.Tokens[source - 1].Word == What;

    private ImmutableArray<TextSpan> UpToComma(ImmutableArray<TextSpan> contents, int cueEnd)
    {
        var comma = cueEnd;
        while (comma < _draft.Tokens.Length && _draft.Tokens[comma].Kind != TokenKind.Punctuation)
        {
            comma++;
        }

        var end = comma < _draft.Tokens.Length ? _draft.Tokens[comma].Start : int.MaxValue;
        return contents.Where(content => content.Start < end).Select(content => TextSpan.FromBounds(content.Start, Math.Min(content.End, end))).ToImmutableArray();
    }

    /// <summary>"is believed", "was reported": whoever is named beside it does not say it.</summary>
    private bool IsAgentless(TaggedSpan cue)
    {
        var last = _draft.Tokens[cue.End - 1];
        var participle = last.Is(WordClass.CueVerb | WordClass.ThoughtVerb) && (CueVerbs.FormOf(last.Word) & (CueForm.Past | CueForm.Participle)) != 0;
        return participle && cue.End - cue.First >= 2 && _draft.Tokens[cue.First].Is(WordClass.Auxiliary) && !CueVerbs.IsHave(_draft.Tokens[cue.First].Word);
    }
}
