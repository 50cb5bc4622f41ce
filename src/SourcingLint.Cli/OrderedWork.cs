using System.Collections.Concurrent;

namespace SourcingLint.Cli;

/// <summary>Does pieces of work on all cores and hands the results over in order, as soon as each one's turn comes.</summary>
internal static class OrderedWork
{
    /// <summary>How many results may wait for their turn; memory does not grow with the number of pieces.</summary>
    private const int Ahead = 64;

    /// <summary>Works on pieces as they come.</summary>
    /// <param name="pieces">The pieces; read on other threads, one piece at a time.</param>
    /// <param name="produce">Makes a result; called from several threads.</param>
    /// <param name="consume">Takes the results in order; called from this thread only.</param>
    /// <param name="idle">Called from this thread when the next result is not there yet.</param>
    public static void Run<TPiece, TResult>(IEnumerable<TPiece> pieces, Func<TPiece, TResult> produce, Action<TResult> consume, Action? idle = null)
    {
        if (pieces.TryGetNonEnumeratedCount(out var count) && count <= 1)
        {
            foreach (var piece in pieces)
            {
                consume(produce(piece));
            }

            return;
        }

        var source = pieces.GetEnumerator();
        var turn = new Lock();
        var isOver = false;
        var working = Environment.ProcessorCount;
        var results = new BlockingCollection<Task<TResult>>(Ahead);
        var workers = new Task[working];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning);
        }

        while (Next(results, idle) is { } result)
        {
            if (!result.IsCompleted)
            {
                idle?.Invoke();
            }

            consume(result.GetAwaiter().GetResult());
        }

        Task.WaitAll(workers);
        source.Dispose();

        void Work()
        {
            while (Take() is { } work)
            {
                try
                {
                    work.Result.SetResult(produce(work.Piece));
                }
                catch (Exception failure)
                {
                    work.Result.SetException(failure);
                }
            }

            if (Interlocked.Decrement(ref working) == 0)
            {
                results.CompleteAdding();
            }
        }

        (TPiece Piece, TaskCompletionSource<TResult> Result)? Take()
        {
            lock (turn)
            {
                var result = new TaskCompletionSource<TResult>();
                try
                {
                    isOver = isOver || !source.MoveNext();
                }
                catch (Exception failure)
                {
                    isOver = true;
                    result.SetException(failure);
                    results.Add(result.Task);
                }

                if (isOver)
                {
                    return null;
                }

                results.Add(result.Task);
                return (source.Current, result);
            }
        }
    }

    private static Task<T>? Next<T>(BlockingCollection<Task<T>> results, Action? idle)
    {
        if (results.TryTake(out var next))
        {
            return next;
        }

        idle?.Invoke();
        return results.TryTake(out next, Timeout.Infinite) ? next : null;
    }
}
