using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model.Tagging;

namespace SourcingLint.Model;

/// <summary>What a draft says and who says it. Each part is worked out once, when first asked for.</summary>
public sealed class DraftModel
{
    private readonly Draft _draft;
    private readonly Lazy<ImmutableArray<Quotation>> _quotations;
    private readonly Lazy<OtherLanguages> _otherLanguages;
    private readonly Lazy<ImmutableArray<Mention>> _mentions;
    private readonly Lazy<ImmutableArray<NameVariant>> _nameVariants;
    private readonly Lazy<ImmutableArray<AcronymUse>> _unexplainedAcronyms;
    private readonly Lazy<ImmutableArray<Figure>> _figures;
    private readonly Lazy<ImmutableArray<AmountLine>> _amountLines;
    private readonly Lazy<StoryCounts> _storyCounts;
    private readonly Lazy<ImmutableArray<HeadlineNumber>> _contradictedNumbers;
    private readonly Lazy<TaggedDraft> _tagged;
    private readonly Lazy<ImmutableArray<Attribution>> _attributions;
    private readonly Lazy<PartyTable> _parties;
    private readonly Lazy<ImmutableArray<Claim>> _claims;
    private readonly Lazy<ImmutableArray<Caveat>> _caveats;
    private readonly Lazy<ImmutableArray<Support?>> _candidates;
    private readonly Lazy<ImmutableArray<Support?>> _supports;
    private readonly Lazy<ImmutableArray<FigureTier>> _tiers;
    private readonly Lazy<ImmutableArray<BareFigure>> _bareFigures;
    private readonly Lazy<ImmutableArray<int>> _unsourcedFigures;
    private readonly Lazy<Coverage> _coverage;
    private readonly Lazy<ImmutableArray<Source>> _sources;
    private readonly Lazy<ImmutableArray<Anonymity>> _anonymities;
    private readonly Lazy<ImmutableArray<UnnamedSpeaker>> _unnamedSpeakers;
    private readonly Lazy<ImmutableArray<TextSpan>> _relays;
    private readonly Lazy<ImmutableArray<Smear>> _smears;
    private readonly Lazy<ImmutableArray<Accusation>> _unansweredAccusations;
    private readonly Lazy<ImmutableArray<Superlative>> _superlatives;
    private readonly Lazy<Poll?> _poll;
    private readonly Lazy<Responses> _responses;
    private readonly Lazy<ImmutableArray<RestatedDoubt>> _restatedDoubts;
    private Tuple<LintOptions, ImmutableArray<NameProblem>>? _nameProblems;

    internal DraftModel(Draft draft)
    {
        _draft = draft;
        _quotations = new(() => QuotationFinder.Find(draft));
        _otherLanguages = new(() => OtherLanguages.Find(draft, Quotations));
        _mentions = new(() => MentionFinder.Find(draft));
        _nameVariants = new(() => NameVariantFinder.Find(draft));
        _unexplainedAcronyms = new(() => AcronymFinder.Find(draft));
        _figures = new(() => FigureFinder.Find(draft));
        _amountLines = new(() => AmountReader.Read(draft));
        _storyCounts = new(() => new StoryCounts(draft));
        _contradictedNumbers = new(() => HeadlineNumber.FindContradicted(draft));
        _tagged = new(() => AttributionTagger.Read(draft, TaggerWeights.Shared, Figures));
        _attributions = new(() => AttributionFinder.Find(draft, Quotations, Tagged.Labels));
        _parties = new(() => new PartyTable(draft));
        _claims = new(() => ClaimFinder.Find(draft, this));
        _caveats = new(() => CaveatFinder.Find(draft, this));
        _candidates = new(() => SupportFinder.Find(draft, this));
        _supports = new(() => AnswerFinder.Find(draft, this));
        _tiers = new(() => FigureTierFinder.Find(draft, Figures));
        _bareFigures = new(() => BareFigureFinder.Find(draft, this));
        _unsourcedFigures = new(() => FigureRun.Find(draft, this).Where(run => run.Loudness != Loudness.Silent).SelectMany(run => run.Figures).Select(bare => bare.Figure).ToImmutableArray());
        _coverage = new(() => new Coverage(draft, Quotations, Attributions));
        _sources = new(() => SourceLedger.Gather(draft, this));
        _anonymities = new(() => AnonymityReader.Find(draft, this));
        _smears = new(() => SmearFinder.Find(draft, this));
        _relays = new(() => RelayFinder.Find(draft, this));
        _unnamedSpeakers = new(() => UnnamedSpeakerFinder.Find(draft, this));
        _unansweredAccusations = new(() => AccusationFinder.Find(draft, this));
        _superlatives = new(() => SuperlativeFinder.Find(draft));
        _restatedDoubts = new(() => RestatedDoubtFinder.Find(draft, this));
        _responses = new(() => Responses.Read(draft, this));
        _poll = new(() => PollReader.Find(draft, this));
    }

    /// <summary>Everything in quotation marks, in order of its opening mark.</summary>
    public ImmutableArray<Quotation> Quotations => _quotations.Value;

    /// <summary>What is not in English, where only names are checked.</summary>
    public OtherLanguages OtherLanguages => _otherLanguages.Value;

    /// <summary>Every name, in order.</summary>
    public ImmutableArray<Mention> Mentions => _mentions.Value;

    /// <summary>Every place that writes a listed name otherwise than it should; worked out once for the settings that several rules share.</summary>
    internal ImmutableArray<NameProblem> NameProblems(LintOptions options)
    {
        var known = _nameProblems;
        if (known is null || known.Item1 != options)
        {
            _nameProblems = known = Tuple.Create(options, NameReview.Of(_draft, options));
        }

        return known.Item2;
    }

    /// <summary>Every spelling of a name that another spelling in the draft shows to be one too many, in order of first place.</summary>
    internal ImmutableArray<NameVariant> NameVariants => _nameVariants.Value;

    /// <summary>Every acronym that stands before, or without, a word on what it is, in order.</summary>
    internal ImmutableArray<AcronymUse> UnexplainedAcronyms => _unexplainedAcronyms.Value;

    /// <summary>Every figure, in order, exempt ones included.</summary>
    public ImmutableArray<Figure> Figures => _figures.Value;

    /// <summary>Every sentence with an amount in it, in order, for those who do sums.</summary>
    internal ImmutableArray<AmountLine> AmountLines => _amountLines.Value;

    /// <summary>Every number of the story, by what it counts and by how large it is.</summary>
    internal StoryCounts StoryCounts => _storyCounts.Value;

    /// <summary>Every number above the story that the story contradicts, in order.</summary>
    internal ImmutableArray<HeadlineNumber> ContradictedNumbers => _contradictedNumbers.Value;

    /// <summary>What the tagger makes of the draft.</summary>
    internal TaggedDraft Tagged => _tagged.Value;

    /// <summary>Every attribution, in order of its cue.</summary>
    public ImmutableArray<Attribution> Attributions => _attributions.Value;

    /// <summary>Who the sides of a conflict are.</summary>
    internal PartyTable Parties => _parties.Value;

    /// <summary>Every claim that a side of a conflict makes and readers cannot take on trust, in order.</summary>
    internal ImmutableArray<Claim> Claims => _claims.Value;

    /// <summary>Every "could not verify", in order.</summary>
    public ImmutableArray<Caveat> Caveats => _caveats.Value;

    /// <summary>For each figure of <see cref="Figures"/>, whom a reader would think of first for its source; null when nobody.</summary>
    internal ImmutableArray<Support?> FigureCandidates => _candidates.Value;

    /// <summary>For each figure of <see cref="Figures"/>, what it rests on; null when on nothing.</summary>
    public ImmutableArray<Support?> FigureSupports => _supports.Value;

    /// <summary>For each figure of <see cref="Figures"/>, how much a desk would mind if it rested on nothing.</summary>
    public ImmutableArray<FigureTier> FigureTiers => _tiers.Value;

    /// <summary>Every figure that rests on nothing and that a desk would ask about, once a claim, in order.</summary>
    public ImmutableArray<BareFigure> BareFigures => _bareFigures.Value;

    /// <summary>The indices in <see cref="Figures"/> of those that nobody answers for, here or a paragraph before, and that the rules ask about; in order.</summary>
    public ImmutableArray<int> UnsourcedFigures => _unsourcedFigures.Value;

    /// <summary>Which stretches of the draft somebody else answers for.</summary>
    internal Coverage Coverage => _coverage.Value;

    /// <summary>Every source with what rests on it, in order of first appearance.</summary>
    public ImmutableArray<Source> Sources => _sources.Value;

    /// <summary>Every place where the copy says that it keeps a source's name back, in order.</summary>
    internal ImmutableArray<Anonymity> Anonymities => _anonymities.Value;

    /// <summary>Everybody without a name who says something and whom a desk would ask about, in order.</summary>
    internal ImmutableArray<UnnamedSpeaker> UnnamedSpeakers => _unnamedSpeakers.Value;

    /// <summary>Every judgment on a person by somebody without a name, in order.</summary>
    internal ImmutableArray<Smear> Smears => _smears.Value;

    /// <summary>Every claim that went through many hands, one a sentence, in order.</summary>
    internal ImmutableArray<TextSpan> Relays => _relays.Value;

    /// <summary>Every charge against somebody by name who does not speak in the draft, each accused once, in order.</summary>
    internal ImmutableArray<Accusation> UnansweredAccusations => _unansweredAccusations.Value;

    /// <summary>Every "largest", "first since", "unprecedented" that can be checked, in order.</summary>
    internal ImmutableArray<Superlative> Superlatives => _superlatives.Value;

    /// <summary>The poll that the draft reports first, with what it tells of its polls; null when it reports none.</summary>
    internal Poll? Poll => _poll.Value;

    /// <summary>What the draft doubts first and states later, in order.</summary>
    internal ImmutableArray<RestatedDoubt> RestatedDoubts => _restatedDoubts.Value;

    /// <summary>Who was asked for comment, and whether anybody answered.</summary>
    internal Responses Responses => _responses.Value;
}
