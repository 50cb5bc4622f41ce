using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using Xunit;

namespace SourcingLint.Core.Tests.Model;

/// <summary>Where a draft writes names, whatever their form, and the forms that a desk prints.</summary>
public sealed class NameIndexTests
{
    private const string House = "Velmora Bay\tBay of Velmora\nKyiv City\tKyiv\n";

    [Fact]
    public void Forms_of_a_name_share_a_group()
    {
        var places = Places("Dyachenko left Kiev. Oleh Dyachenko came from Kyiv.");
        Assert.Equal(places["Kiev"].Group, places["Kyiv"].Group);
        Assert.NotEqual(places["Kiev"].Group, places["Oleh Dyachenko"].Group);
    }

    [Fact]
    public void Names_of_the_desks_list_are_names()
    {
        var places = Places("The ferry left the Bay of Velmora for Velmora Bay.", House);
        Assert.Equal(places["Bay of Velmora"].Group, places["Velmora Bay"].Group);
    }

    [Fact]
    public void Longer_name_is_not_the_shorter_one_in_it() =>
        Assert.DoesNotContain("Kyiv", Places("The Kyiv Independent wrote so.", "Kyev\tKyiv\n").Keys);

    [Fact]
    public void Names_in_quotation_marks_are_marked_so()
    {
        var places = Places("Kyiv was quiet. “Kiev is old,” he said. Kharkiv was not.");
        Assert.Equal((false, true, false), (places["Kyiv"].IsQuoted, places["Kiev"].IsQuoted, places["Kharkiv"].IsQuoted));
    }

    [Fact]
    public void Desks_list_stands_above_the_stylebook()
    {
        var group = Places("Kyiv was quiet.")["Kyiv"].Group;
        Assert.Null(NameIndex.PrintedForm(group, LintOptions.Default));
        Assert.Equal("Kyiv", NameIndex.PrintedForm(group, Options("ap", null)));
        Assert.Equal("Kyiv City", NameIndex.PrintedForm(group, Options("ap", House)));
    }

    [Fact]
    public void Printed_forms_are_told_once_the_desks_own_first()
    {
        var forms = NameIndex.PrintedForms(Options("ap", House)).ToArray();
        Assert.Equal(["Velmora Bay", "Kyiv City"], forms.Take(2));
        Assert.Equal(forms.Distinct(), forms);
        Assert.DoesNotContain("Kyiv", forms);
        Assert.Empty(NameIndex.PrintedForms(LintOptions.Default));
    }

    [Theory]
    [InlineData("Kiev", "Kyiv", true)]
    [InlineData("Kiev", "KIEV", true)]
    [InlineData("Kyiv", "Kharkiv", false)]
    [InlineData("Brandt", "Brandt", true)]
    public void Spellings_of_one_word_are_told_from_other_words(string form, string other, bool isSpelling) =>
        Assert.Equal(isSpelling, new NameSpellings(Draft.Parse(""), LintOptions.Default).AreOne(form, other));

    private static LintOptions Options(string stylebook, string? house) =>
        LintOptions.From([KeyValuePair.Create("sourcinglint.stylebook", stylebook)], house);

    private static Dictionary<string, NamePlace> Places(string text, string? house = null)
    {
        var draft = Draft.Parse(text);
        var places = NameIndex.Of(draft, LintOptions.From([], house));
        Assert.Equal(places.Select(place => place.Span).Order(), places.Select(place => place.Span));
        Assert.DoesNotContain(places.Zip(places.Skip(1)), pair => pair.First.Span.OverlapsWith(pair.Second.Span));
        return places.GroupBy(place => draft.TextOf(place.Span)).ToDictionary(group => group.Key, group => group.First());
    }
}
