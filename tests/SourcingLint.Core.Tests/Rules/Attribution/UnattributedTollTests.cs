using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class UnattributedTollTests
{
    private const string Opening =
        "The mayor of Bellmoor walked along the quay and looked at the water for a while.\n\n"
        + "Boats lay upside down on the slip and nobody had yet come to turn them over.\n\n"
        + "The harbor café was open and served soup to all who came in from the cold.\n\n";

    [Theory]
    [InlineData("In the hours after [i|14 people|] were killed in Lesk, nobody spoke.")]
    [InlineData("# Parents of [i|two victims|] sue the ferry line\n\nThey went to court in Lesk.")]
    [InlineData("The fire killed [i|three sailors|]: Ann Reed, Tom Osei and Ida Marsh.")]
    [InlineData("Hours after dawn a blast killed [|14 people|] in Lesk.")]
    [InlineData("The mill opened again on Monday, two years after the explosion that killed [i|14 people|].")]
    [InlineData("Nine years ago a slide buried the school and killed [i|30 pupils|].")]
    public void Dead_who_are_known_are_background(string markup) => Check<UnattributedToll>(markup);

    [Theory]
    [InlineData("Two more executions are scheduled for June.")]
    [InlineData("Three of the executions were planned by the last governor.")]
    public void What_is_only_planned_has_killed_nobody(string markup) => Check<UnattributedToll>(markup);

    [Theory]
    [InlineData("The harbor board has set the toll at 85.")]
    [InlineData("Hospital managers have pegged the fire's death toll at 31.")]
    public void Who_sets_a_toll_answers_for_it(string markup) => Check<UnattributedToll>(markup);

    [Fact]
    public void Who_froze_to_death_counts_among_the_dead() => Check<UnattributedToll>("[|Six climbers|] froze to death on the ridge.");


    [Theory]
    [InlineData("The border agency (BKA) announced on Monday that shells from Tesk in the Lorn hills (Arvan) hit a camp, killing 14 people.")]
    [InlineData("The governor said that a rocket had hit the market, killing 14 people and wounding 40.")]
    public void What_came_of_it_is_still_what_was_said(string markup) => Check<UnattributedToll>(markup);

    [Fact]
    public void Headline_number_that_the_story_contradicts_is_wrong_and_no_more() => Check<UnattributedToll>(
        "# Nineteen dead as ferry sinks\n\nA ferry with 60 people aboard sank off Corvo on Monday, killing at least 17 of them, the coast guard said.");

    [Fact]
    public void Siege_known_by_its_toll_is_background() => Check<UnattributedToll>(
        "A blast in the harbor of Lesk killed [|nine people|] who waited there for the ferry.\n\nThe town slept in the open for a second night after the blast.\n\nThe harbor was shut, and so was the road that leads north to Lesk.\n\nPolice compared the blast with the siege of Tannet — where [i|84 people|] were killed.");

    [Fact]
    public void Event_pointed_to_by_its_toll_is_background() =>
        Check<UnattributedToll>("Trade talks opened in Karsted.\n\nThe port was quiet and the cranes stood still all day long.\n\nThe mayor spoke of the harbor and of its ships for an hour.\n\nNobody mentioned the ferry fire that killed [i|14 people|].");

    [Fact]
    public void Toll_told_in_passing_is_background() =>
        Check<UnattributedToll>("The port of Karsted will get a new library on the old ferry quay.\n\nThe council agreed on the plan and on the money after a long and loud evening.\n\nThe mayor hopes to open it before the winter and to fill it with maps.\n\nIt will stand where a shelter stood after the ferry fire, which killed [i|14 people|].");

    [Fact]
    public void Places_taken_are_no_prisoners() => Check<UnattributedToll>("Holt captured two states in the vote.");

    [Fact]
    public void Missing_before_another_noun_counts_nobody() =>
        Check<UnattributedToll>("Three things to know about the missing ferry.");

    [Theory]
    [InlineData("[|Fourteen people|] died when the ferry turned over.")]
    [InlineData("The shelling left [|nine villagers|] wounded.")]
    [InlineData("The explosion killed [|at least 30 people|] in Bellmoor.")]
    [InlineData("The slide buried the inn, killing [|12 guests and injuring 40 others|].")]
    [InlineData("The gunmen took [|12 hostages|].")]
    public void Bare_toll_is_flagged(string markup) => Check<UnattributedToll>(markup);

    [Theory]
    [InlineData("Fourteen people died when the ferry turned over, the coast guard said.")]
    [InlineData("Police said the shelling left nine villagers wounded.")]
    [InlineData("\"We lost people: 14 died,\" said Ida Brandt, the harbor master.")]
    public void Source_in_the_sentence_is_enough(string markup) => Check<UnattributedToll>(markup);

    [Fact]
    public void Caption_is_read() =>
        Check<UnattributedToll>("The mayor spoke.\n\n![A boat](boat.jpg) [|Fourteen people|] died off Sarn Point.");

    [Fact]
    public void Headline_toll_is_flagged() => Check<UnattributedToll>("# Ferry sinks; [|14 passengers|] dead\n\nThe ferry went down at night.");

    [Theory]
    [InlineData("A quake of that size could kill thousands of people.")]
    [InlineData("He was convicted of killing two night watchmen.")]
    [InlineData("The 1912 fire, which killed 60 weavers, is still taught in 2019.")]
    [InlineData("The fire of 1912 killed 60 weavers. A new mill opened in 2019.")]
    [InlineData("One sailor died on the crossing.")]
    [InlineData("The deaths of the three sisters shook Bellmoor.")]
    public void Settled_supposed_and_single_deaths_are_not_flagged(string markup) => Check<UnattributedToll>(markup);

    [Fact]
    public void Killers_are_no_toll() => Check<UnattributedToll>("Forty gunmen killed the mayor.");

    [Fact]
    public void Vague_toll_is_information() => Check<UnattributedToll>("The storm killed [i|dozens|] in Bellmoor.");

    [Fact]
    public void Running_toll_since_a_date_is_information() =>
        Check<UnattributedToll>("The war, which has killed [i|more than 40,000 people|] since 2021, goes on.");

    [Fact]
    public void Earlier_event_deep_in_the_draft_is_information() => Check<UnattributedToll>(
        Opening + "On Aug. 16, a slide near Tolmet killed [i|40 people|].");

    [Fact]
    public void Another_day_than_the_opening_names_is_an_earlier_event() => Check<UnattributedToll>(
        "The ferry to Sarn Point turned over in the harbor of Bellmoor on Monday.\n\n" + Opening + "On Thursday, a slide near Tolmet killed [i|40 people|].");

    [Fact]
    public void New_event_deep_in_a_draft_about_deaths_is_at_full_severity() => Check<UnattributedToll>(
        "# Nine drown\n\nA boat went over and nine people drowned, the coast guard said.\n\n" + Opening + "A slide near Tolmet buried the only inn and killed [|40 people|].");

    [Fact]
    public void Fix_adds_a_source() => CheckFix<UnattributedToll>(
        "The blast killed 30 people; the fire burned on.",
        "The blast killed 30 people, according to [SOURCE]; the fire burned on.");

    [Fact]
    public void Fix_in_a_headline_takes_a_headline_form() => CheckFix<UnattributedToll>(
        "# Ferry sinks; 14 passengers dead\n\nThe ferry went down at night.",
        "# Ferry sinks; 14 passengers dead, [SOURCE] says\n\nThe ferry went down at night.");

    [Theory]
    [InlineData("# Rivers burst banks in the valley; four dead\n\nRivers burst their banks on Thursday, killing four people, the interior ministry said.")]
    [InlineData("# Two soldiers, five rebels killed near Lesk\n\nThe army said two of its soldiers and five fighters of the Free Coast had died.")]
    [InlineData("# [|Four|] dead in floods\n\nRivers burst their banks on Thursday, hurting four people, the interior ministry said.")]
    public void Headline_toll_rests_on_the_story_s_whatever_it_calls_them(string markup) => Check<UnattributedToll>(markup);

    [Fact]
    public void Dead_of_a_novel_are_not_counted() => Check<UnattributedToll>("The novel opens with a fire in which nine people die.");

    [Fact]
    public void Toll_released_by_an_office_is_the_offices() => Check<UnattributedToll>("The toll of 40, released by the governor's office, was lower than feared.");

    [Fact]
    public void Toll_that_a_verdict_is_about_is_background() => Check<UnattributedToll>("A jury on Tuesday convicted three managers over a fire that killed [i|six workers|], and cleared one.");

    [Fact]
    public void Toll_of_an_anniversary_is_background() => Check<UnattributedToll>("Families gathered for the anniversary of a flood that killed [i|40 people|].");

    [Fact]
    public void Fresh_fire_in_a_relative_clause_is_news() => Check<UnattributedToll>("A fire that killed [|six workers|] on Tuesday was still burning at noon.");

    [Fact]
    public void Toll_of_a_time_clause_is_background() => Check<UnattributedToll>("Two days before a gunman killed [i|49 people|] in Lesk, he knelt.");

    [Theory]
    [InlineData("# Gallery finds three stolen paintings, two still missing\n\nThe gallery said thieves had come through the roof.")]
    [InlineData("The avalanche buried a hut. [|Two|] are still missing.")]
    public void Things_that_are_missing_are_no_toll(string markup) => Check<UnattributedToll>(markup);

    [Theory]
    [InlineData("The fire killed her daughter, 10.")]
    [InlineData("The wave killed a hiker, 61, and his dog.")]
    [InlineData("# Crash kills driver, 34\n\nA driver was killed when his truck left the road, police said.")]
    [InlineData("The fire killed [|10 daughters|] of the village.")]
    public void Age_is_no_toll(string markup) => Check<UnattributedToll>(markup);

    [Theory]
    [InlineData("The bus fell into a gorge, killing [|all nine people|] aboard.")]
    [InlineData("[|One miner|] was killed in the east shaft on Monday.")]
    [InlineData("[|At least seven people|] were shot at the gate on Monday.")]
    [InlineData("Of those hurt on Monday, [|seven|] were potters.")]
    [InlineData("Two kilns blew up and [|four men|] have been stabbed in the panic.")]
    public void Harm_that_just_happened_is_asked_about_however_it_is_told(string markup) => Check<UnattributedToll>(markup);

    [Fact]
    public void Film_is_shot_too() => Check<UnattributedToll>("The film was shot in seven days, and nine scenes were shot at sea.");

    [Theory]
    [InlineData("Two slides like the one at Lesk came down in May, claiming [|31 lives|].")]
    [InlineData("The mayor regretted the delay. The fever has claimed the lives of [i|more than 4,000 people|] since spring.")]
    public void Disaster_that_claims_lives_says_nothing(string markup) => Check<UnattributedToll>(markup);

    [Fact]
    public void Name_that_is_given_ends_with_its_comma() =>
        Check<UnattributedToll>("The crew, in what it called a protest, cut the ropes, injuring [|14 dockers|].");

    [Fact]
    public void Place_known_by_its_toll_is_no_news() =>
        Check<UnattributedToll>("# Choir tours the valley\n\nThe choir set out on Monday.\n\nIt sang in two hamlets where [i|31 people|] were killed in floods last weekend.");

    [Theory]
    [InlineData("Half of the hills are cleared, according to the parks board. The famine has killed [|more than 30,000 people|].")]
    [InlineData("The mayor praised the crews. An epidemic that began in 1971 has so far claimed the lives of [i|9,000 people|].")]
    public void What_copy_knows_of_a_lasting_event_rests_on_no_speaker_before(string markup) => Check<UnattributedToll>(markup);

    [Fact]
    public void What_happened_at_an_event_rests_on_who_spoke_of_it() =>
        Check<UnattributedToll>("The fire began in a shed, the chief said. Four gardeners were burned.");
}
