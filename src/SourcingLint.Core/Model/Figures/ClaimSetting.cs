namespace SourcingLint.Model;

/// <summary>How a sentence sets the claims in it: when, how sure, and as whose to know.</summary>
[Flags]
internal enum ClaimSetting : short
{
    /// <summary>Nothing of the kind.</summary>
    None = 0,

    /// <summary>A state of things that lasts: <c>is home to</c>.</summary>
    Standing = 1,

    /// <summary>A death that has not happened, or that a court must decide on: <c>could kill</c>, <c>convicted of killing</c>.</summary>
    Unproved = 2,

    /// <summary>The past retold: <c>since</c>, <c>anniversary</c>.</summary>
    LooksBack = 4,

    /// <summary>A date, or a day that is not the news's.</summary>
    Dated = 8,

    /// <summary>The day that the story is about.</summary>
    ThisWeek = 16,

    /// <summary>A year so far back that its tolls are settled.</summary>
    Settled = 32,

    /// <summary><c>has killed</c>.</summary>
    Perfect = 64,

    /// <summary><c>had killed</c>.</summary>
    PastPerfect = 128,

    /// <summary>Loss, damage or seizure.</summary>
    Damage = 256,

    /// <summary>What a body has, a paper provides or a court has set.</summary>
    Record = 512,

    /// <summary>What is traded: <c>shares</c>.</summary>
    Traded = 1024,

    /// <summary>How a price moves: <c>rose</c>.</summary>
    Moves = 2048,

    /// <summary>A year before the draft's.</summary>
    PastYear = 4096,

    /// <summary>A market's price.</summary>
    Market = Traded | Moves,
}
