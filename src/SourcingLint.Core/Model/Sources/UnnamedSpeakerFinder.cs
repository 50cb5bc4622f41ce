using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds everybody who says something and has no name, and puts them on one scale (<see cref="Standing"/>). A place or a name near by answers for nobody.</summary>
internal sealed class UnnamedSpeakerFinder
{
    private const WordClass BeforeSubject = WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Adverb | WordClass.CueVerb;
    private const int ShortestStory = 10; // sentences
    private const int LongestGap = 2; // tokens of "many here often say"
    private const int LongestApposition = 4; // tokens from "a teacher and" to the noun

    private static readonly WordSet Beliefs = WordSet.Read("belief-verbs");
    private static readonly WordSet Views = WordSet.Of("believe", "believes", "believed", "estimate", "estimates", "estimated");
    private static readonly WordSet Reviewing = WordSet.Read("review-verbs");
    private static readonly WordSet Stances = WordSet.Read("stance-verbs");
    private static readonly WordSet Agents = WordSet.Of("with", "by");
    private static readonly WordSet Records = WordSet.Read("complaint-words");
    private static readonly WordSet Agreeing = WordSet.Of("agree", "agreed");
    private static readonly WordSet Accusing = WordSet.Read("accusing-words");
    private static readonly PhraseTable SourcePhrases = PhraseTable.Read("source-phrases");
    private static readonly int Authorities = Vocabulary.Shared.Require("authorities");
    private static readonly int Here = Vocabulary.Shared.Require("here");
    private static readonly int Critics = Vocabulary.Shared.Require("critics");
    private static readonly int Put = Vocabulary.Shared.Require("put");
    private static readonly int Where = Vocabulary.Shared.Require("where");
    private static readonly int What = Vocabulary.Shared.Require("what");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int That = Vocabulary.Shared.Require("that");

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly SpeakerReader _reader;
    private readonly CrowdExamples _examples;
    private readonly HashSet<(int, int)> _asked = [];
    private int _lastSentence = -1;
    private bool _isLastAnswered;

    private UnnamedSpeakerFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _reader = new SpeakerReader(draft, model);
        _examples = new CrowdExamples(draft, model);
    }

    /// <summary>They in order of place; a group that was asked about is not asked about again.</summary>
    public static ImmutableArray<UnnamedSpeaker> Find(Draft draft, DraftModel model)
    {
        var finder = new UnnamedSpeakerFinder(draft, model);
        return finder.Candidates().Where(finder.IsAskedOf).ToImmutableArray();
    }

    /// <summary>Everybody without a name who says something, those with an example and those asked about before included.</summary>
    private IEnumerable<UnnamedSpeaker> Candidates()
    {
        var found = new List<UnnamedSpeaker>();
        var seen = new HashSet<int>();
        foreach (var attribution in _model.Attributions)
        {
            if (attribution.Source is not { } source)
            {
                continue;
            }

            var first = _draft.TokenAt(source.Start);
            var end = _draft.Sentences[attribution.Sentence].EndToken;
            var last = first;
            while (last < end && _draft.Tokens[last].Start < source.End)
            {
                last++;
            }

            if (_reader.Read(first, last, end) is { } phrase && (phrase.Standing == Standing.Unnamed || IsCopy(attribution.Sentence)) && MaySpeak(phrase, attribution) && IsStated(phrase, attribution) && seen.Add(phrase.Head))
            {
                found.Add(new UnnamedSpeaker(phrase, phrase.SpanIn(_draft), attribution.Sentence));
            }
        }

        for (var s = 0; s < _draft.Sentences.Length; s++)
        {
            for (var i = _draft.Sentences[s].FirstToken; i < _draft.Sentences[s].EndToken && IsCopy(s); i++)
            {
                if (CrowdAt(i, s) is { } phrase && seen.Add(phrase.Head))
                {
                    found.Add(new UnnamedSpeaker(phrase, phrase.SpanIn(_draft), s));
                }
            }
        }

        return found.OrderBy(speaker => speaker.Span.Start);
    }

    private bool IsCopy(int sentence) => _draft.ParagraphOf(_draft.Sentences[sentence]).Zone is ZoneKind.Body or ZoneKind.List;

    /// <summary>Whether it is a question here: new, and without an example.</summary>
    private bool IsAskedOf(UnnamedSpeaker speaker)
    {
        var phrase = speaker.Phrase;
        if (phrase.Standing == Standing.Known || (IsOfPassingInterest(phrase) && _draft.Sentences.Length >= ShortestStory))
        {
            _ = phrase.Has(SpeakerTraits.Definite) || IsNew(phrase); // "law enforcement officials" are those of the country just named from here on
            return false;
        }

        return phrase.Standing switch
        {
            Standing.Crowd => !_examples.Follow(phrase, speaker.Sentence) && IsNew(phrase),
            Standing.Vague => !phrase.Has(SpeakerTraits.Asked) && IsNew(phrase) && !IsOfPlaceBefore(phrase) && !IsOfBodyBefore(phrase, speaker.Sentence),
            Standing.Explained => !phrase.Has(SpeakerTraits.Asked) && !AsksIn(speaker.Sentence) && !AsksIn(speaker.Sentence + 1) && IsNew(phrase) && !IsAnswered(speaker.Sentence),
            _ => true,
        };
    }

    /// <summary>"The official spoke on condition of anonymity": where the copy says so, why is asked there.</summary>
    private bool AsksIn(int sentence)
    {
        var next = _model.Anonymities.First(sentence, static (in Anonymity anonymity, int at) => anonymity.Sentence >= at);
        return next < _model.Anonymities.Length && _model.Anonymities[next].Sentence == sentence;
    }

    /// <summary>"Commuters", "Chilean officials": in a whole story few editors ask, as readers see there what kind of people they are. "Chilean authorities" may be any body at all.</summary>
    private bool IsOfPassingInterest(SpeakerPhrase phrase) =>
        phrase.Kind == SpeakerKind.Public || (_draft.Tokens[phrase.Head].Word != Authorities && phrase.Kind == SpeakerKind.Official && phrase.Has(SpeakerTraits.OfPlace) && !phrase.Has(SpeakerTraits.One | SpeakerTraits.Counted | SpeakerTraits.Some | SpeakerTraits.Access));

    /// <summary>Whether a sentence tells what a source stands to lose, or what it says stands on record. Read once a sentence.</summary>
    private bool IsAnswered(int sentence)
    {
        if (_lastSentence != sentence)
        {
            (_lastSentence, _isLastAnswered) = (sentence, AnonymityReader.TellsReason(_draft, sentence) || IsOnRecord(sentence));
        }

        return _isLastAnswered;
    }

    /// <summary>Whether what is said stands in a complaint or was said in court, where everybody can look up by whom.</summary>
    private bool IsOnRecord(int sentence)
    {
        for (var i = _draft.Sentences[sentence].FirstToken; i < _draft.Sentences[sentence].EndToken; i++)
        {
            if (Records.Contains(_draft.Tokens[i].Word) || _draft.Tokens[i].Is(WordClass.Charge))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is the first mention of this group; one person is somebody new each time.</summary>
    private bool IsNew(SpeakerPhrase phrase) =>
        phrase.Has(SpeakerTraits.One) || _asked.Add((_draft.Tokens[phrase.Head].Word, phrase.Head > phrase.First ? _draft.Tokens[phrase.Head - 1].Word : 0));

    /// <summary>"In Lesk, where officials say": those of the place.</summary>
    private bool IsOfPlaceBefore(SpeakerPhrase phrase) => phrase.First > 1 && _draft.Tokens[phrase.First - 1].Word == Where;

    /// <summary>"The port authority closed the pier, and officials said": plain officials are those of the body that the sentence has named.</summary>
    private bool IsOfBodyBefore(SpeakerPhrase phrase, int sentence)
    {
        if (phrase.First != phrase.Head || phrase.Kind != SpeakerKind.Official)
        {
            return false;
        }

        for (var i = _model.Mentions.First(sentence, static (in Mention mention, int at) => mention.Sentence >= at);
            i < _model.Mentions.Length && _model.Mentions[i].Span.End <= _draft.Tokens[phrase.Head].Start; i++)
        {
            if (_model.Mentions[i].Kind == MentionKind.Organisation && IsOffice(_model.Mentions[i]))
            {
                return true;
            }
        }

        for (var i = _draft.Sentences[sentence].FirstToken; i + 1 < phrase.Head; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Institution) && _draft.Tokens[i + 1].Word == Of)
            {
                return true; // "the ministry of health"
            }
        }

        return false;
    }

    /// <summary>A ministry or an agency, in full or in capitals; armed groups and papers have no officials.</summary>
    private bool IsOffice(Mention mention)
    {
        for (var i = _draft.TokenAt(mention.Span.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Start < mention.Span.End; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Institution) || (_draft.Tokens[i].Has(TokenShape.AllCaps) && _draft.Tokens[i].Length > 2 && !_draft.Tokens[i].Is(WordClass.Outlet)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words are a subject in the paper's own voice: not in a quotation, not told of somebody named before, not "talks with officials".</summary>
    private bool MaySpeak(SpeakerPhrase phrase, Attribution attribution)
    {
        var start = _draft.Tokens[phrase.First].Start;
        if (_model.Coverage.IsQuoted(start) || (phrase.Standing == Standing.Crowd && _model.Coverage.IsAttributed(start) && !attribution.Content.Any(c => c.Contains(start))) || IsApposition(phrase.First))
        {
            return false;
        }

        var before = phrase.First > _draft.Sentences[attribution.Sentence].FirstToken ? _draft.Tokens[phrase.First - 1] : Token.None;
        if (phrase.Kind == SpeakerKind.Data && before.Kind == TokenKind.Word && !before.Is(BeforeSubject))
        {
            return false; // "spends her days doing research"
        }

        if (IsOfSoMany(phrase.First))
        {
            return false;
        }

        var isOfCue = attribution.Cue is { } cue && cue.Contains(before.Start);
        return !before.Is(WordClass.Preposition) || isOfCue || Agents.Contains(before.Word);
    }

    /// <summary>"The eyes of so many analysts".</summary>
    private bool IsOfSoMany(int first) =>
        first > 1 && _draft.Tokens[first - 1].Word != What && _draft.Tokens[first - 1].Is(WordClass.Adverb | WordClass.Conjunction | WordClass.Starter) && !_draft.Tokens[first - 1].Is(WordClass.Preposition) && _draft.Tokens[first - 2].Is(WordClass.Preposition);

    /// <summary>"The Gazette, a local newspaper, reported", "Ana Ruiz, a teacher and former official": the name stands before.</summary>
    private bool IsApposition(int first)
    {
        var tokens = _draft.Tokens;
        var article = first;
        while (article > 1 && first - article < LongestApposition && !tokens[article].Is(WordClass.Determiner) && tokens[article - 1].Kind == TokenKind.Word)
        {
            article--;
        }

        return article > 1 && tokens[article].Is(WordClass.Determiner) && tokens[article - 1].Kind == TokenKind.Punctuation
            && tokens[article - 2].Has(TokenShape.Capitalized) && !tokens[article - 2].Is(WordClass.Weekday | WordClass.Month | WordClass.Place);
    }

    /// <summary>Whether they say it; what they hope, try, show or have not said is the reporter's telling.</summary>
    private bool IsStated(SpeakerPhrase phrase, Attribution attribution)
    {
        var tokens = _draft.Tokens;
        if (attribution.Cue is not { } cue)
        {
            return true;
        }

        var first = _draft.TokenAt(cue.Start);
        if (SourcePhrases.Match(tokens, first, tokens.Length, out _) > 0)
        {
            return true;
        }

        var last = _draft.TokenAt(cue.End - 1);
        var isBe = false;
        var says = false;
        for (var i = first; i <= last; i++)
        {
            var isLast = i == last;
            if ((!isLast && tokens[i].Is(WordClass.Negation | WordClass.Modal)) || tokens[i].Word == To || (tokens[i].Word == Put && phrase.Kind == SpeakerKind.Data))
            {
                return false;
            }

            isBe |= CueVerbs.IsBe(tokens[i].Word);
            says |= tokens[i].Is(WordClass.CueVerb) || Views.Contains(tokens[i].Word) || (phrase.Standing == Standing.Crowd && (Beliefs.Contains(tokens[i].Word) || tokens[i].Is(WordClass.Preposition)));
        }

        var verb = tokens[last];
        var form = CueVerbs.FormOf(verb.Word);
        if (verb.Kind == TokenKind.Word && _draft.TextOf(verb).EndsWith("ing".AsSpan(), StringComparison.Ordinal))
        {
            return (form & CueForm.Say) != 0 && (!isBe || (last + 1 < tokens.Length && tokens[last + 1].Word == That)); // "are decrying" is a scene, "were reporting that" is not
        }

        return (says || (attribution.Basis == AttributionBasis.Grammar && phrase.Standing != Standing.Crowd && !verb.Is(WordClass.ThoughtVerb)))
            && !(isBe && first < last) // "were called in"
            && !IsReview(phrase.Head, verb) && !TakesStand(phrase, first, last);
    }

    /// <summary>"Democrats applauded the vote", "lawmakers urged the board": what a party does in the open and tells nobody.</summary>
    private bool TakesStand(SpeakerPhrase phrase, int first, int last)
    {
        if (phrase is not { Standing: Standing.Crowd, Kind: SpeakerKind.Member })
        {
            return false;
        }

        for (var i = first; i <= last; i++)
        {
            var word = _draft.Tokens[i].Word;
            var form = CueVerbs.FormOf(word);
            if (Stances.Contains(word) || Agreeing.Contains(word) || ((form & CueForm.Judge) != 0 && (form & CueForm.Say) == 0 && !Accusing.Contains(word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Critics praised the film": reviewers at work.</summary>
    private bool IsReview(int head, Token verb) => _draft.Tokens[head].Word == Critics && Reviewing.Contains(verb.Word);

    /// <summary>"What many say is neglect", "polls have suggested": a crowd and its verb, wherever they stand.</summary>
    private SpeakerPhrase? CrowdAt(int head, int sentence)
    {
        var tokens = _draft.Tokens;
        var kind = SpeakerReader.KindOf(tokens[head]);
        if (kind is not (SpeakerKind.Camp or SpeakerKind.Scholar or SpeakerKind.Data or SpeakerKind.Source) || _model.Coverage.IsQuoted(tokens[head].Start) || _model.Coverage.IsAttributed(tokens[head].Start))
        {
            return null;
        }

        var end = _draft.Sentences[sentence].EndToken;
        var verb = head + 1;
        while (verb < end && verb - head <= LongestGap && (tokens[verb].Word == Here || tokens[verb].Is(WordClass.Adverb | WordClass.Auxiliary)) && !tokens[verb].Is(WordClass.Negation) && !CueVerbs.IsBe(tokens[verb].Word))
        {
            verb++;
        }

        var form = verb < end ? CueVerbs.FormOf(tokens[verb].Word) : CueForm.None;
        var isTold = kind == SpeakerKind.Data ? (form & (CueForm.Say | CueForm.Show)) != 0 : (form & (CueForm.Say | CueForm.Judge)) != 0 || (verb < end && Beliefs.Contains(tokens[verb].Word));
        if (!isTold || (form & CueForm.Ing) != 0 || (kind == SpeakerKind.Camp && _draft.TextOf(tokens[verb]).EndsWith("s".AsSpan(), StringComparison.Ordinal))) // "many reports" are reports
        {
            return null;
        }

        var first = head;
        while (first > _draft.Sentences[sentence].FirstToken && head - first < LongestApposition && tokens[first - 1].Kind == TokenKind.Word
            && tokens[first - 1].Word != What && !tokens[first - 1].Is(BeforeSubject & ~WordClass.Adverb) && !tokens[first - 1].Is(WordClass.Auxiliary | WordClass.Pronoun))
        {
            first--;
        }

        return (first > 0 && tokens[first - 1].Is(WordClass.Preposition)) || IsReview(head, tokens[verb]) || IsOfSoMany(first) || (kind == SpeakerKind.Data && tokens[verb].Word == Put) ? null
            : _reader.Read(first, head + 1, end) is { Standing: Standing.Crowd or Standing.Unnamed } phrase && phrase.Head == head && !IsApposition(first) ? phrase : null;
    }
}
