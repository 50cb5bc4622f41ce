namespace SourcingLint.Workspace;

/// <summary>Finds drafts on disk.</summary>
public static class DraftFinder
{
}
