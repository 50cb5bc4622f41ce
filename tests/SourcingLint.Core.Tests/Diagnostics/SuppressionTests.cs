using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Rules;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Core.Tests.Diagnostics;

/// <summary>Comments that turn rules off. Marks carry the number of the rule: <c>[b|…|]</c> bare-source, <c>[n|…|]</c> SL9002 and so on.</summary>
public sealed class SuppressionTests
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["SL3001"] = "b",
        ["SL9002"] = "reason",
        ["SL9003"] = "unknown",
        ["SL9004"] = "unused",
        ["SL9005"] = "bad",
    };

    [Fact]
    public void What_is_turned_off_can_be_asked_for_with_the_reason()
    {
        var review = DraftLinter.Review(Draft.Parse("<!-- sourcinglint-disable-next bare-source:  known to the editor -->\nSources said so.\n"), LintOptions.Default, TestContext.Current.CancellationToken);
        Assert.Empty(review.Findings);
        var suppressed = Assert.Single(review.Suppressed);
        Assert.Equal(("bare-source", "known to the editor"), (suppressed.Finding.RuleName, suppressed.Reason));
    }

    [Fact]
    public void Next_holds_for_one_paragraph() => Check("""
        <!-- sourcinglint-disable-next bare-source: known to the editor -->
        Sources said the pier is shut.

        [b|Sources|] said the quay is shut.
        """);

    [Fact]
    public void Next_holds_for_the_whole_paragraph() => Check("""
        <!-- sourcinglint-disable-next bare-source: known to the editor -->
        Sources said the pier is shut. Sources said the quay is shut. And
        sources said the lock is shut.
        """);

    [Fact]
    public void Next_may_stand_apart_from_its_paragraph() => Check("""
        <!-- sourcinglint-disable-next bare-source: known to the editor -->


        Sources said the pier is shut.
        """);

    [Fact]
    public void Several_comments_hold_for_the_same_paragraph() => Check("""
        <!-- sourcinglint-disable-next bare-source: known to the editor -->
        <!-- sourcinglint-disable-next [unused|vague-officials|]: just in case -->
        Sources said the pier is shut.
        """);

    [Fact]
    public void Region_ends_where_it_is_enabled() => Check("""
        [b|Sources|] said the pier is shut.

        <!-- sourcinglint-disable bare-source: known to the editor -->

        Sources said the quay is shut.

        Sources said the lock is shut.

        <!-- sourcinglint-enable bare-source -->

        [b|Sources|] said the bridge is shut.
        """);

    [Fact]
    public void Region_without_end_runs_to_the_end() => Check("""
        <!-- sourcinglint-disable bare-source: known to the editor -->

        Sources said the quay is shut.

        Sources said the lock is shut.
        """);

    [Fact]
    public void Enable_without_a_rule_enables_all() => Check("""
        <!-- sourcinglint-disable bare-source: known to the editor -->

        Sources said the quay is shut.

        <!-- sourcinglint-enable -->

        [b|Sources|] said the bridge is shut.
        """);

    [Fact]
    public void File_holds_above_and_below() => Check("""
        Sources said the quay is shut.

        <!-- sourcinglint-disable-file bare-source: known to the editor -->

        Sources said the lock is shut.
        """);

    [Fact]
    public void Rules_are_named_by_id_or_name_and_in_lists() => Check("""
        <!-- sourcinglint-disable-next SL3001, [unused|hedge-without-source|]: known to the editor -->
        Sources said the quay is shut.
        """);

    [Fact]
    public void Reason_is_required() => Check("""
        [reason|<!-- sourcinglint-disable-next bare-source -->|]
        [b|Sources|] said the quay is shut.

        [reason|<!-- sourcinglint-disable-file bare-source:  -->|]
        """);

    [Fact]
    public void Unknown_rule_is_reported_and_the_others_hold() => Check("""
        <!-- sourcinglint-disable-next [unknown|bare-sauce|], bare-source: known to the editor -->
        Sources said the quay is shut.
        """);

    [Fact]
    public void Rules_about_the_program_cannot_be_turned_off() => Check("""
        <!-- sourcinglint-disable-file [unknown|unused-suppression|]: no -->
        <!-- sourcinglint-disable-next [unused|bare-source|]: known to the editor -->
        The quay is shut.
        """);

    [Fact]
    public void Comment_in_a_line_of_text_does_nothing() => Check("""
        [b|Sources|] said [bad|<!-- sourcinglint-disable-next bare-source: known -->|] the quay is shut.
        """);

    [Fact]
    public void Unknown_command_is_reported() => Check("""
        [bad|<!-- sourcinglint-disable-line bare-source: known -->|]
        [b|Sources|] said the quay is shut.
        """);

    [Fact]
    public void Enable_of_what_is_on_is_reported() => Check("""
        <!-- sourcinglint-enable [bad|bare-source|] -->

        [bad|<!-- sourcinglint-enable -->|]
        """);

    [Fact]
    public void Disable_of_what_is_off_is_reported() => Check("""
        <!-- sourcinglint-disable bare-source: known -->

        Sources said the quay is shut.

        <!-- sourcinglint-disable [bad|bare-source|]: known -->
        """);

    [Fact]
    public void Comment_at_the_end_has_nothing_to_hold_for() => Check("""
        The quay is shut.

        <!-- sourcinglint-disable-next [unused|bare-source|]: known -->
        """);

    [Fact]
    public void Comment_in_code_is_an_example() => Check("""
        ```
        <!-- sourcinglint-disable-next bare-source -->
        ```

        The quay is shut.
        """);

    [Fact]
    public void Other_comments_are_left_alone() => Check("""
        <!-- Sourcinglint was run on this. -->

        <!-- TODO: ask the harbor master -->

        The quay is shut.
        """);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_make_no_difference(string lineEnd) => Check(
        "<!-- sourcinglint-disable-next bare-source: known -->\nSources said the quay is shut.\n\n[b|Sources|] said it.\n".Replace("\n", lineEnd, StringComparison.Ordinal));

    [Fact]
    public void Rule_that_the_desk_turned_off_is_not_counted_as_unused() => Check(
        "<!-- sourcinglint-disable-next bare-source: known -->\nSources said the quay is shut.\n", "sourcinglint.bare-source.severity = none");

    [Fact]
    public void Rule_that_was_not_run_is_not_counted_as_unused() => Assert.Empty(DraftLinter.Lint(
        Draft.Parse("<!-- sourcinglint-disable-next bare-source: known -->\nThe quay is shut.\n"), LintOptions.Default, [new VagueOfficials()], TestContext.Current.CancellationToken));

    [Fact]
    public void Desk_may_turn_off_what_is_said_about_comments() => Check(
        "<!-- sourcinglint-disable-next bare-source: known -->\nThe quay is shut.\n", "dotnet_diagnostic.SL9004.severity = none");

    [Fact]
    public void Comment_cannot_raise_a_severity()
    {
        var findings = Lint("<!-- sourcinglint-enable bare-source -->\nSources said the quay is shut.\n", "sourcinglint.bare-source.severity = none");
        Assert.DoesNotContain(findings, finding => finding.Diagnostic.Id == "SL3001");
    }

    [Fact]
    public void Hundred_thousand_comments_take_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("<!-- sourcinglint-disable-file bare-source: known -->\n\nSources said so.\n\n", 20_000));
        Assert.Equal(19_999, Lint(text).Count(finding => finding.Diagnostic.Id == "SL9004"));
    }

    [Fact]
    public void Finding_in_the_front_matter_is_turned_off_below_it()
    {
        const string Story = "---\ntitle: Sources say dam is safe\n---\n\nIt rained.\n";
        var draft = Draft.Parse(Story);
        var after = draft.Source.WithChanges(SuppressionWriter.ChangesFor(draft, Lint(Story), "as they said")).ToString();
        Assert.Equal("---\ntitle: Sources say dam is safe\n---\n\n<!-- sourcinglint-disable-file bare-source: as they said -->\n\nIt rained.\n", after);
        Assert.Empty(Lint(after));
    }

    private static void Check(string markup, params string[] settings)
    {
        var expected = MarkupText.Parse(markup);
        var found = Lint(expected.Text, settings).Select(f => new MarkedSpan(f.Span, Labels[f.Diagnostic.Id])).OrderBy(s => s.Span);
        Assert.Equal(MarkupText.Mark(expected.Text, expected.Spans), MarkupText.Mark(expected.Text, found));
    }

    /// <summary>Runs a few rules that are sure of these drafts, so that no new rule changes what is expected here.</summary>
    private static ImmutableArray<Finding> Lint(string text, params string[] settings)
    {
        var options = LintOptions.From(settings.Select(line => line.Split('=', 2)).Select(p => KeyValuePair.Create(p[0].Trim(), p[1].Trim())));
        return DraftLinter.Lint(Draft.Parse(text), options, [new HedgeWithoutSource(), new BareSource(), new VagueOfficials()], TestContext.Current.CancellationToken);
    }
}
