namespace SourcingLint.Model;

/// <summary>What a word does in a claim that one side of a conflict makes (Phrases/claim-words.tsv, claim-phrases.tsv).</summary>
[Flags]
internal enum ClaimRole : long
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Those who fight: <c>army</c>, <c>rebels</c>.</summary>
    Belligerent = 1,

    /// <summary>A military rank before a name.</summary>
    Rank = 1 << 1,

    /// <summary>What makes a ministry or an agency military: <c>defense</c>.</summary>
    Defence = 1 << 2,

    /// <summary>Those who rule: <c>government</c>, <c>officials</c>.</summary>
    State = 1 << 3,

    /// <summary>A news agency that speaks for its state.</summary>
    StateMedia = 1 << 4,

    /// <summary>The word that makes media a state's.</summary>
    StateWord = 1 << 5,

    /// <summary>The second half of <c>rebel-run</c>, <c>army-controlled</c>.</summary>
    Holder = 1 << 6,

    /// <summary>A channel that nobody answers for.</summary>
    Social = 1 << 7,

    /// <summary>No side of the conflict: doctors, courts, witnesses.</summary>
    Neutral = 1 << 8,

    /// <summary>A deed in battle that its doer boasts of: <c>shot down</c>.</summary>
    Feat = 1 << 9,

    /// <summary>What the other side lost.</summary>
    Loss = 1 << 10,

    /// <summary>A deed that one side charges the other with: <c>shelled</c>.</summary>
    Assault = 1 << 11,

    /// <summary>What one side blames another for.</summary>
    Atrocity = 1 << 12,

    /// <summary>What a group says it did when it claims responsibility.</summary>
    Deed = 1 << 13,

    /// <summary>Weapons and works of war.</summary>
    Arms = 1 << 14,

    /// <summary>What is taken and lost: <c>village</c>.</summary>
    Ground = 1 << 15,

    /// <summary>Fighters as the other side calls them.</summary>
    Enemy = 1 << 16,

    /// <summary>Fighters of any side.</summary>
    Soldier = 1 << 17,

    /// <summary>Those who suffer.</summary>
    Victim = 1 << 18,

    /// <summary>A possessive of the speaker's.</summary>
    Own = 1 << 19,

    /// <summary>A pronoun for the speaker.</summary>
    Speaker = 1 << 20,

    /// <summary>What has not happened: <c>would</c>, <c>if</c>.</summary>
    Unreal = 1 << 21,

    /// <summary>Denies what follows: <c>no group</c>.</summary>
    No = 1 << 22,

    /// <summary>The noun of a claim of responsibility.</summary>
    Responsibility = 1 << 23,

    /// <summary>The verb of a claim of responsibility.</summary>
    ClaimVerb = 1 << 24,

    /// <summary><c>accused</c>, <c>blamed</c>.</summary>
    Blame = 1 << 25,

    /// <summary>What the other side does when the claim is true: <c>confirmed</c>.</summary>
    Concede = 1 << 26,

    /// <summary>Fighters who are no state's, beside <see cref="Belligerent"/>.</summary>
    Irregular = 1 << 27,

    /// <summary>A verb for telling what speaks against oneself: <c>admitted</c>.</summary>
    OwnUp = 1 << 28,

    /// <summary>Opens an aside about somebody: <c>which</c>.</summary>
    Relative = 1 << 29,

    /// <summary>A form of <c>be</c>, which makes a passive.</summary>
    Be = 1 << 30,

    /// <summary>What shows that a draft tells of a war, whoever fights it: <c>missiles</c>, <c>front line</c>.</summary>
    War = 1L << 31,

    /// <summary>What makes a place a target in the attacker's words: <c>used as</c> a command post.</summary>
    Misuse = 1L << 32,
}
