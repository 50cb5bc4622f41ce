using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class PartWholeMismatchTests
{
    [Theory]
    [InlineData("The [|30|] passengers were 12 men, 11 women and 8 children.")]
    [InlineData("The ferry carried [|30|] people: 12 men, 11 women and 8 children, the coast guard said.")]
    [InlineData("The blast killed [|5,002|] people: 4,714 miners, 42 minors, 207 officers and 49 bystanders.")]
    [InlineData("The crew of [|14|] sailors was made up of six engineers and nine deckhands.")]
    [InlineData("The [|200|] ballots split 120 to 70.")]
    [InlineData("The guild counted [|14|] fires in three years: five in 2019, six in 2020 and four in 2021.")]
    public void Parts_that_miss_the_whole_are_flagged(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The 30 passengers were 12 men, 11 women and 7 children.")]
    [InlineData("The blast killed 5,002 people: 4,714 miners, 42 minors, 207 officers and 39 bystanders.")]
    [InlineData("The 200 ballots split 120 to 80.")]
    [InlineData("The guild counted 15 fires in three years: five in 2019, six in 2020 and four in 2021.")]
    public void Parts_that_make_the_whole_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The blast killed 30 people, including 12 women and three children.")]
    [InlineData("The blast killed 30 people, among them 12 women and three children.")]
    [InlineData("The blast killed 30 people (12 women and three children).")]
    public void Some_of_the_parts_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("At least 30 passengers were 12 men, 11 women and 8 children.")]
    [InlineData("The 30 passengers were about 12 men, 11 women and 8 children.")]
    [InlineData("The 30 passengers were 12 men, 11 women and several children.")]
    [InlineData("The 30 passengers were 12 men, 11 women and their children.")]
    public void Loose_numbers_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Fact]
    public void Ages_and_times_are_no_parts() => Check<PartWholeMismatch>("The three sailors were 19, 22 and 25 years old. The two boats were 3 minutes and 4 seconds apart.");

    [Fact]
    public void People_seen_in_places_are_no_parts_of_them() => Check<PartWholeMismatch>("The team went to five towns: 12 nurses and three doctors.");

    [Fact]
    public void Message_does_the_sum() => Assert.Equal(
        "12 + 11 + 8 is 31, not 30. Correct the number that is wrong, or say that the list is not complete.",
        Assert.Single(Messages<PartWholeMismatch>("The 30 passengers were 12 men, 11 women and 8 children.")));

    [Theory]
    [InlineData("The [|12|]-member jury, made up of seven women and six men, begins work on Monday.")]
    [InlineData("The [|nine|]-member board comprises four elected members and four appointees.")]
    [InlineData("The crash killed all [|five|] aboard, three passengers and three crew.")]
    [InlineData("The storm killed [|14|] people: nine in Tarn, three in Orlen and one in Hale.")]
    [InlineData("A fleet of [|18|] boats - 10 trawlers, 5 seiners and 4 tugs - left port at dawn.")]
    [InlineData("The [|seven|]-person crew (four Danes and two Swedes) was flown home.")]
    [InlineData("Clerks counted [|1,240|] valid votes, 702 for Hale and 548 for Brun.")]
    [InlineData("The coalition's [|62|] seats are divided between the Greens, with 31, and Labour, with 29.")]
    [InlineData("The grant of £[|900,000|] is split between the library (£500,000) and the pool (£300,000).")]
    [InlineData("Of [|50|] samples, 37 tested positive and the other 15 negative.")]
    [InlineData("Of the [|45|] recruits, 23 are men and 24 are women.")]
    public void Lists_are_opened_in_many_ways(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The [|10|]-member council voted 7-4 to sell the land.")]
    [InlineData("The amendment fell on a 52-48 vote in the [|99|]-seat chamber.")]
    public void More_votes_than_members_are_flagged(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Of the 40 patients, 25 were women and 18 were nurses.")]
    [InlineData("The 100-seat chamber passed it 52-40.")]
    [InlineData("The blast hurt 30 people; 12 remain in hospital and 15 were discharged.")]
    [InlineData("The shop sold a set of six plates, four cups and two bowls.")]
    [InlineData("She bought nine apples, six pears and four plums.")]
    [InlineData("Five children, three adults and three dogs were rescued.")]
    [InlineData("Ten ships, 400 sailors and two helicopters took part.")]
    [InlineData("Of 45.2 million people, 22.6 million are men and 22.7 million women.")]
    [InlineData("The crash injured 12 people, three critically and two seriously.")]
    [InlineData("The split left the court's eight members divided, and a case of 14 towns and 915 people stalled.")]
    public void Lists_of_other_things_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("He faces four counts of fraud, two of theft and one of false accounting - [|eight|] charges in all.")]
    [InlineData("The fire is one of [|23|] burning in the state. Of these, 11 are in the north, eight in the center and six in the south.")]
    [InlineData("[|Forty|] letters were lost. By Monday 17 had turned up and the remaining 13 were missing.")]
    [InlineData("Aid workers said 11 of its [|15|] trucks got through; the other five were turned back.")]
    [InlineData("The team has 20 players. On Monday 12 trained and the other two teams rested.")]
    public void Total_may_come_last_or_a_sentence_before(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Gareth Pugh, 61, of Lesk, admitted four counts of fraud, two of theft and two of false accounting - eight charges in all.")]
    [InlineData("Gareth Pugh, 61, of Lesk, admitted four counts of fraud, two of theft and one of false accounting - [|eight|] charges in all.")]
    [InlineData("The jury of 12, led by Ana Holt, 61, heard five women; the other seven were ill.")]
    public void Ages_are_no_parts(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Of the [|40|] players tested, 25 were cleared and 12 were told to rest. The other five are still awaiting results.")]
    [InlineData("[|Fifteen|] miners went down on Monday. Seven have been brought to the surface, but the remaining nine are trapped, the union said.")]
    [InlineData("Three of the [|five|] hostages have been freed. The other three are still being held.")]
    [InlineData("Inspectors looked at [|59|] boats. They passed 38 and sent 13 back for repairs. The other 10 may not sail, the port said.")]
    [InlineData("The bridge will cost $[|480 million|]. The state pays $300 million, the city $120 million and a donor the remaining $70 million.")]
    [InlineData("The study followed [|500|] women. Half got the drug, and the other 240 got a placebo.")]
    [InlineData("The firm will shed [|1,200|] jobs, 700 of them in Lesk, 300 in Tarn and the remaining 250 in Hale.")]
    [InlineData("Police held [|87|] people at the rally. Of those, 52 were charged and the remaining 45 let go.")]
    [InlineData("The firm will shed [|1,200|] jobs by June, it said. The plant at Orlen loses 700 of them and Tarn 300. The other 250 go at headquarters.")]
    public void What_others_leave_is_added_over_sentences(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Of the 40 players tested, 25 were cleared and 12 were told to rest. The other three are still awaiting results.")]
    [InlineData("Twenty of the 33 passengers were hurt, eight of them badly. The other 13 were treated for shock.")]
    [InlineData("Twenty of the 33 passengers were hurt. The driver died. The other 12 were unhurt.")]
    [InlineData("Two of the five hostages were freed on Monday, and a third on Tuesday. The other two are still held.")]
    [InlineData("Ten of the 25 ships have left. A tug sank. The other 14 wait.")]
    [InlineData("Police held 87 people on Saturday and 52 on Sunday. The remaining 45 suspects are at large.")]
    [InlineData("In 2019, 120 people moved in, 80 in 2020 and the remaining 50 in 2021.")]
    [InlineData("The hotel has 120 rooms. Forty were damaged in the quake, which killed 12 guests. The remaining 90 guests were moved to a school.")]
    [InlineData("The raid freed 12 hostages. Five died. The gunmen still hold the remaining nine.")]
    [InlineData("The state has 40 counties. Voters in 25 have cast ballots by mail; the other 14 with elections this year vote in person.")]
    [InlineData("Of the nearly 700 workers, 300 are on strike and the other 380 have been sent home.")]
    [InlineData("The deal is worth $2.1 billion: $1.4 billion in cash and the rest, $0.8 billion, in shares.")]
    public void What_else_may_be_left_is_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The ferry was carrying [|252|] people when it struck a sandbar on Monday. Boats from three villages reached it within the hour. In the end 41 died and 201 were rescued, the coast guard said.")]
    [InlineData("The bus had [|33|] people aboard, police said. Nineteen were hurt and 12 escaped unharmed.")]
    [InlineData("All [|nine|] members of the board voted: six for, four against.")]
    [InlineData("The jury of [|12|] could not agree. Eight jurors voted to convict and five to acquit.")]
    [InlineData("[|Sixteen|] people died in the fire, which began in a kitchen. Crews needed four hours to put it out. The victims were nine women, five men and three children.")]
    [InlineData("The Harriers won 20 of their [|30|] games, drew six and lost five.")]
    [InlineData("She scored [|31|] points. Eighteen of them came in the first half and 14 in the second.")]
    [InlineData("The committee of [|18|], ten Democrats and nine Republicans, meets on Monday.")]
    [InlineData("The bill passed with 66 votes in favour and 64 against in the [|120|]-seat parliament.")]
    [InlineData("Of the [|118|] passengers, 71 survived and 57 died.")]
    public void Nobody_is_counted_on_two_sides(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The ship carried 252 people. Forty-one died and 201 were rescued. The others are missing.")]
    [InlineData("The ship carried 252 people. Forty-one died and 201 were rescued. The search goes on.")]
    [InlineData("The plane carried 118 passengers and six crew. Seventy-one people survived; 53 were killed.")]
    [InlineData("A bus with 44 people aboard hit a truck with two. Nine died and 37 survived.")]
    [InlineData("The ferry is licensed for 200 people. Rescuers saved 180, and 50 drowned.")]
    [InlineData("The ferry has room for 200. On Monday it carried 230 people: 180 were saved, 50 drowned.")]
    [InlineData("Forty people were on board, the owner said; the navy said 25 died and 20 were rescued.")]
    [InlineData("The board has nine members. On Monday it voted five to three to close the school.")]
    [InlineData("The 120-seat parliament voted 66 for and 40 against; the rest were away.")]
    [InlineData("The study took in 500 people. After a year 260 of them were still on the drug and 180 on a placebo.")]
    [InlineData("The region has 365 schools. By Monday 290 had reopened; 60 remain shut.")]
    [InlineData("The Harriers have won 20 and lost six of their 30 games.")]
    [InlineData("Seven women and three children were killed in the raid on a house of 12 people.")]
    [InlineData("Of 900 tests, 40 were positive. On Sunday, 1,000 tests found 60 positive and 940 negative.")]
    [InlineData("In the first crash five of 12 people died. In the second, of 20 aboard, 14 died and six survived.")]
    public void Who_may_be_on_no_side_is_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Of the $[|90 million|] fine, $60 million goes to the state and $35 million to customers.")]
    [InlineData("Parliament has [|120|] seats, of which the ruling party holds 66 and the opposition 64.")]
    [InlineData("The senate has [|60|] seats. Labour won 28, the Greens 17 and the Liberals 16.")]
    [InlineData("The county will close [|14|] libraries. Eight of them are in the north, four in the city and three in the south.")]
    public void Money_seats_and_places_are_shared_out_once(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Of the $90 million, $60 million goes to the state, which passes on $35 million to the towns.")]
    [InlineData("Of the 40 players, 25 speak French and 22 speak German.")]
    [InlineData("Parliament has 120 seats. The ruling party has 66 now; it had 70 in 2018 and 54 in 2014.")]
    [InlineData("The city has 14 libraries. Eight of them are in schools, nine are in old houses.")]
    [InlineData("Labour won 28 of the 60 seats, up from 22, and the Greens 17, up from nine.")]
    [InlineData("The committee has 18 members, ten of them new and nine of them women.")]
    public void What_can_be_given_twice_or_has_changed_is_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The Supreme Court ruled 6-4 on Friday, with all [|nine|] justices taking part.")]
    [InlineData("The council approved the plan 9-6. All [|13|] councillors were present.")]
    [InlineData("A [|14|]-member panel heard the case. It was made up of six lawyers, five doctors and four teachers.")]
    [InlineData("The state's [|16|] electors split: 11 for Ramos and six for Hale.")]
    public void Votes_and_panels_are_read_over_sentences(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("All nine justices heard the case in May. The court ruled 5-3 on Friday; Justice Holm had stepped aside.")]
    [InlineData("The council approved the plan 9-4. Two of its 15 members were absent.")]
    [InlineData("The House passed it 220 to 212. The 100-seat Senate takes it up on Monday.")]
    public void Votes_that_some_stayed_away_from_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("A ferry with [|252|] people aboard sank early Monday, the coast guard said.\n\nDivers worked through the night. By Tuesday they had confirmed 41 deaths. Another 201 people were pulled from the water alive.")]
    [InlineData("[|Eighteen|] people died when fire swept a nursing home on Sunday.\n\nFifteen of the dead were residents and four were nurses, the chief said.")]
    [InlineData("Rebels let 17 of their [|26|] hostages go on Saturday. They still hold 11.")]
    [InlineData("North Bank will close 45 of its 130 branches, leaving [|95|].")]
    [InlineData("The [|11|]-person panel met on Monday. Four of its members were picked by the government, four by parliament and four by the courts.")]
    [InlineData("The storm damaged [|310|] houses in two villages, 190 in Tarn and 130 in Orlen.")]
    [InlineData("The prison holds [|900|] inmates. Two-thirds of them, 600, await trial and the other 400 are serving sentences.")]
    public void Stories_tell_parts_over_paragraphs(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("A party needs the 1,237 delegates needed to win.\n\nRamos has won 758, compared to 538 for Hale and 145 for Dee.")]
    [InlineData("The race is to 1,237 delegates. Ramos has 758, Hale 538 and Dee 145.")]
    [InlineData("Parliament has 120 seats, and the next one will have 130. Labour won 66 and the Greens 60 of those.")]
    [InlineData("The club sold 12 of its 30 players, leaving 20 after two came back from loans.")]
    [InlineData("The storm hit 40 villages, leaving 12 dead.")]
    [InlineData("The navy confirmed 41 deaths. Another 201 people were rescued from a second ferry with 260 aboard.")]
    public void Numbers_that_only_look_like_a_whole_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Of the 40 children, 25 have lived in Tarn and 20 in Orlen.")]
    [InlineData("The board has 12 members. Six were elected in May and eight in the vote before.")]
    [InlineData("Of 100 patients, 60 had fever, 30 a cough and 20 a rash.")]
    [InlineData("Twenty people were held. Fifteen were men and seven were students.")]
    [InlineData("All nine members took part in the debate. Six were for the plan at first, but five voted against it.")]
    public void Those_who_may_be_both_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("[|Ten|] managers stood trial over the dam. Seven were convicted and four acquitted.")]
    [InlineData("The assembly passed the budget by 58 votes to 44. All [|100|] deputies voted.")]
    [InlineData("Rovers have now won 14 and lost eight of their [|20|] games.")]
    [InlineData("The convoy had [|38|] trucks. Twenty-six carried flour, nine carried medicine and the other five carried tents.")]
    [InlineData("[|Ninety|] whales were stranded. Fifty-two were rescued and 48 died, the rangers said.")]
    public void Verdicts_votes_and_rescues_are_added_up(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The school has 212 pupils. In 2019 it had 118 girls and 104 boys.")]
    [InlineData("The jury of 12 heard seven women and six men speak.")]
    [InlineData("Rovers won 14 of 20 games at home. Away, they won six, drew three and lost 11.")]
    public void Other_years_and_other_people_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The bridge will cost $900 million: $500 million for steel and $300 million for roads.", "$500 million + $300 million is $800 million, not $900 million.")]
    [InlineData("Sales were 640 million crowns: 410 million from pumps, 150.5 million from valves and 90 million from repairs.", "410 million + 150.5 million + 90 million is 650.5 million, not 640 million.")]
    [InlineData("The 14 people were nine men and four women.", "9 + 4 is 13, not 14.")]
    public void Message_writes_numbers_as_the_copy_does(string draft, string sum) => Assert.StartsWith(sum, Assert.Single(Messages<PartWholeMismatch>(draft)), StringComparison.Ordinal);

    [Theory]
    [InlineData("The ferry had [|164|] people aboard when it turned over on Sunday.\n\nOf those on board, 118 were rescued by fishing boats, 17 were confirmed dead and 39 were still missing.")]
    [InlineData("A quake killed [|32|] people on Sunday, officials said.\n\nRoads are cut. Twenty-one of the dead were in the town of Pell, eight in Orlen and four in Korr.")]
    public void The_dead_are_known_from_further_up(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The ferry had 164 people aboard. Eighteen were rescued and 17 were dead; 39 bodies have washed ashore since May.")]
    [InlineData("Thirty people died in Pell. In Korr nine people were killed. Twenty of the dead were in their homes and 12 in cars.")]
    [InlineData("The quake killed 32 people. Twenty-one of the dead were women, and 15 were in the town of Pell.")]
    [InlineData("The project will cost $6.2 million, of which the state pays $4.5 million and the city the remaining $1.7 million.")]
    public void Some_of_the_dead_and_those_of_two_places_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Pell finished with 22 wins and 14 losses from [|34|] games.")]
    [InlineData("Pell played [|34|] matches, winning 22, drawing five and losing eight.")]
    [InlineData("The assembly's [|75|] members voted 41 to 36 for the tax.")]
    public void Seasons_and_houses_are_added_up(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Pell finished with 22 wins from 34 games, ten of them by one goal, and 12 losses, four of them at home.")]
    [InlineData("The assembly has 75 members. In May it voted 41 to 30 for the tax, and in June 38 to 35.")]
    public void Seasons_with_draws_and_other_votes_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("# Of [|50|] crew, 20 rescued, 10 dead and 15 missing\n\nThe ferry went down off Korr.")]
    [InlineData("Of the [|50|] crew members, 20 were rescued, 10 died and 15 are missing\n\nThe ferry went down off Korr.")]
    [InlineData("The ferry went down off Korr, the coast guard said.\n\nOf [|50|] crew, 20 rescued, 10 dead and 15 missing\n\nDivers will search again on Monday.")]
    public void Titles_are_added_up_whatever_follows_them(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("# Ferry with 252 aboard sinks, 41 dead\n\nThe ferry carried 252 people. 41 died and 211 were rescued.")]
    [InlineData("# 20 rescued as ferry with 50 aboard sinks\n\nThe ferry carried 50 people. Ten died and 40 were rescued.")]
    [InlineData("# Of 50 crew, 20 rescued, 10 dead and 20 missing\n\nThe ferry went down off Korr.")]
    public void Title_that_says_again_what_the_story_says_is_no_second_part(string draft) => Check<PartWholeMismatch>(draft);

    [Fact]
    public void Remainder_belongs_to_the_whole_that_the_parts_make_however_far_up() => Check<PartWholeMismatch>(
        "The county adopted a budget of $312 million for 2026, $12 million or 4% more than this year's $300 million.\n\n"
        + "Schools get $140 million, roads $52 million and the sheriff's office $48 million. The remaining $72 million goes to everything else.");

    [Theory]
    [InlineData("Of the [|30|] matches, 12 won and 20 lost.")]
    [InlineData("Of the 32 matches, 12 won and 20 lost.")]
    public void Those_who_won_are_no_Korean_money(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The clinic had 64 beds and closed 22, leaving [|52|], its director said.")]
    [InlineData("The council sold nine of its 26 garages last year and has [|19|] left, it said.")]
    [InlineData("The herd numbered 420 before the storm. It lost 85 animals, leaving [|355|], the farmer said.")]
    [InlineData("The yard built 300 boats in May, 250 in June and 400 in July, for a total of [|1,050|], it said.")]
    [InlineData("The aid has $12 million for roads, $8 million for schools and $5 million for clinics, $[|28 million|] altogether.")]
    public void What_is_left_and_what_is_added_up_is_held_to_its_terms(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The zoo keeps [|60|] birds, its keeper said.\n\nOf the birds, 35 are owls and 35 hawks, she said.")]
    [InlineData("The crash killed [|eight|] and hurt 12, the coroner said. The dead were five men and two women.")]
    [InlineData("The line has [|36|] trams: 12 at Depot No. 1, 14 at Depot No. 2 and 14 at Depot No. 3.")]
    public void Whole_is_known_by_its_noun_in_a_later_sentence(string draft) => Check<PartWholeMismatch>(draft);

    [Fact]
    public void Message_of_a_rest_shows_the_sum() => Assert.Equal(
        "64 - 22 is 42, not 52. Correct the number that is wrong, or say that the list is not complete.",
        Assert.Single(Messages<PartWholeMismatch>("The clinic had 64 beds and closed 22, leaving 52.")));
}
