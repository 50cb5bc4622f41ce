using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Results_come_in_order(int count)
    {
        var results = new List<int>();
        OrderedWork.Run(Enumerable.Range(0, count), i => i % 7 == 0 ? Slowly(i) : i, results.Add);
        Assert.Equal(Enumerable.Range(0, count), results);
    }

    [Fact]
    public void Work_keeps_a_short_lead()
    {
        var taken = 0;
        var longest = 0;
        OrderedWork.Run(
            Enumerable.Range(0, 500),
            i =>
            {
                longest = Math.Max(longest, i - Volatile.Read(ref taken));
                return i;
            },
            _ => Interlocked.Increment(ref taken));
        Assert.InRange(longest, 0, 100);
    }

    [Fact]
    public void Failure_comes_out() => Assert.Throws<FormatException>(() =>
        OrderedWork.Run(Enumerable.Range(0, 10), i => i == 5 ? throw new FormatException() : i, _ => { }));

    private static int Slowly(int value)
    {
        Thread.SpinWait(20_000);
        return value;
    }
}
