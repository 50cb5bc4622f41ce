using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL2004: another newsroom's "could not verify", pasted along with its copy.</summary>
public sealed class BorrowedCaveat : DraftAnalyzer
{
    private static readonly WordSet Selves = WordSet.Of("we", "our", "us");
    private static readonly int And = Vocabulary.Shared.Require("and");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL2004", "borrowed-caveat", "Another newsroom's caveat",
        "{0} could not check this, but the story is {1}'s. Say what your own newsroom checked, or that {0} said so.",
        "A caveat pasted along with agency copy says that somebody else's checks are ours.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        if ((context.Options.Outlet ?? draft.Prose.FrontMatter["outlet"]) is not { Length: > 0 } ours)
        {
            return;
        }

        foreach (var caveat in context.Model.Caveats)
        {
            if (caveat.Outlet is { } outlet && !Selves.Contains(draft.Tokens[draft.TokenAt(outlet.Start)].Word) && !context.Model.Coverage.IsAttributed(outlet.Start)
                && draft.TextOf(outlet) is var theirs && !IsOurs(theirs, ours) && !IsShared(draft, outlet) && !IsCredited(draft, theirs))
            {
                context.Report(new Report(outlet, theirs, ours)
                {
                    Fixes = ImmutableArray.Create(CodeFix.Replace("Change to '" + ours + "'", outlet, ours, FixSafety.Suggestion)),
                });
            }
        }
    }

    /// <summary>Whether a name is the desk's own, in full or in part: <c>the Post</c> is <c>The Valley Post</c>, <c>the newspaper</c> is any.</summary>
    private static bool IsOurs(string name, string ours)
    {
        var theirs = WordsOf(name);
        var own = WordsOf(ours);
        return theirs.All(own.Contains) || own.All(theirs.Contains);
    }

    /// <summary>The words of a name that open with a capital, without its article.</summary>
    private static List<string> WordsOf(string name) =>
        name.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0]) && word != "The").Select(word => word.ToUpperInvariant()).ToList();

    /// <summary><c>the Post and Reuters could not verify</c></summary>
    private static bool IsShared(Draft draft, TextSpan outlet)
    {
        var first = draft.TokenAt(outlet.Start);
        var next = draft.TokenAt(outlet.End);
        return (first > 0 && draft.Tokens[first - 1].Word == And) || (next < draft.Tokens.Length && draft.Tokens[next].Word == And);
    }

    /// <summary>Whether the draft says that it is the agency's copy: in its byline, or in brackets after its place.</summary>
    private static bool IsCredited(Draft draft, string agency)
    {
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.Zone == ZoneKind.Byline && draft.TextOf(paragraph.Span).IndexOf(agency, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return draft.TextOf(new TextSpan(0, draft.Source.Length)).IndexOf("(" + agency + ")", StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
