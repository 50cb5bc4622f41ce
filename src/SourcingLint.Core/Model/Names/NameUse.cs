using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>A place where a draft writes a name that has several forms.</summary>
/// <param name="Span">The name as it stands.</param>
/// <param name="Name">The name with all its forms.</param>
/// <param name="Form">The form; of a full name, that of its surname.</param>
/// <param name="KeySpan">The part that must agree with every other use: the surname of a full name, else all of it.</param>
/// <param name="Prefix">What stands before the surname of a listed full name; else empty.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks.</param>
/// <param name="OpensSentence">Whether its first letter is a capital that the sentence gives it.</param>
/// <param name="IsInHeading">Whether it stands in a headline, where names are shortened and often another's work.</param>
/// <param name="IsInCapitals">Whether it is a dateline's: it counts, and is not put right.</param>
internal sealed record NameUse(
    TextSpan Span, NameGroup Name, NameForm Form, TextSpan KeySpan, string Prefix, int Sentence, bool IsQuoted, bool OpensSentence,
    bool IsInHeading, bool IsInCapitals);
