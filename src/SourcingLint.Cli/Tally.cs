using Microsoft.CodeAnalysis;

namespace SourcingLint.Cli;

/// <summary>Counts drafts and findings.</summary>
internal sealed class Tally
{
    /// <summary>How many drafts were read.</summary>
    public int Drafts { get; private set; }

    /// <summary>How many errors were found.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings were found.</summary>
    public int Warnings { get; private set; }

    /// <summary>How many notes were found.</summary>
    public int Infos { get; private set; }

    /// <summary>How many findings <c>--fix</c> settled.</summary>
    public int Fixed { get; private set; }

    /// <summary>How many findings <c>--add-suppressions</c> turned off.</summary>
    public int TurnedOff { get; private set; }

    /// <summary>How many findings the baseline holds.</summary>
    public int Known { get; private set; }

    /// <summary>Counts a draft's findings in.</summary>
    public void Add(CheckedDraft draft)
    {
        Drafts++;
        Fixed += draft.Fixed;
        TurnedOff += draft.TurnedOff;
        Known += draft.Known.Length;
        foreach (var finding in draft.Findings)
        {
            switch (finding.Diagnostic.Severity)
            {
                case DiagnosticSeverity.Error:
                    Errors++;
                    break;
                case DiagnosticSeverity.Warning:
                    Warnings++;
                    break;
                default:
                    Infos++;
                    break;
            }
        }
    }

    /// <summary>Whether there is a finding at or above a severity; null stands for one above all.</summary>
    public bool Reaches(DiagnosticSeverity? severity) => severity switch
    {
        DiagnosticSeverity.Error => Errors > 0,
        DiagnosticSeverity.Warning => Errors + Warnings > 0,
        DiagnosticSeverity.Info => Errors + Warnings + Infos > 0,
        _ => false,
    };
}
