using SourcingLint.LanguageServer.Tests;
using Xunit;

// Storms say nothing on a machine that runs other tests beside them, and the messages are checked once all are sent.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: TestCollectionOrderer(typeof(SchemasLast))]
