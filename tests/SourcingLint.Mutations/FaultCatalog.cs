namespace SourcingLint.Mutations;

/// <summary>Every operator, in order of name.</summary>
internal static class FaultCatalog
{
    /// <summary>The operators.</summary>
    public static IReadOnlyList<FaultOperator> Operators { get; } =
        [.. AttributionFaults.All.Concat(SourceFaults.All).Concat(SourcingFaults.All).Concat(ClaimFaults.All).Concat(VoiceFaults.All).Concat(FigureFaults.All).Concat(SumFaults.All).Concat(PartFaults.All).Concat(StorySumFaults.All).Concat(DateFaults.All).Concat(HeadlineFaults.All).Concat(QuotationFaults.All).Concat(StructureFaults.All)
            .OrderBy(fault => fault.Name, StringComparer.Ordinal)];
}
