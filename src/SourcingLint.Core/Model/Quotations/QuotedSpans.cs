using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What a draft says in quotation marks.</summary>
internal sealed class QuotedSpans
{
    private readonly SpanSet _spans;

    /// <summary>Gathers the quotations of a draft.</summary>
    public QuotedSpans(Draft draft)
    {
        var spans = new SpanSet.Builder();
        foreach (var quotation in draft.Model.Quotations)
        {
            if (quotation.Depth == 0)
            {
                spans.Add(quotation.Span);
            }
        }

        _spans = spans.ToSet();
    }

    /// <summary>Whether a position in the draft lies in quotation marks.</summary>
    public bool Hold(int position) => _spans.Hold(position);
}
