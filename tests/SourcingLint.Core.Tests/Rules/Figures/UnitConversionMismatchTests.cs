using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class UnitConversionMismatchTests
{
    [Theory]
    [InlineData("The pass lies 7 miles ([|17 km|]) north of Marrowby.")]
    [InlineData("The slick is 12 kilometers ([|9.5 miles|]) long.")]
    [InlineData("It reached 38 C ([|110 F|]) in Tarn on Sunday.")]
    [InlineData("The fire burned 5,000 acres ([|5,000 hectares|]) of heath.")]
    [InlineData("The bell weighs 900 pounds ([|640 kilograms|]).")]
    [InlineData("The bell weighs two tons, or about [|2,900 kilograms|], the foundry said.")]
    [InlineData("Gusts of 60 mph ([|140 kph|]) were measured at the lighthouse.")]
    [InlineData("The wreck lies 50 nautical miles (58 miles; [|73 km|]) off the cape.")]
    [InlineData("Lorn Line runs a 10-mile ([|26-kilometer|]) ferry route.")]
    [InlineData("Crews cleared a 10-mile stretch ([|26 km|]) by noon.")]
    [InlineData("The diver is 5 feet, 10 inches ([|198 cm|]) tall.")]
    [InlineData("Snow of 5 to 10 inches ([|13 to 35 cm|]) fell overnight.")]
    [InlineData("The reserve covers 40 square miles ([|64 square kilometers|]).")]
    [InlineData("It fell to minus 10 C ([|24 F|]) at Ostrel.")]
    public void Wrong_conversion_is_flagged(string draft) => Check<UnitConversionMismatch>(draft);

    [Theory]
    [InlineData("The slick is 4 kilometers (2.5 miles) long.")]
    [InlineData("The wreck lies 50 nautical miles (58 miles; 93 km) off the cape.")]
    [InlineData("Marrowby is 30 miles (50 kilometers) away.")]
    [InlineData("Marrowby is 100 miles (160 km) away.")]
    [InlineData("The wall is 6 feet (2 meters) high.")]
    [InlineData("The wall is about 10 feet (3 meters) high.")]
    [InlineData("More than 200 miles (300 km) of track is shut.")]
    [InlineData("It fell to minus 10 C (14 F) at Ostrel.")]
    [InlineData("It fell to -10 C (14 F) at Ostrel.")]
    [InlineData("The diver is 5 feet, 10 inches (178 cm) tall.")]
    [InlineData("Snow of 5 to 10 inches (13 to 25 cm) fell overnight.")]
    [InlineData("The reserve covers 40 square miles (104 square kilometers).")]
    [InlineData("The fire burned 2 million acres (800,000 hectares) of heath.")]
    public void Rounding_either_way_is_let_pass(string draft) => Check<UnitConversionMismatch>(draft);

    [Theory]
    [InlineData("It carried 500 tons (454 tonnes) of grain.")]
    [InlineData("It carried 500 tons (508 tonnes) of grain.")]
    [InlineData("It carried 500 tons (500 metric tons) of grain.")]
    public void A_ton_is_three_things(string draft) => Check<UnitConversionMismatch>(draft);

    [Theory]
    [InlineData("The tank holds 10 gallons (38 liters).")]
    [InlineData("The tank holds 10 gallons (45 liters).")]
    public void A_gallon_is_two_things(string draft) => Check<UnitConversionMismatch>(draft);

    [Fact]
    public void A_mile_at_sea_may_be_nautical() => Check<UnitConversionMismatch>("Boats must stay outside the 12-mile (22-kilometer) limit.");

    [Fact]
    public void A_rise_in_degrees_is_no_temperature() => Check<UnitConversionMismatch>("The bay has warmed by 2 C (3.6 F) since 1950.");

    [Fact]
    public void Money_is_left_alone() => Check<UnitConversionMismatch>("The pier cost 5 million pounds ($6.4 million).");

    [Fact]
    public void Other_amounts_in_brackets_are_left_alone() => Check<UnitConversionMismatch>("She ran 5 miles (40 minutes) and then swam 300 meters (two lengths).");

    [Fact]
    public void Two_distances_are_no_conversion() => Check<UnitConversionMismatch>("Runners choose 5 miles or 10 kilometers.");

    [Fact]
    public void Rates_are_left_alone() => Check<UnitConversionMismatch>("It does 30 miles per gallon (8 liters per 100 km).");

    [Fact]
    public void Message_does_the_sum() => Assert.Equal(
        "7 miles is 11 km, not 17. Correct the number that is wrong.",
        Assert.Single(Messages<UnitConversionMismatch>("The pass lies 7 miles (17 km) north of Marrowby.")));

    [Fact]
    public void Fix_writes_as_many_digits() => CheckFix<UnitConversionMismatch>(
        "The slick is 12 kilometers (9.5 miles) long.",
        "The slick is 12 kilometers (7.5 miles) long.");

    [Fact]
    public void What_grows_by_degrees_grows_by_a_difference() => Check<UnitConversionMismatch>("The lake has warmed by 5 degrees Celsius ([|41 degrees Fahrenheit|]). The sea has warmed by 2C (3.6F).");

    [Theory]
    [InlineData("The tank holds 1,000 liters, or [|464 US gallons|].")]
    [InlineData("The 120-kilometer-an-hour ([|45 mph|]) wind tore off roofs.")]
    public void Units_of_several_words_are_read(string draft) => Check<UnitConversionMismatch>(draft);

    [Theory]
    [InlineData("Seas may warm by 2.6C to 3.1C (4.7F to 5.6F).")]
    [InlineData("Summers will be 2C to 3C (3.6F to 5.4F) hotter.")]
    [InlineData("Nights ranged from 10C to 15C (50F to 59F).")]
    [InlineData("Nights ranged from 10C to 15C ([|50F to 65F|]).")]
    [InlineData("Seas may warm by 2.6C to 3.1C ([|4.7F to 6.9F|]).")]
    public void Both_ends_of_a_range_may_have_the_unit(string draft) => Check<UnitConversionMismatch>(draft);
}
