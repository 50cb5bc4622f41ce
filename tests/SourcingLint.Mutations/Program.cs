using SourcingLint;
using SourcingLint.Mutations;

// Breaks clean drafts in known ways and counts how many of the faults the rules find.
//
//   dotnet run -c Release --project tests/SourcingLint.Mutations -- [PATH...] [--seed N] [--each N] [--only OPERATOR] [--misses] [--others]
//       Drafts in each folder (*.md and *.txt), or single files; without any, the project's own in Drafts/.
//       The same seed plants the same faults. --each: how many an operator plants in a draft at most, 3 by default.
//       --only: one operator. --misses: the sentences around the faults that no rule found. --others: what other rules say of them.
var paths = new List<string>();
var seed = 1;
var each = 3;
var only = "";
var showsMisses = false;
var showsOthers = false;
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--seed" when i + 1 < args.Length:
            seed = int.Parse(args[++i]);
            break;
        case "--each" when i + 1 < args.Length:
            each = int.Parse(args[++i]);
            break;
        case "--only" when i + 1 < args.Length:
            only = args[++i];
            break;
        case "--misses":
            showsMisses = true;
            break;
        case "--others":
            showsOthers = true;
            break;
        default:
            paths.Add(args[i]);
            break;
    }
}

if (paths.Count == 0)
{
    paths.Add(Path.Combine(AppContext.BaseDirectory, "Drafts"));
}

var drafts = paths
    .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file) is ".md" or ".txt") : [path])
    .Order(StringComparer.Ordinal)
    .Select(file => Draft.Parse(File.ReadAllText(file), file))
    .ToList();
if (drafts.Count == 0)
{
    Console.Error.WriteLine("No drafts in " + string.Join(", ", paths) + ": name a folder with .md or .txt files.");
    return 2;
}

var trials = MutationRun.Over(drafts, [.. FaultCatalog.Operators.Where(fault => only is "" || fault.Name == only)], seed, each).ToList();
Console.Write(MutationTable.Of(trials));
if (showsMisses)
{
    Console.WriteLine();
    Console.Write(MutationTable.MissesOf(trials));
}

if (showsOthers)
{
    Console.WriteLine();
    Console.Write(MutationTable.OthersOf(trials));
}

return 0;
