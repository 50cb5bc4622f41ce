using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>Writes what <c>check</c> found, draft by draft.</summary>
internal abstract class Reporter : IDisposable
{
    /// <summary>Writes one draft's findings. Drafts come in order of their names.</summary>
    public abstract void Add(CheckedDraft draft);

    /// <summary>Takes note, in a draft's place, of what keeps it from being read.</summary>
    public virtual void Add(Problem problem)
    {
    }

    /// <summary>Writes what comes last.</summary>
    /// <param name="tally">How many findings there were in all.</param>
    /// <param name="problems">What could not be read, in order.</param>
    public abstract void Finish(Tally tally, IReadOnlyList<Problem> problems);

    /// <inheritdoc/>
    public abstract void Dispose();
}
