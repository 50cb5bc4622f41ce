using Xunit;

namespace SourcingLint.Model.Tests;

/// <summary>Whom an editor offers for a figure that nobody answers for.</summary>
public sealed class SourceChoicesTests
{
    [Fact]
    public void Nearest_before_comes_first_then_the_nearest_after() => Offers(
        "Police said the road was closed.\n\nThe coast guard said boats had left.\n\nSome [4,200 homes] lost power.\n\nThe power company said it was sorry.\n\nThe school board said classes were off.\n",
        "the coast guard", "police", "the power company", "the school board");

    [Fact]
    public void Source_is_named_as_the_draft_last_named_it() => Offers(
        "Fire Chief Ada Brandt, who has led the service since May, said the road was closed. Brandt said it would stay so.\n\nSome [4,200 homes] lost power.\n",
        "Brandt");

    [Fact]
    public void Nobody_is_offered_whom_readers_do_not_know() => Offers(
        "Officials said the road was closed. A source said it was safe. Sources said so too. It was bad, he said.\n\nSome [4,200 homes] lost power.\n");

    [Fact]
    public void Only_so_many_are_offered()
    {
        var draft = Draft.Parse("Police said so. The mayor said so. The ministry said so.\n\nSome 4,200 homes lost power.\n");
        Assert.Equal(2, SourceChoices.For(draft, draft.Model.Figures[0].Span, 2).Length);
    }

    private static void Offers(string marked, params string[] sources)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var place = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal) - 1);
        Assert.Equal(sources, SourceChoices.For(Draft.Parse(text), place, 10));
    }
}
