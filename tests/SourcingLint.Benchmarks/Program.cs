using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using SourcingLint.Benchmarks;

// Times the linter in its own process, as an editor or a build runs it.
//
//   dotnet run -c Release --project tests/SourcingLint.Benchmarks
//       a draft of 6 KB: linted as typed, parsed, and read part by part; about a minute.
//   dotnet run -c Release --project tests/SourcingLint.Benchmarks -- FOLDER
//       also every .md and .txt file under FOLDER; SOURCINGLINT_ARCHIVE=FOLDER does the same.
//   dotnet run -c Release --project tests/SourcingLint.Benchmarks -- desk
//       the index of names over 10,000 generated drafts: built, one draft changed, none changed; three minutes.
//   dotnet run -c Release --project tests/SourcingLint.Benchmarks -- stages FOLDER
//       nanoseconds and bytes a character of each stage and each rule over those files; half a minute.
//   dotnet run -c Release --project tests/SourcingLint.Benchmarks -- --filter '*Relint*' --iterationCount 15
//       any further options are BenchmarkDotNet's.
//
// Results also go to artifacts/benchmarks. On a busy machine trust the median, and the smallest of several runs most.
if (args is ["stages", var archive])
{
    StageTimes.Print(archive);
    return;
}

var options = args;
var isDesk = options is ["desk", ..];
options = isDesk ? options[1..] : options;
if (options is [var folder, ..] && Directory.Exists(folder))
{
    ArchiveBenchmarks.Folder = folder;
    options = args[1..];
}

if (!options.Contains("--filter"))
{
    options = [.. options, "--filter", "*"];
}

Type[] suites = isDesk ? [typeof(DeskBenchmarks)] : ArchiveBenchmarks.Folder is null ? [typeof(DraftBenchmarks)] : [typeof(DraftBenchmarks), typeof(ArchiveBenchmarks)];
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(12) // in one process the first benchmark would else be timed before its code is optimized
        .WithIterationCount(9)
        .WithIterationTime(TimeInterval.FromMilliseconds(200))
        .AsDefault())
    .AddColumn(StatisticColumn.Median, new ThroughputColumn())
    .HideColumns(Column.Error, Column.StdDev, Column.RatioSD)
    .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
BenchmarkSwitcher.FromTypes(suites).Run(options, config);
