namespace SourcingLint.Model;

/// <summary>What a <see cref="SumClaim"/> does with its terms.</summary>
internal enum SumKind : byte
{
    /// <summary>How far one lies from the other: a majority, a lead, a gap.</summary>
    Difference,

    /// <summary>What somebody took in, less what was spent: a deficit, a profit.</summary>
    Balance,

    /// <summary>The first, less all others: <c>leaving 42</c>.</summary>
    Rest,

    /// <summary>All of them together: <c>in all</c>.</summary>
    Total,

    /// <summary>All of them, shared out evenly: <c>an average of 92</c>.</summary>
    Average,

    /// <summary>So many at so much <c>each</c>.</summary>
    Product,

    /// <summary>One as so many times the other: <c>twice as many</c>.</summary>
    Multiple,

    /// <summary>How many percent one lies from the other: <c>20% above the $40 million of 2019</c>.</summary>
    Change,

    /// <summary>Money of one currency in another, at a rate that the copy gives.</summary>
    Exchange,

    /// <summary>So much a year, told by the week.</summary>
    Rate,
}
