using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace SourcingLint.Benchmarks;

/// <summary>How much text goes through in a second, by the median.</summary>
internal sealed class ThroughputColumn : IColumn
{
    public string Id => nameof(ThroughputColumn);

    public string ColumnName => "MB/s";

    public string Legend => "Megabytes (10^6 bytes of UTF-8) a second, by the median";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (summary[benchmarkCase]?.ResultStatistics is not { Median: > 0 } statistics || benchmarkCase.Descriptor.Type == typeof(DeskBenchmarks))
        {
            return "-";
        }

        var bytes = benchmarkCase.Descriptor.Type == typeof(ArchiveBenchmarks) ? ArchiveBenchmarks.Size : DraftBenchmarks.Size;
        return (bytes * 1000 / statistics.Median).ToString("0.0", CultureInfo.InvariantCulture); // the median is in nanoseconds
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
