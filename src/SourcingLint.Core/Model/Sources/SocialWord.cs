namespace SourcingLint.Model;

/// <summary>What a word is in a source from the net (social-words.tsv).</summary>
[Flags]
internal enum SocialWord : byte
{
    /// <summary>Not in the list.</summary>
    None = 0,

    /// <summary>Where people post: <c>Telegram</c>.</summary>
    Platform = 1,

    /// <summary>What is posted, and the place for it: <c>post</c>, <c>channel</c>.</summary>
    Post = 2,

    /// <summary>A picture or recording: <c>video</c>, <c>footage</c>.</summary>
    Picture = 4,

    /// <summary>Those who post: <c>users</c>.</summary>
    People = 8,

    /// <summary>Passed on by anybody: <c>circulating</c>.</summary>
    Loose = 16,

    /// <summary>Tells whose it is: <c>official</c>, <c>surveillance</c>.</summary>
    Owner = 32,

    /// <summary>Opens where it comes from: <c>released</c>, <c>by</c>.</summary>
    Origin = 64,
}
