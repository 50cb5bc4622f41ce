using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary>Which drafts a command is to read.</summary>
/// <param name="Paths">Files, folders, patterns; or <c>-</c> alone for standard input.</param>
/// <param name="Extensions">What else counts as a draft in a folder.</param>
/// <param name="StdinName">What standard input is called, and whose settings hold for it.</param>
internal sealed record DraftRequest(IReadOnlyList<string> Paths, IReadOnlyList<string> Extensions, string? StdinName)
{
    /// <summary>Whether the draft comes from standard input.</summary>
    public bool ReadsStdin => Paths.Contains("-");

    /// <summary>Whether standard input is a stream of records, one draft a line.</summary>
    public bool ReadsRecords { get; init; }

    /// <summary>The drafts that the paths lead to, where they have been looked for already.</summary>
    public DraftSearch? Found { get; init; }

    /// <summary>Patterns of what is left out, however it was asked for.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Whether <c>.sourcinglintignore</c> holds for files given by name, too.</summary>
    public bool LeavesOutNamed { get; init; }

    /// <summary>Rules that are on whatever the settings say.</summary>
    public ImmutableArray<DiagnosticDescriptor> TurnedOn { get; init; } = [];

    /// <summary>Which of the drafts found are read; null for all.</summary>
    public Func<DraftPath, bool>? Only { get; init; }

    /// <summary>Looks for the drafts on disk.</summary>
    /// <param name="directory">The absolute path that relative ones start from.</param>
    public DraftSearch Find(string directory) => DraftFinder.Find(Paths, directory, Extensions, Exclude, LeavesOutNamed);

    /// <summary>What is known of the names in drafts, to compare each draft with its desk where settings ask for it; null to compare none.</summary>
    public NameStore? Names { get; init; }
}

/// <summary>Finds and reads drafts, works on each with its settings, and hands the results over in order of name.</summary>
internal static class DraftRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>So many drafts that handing them over one by one would cost more than it gains.</summary>
    private const int Many = 256;
    private const int ManyAtOnce = 8;

    /// <summary>Works on every draft.</summary>
    /// <param name="host">Where drafts and progress go.</param>
    /// <param name="request">Which drafts.</param>
    /// <param name="produce">Works on one draft; called from several threads.</param>
    /// <param name="consume">Takes the results in order.</param>
    /// <param name="skip">Takes, in its place, what keeps a draft from being read.</param>
    /// <param name="idle">Called when the next result is not there yet.</param>
    /// <param name="know">Reads and works on a draft on disk, for a command that need not open each.</param>
    /// <returns>What could not be read and which settings make no sense.</returns>
    public static IReadOnlyList<Problem> Run<T>(
        Host host,
        DraftRequest request,
        Func<DraftFile, LintOptions, T> produce,
        Action<T> consume,
        Action<Problem>? skip = null,
        Action? idle = null,
        Func<DraftPath, (T? Result, Problem? Problem)>? know = null)
        where T : class
    {
        var settings = new EditorConfigLoader(host.Directory, request.TurnedOn);
        var problems = new List<Problem>();
        Desks? desks = null;
        if (request.ReadsRecords)
        {
            using var input = host.Input();
            OrderedWork.Run(
                RecordReader.Lines(input), record => Work(RecordReader.Read(record.Number, record.Line, host.Directory, out var problem), problem), Take, idle);
        }
        else if (request.ReadsStdin)
        {
            var name = request.StdinName ?? "draft.md";
            var path = new DraftPath(request.StdinName ?? "stdin", Path.GetFullPath(name, host.Directory));
            using var input = host.Input();
            Problem? problem = null;
            var draft = PlainFile.Read(input, PlainFile.LargestDraft, out var tooLarge) is { } bytes ? DraftReader.Decode(path, bytes, out problem) : null;
            problem = tooLarge is null ? problem : new Problem(path.Name, tooLarge);
            if (draft is not null && request.StdinName is not null)
            {
                Compare([path]);
                desks?.Put(path.FullPath, draft.Text);
            }

            Take(Work(draft, problem));
        }
        else
        {
            var search = request.Found ?? request.Find(host.Directory);
            problems.AddRange(search.Problems);
            var drafts = request.Only is { } isWanted ? search.Drafts.Where(isWanted).ToArray() : [.. search.Drafts];
            Compare(drafts);
            var progress = new Progress(host, drafts.Length);
            var pieces = drafts.Length < Many ? Array.ConvertAll(drafts, path => (DraftPath[])[path]) : drafts.Chunk(ManyAtOnce);
            OrderedWork.Run(pieces, some => Array.ConvertAll(some, path => know?.Invoke(path) ?? Work(DraftReader.Read(path, out var problem), problem)), results =>
            {
                foreach (var result in results)
                {
                    Take(result);
                    progress.Step();
                }
            });
            progress.Clear();
        }

        problems.AddRange(settings.Problems);
        return problems;

        (T? Result, Problem? Problem) Work(DraftFile? file, Problem? problem) =>
            file is null ? (null, problem) : (produce(file, OptionsFor(file.Path.FullPath)), null);

        void Compare(IReadOnlyCollection<DraftPath> drafts) =>
            desks = request.Names is { } names ? Desks.Of(drafts, host.Directory, request.Extensions, settings, names) : null;

        LintOptions OptionsFor(string path) => desks?.OptionsFor(path) ?? settings.OptionsFor(path);

        void Take((T? Result, Problem? Problem) work)
        {
            if (work.Result is { } result)
            {
                consume(result);
            }
            else
            {
                problems.Add(work.Problem!);
                skip?.Invoke(work.Problem!);
            }
        }
    }

    /// <summary>A line that counts, once somebody has waited long enough to wonder.</summary>
    private sealed class Progress(Host host, int total)
    {
        private readonly long _start = host.ShowsProgress ? Stopwatch.GetTimestamp() : 0;
        private TimeSpan _shown;
        private int _done;

        public void Step()
        {
            _done++;
            if (!host.ShowsProgress || Stopwatch.GetElapsedTime(_start) is var elapsed && (elapsed < Patience || elapsed - _shown < Patience / 10))
            {
                return;
            }

            _shown = elapsed;
            var filled = 24 * _done / total;
            host.Error.Write($"\r  {new string('█', filled)}{new string('░', 24 - filled)} {_done} of {total} drafts");
            host.Error.Flush();
        }

        public void Clear()
        {
            if (_shown > TimeSpan.Zero)
            {
                host.Error.Write("\r\u001b[K");
            }
        }
    }
}
