namespace SourcingLint.Model;

/// <summary>What a word of checking is (verification-words.tsv).</summary>
[Flags]
internal enum VerifyRole : byte
{
    /// <summary>No such word.</summary>
    None = 0,

    /// <summary>A verb for checking what is claimed.</summary>
    Strong = 1,

    /// <summary>The verb that officials use too.</summary>
    Confirm = 2,

    /// <summary>A verb that causes, motives and losses are found out with as well.</summary>
    Weak = 4,

    /// <summary><c>verify</c>.</summary>
    Base = 8,

    /// <summary><c>verified</c>.</summary>
    Participle = 16,

    /// <summary><c>verifying</c>.</summary>
    Gerund = 32,

    /// <summary><c>verification</c>.</summary>
    Noun = 64,

    /// <summary><c>unverified</c>.</summary>
    Adjective = 128,
}
