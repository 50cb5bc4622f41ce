using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds crowds that speak and hold nobody by name: "experts say", "many believe", "studies show".</summary>
internal sealed class CrowdFinder
{
    private const int Reach = 2; // paragraphs in which a name makes an example
    private const int LeadReach = 6; // the same from a story's first paragraphs, which name nobody yet
    private const int LeadParagraphs = 3;
    private const int ShortestStudy = 12; // characters: more than "the report"
    private const int Around = 8; // tokens around the noun that may name a body
    private const int LongestPlace = 6; // tokens of "in the town's old quarter"
    private const WordClass BeforeSubject = WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Adverb | WordClass.CueVerb;
    private const SourceWord Crowds = SourceWord.Crowd | SourceWord.Data;

    private static readonly WordSet PointBack = WordSet.Of("the", "these", "those", "both");
    private static readonly WordSet Quantities = WordSet.Of("many", "some", "others");
    private static readonly WordSet Theirs = WordSet.Of("his", "her", "its", "their", "our", "my");
    private static readonly WordSet Scholars = WordSet.Read("scholars");
    private static readonly WordSet Learning = WordSet.Read("learning-words");
    private static readonly WordSet Beliefs = WordSet.Read("belief-verbs");
    private static readonly PhraseTable SourcePhrases = PhraseTable.Read("source-phrases");
    private static readonly PhraseTable ExampleOpeners = PhraseTable.Read("example-openers");
    private static readonly WordSet Reviewing = WordSet.Read("review-verbs");
    private static readonly int Critics = Vocabulary.Shared.Require("critics");
    private static readonly int Put = Vocabulary.Shared.Require("put");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Here = Vocabulary.Shared.Require("here");
    private static readonly int To = Vocabulary.Shared.Require("to");

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly bool[] _named;
    private readonly bool[] _learned; // paragraphs in which somebody with a learned calling, or a study by name, speaks
    private readonly bool[] _quoted; // paragraphs that quote somebody by name
    private int _bodySeen;
    private int _paragraphsSeen;

    private CrowdFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _named = new bool[draft.Paragraphs.Length];
        _learned = new bool[draft.Paragraphs.Length];
        _quoted = new bool[draft.Paragraphs.Length];
        foreach (var attribution in model.Attributions)
        {
            var paragraph = draft.Sentences[attribution.Sentence].Paragraph;
            if (IsNamed(attribution))
            {
                _named[paragraph] = true;
                _quoted[paragraph] |= attribution.Kind == AttributionKind.Direct;
                _learned[paragraph] |= attribution.SourceKind == SourceKind.Document || TellsOfLearning(draft.Sentences[attribution.Sentence]);
            }
        }
    }

    /// <summary>Each crowd where it first speaks, in order of place.</summary>
    public static ImmutableArray<SourceNoun> Find(Draft draft, DraftModel model)
    {
        var finder = new CrowdFinder(draft, model);
        var found = ImmutableArray.CreateBuilder<SourceNoun>();
        var asked = new HashSet<int>();
        foreach (var attribution in model.Attributions)
        {
            if (attribution.Source is { } span && SourceNoun.Find(draft, span, Crowds) is { } noun
                && finder.IsCrowd(noun) && finder.IsStatement(attribution, span) && !finder.IsReview(noun, attribution) && !finder.NamesSomebody(noun, draft.Sentences[attribution.Sentence])
                && !finder.HasExample(noun, draft.Sentences[attribution.Sentence].Paragraph) && asked.Add(draft.Tokens[noun.Head].Word) && !finder.HasMember(noun))
            {
                found.Add(noun);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether it can serve as an example: somebody by name or office, or a study that stands for its authors.</summary>
    private bool IsNamed(Attribution attribution) => attribution.Source is { } source && SourceNoun.Find(_draft, source, Crowds) is null
        && (attribution.SourceKind is SourceKind.Person or SourceKind.Role || (attribution.SourceKind == SourceKind.Document && _draft.Prose.SeenLength(source) > ShortestStudy)
            || (_draft.Tokens[_draft.TokenAt(source.Start)] is var first && first.Is(WordClass.GivenName) && first.Has(TokenShape.Capitalized)));

    /// <summary>Whether they say or believe something, in the paper's own voice; what they hope, try or show is the reporter's telling.</summary>
    private bool IsStatement(Attribution attribution, TextSpan source)
    {
        if (_draft.ParagraphOf(_draft.Sentences[attribution.Sentence]).Zone is not (ZoneKind.Body or ZoneKind.List)
            || _model.Coverage.IsQuoted(source.Start) || (_model.Coverage.IsAttributed(source.Start) && !attribution.Content.Any(c => c.Contains(source))))
        {
            return false;
        }

        if (attribution.Cue is not { } cue || SourcePhrases.Match(_draft.Tokens, _draft.TokenAt(cue.Start), _draft.Tokens.Length, out _) > 0)
        {
            return true;
        }

        var says = false;
        for (var i = _draft.TokenAt(cue.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Start < cue.End; i++)
        {
            if (_draft.Tokens[i].Kind == TokenKind.Word && _draft.TextOf(_draft.Tokens[i]).EndsWith("ing".AsSpan(), StringComparison.Ordinal))
            {
                return false; // "are decrying": a scene
            }

            if (_draft.Tokens[i].Word == To && i + 1 < _draft.Tokens.Length && _draft.Tokens[i + 1].Start < cue.End)
            {
                return false; // "try to convince"
            }

            if (_draft.Tokens[i].Word == Put || CueVerbs.IsBe(_draft.Tokens[i].Word))
            {
                return false; // "estimates put the cost at": a sum; "were called in": a deed
            }

            says |= _draft.Tokens[i].Is(WordClass.CueVerb | WordClass.Preposition) || Beliefs.Contains(_draft.Tokens[i].Word);
        }

        return says;
    }

    /// <summary>"Critics praised the film": reviewers at work.</summary>
    private bool IsReview(SourceNoun noun, Attribution attribution) =>
        _draft.Tokens[noun.Head].Word == Critics && attribution.Cue is { } cue && Reviewing.Contains(_draft.Tokens[_draft.TokenAt(cue.End - 1)].Word);

    /// <summary>"Many say", "some here fear"; never "some of them", "two others", "many contests favor", or "the critics", who are known.</summary>
    private bool IsCrowd(SourceNoun noun)
    {
        var head = _draft.Tokens[noun.Head];
        var first = _draft.Tokens[noun.First].Word;
        if (Theirs.Contains(first) || PointBack.Contains(first) || (noun.Head > noun.First && (_draft.Tokens[noun.Head - 1].Kind == TokenKind.Number || _draft.Tokens[noun.Head - 1].Is(WordClass.NumberWord))))
        {
            return false;
        }

        if ((SourceNoun.RolesOf(head) & SourceWord.Data) != 0
            && (noun.Description != Description.None || (!_draft.Tokens[noun.First].Has(TokenShape.SentenceStart) && noun.First > 0 && _draft.Tokens[noun.First - 1] is { Kind: TokenKind.Word } before && !before.Is(BeforeSubject))))
        {
            return false; // "federal statistics", "spends her days doing research"
        }

        if (!Quantities.Contains(head.Word))
        {
            return !(noun.First > 1 && _draft.Tokens[noun.First - 1].Is(WordClass.Adverb | WordClass.Conjunction | WordClass.Starter) && _draft.Tokens[noun.First - 2].Is(WordClass.Preposition)); // "the eyes of so many analysts"
        }

        var verb = EndOfPlace(noun.Head + 1);
        var last = verb + 2;
        while (verb < _draft.Tokens.Length && verb < last && (_draft.Tokens[verb].Word == Here || _draft.Tokens[verb].Is(WordClass.Adverb | WordClass.Auxiliary)))
        {
            verb++;
        }

        return noun.First == noun.Head && verb < _draft.Tokens.Length && (_draft.Tokens[verb].Is(WordClass.CueVerb | WordClass.ThoughtVerb) || Beliefs.Contains(_draft.Tokens[verb].Word));
    }

    /// <summary>The index after "in the trade", which makes a crowd no smaller; the same index when no such words stand there.</summary>
    private int EndOfPlace(int index)
    {
        if (index + 2 >= _draft.Tokens.Length || _draft.Tokens[index].Word != In || !_draft.Tokens[index + 1].Is(WordClass.Determiner))
        {
            return index;
        }

        var end = index + 2;
        while (end < _draft.Tokens.Length && end - index < LongestPlace && _draft.Tokens[end].Kind == TokenKind.Word
            && !_draft.Tokens[end].Is(WordClass.CueVerb | WordClass.ThoughtVerb | WordClass.Auxiliary) && !Beliefs.Contains(_draft.Tokens[end].Word))
        {
            end++;
        }

        return end;
    }

    /// <summary>"A hydrologist at Harrow University": a calling or a house of learning in the sentence.</summary>
    private bool TellsOfLearning(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Learning.Contains(_draft.Tokens[i].Word) || (_draft.Tokens[i].Kind == TokenKind.Word && _draft.TextOf(_draft.Tokens[i]).EndsWith("ist".AsSpan(), StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasExample(SourceNoun noun, int paragraph)
    {
        if (_quoted[paragraph] || (paragraph + 1 < _quoted.Length && _quoted[paragraph + 1]))
        {
            return true;
        }

        // The mayor is no example of scientists; of critics anybody may be one.
        var named = (SourceNoun.RolesOf(_draft.Tokens[noun.Head]) & SourceWord.Data) != 0 || Scholars.Contains(_draft.Tokens[noun.Head].Word) ? _learned : _named;
        for (; _paragraphsSeen < paragraph; _paragraphsSeen++)
        {
            _bodySeen += _draft.Paragraphs[_paragraphsSeen].Zone == ZoneKind.Body ? 1 : 0;
        }

        var reach = _bodySeen < LeadParagraphs ? LeadReach : Reach;
        for (var p = paragraph; p < named.Length && p <= paragraph + reach; p++)
        {
            if (named[p])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the story has one of the crowd: "Ana Ruiz, a political scientist", for political scientists.</summary>
    private bool HasMember(SourceNoun noun)
    {
        var crowd = _draft.TextOf(_draft.Tokens[noun.Head]);
        if (crowd.Length < 2 || crowd[crowd.Length - 1] is not ('s' or 'S'))
        {
            return false;
        }

        var member = crowd.Slice(0, crowd.Length - 1);
        foreach (var token in _draft.Tokens)
        {
            if (token.Length == member.Length && _draft.TextOf(token).Equals(member, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is part of a name: "Brandvold supporters" at the start of a sentence.</summary>
    private bool IsMentioned(Token token)
    {
        var next = _model.Mentions.First(token.Start, static (in Mention mention, int at) => mention.Span.End > at);
        return next < _model.Mentions.Length && _model.Mentions[next].Span.Start <= token.Start && _model.Mentions[next].Kind is MentionKind.Person or MentionKind.Organisation;
    }

    /// <summary>"Analysts at Kestrel Bank", "Harrow University researchers", "critics such as Ana Ruiz".</summary>
    private bool NamesSomebody(SourceNoun noun, Sentence sentence)
    {
        for (var i = Math.Max(sentence.FirstToken, noun.First - 1); i < sentence.EndToken && i <= noun.Head + Around; i++)
        {
            var token = _draft.Tokens[i];
            if (i > noun.Head && token.Is(WordClass.CueVerb | WordClass.ThoughtVerb | WordClass.Auxiliary))
            {
                return false;
            }

            if (ExampleOpeners.Match(_draft.Tokens, i, sentence.EndToken, out _) > 0 || (i > noun.Head && token.Is(WordClass.Institution))
                || (token.Has(TokenShape.Capitalized) && (!token.Has(TokenShape.SentenceStart) || (i < noun.Head && IsMentioned(token))) && !token.Is(WordClass.Demonym)))
            {
                return true;
            }
        }

        return false;
    }
}
