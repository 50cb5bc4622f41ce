using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Measures how far each word on checking stands from the claim it is about, and finds claims that have only another side's.</summary>
internal sealed class StrayCaveatFinder
{
    private const int Reach = 3; // paragraphs

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly int[] _places;
    private readonly ImmutableArray<StrayCaveat>.Builder _found = ImmutableArray.CreateBuilder<StrayCaveat>();

    private StrayCaveatFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _places = BodyPlaces(draft);
    }

    /// <summary>None in a draft that says of all claims that they could not be checked.</summary>
    public static ImmutableArray<StrayCaveat> Find(Draft draft, DraftModel model)
    {
        if (model.Claims.IsEmpty || model.Caveats.IsEmpty || model.Caveats.Any(c => c.IsWide))
        {
            return ImmutableArray<StrayCaveat>.Empty;
        }

        var finder = new StrayCaveatFinder(draft, model);
        finder.FindFarOnes();
        finder.FindOtherSides();
        return finder._found.ToImmutable();
    }

    private void FindFarOnes()
    {
        var byAttribution = new Dictionary<int, Claim>();
        foreach (var claim in _model.Claims.Where(c => !c.IsSettled))
        {
            byAttribution[claim.Attribution] = claim;
        }

        foreach (var caveat in _model.Caveats)
        {
            var place = PlaceOf(_draft.SentenceAt(caveat.Span.Start));
            Claim? nearest = null;
            foreach (var attribution in caveat.Covers)
            {
                if (byAttribution.TryGetValue(attribution, out var claim) && (nearest is null || Math.Abs(PlaceOf(claim.Sentence) - place) < Math.Abs(PlaceOf(nearest.Sentence) - place)))
                {
                    nearest = claim;
                }
            }

            if (nearest is not null && place - PlaceOf(nearest.Sentence) > Reach)
            {
                Add(caveat, nearest, place - PlaceOf(nearest.Sentence));
            }
        }
    }

    /// <summary>A claim with a word on checking below it that names somebody else's.</summary>
    private void FindOtherSides()
    {
        var covered = new HashSet<int>(_model.Caveats.SelectMany(c => c.Covers));
        var settled = new HashSet<int>(_model.Claims.Where(c => c.IsSettled || covered.Contains(c.Attribution)).Select(c => c.Party));
        var next = 0; // the first caveat that is not before the claim
        foreach (var claim in _model.Claims)
        {
            while (next < _model.Caveats.Length && _model.Caveats[next].Span.End <= claim.Span.Start)
            {
                next++;
            }

            if (next < _model.Caveats.Length && _model.Caveats[next] is { Owner: { } owner } caveat && (caveat.Covers.Length > 0 || _model.Parties.KindOf(owner) != PartyKind.None)
                && PlaceOf(_draft.SentenceAt(caveat.Span.Start)) - PlaceOf(claim.Sentence) <= Reach && settled.Add(claim.Party))
            {
                Add(caveat, claim, 0);
            }
        }
    }

    private void Add(Caveat caveat, Claim claim, int apart) =>
        _found.Add(new StrayCaveat(caveat.Span, claim.Span, apart, _draft.ParagraphOf(_draft.Sentences[claim.Sentence]).Span.End));

    private int PlaceOf(int sentence) => _places[_draft.Sentences[sentence].Paragraph];

    /// <summary>For each paragraph how many of the story's own stand before it: captions and menus lie between without parting anything.</summary>
    private static int[] BodyPlaces(Draft draft)
    {
        var places = new int[draft.Paragraphs.Length];
        var seen = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            seen += paragraph.Zone is ZoneKind.Body or ZoneKind.List ? 1 : 0;
            places[paragraph.Index] = seen;
        }

        return places;
    }
}
