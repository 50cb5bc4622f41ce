using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

/// <summary>Where a name may stand in another form, for listed names and for those no list has.</summary>
public sealed class NameExceptionTests
{
    [Theory]
    [InlineData("Kyiv slept. \"Kiev is quiet,\" said the driver, Ilse Brandt.")]
    [InlineData("Guests of Khaled Mansour slept. \"Mansoor is late,\" said the driver, Ilse Brandt.")]
    [InlineData("Kyiv slept.\n\n> Kiev is a fine town.")]
    public void Direct_quotations_keep_their_spelling(string draft) => CheckAll(draft);

    [Fact]
    public void Direct_quotations_count_when_a_desk_asks() => Check<InconsistentName>(
        "Kyiv slept. \"[|Kiev|] is quiet,\" said the driver, Ilse Brandt.", "sourcinglint.inconsistent-name.quotations = true");

    [Theory]
    [InlineData("The Kyiv Post wrote of Kyiv. The Kiev Courier wrote of it too.")]
    [InlineData("Kyiv slept. The Peking University Press printed it in Beijing.")]
    public void Outlets_keep_theirs(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("Fans of Dynamo Kiev sang in Kyiv.")]
    [InlineData("Arsenal Kiev beat Zenit Odessa in Kyiv.")]
    [InlineData("Runners of Velnorin Rovers came from Velnoren.")]
    public void Clubs_keep_theirs(string draft) => CheckAll(draft);

    [Fact]
    public void Dishes_keep_theirs() => CheckAll("Guests in Kyiv ate chicken Kiev.");

    [Theory]
    [InlineData("The band played \"The Great Gate of Kiev\" in Kyiv.")]
    [InlineData("They showed *Last Train to Kiev* in Kyiv.")]
    public void Works_keep_theirs(string draft) => CheckAll(draft);

    [Fact]
    public void Treaties_keep_theirs() => CheckAll("The Treaty of Kiev of 1886 is kept in Kyiv.");

    [Theory]
    [InlineData("The cruiser Kiev was scrapped in 1994, Kyiv says.")]
    [InlineData("HMS Odessa sailed past Odesa.")]
    [InlineData("A Kiev-class carrier rusts in a dock near Kyiv.")]
    [InlineData("Sailors of the Odessa, a tug, slept in Odesa.")]
    public void Ships_keep_theirs(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("He took the tram along Kiev Street in Kyiv.")]
    [InlineData("Traffic on Gaddafi Square stopped. Drivers left Qaddafi Avenue.")]
    [InlineData("Guests of Gaddafi slept. They had met on Qaddafi Memorial Bridge.")]
    [InlineData("Erdogan called. Planes landed at Erdoğan Airport.")]
    [InlineData("Gaddafi fell. Nurses left Rue Kadhafi.")]
    public void Streets_and_buildings_keep_theirs(string draft) => CheckAll(draft);

    [Fact]
    public void Roads_to_a_place_do_not() => Check<InconsistentName>("Kharkiv slept. The [|Kharkov|] road was shut.");

    [Theory]
    [InlineData("Mr. Kharkov, a plumber, fixed the pipes in Kharkiv.")]
    [InlineData("The pianist Alla Kiev played in Kyiv.")]
    [InlineData("Prof. Ivan Kharkov taught in Kharkiv. Kharkov retired in May.")]
    [InlineData("Zelenskyy slept. The brewer Zelensky & Sons closed.")]
    [InlineData("Guests of Cafe Kharkov and Hotel Kiev slept in Kharkiv and Kyiv.")]
    public void People_may_be_called_as_a_place_was(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("Kyiv slept, @Kiev_Today wrote.")]
    [InlineData("Kyiv slept, #Kiev said.")]
    public void Handles_keep_theirs(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("Kyiv slept, https://example.org/Kiev says.")]
    [InlineData("Kyiv [slept](https://example.org/Kiev).")]
    public void Addresses_keep_theirs(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("They came to Kyiv, formerly known as Kiev, by train.")]
    [InlineData("They came to Kyiv, once Kiev, by train, formerly.")]
    [InlineData("They reached Velnoren, formerly Velnoron, by train. Velnoren slept.")]
    public void Former_names_may_be_told(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("They came to Kyiv, also written Kiev, by train.")]
    [InlineData("They met Marta Lindqvist, also spelled Lindkvist, by train.")]
    [InlineData("They came to Kyiv (Kiev) by train.")]
    [InlineData("Moscow still calls Kyiv by its Russian name, Kiev.")]
    [InlineData("Kharkiv, which Russians call Kharkov, was dark.")]
    [InlineData("In Russian the city is Kharkov, in Ukrainian Kharkiv.")]
    public void Other_spellings_may_be_told(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("Kyiv sleeps. In 1943 the army crossed the river near Kiev.")]
    [InlineData("Kyiv sleeps. The Soviet census of Kiev was lost.")]
    public void History_keeps_its_names(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("KYIV, Ukraine. Kyiv slept.")]
    [InlineData("MORE FROM KIEV TODAY\n\nKyiv slept.")]
    [InlineData("MANSOOR WINS PRIZE AGAIN\n\nGuests of Khaled Mansour slept.")]
    public void Capitals_are_no_spelling(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("Khaled Mansour slept. Later Mansour's aides left.")]
    [InlineData("Jan Jones slept. Later Jones' aides left, and Jones's dog.")]
    [InlineData("Zelenskyy slept. Zelenskyy’s aides left.")]
    public void Possessives_are_no_spelling(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("Marta Jansen slept. Later the Jansens left.")]
    [InlineData("Rupert Tarnoch slept. Later the Tarnochs left.")]
    public void Plurals_are_no_spelling(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("Brestova slept. Brestova woke. Later Brestovan boats left.")]
    [InlineData("Niger slept. Later Nigerien boats left, and Nigerian ones.")]
    [InlineData("Austria slept. Later Australian boats left.")]
    public void Demonyms_are_no_spelling(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("Georgia slept. Voters in Atlanta, Georgia, woke.")]
    [InlineData("Odesa slept. A mill in Odessa in western Texas burned.")]
    [InlineData("Iran slept. Later Iraq woke.")]
    [InlineData("Khomeini died. Later Khamenei followed.")]
    [InlineData("Niger slept. Later Nigeria woke.")]
    public void Namesakes_and_neighbours_stay_apart(string draft) => CheckAll(draft);

    [Theory]
    [InlineData("Hassan Karimi slept. Later Hussein Karimi woke.")]
    [InlineData("Karim Haddad slept. Later his sister Karima Haddad woke.")]
    [InlineData("Marc Dunmore Sr. slept. Later Marc Dunmore Jr. woke.")]
    [InlineData("Peter Hoffmann slept. Later Ilse Hofmann woke.")]
    public void Relatives_and_namesakes_stay_apart(string draft) => CheckAll(draft);

    private static void CheckAll(string draft)
    {
        Check<InconsistentName>(draft);
        Check<NearMissName>(draft);
    }
}
