using SourcingLint.LanguageServer.Tests;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

// Storms say nothing on a machine that runs other tests beside them, and the messages are checked once all are sent.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: TestCollectionOrderer(typeof(SchemasLast))]
