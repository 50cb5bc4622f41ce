namespace SourcingLint.Lexicons;

/// <summary>A line of a names list that cannot be used.</summary>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Message">What is wrong with it, to follow "line 3".</param>
public sealed record HouseNameProblem(int Line, string Message);
