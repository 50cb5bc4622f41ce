namespace SourcingLint.Model;

/// <summary>A double quotation mark without its partner.</summary>
/// <param name="Token">Its index in <see cref="Draft.Tokens"/>.</param>
/// <param name="Opens">Whether it opens a quotation that nothing closes; else it closes one that nothing opened.</param>
internal readonly record struct LooseMark(int Token, bool Opens);
