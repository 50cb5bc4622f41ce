using Xunit;

// Latencies and storms say nothing on a machine that runs other tests beside them.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
