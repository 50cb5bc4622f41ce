namespace SourcingLint.Cli;

/// <summary>Does pieces of work on all cores and hands the results over in order, as soon as each one's turn comes.</summary>
internal static class OrderedWork
{
    private const int Ahead = 64;

    /// <summary>Works on the pieces 0 to <paramref name="count"/> - 1.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="produce">Makes a result; called from several threads.</param>
    /// <param name="consume">Takes the results in order; called from this thread only.</param>
    public static void Run<T>(int count, Func<int, T> produce, Action<T> consume)
    {
        if (count <= 1)
        {
            if (count == 1)
            {
                consume(produce(0));
            }

            return;
        }

        var results = new TaskCompletionSource<T>[count];
        for (var i = 0; i < count; i++)
        {
            results[i] = new TaskCompletionSource<T>();
        }

        using var room = new SemaphoreSlim(Ahead);
        var next = -1;
        var workers = new Task[Math.Min(count, Environment.ProcessorCount)];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning);
        }

        for (var i = 0; i < count; i++)
        {
            consume(results[i].Task.GetAwaiter().GetResult());
            results[i] = null!;
            room.Release();
        }

        Task.WaitAll(workers);

        void Work()
        {
            while (true)
            {
                room.Wait();
                var piece = Interlocked.Increment(ref next);
                if (piece >= count)
                {
                    room.Release();
                    return;
                }

                try
                {
                    results[piece].SetResult(produce(piece));
                }
                catch (Exception failure)
                {
                    results[piece].SetException(failure);
                }
            }
        }
    }
}
