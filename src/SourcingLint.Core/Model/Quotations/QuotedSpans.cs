using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>What a draft says in quotation marks.</summary>
/// <param name="draft">The draft.</param>
internal sealed class QuotedSpans(Draft draft)
{
    private readonly List<TextSpan> _spans = draft.Model.Quotations.Where(q => q.Depth == 0).Select(q => q.Span).ToList();

    /// <summary>Whether a position in the draft lies in quotation marks.</summary>
    public bool Hold(int position)
    {
        var low = 0;
        var high = _spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && _spans[low - 1].End > position;
    }
}
