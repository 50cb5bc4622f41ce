using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model;

namespace SourcingLint.Core.Tests.Corpus;

/// <summary>Holds what the model reads in a row's draft against what the row says.</summary>
internal sealed class CorpusCheck
{
    private readonly CorpusRow _row;
    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly Dictionary<char, int> _found = [];
    private readonly List<string> _problems = [];

    private CorpusCheck(CorpusRow row)
    {
        _row = row;
        _draft = Draft.Parse(row.Text);
        _model = _draft.Model;
    }

    /// <summary>What is wrong with the model's reading of a row; nothing when it is right.</summary>
    public static List<string> Run(CorpusRow row)
    {
        var check = new CorpusCheck(row);
        check.CheckAttributions();
        check.CheckNobodysWords();
        check.CheckFigures();
        check.CheckFacts();
        return check._problems;
    }

    private void CheckAttributions()
    {
        foreach (var expected in _row.Attributions)
        {
            var found = _model.Attributions.IndexOf(_model.Attributions.FirstOrDefault(a => IsMet(expected, a))!);
            if (found < 0)
            {
                _problems.Add($"missing {expected.Name}: {Text(expected.Source)} | {string.Join(" … ", expected.Cues.Select(c => Text(c)))} | {string.Join(" … ", expected.Content.Select(c => Text(c)))}");
            }
            else
            {
                _found[expected.Name] = found;
            }
        }

        foreach (var attribution in _model.Attributions)
        {
            if (attribution.Source is not null && Reliance.Answers(_draft, attribution) && !_row.Attributions.Any(e => IsSame(e, attribution)))
            {
                _problems.Add("not there: " + Describe(attribution));
            }
        }
    }

    private void CheckNobodysWords()
    {
        foreach (var span in _row.NobodysWords)
        {
            foreach (var attribution in _model.Attributions.Where(a => Reliance.Answers(_draft, a) && a.Content.Any(c => c.OverlapsWith(span))))
            {
                _problems.Add($"nobody says \"{Text(span)}\": {Describe(attribution)}");
            }
        }
    }

    private void CheckFigures()
    {
        for (var f = 0; f < _model.Figures.Length; f++)
        {
            var number = _model.Figures[f].Number;
            var rests = RestsOn(f);
            var expected = _row.Figures.FirstOrDefault(e => e.Span.Contains(number));
            if (expected is null ? rests is not "exempt" && _model.FigureTiers[f] != FigureTier.None : expected.Rests != rests)
            {
                _problems.Add($"figure \"{Text(_model.Figures[f].Span)}\" is {rests}, not {expected?.Rests ?? "to be noticed"}");
            }
            else if (expected?.On is { } on && _model.FigureSupports[f] is { } support && !IsSource(on, support.Attribution))
            {
                _problems.Add($"figure \"{Text(_model.Figures[f].Span)}\" rests on {Describe(_model.Attributions[support.Attribution])}, not on {on}");
            }
        }

        foreach (var expected in _row.Figures)
        {
            if (expected.Rests != "exempt" && !_model.Figures.Any(f => expected.Span.Contains(f.Number)))
            {
                _problems.Add($"\"{Text(expected.Span)}\" is no figure to the model");
            }
        }
    }

    private string RestsOn(int figure) =>
        _model.Figures[figure].Class == FigureClass.Exempt ? "exempt"
        : _model.FigureSupports[figure]?.Carry switch
        {
            null => _model.FigureTiers[figure] == FigureTier.None ? "exempt" : "bare",
            CarryKind.None => "in",
            CarryKind.SameParagraph => "carry",
            CarryKind.BackReference => "back",
            CarryKind.List => "list",
            CarryKind.Quotation => "runon",
            CarryKind.LaterInDraft => "later",
            _ => "again",
        };

    /// <summary>Facts read <c>b&gt;a</c>, b's source points back to a's, and <c>a:Person</c>, the kind of a's source.</summary>
    private void CheckFacts()
    {
        foreach (var fact in _row.Facts)
        {
            if (!_found.TryGetValue(fact[0], out var index))
            {
                continue;
            }

            var attribution = _model.Attributions[index];
            var holds = fact[1] == '>'
                ? attribution.Antecedent >= 0 && IsSource(fact[2], attribution.Antecedent)
                : fact[2..] == attribution.SourceKind.ToString();
            if (!holds)
            {
                _problems.Add($"{fact} does not hold: {attribution.SourceKind}, points back to {(attribution.Antecedent < 0 ? "nobody" : Describe(_model.Attributions[attribution.Antecedent]))}");
            }
        }
    }

    private bool IsMet(ExpectedAttribution expected, Attribution actual) =>
        (expected.Source is { } source ? actual.Source?.Contains(source) == true && !expected.Content.Any(c => c.OverlapsWith(actual.Source.Value)) : actual.Source is null)
        && (expected.Cues.IsEmpty || expected.Cues.Any(c => actual.Cue?.OverlapsWith(c) == true))
        && expected.Content.All(c => ContentOf(actual).Sum(a => a.Overlap(c)?.Length ?? 0) * 2 >= c.Length);

    /// <summary>A quotation that runs on, or ", adding", makes an attribution of its own with the same source.</summary>
    private IEnumerable<TextSpan> ContentOf(Attribution attribution) =>
        attribution.Source is { } source ? _model.Attributions.Where(a => a.Source == source).SelectMany(a => a.Content) : attribution.Content;

    /// <summary>Whether an attribution is the expected one, however well it is read.</summary>
    private static bool IsSame(ExpectedAttribution expected, Attribution actual) =>
        expected.Source is { } source && actual.Source is { } words && words.OverlapsWith(source)
        && (expected.Cues.IsEmpty || actual.Cue is not { } said || expected.Cues.Any(c => c.OverlapsWith(said)));

    private bool IsSource(char name, int attribution) =>
        _row.Attributions.FirstOrDefault(e => e.Name == name)?.Source is { } source && _model.Attributions[attribution].Source?.OverlapsWith(source) == true;

    private string Describe(Attribution attribution) =>
        $"{Text(attribution.Source)} | {Text(attribution.Cue)} | {string.Join(" … ", attribution.Content.Select(c => Text(c)))} ({attribution.Basis})";

    private string Text(TextSpan? span) => span is { } s ? _row.Text.Substring(s.Start, s.Length).Replace("\n", "\\n", StringComparison.Ordinal) : "-";
}
