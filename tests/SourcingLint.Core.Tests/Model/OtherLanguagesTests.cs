using SourcingLint.Diagnostics;
using SourcingLint.Model;
using Xunit;

namespace SourcingLint.Core.Tests.Model;

public sealed class OtherLanguagesTests
{
    [Theory]
    [InlineData("German", "Nach dem Brand in der Fabrik wurden 12 Menschen in die Klinik gebracht. Die Polizei sucht noch zwei Arbeiter.")]
    [InlineData("French", "Le maire a dit que les travaux du pont seront finis dans deux ans et que la ville ne paiera pas plus de 3 millions.")]
    [InlineData("Spanish", "El alcalde dijo que las obras del puente están paradas desde mayo y que la ciudad no pagará más de 3 millones.")]
    [InlineData("Italian", "Il sindaco ha detto che i lavori del ponte sono fermi da maggio e che la città non pagherà più di 3 milioni.")]
    [InlineData("Portuguese", "O prefeito disse que as obras da ponte estão paradas desde maio e que a cidade não vai pagar mais de 3 milhões.")]
    [InlineData("Dutch", "De burgemeester zei dat het werk aan de brug stilligt en dat de stad niet meer dan 3 miljoen zal betalen.")]
    [InlineData("Polish", "Burmistrz powiedział, że prace na moście nie ruszą przed majem, ale miasto zapłaci tylko 3 miliony.")]
    [InlineData("Turkish", "Belediye başkanı bu yıl köprü için 3 milyon ödeneceğini ve daha fazla para olmadığını söyledi, ama çok geç.")]
    [InlineData("Indonesian", "Wali kota mengatakan bahwa pekerjaan di jembatan itu tidak akan selesai dan 3 juta sudah dibayar untuk tahun ini.")]
    [InlineData("another script", "Мэр сказал, что 12 рабочих пострадали на мосту.")]
    [InlineData("another script", "市长说，桥上有12名工人受伤。")]
    public void A_draft_is_known_by_its_small_words(string language, string draft)
    {
        Assert.Equal(language, Of(draft).OfDraft);
        Assert.Empty(DraftLinter.Lint(Draft.Parse(draft), LintOptions.Default, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_is_too_short_to_tell_is_in_the_language_of_the_draft() =>
        Assert.Equal(2, Of("# Brand in Fabrik: 12 verletzt\n\nNach dem Brand in der Fabrik wurden 12 Menschen in die Klinik gebracht.").Passages.Length);

    [Theory]
    [InlineData("Mayor Ida Brandt reopened the quay on Monday.\n\n[|La alcaldesa dijo que el muelle está abierto y que 12 personas ya trabajan en la obra.|]\n\nThe port is open again.")]
    [InlineData("The banner at the gate read [|“Wir sind nicht euer Müll und das ist unser Haus”|] on Monday, and the police took it down.")]
    public void A_passage_inside_an_English_story_is_known(string markup)
    {
        var expected = SourcingLint.Testing.MarkupText.Parse(markup);
        var found = Of(expected.Text);
        Assert.Null(found.OfDraft);
        Assert.Equal(expected.Spans.Select(span => span.Span), found.Passages.Select(passage => passage.Span));
    }

    [Theory]
    [InlineData("Ana de la Cruz, José Ortega y Gasset, Maria del Carmen, Luis de los Santos and Juan van der Berg.")]
    [InlineData("Ana de la Cruz, Luis de los Santos, Pedro del Río y Compañía")]
    [InlineData("Ferry sinks off Karsted")]
    [InlineData("“¡Viva la vida!” the crowd shouted.")]
    [InlineData("The dish, arroz con pollo y frijoles de la olla, costs 12 pesos at the market.")]
    [InlineData("He ain't gonna do nothin' 'bout it, y'all.")]
    [InlineData("Boca Juniors 2, River Plate 1; Real Madrid 3, Bayern 0")]
    [InlineData("Mayor Ida Brandt told Die Welt and Le Monde that the bridge is safe.")]
    public void English_is_never_another_language(string draft) => Assert.Empty(Of(draft).Passages);

    [Fact]
    public void Names_are_held_to_one_form_in_any_language()
    {
        var draft = "El alcalde de Erbil dijo que las obras del puente en Irbil están paradas desde mayo y que la ciudad no pagará más.";
        Assert.Contains(Lint(draft), finding => finding.Diagnostic.Descriptor.Category == Rule.Names);
    }

    [Fact]
    public void A_draft_in_English_is_checked_around_what_is_passed_over() => Assert.Equal(
        ["Fourteen people"],
        Lint("Fourteen people died when the ferry sank.\n\nPara leer esta historia en español: 14 personas murieron en el hundimiento del barco, que llevaba 200 pasajeros.")
            .Select(finding => Draft.Parse("Fourteen people died when the ferry sank.").Source.ToString(finding.Span)));

    private static IEnumerable<Finding> Lint(string draft) => DraftLinter.Lint(Draft.Parse(draft), LintOptions.Default, TestContext.Current.CancellationToken);

    private static OtherLanguages Of(string draft) => Draft.Parse(draft).Model.OtherLanguages;
}
