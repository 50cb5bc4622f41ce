using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Mutations;

/// <summary>A fault in a draft that had none there.</summary>
/// <param name="Changes">The edits that plant it, in order of place.</param>
/// <param name="IsFoundAnywhere">Whether a finding anywhere in the draft finds it; else it must stand in the paragraph of the first edit.</param>
internal sealed record Fault(IReadOnlyList<TextChange> Changes, bool IsFoundAnywhere = false)
{
    /// <summary>A fault of one edit.</summary>
    public static Fault Replace(TextSpan span, string text, bool isFoundAnywhere = false) => new([new TextChange(span, text)], isFoundAnywhere);

    /// <summary>A fault that an added text plants.</summary>
    public static Fault Insert(int position, string text) => Replace(new TextSpan(position, 0), text);
}
