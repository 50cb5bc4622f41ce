using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Core.Tests.Lexicons;

/// <summary>No form is called a stylebook's unless somebody saw it there: <c>stylebook-evidence.tsv</c> says where.</summary>
public sealed class StylebookEvidenceTests
{
    private static readonly Dictionary<(string Form, string Stylebook), string> Seen = File
        .ReadAllLines(Repository.PathOf("tests/SourcingLint.Core.Tests/Lexicons/stylebook-evidence.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToDictionary(row => (row[0], row[1]), row => row[2]);

    [Fact]
    public void Every_form_of_a_stylebook_was_seen_there() => Assert.DoesNotContain(
        Claims(), claim => !(Seen.ContainsKey(claim) || Seen.ContainsKey((claim.Form.TrimEnd('s'), claim.Stylebook))));

    [Fact]
    public void What_was_seen_is_listed() => Assert.Empty(Seen.Keys.Except(Claims()));

    [Fact]
    public void Every_sighting_says_where() => Assert.All(Seen.Values, where => Assert.True(where.Length > 8, where));

    private static IEnumerable<(string Form, string Stylebook)> Claims() =>
        from form in NameTable.Shared.Forms
        from stylebook in Enum.GetValues<Stylebook>()
        where form.IsPreferredBy(stylebook)
        select (form.Text, stylebook.ToString().ToLowerInvariant());
}
