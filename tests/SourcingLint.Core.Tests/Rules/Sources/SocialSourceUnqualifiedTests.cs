using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class SocialSourceUnqualifiedTests
{
    [Fact]
    public void Channel_is_flagged() => Check<SocialSourceUnqualified>("The bridge fell, according to [|a Telegram channel|].");

    [Fact]
    public void Name_of_a_channel_does_not_tell_who_runs_it() => Check<SocialSourceUnqualified>("The bridge fell, according to [|the Telegram channel|] Lesk Live.");

    [Fact]
    public void Bare_clip_is_flagged() => Check<SocialSourceUnqualified>("[|A clip|] on TikTok shows soldiers laying down their rifles.");

    [Fact]
    public void Bare_video_is_flagged() => Check<SocialSourceUnqualified>("[|A video|] shows soldiers laying down their rifles.");

    [Fact]
    public void Posts_are_flagged() => Check<SocialSourceUnqualified>("[|Posts|] on Facebook said the wells were poisoned.");

    [Fact]
    public void Social_media_users_are_flagged() => Check<SocialSourceUnqualified>("[|Social media users|] said the wells were poisoned.");

    [Fact]
    public void Owner_before_is_enough() => Check<SocialSourceUnqualified>("The bridge was closed, according to the governor's Telegram channel.");

    [Fact]
    public void His_channel_is_enough() => Check<SocialSourceUnqualified>("\"It is closed,\" the governor wrote on his Telegram channel.");

    [Fact]
    public void Owner_after_is_enough() => Check<SocialSourceUnqualified>("A video released by the harbor police shows the crane falling.");

    [Fact]
    public void Security_camera_is_nobody_s_post() => Check<SocialSourceUnqualified>("Security footage shows the crane falling.");

    [Fact]
    public void Posted_by_users_tells_no_owner() => Check<SocialSourceUnqualified>("[|A video|] posted by users shows the crane falling.");

    [Fact]
    public void What_only_appears_so_is_weighed() => Check<SocialSourceUnqualified>("A video appears to show soldiers laying down their rifles.");

    [Fact]
    public void Word_on_checking_nearby_is_enough() => Check<SocialSourceUnqualified>("Posts on Facebook said the wells were poisoned. The Valley Post could not verify them.");

    [Fact]
    public void The_video_points_back() => Check<SocialSourceUnqualified>("The video shows the crane falling.");

    [Fact]
    public void Quotation_is_not_read() => Check<SocialSourceUnqualified>("\"A Telegram channel said so,\" Ana Ruiz said.");

    [Fact]
    public void Fix_says_that_it_was_not_verified() => CheckFix<SocialSourceUnqualified>(
        "The bridge fell, according to a Telegram channel.",
        "The bridge fell, according to a Telegram channel. [OUTLET] could not verify it.");

    [Fact]
    public void Person_with_a_page_is_a_person() => Check<SocialSourceUnqualified>("\"It is closed,\" said Ana Ruiz, the founder of a Facebook group.");

    [Fact]
    public void Scene_that_thousands_saw_is_no_post() => Check<SocialSourceUnqualified>("Photos showed mourners along the quay.");

    [Fact]
    public void Thousands_who_saw_it_do_not_own_it() => Check<SocialSourceUnqualified>("[|A WhatsApp message|] seen by thousands said the banks would close.");

    [Fact]
    public void Pictures_that_nobody_says_are_flagged() => Check<SocialSourceUnqualified>("[|Images|] posted to Instagram show bodies on the quay.");

    [Fact]
    public void What_users_write_is_the_story() => Check<SocialSourceUnqualified>("\"It is great fun,\" one Reddit user wrote.");

    [Fact]
    public void Users_who_report_are_flagged() => Check<SocialSourceUnqualified>("[|Social media users|] reported hearing three blasts before dawn.");

    [Fact]
    public void Chart_of_a_user_is_no_statement() => Check<SocialSourceUnqualified>("A Reddit user's chart shows the vote by county.");

    [Fact]
    public void Doubt_of_another_thing_is_not_of_the_post() => Check<SocialSourceUnqualified>("[|A clip|] on TikTok shows soldiers laying down their rifles. The mayor seemed tired.");

    [Fact]
    public void Fun_that_users_make_is_the_story() => Check<SocialSourceUnqualified>("Twitter users made fun of the minister's hat.");

    [Fact]
    public void Video_that_was_told_of_before_has_its_owner() => Check<SocialSourceUnqualified>("Police released video of the shooting. Video shows that the soldiers had laid down their rifles.");

    [Fact]
    public void Account_without_a_name_is_anybodys() => Check<SocialSourceUnqualified>("[|An unnamed account|] said the dam cracked on Sunday.");

    [Fact]
    public void Images_that_travel_by_phone_are_anybodys() => Check<SocialSourceUnqualified>("[|Images|] that went from phone to phone on Sunday show the dam cracked.");
}
