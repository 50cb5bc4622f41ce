using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class SingleSourceStoryTests
{
    private const string Scenery = "Boats lay along the quay with their nets folded. ";

    private static readonly string Filler = string.Concat(Enumerable.Repeat(Scenery, 30));

    [Fact]
    public void Long_story_on_one_word_is_flagged() => Check<SingleSourceStory>(
        $"The harbor is shut, [|harbor master Petra Quill|] said. {Filler}Quill said the dredger broke down. {Filler}Quill said the part comes from Lesk. The pilots are on leave, Quill said.");

    [Fact]
    public void Second_source_is_enough() => Check<SingleSourceStory>(
        $"The harbor is shut, harbor master Petra Quill said. {Filler}Quill said the dredger broke down. {Filler}The union said the part comes from Lesk. The pilots are on leave, Quill said.");

    [Fact]
    public void Brief_may_have_one_source() => Check<SingleSourceStory>(
        "The harbor is shut, harbor master Petra Quill said. Quill said the dredger broke down. Quill said the part comes from Lesk. The pilots are on leave, Quill said.");

    [Fact]
    public void Speech_has_one_speaker() => Check<SingleSourceStory>(
        $"---\ntype: speech\n---\n\nThe harbor is shut, Petra Quill said. {Filler}Quill said the dredger broke down. {Filler}Quill said the part comes from Lesk. The pilots are on leave, Quill said.");

    [Fact]
    public void Story_without_statements_is_not_flagged() => Check<SingleSourceStory>(Filler);

    [Fact]
    public void Length_is_the_desks_to_set() => Check<SingleSourceStory>(
        "The harbor is shut, [|harbor master Petra Quill|] said. Quill said the dredger broke down. Quill said the part comes from Lesk. The pilots are on leave, Quill said.",
        "sourcinglint.single-source-story.words = 20");

    [Fact]
    public void Vague_officials_are_no_second_source() => Check<SingleSourceStory>($"The harbor is shut, [|the harbor ministry|] said. {Filler}The ministry said the dredger broke down. Officials said it was old. {Filler}The ministry said the part comes from Lesk. The pilots are on leave, the ministry said.");

    [Fact]
    public void Voters_are_many() => Check<SingleSourceStory>($"The harbor should stay open, the poll found. {Filler}The poll found that 40% of sailors, 30% of pilots and 20% of cooks agree. {Filler}The poll found more, and then the poll said so.");
}
