using System.Text.Encodings.Web;

namespace SourcingLint.Cli.Reporters;

/// <summary>
/// How JSON writes text: letters of every script as they are, and every <c>#</c> by its number, because a build server
/// obeys <c>##[error]</c> wherever in a line it stands. A reader gets the same text.
/// </summary>
internal sealed class JsonText : JavaScriptEncoder
{
    private const string Number = "\\u0023";

    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar == '#' || UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) =>
        First(utf8Text.IndexOf((byte)'#'), UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(utf8Text));

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        First(new ReadOnlySpan<char>(text, textLength).IndexOf('#'), UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text, textLength));

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (unicodeScalar != '#')
        {
            return UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        }

        var fits = Number.TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? Number.Length : 0;
        return fits;
    }

    private static int First(int one, int other) => one < 0 ? other : other < 0 ? one : Math.Min(one, other);
}
