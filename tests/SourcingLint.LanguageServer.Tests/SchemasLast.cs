using Xunit.Sdk;
using Xunit.v3;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>Lets <see cref="SchemaTests"/> run when all other tests have run.</summary>
public sealed class SchemasLast : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName.Contains(nameof(SchemaTests), StringComparison.Ordinal))];
}
