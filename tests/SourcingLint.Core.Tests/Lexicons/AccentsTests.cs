using System.Globalization;
using System.Text;
using SourcingLint.Lexicons;
using Xunit;

namespace SourcingLint.Core.Tests.Lexicons;

public sealed class AccentsTests
{
    [Theory]
    [InlineData('\u00C0', '\u024F')]
    [InlineData('\u1E00', '\u1EFF')]
    public void Latin_letters_lose_what_the_framework_would_take_off(char first, char last)
    {
        for (var c = first; c <= last; c++)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var isAccented = char.IsLower(c) && parts.Length > 1 && parts.Skip(1).All(mark => char.GetUnicodeCategory(mark) == UnicodeCategory.NonSpacingMark);
            if (isAccented && char.IsAsciiLetter(parts[0]))
            {
                Assert.Equal(parts[0], Accents.Without(c));
            }
        }
    }

    [Theory]
    [InlineData('Ž', 'z')]
    [InlineData('İ', 'i')]
    [InlineData('Đ', 'đ')]
    [InlineData('é', 'e')]
    [InlineData('Q', 'q')]
    [InlineData('-', '-')]
    public void Letters_come_out_in_lower_case(char accented, char plain) => Assert.Equal(plain, Accents.Without(accented));
}
