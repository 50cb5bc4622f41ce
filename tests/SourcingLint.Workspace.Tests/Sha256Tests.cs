using System.Security.Cryptography;
using Xunit;

namespace SourcingLint.Workspace.Tests;

public sealed class Sha256Tests
{
    [Fact]
    public void Gives_what_the_standard_gives_for_its_example() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Convert.ToHexStringLower(Sha256.HashOf("abc"u8)));

    [Fact]
    public void Gives_what_the_system_gives_at_every_length_in_one_piece_or_in_two()
    {
        var bytes = new byte[300];
        new Random(1).NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var wanted = SHA256.HashData(bytes.AsSpan(0, length));
            Assert.Equal(wanted, Sha256.HashOf(bytes.AsSpan(0, length)));

            var parted = new Sha256();
            parted.Append(bytes.AsSpan(0, length / 3));
            parted.Append(bytes.AsSpan(length / 3, length - (length / 3)));
            var hash = new byte[Sha256.Size];
            parted.Finish(hash);
            Assert.Equal(wanted, hash);
        }
    }
}
