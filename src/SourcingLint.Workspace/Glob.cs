using System.Collections.Immutable;
using System.Globalization;

namespace SourcingLint.Workspace;

/// <summary>
/// A pattern for paths. It comes with folders that others have filled, so it is no regular expression, which some patterns
/// would keep busy for hours: matching goes once through the pattern and keeps all places in the path that it may have got to.
/// </summary>
internal sealed class Glob
{
    /// <summary>No path is longer, so no pattern need be; those that are match nothing.</summary>
    private const int Longest = 4096;

    private readonly ImmutableArray<Part> _parts;

    private Glob(ImmutableArray<Part> parts) => _parts = parts;

    private enum PartKind
    {
        /// <summary>A character of a set.</summary>
        Set,

        /// <summary>Any character, a slash too.</summary>
        Any,

        /// <summary>Any characters but slashes.</summary>
        Star,

        /// <summary>Any characters.</summary>
        DeepStar,

        /// <summary>Nothing, or any characters and a slash.</summary>
        Folders,

        /// <summary>A number within bounds.</summary>
        Number,

        /// <summary>The beginning of alternatives.</summary>
        Open,

        /// <summary>The end of one alternative and the beginning of the next.</summary>
        Or,

        /// <summary>The end of alternatives.</summary>
        Close,
    }

    /// <summary>Reads a pattern as git does, where an ignore file or an argument gives one: <c>*</c>, <c>**</c>, <c>?</c>, <c>[a-z]</c>, <c>\</c>.</summary>
    /// <returns>Null when the pattern is broken; git has such a one match nothing.</returns>
    public static Glob? OfGit(string pattern)
    {
        var parts = ImmutableArray.CreateBuilder<Part>(pattern.Length);
        for (var at = 0; at < pattern.Length && pattern.Length <= Longest;)
        {
            var first = at;
            switch (pattern[at++])
            {
                case '*':
                    while (at < pattern.Length && pattern[at] == '*')
                    {
                        at++;
                    }

                    var isFolder = at - first > 1 && (first == 0 || pattern[first - 1] == '/') && (at == pattern.Length || pattern[at] == '/');
                    parts.Add(new Part(!isFolder ? PartKind.Star : at == pattern.Length ? PartKind.DeepStar : PartKind.Folders));
                    at += isFolder && at < pattern.Length ? 1 : 0;
                    break;
                case '?':
                    parts.Add(Part.NoSlash);
                    break;
                case '[':
                    if (ReadGitSet(pattern, ref at) is not { } set)
                    {
                        return null;
                    }

                    parts.Add(set);
                    break;
                case '\\' when at == pattern.Length:
                    return null;
                case '\\':
                    parts.Add(Part.Of(pattern[at++]));
                    break;
                case var plain:
                    parts.Add(Part.Of(plain));
                    break;
            }
        }

        return pattern.Length > Longest ? null : new Glob(parts.ToImmutable());
    }

    /// <summary>Reads a pattern as the sections of <c>.editorconfig</c> give one, for paths that begin with a slash at the file's folder. What it means is what the compiler makes of it.</summary>
    /// <returns>Null when the pattern is broken; such a section holds for no file.</returns>
    public static Glob? OfEditorConfig(string pattern)
    {
        var parts = ImmutableArray.CreateBuilder<Part>(pattern.Length + 2);
        if (!pattern.Contains('/', StringComparison.Ordinal))
        {
            parts.Add(new Part(PartKind.DeepStar));
            parts.Add(Part.Of('/'));
        }
        else if (pattern[0] != '/')
        {
            parts.Add(Part.Of('/'));
        }

        var open = 0;
        for (var at = 0; at < pattern.Length && pattern.Length <= Longest;)
        {
            switch (pattern[at++])
            {
                case '*' when at < pattern.Length && pattern[at] == '*':
                    at++;
                    parts.Add(new Part(PartKind.DeepStar));
                    break;
                case '*':
                    parts.Add(new Part(PartKind.Star));
                    break;
                case '?':
                    parts.Add(new Part(PartKind.Any));
                    break;
                case '{' when ReadNumbers(pattern, ref at) is { } numbers:
                    parts.Add(numbers);
                    break;
                case '{':
                    open++;
                    parts.Add(new Part(PartKind.Open));
                    break;
                case ',' or '}' when open == 0:
                    return null;
                case ',':
                    parts.Add(new Part(PartKind.Or));
                    break;
                case '}':
                    open--;
                    parts.Add(new Part(PartKind.Close));
                    break;
                case '[':
                    if (ReadSet(pattern, ref at) is not { } set)
                    {
                        return null;
                    }

                    parts.Add(set);
                    break;
                case '\\' when at == pattern.Length:
                    return null;
                case '\\':
                    parts.Add(Part.Of(pattern[at++]));
                    break;
                case var plain:
                    parts.Add(Part.Of(plain));
                    break;
            }
        }

        return open > 0 || pattern.Length > Longest ? null : new Glob(parts.ToImmutable());
    }

    /// <summary>Whether the pattern speaks of a path, all of it.</summary>
    /// <param name="path">The path, with forward slashes.</param>
    public bool Matches(ReadOnlySpan<char> path)
    {
        var places = path.Length < 256 ? stackalloc bool[path.Length + 1] : new bool[path.Length + 1];
        places[0] = true;
        var reached = new Places(places);
        Stack<(bool[] Before, bool[] After)>? alternatives = null;
        foreach (var part in _parts)
        {
            switch (part.Kind)
            {
                case PartKind.Open:
                    (alternatives ??= []).Push((places.ToArray(), new bool[places.Length]));
                    break;
                case PartKind.Or:
                    reached.AddTo(alternatives!.Peek().After);
                    reached.Become(alternatives.Peek().Before);
                    break;
                case PartKind.Close:
                    reached.AddTo(alternatives!.Peek().After);
                    reached.Become(alternatives.Pop().After);
                    break;
                default:
                    reached.Step(part, path);
                    if (reached.IsEmpty && alternatives is not { Count: > 0 })
                    {
                        return false;
                    }

                    break;
            }
        }

        return places[path.Length];
    }

    /// <summary>Reads <c>[a-z]</c>, <c>[!a-z]</c>, <c>[[:digit:]]</c> behind its bracket; null when it does not end.</summary>
    private static Part? ReadGitSet(string pattern, ref int at)
    {
        var excludes = at < pattern.Length && pattern[at] is '!' or '^';
        at += excludes ? 1 : 0;
        var ranges = ImmutableArray.CreateBuilder<(char First, char Last)>();
        var before = '\0';
        for (var isFirst = true; at < pattern.Length; isFirst = false)
        {
            var c = pattern[at++];
            if (c == ']' && !isFirst)
            {
                return new Part(PartKind.Set) { Ranges = ranges.ToImmutable(), Excludes = excludes, StopsAtSlash = true };
            }

            if (c == '[' && at < pattern.Length && pattern[at] == ':' && pattern.IndexOf(']', at + 1) is var end and >= 0 && pattern[end - 1] == ':' && end - 1 > at)
            {
                if (RangesOf(pattern[(at + 1)..(end - 1)]) is not { } named)
                {
                    return null;
                }

                ranges.AddRange(named);
                at = end + 1;
                before = '\0';
                continue;
            }

            var isRange = c == '-' && before != '\0' && at < pattern.Length && pattern[at] != ']';
            c = isRange ? pattern[at++] : c;
            if (c == '\\')
            {
                if (at == pattern.Length)
                {
                    return null;
                }

                c = pattern[at++];
            }

            ranges.Add((isRange ? before : c, c));
            before = isRange ? '\0' : c;
        }

        return null;
    }

    /// <summary>What a named class of characters holds; null for a name that there is not.</summary>
    private static (char First, char Last)[]? RangesOf(string name) => name switch
    {
        "alnum" => [('0', '9'), ('A', 'Z'), ('a', 'z')],
        "alpha" => [('A', 'Z'), ('a', 'z')],
        "blank" => [(' ', ' '), ('\t', '\t')],
        "cntrl" => [('\0', '\u001f'), ('\u007f', '\u007f')],
        "digit" => [('0', '9')],
        "graph" => [('!', '~')],
        "lower" => [('a', 'z')],
        "print" => [(' ', '~')],
        "punct" => [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        "space" => [(' ', ' '), ('\t', '\r')],
        "upper" => [('A', 'Z')],
        "xdigit" => [('0', '9'), ('A', 'F'), ('a', 'f')],
        _ => null,
    };

    /// <summary>Reads <c>[a-z]</c> or <c>[!a-z]</c> behind its bracket; null when it does not end, or holds nothing.</summary>
    private static Part? ReadSet(string pattern, ref int at)
    {
        var excludes = at < pattern.Length && pattern[at] == '!';
        at += excludes ? 1 : 0;
        var members = new List<(char Character, bool IsPlain)>();
        while (at < pattern.Length && pattern[at] != ']')
        {
            var isPlain = pattern[at] != '\\';
            at += isPlain ? 0 : 1;
            if (at == pattern.Length)
            {
                return null;
            }

            members.Add((pattern[at++], isPlain));
        }

        if (at++ >= pattern.Length || members.Count == 0)
        {
            return null;
        }

        var ranges = ImmutableArray.CreateBuilder<(char First, char Last)>(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            var isRange = i + 2 < members.Count && members[i + 1] is { Character: '-', IsPlain: true };
            ranges.Add((members[i].Character, members[isRange ? i + 2 : i].Character));
            i += isRange ? 2 : 0;
        }

        return ranges.Any(range => range.First > range.Last) ? null : new Part(PartKind.Set) { Ranges = ranges.ToImmutable(), Excludes = excludes };
    }

    /// <summary>Reads <c>{1..9}</c> behind its brace; null, and stays there, when it is something else.</summary>
    private static Part? ReadNumbers(string pattern, ref int at)
    {
        var end = pattern.IndexOf('}', at);
        var dots = end < 0 ? -1 : pattern.IndexOf("..", at, end - at, StringComparison.Ordinal);
        if (dots < 0
            || !int.TryParse(pattern.AsSpan(at, dots - at), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var one)
            || !int.TryParse(pattern.AsSpan(dots + 2, end - dots - 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var other))
        {
            return null;
        }

        at = end + 1;
        return new Part(PartKind.Number) { Low = Math.Min(one, other), High = Math.Max(one, other) };
    }

    private readonly record struct Part(PartKind Kind)
    {
        /// <summary>Any character but a slash.</summary>
        public static Part NoSlash { get; } = new(PartKind.Set) { Ranges = [], Excludes = true, StopsAtSlash = true };

        public ImmutableArray<(char First, char Last)> Ranges { get; init; }

        /// <summary>Whether the set is all characters but its ranges.</summary>
        public bool Excludes { get; init; }

        /// <summary>Whether no slash belongs to the set, whatever its ranges say.</summary>
        public bool StopsAtSlash { get; init; }

        public int Low { get; init; }

        public int High { get; init; }

        public static Part Of(char c) => new(PartKind.Set) { Ranges = [(c, c)] };

        public bool Holds(char c)
        {
            if (StopsAtSlash && c == '/')
            {
                return false;
            }

            foreach (var (first, last) in Ranges)
            {
                if (c >= first && c <= last)
                {
                    return !Excludes;
                }
            }

            return Excludes;
        }
    }

    /// <summary>The places in a path that a pattern may have got to.</summary>
    private ref struct Places(Span<bool> at)
    {
        private readonly Span<bool> _at = at;
        private int _first;
        private int _last;

        public readonly bool IsEmpty => _first > _last;

        /// <summary>Goes on from every place over what a part of the pattern stands for.</summary>
        public void Step(Part part, ReadOnlySpan<char> path)
        {
            switch (part.Kind)
            {
                case PartKind.Star:
                    for (var (i, isReached) = (_first, false); i <= path.Length; i++)
                    {
                        isReached |= _at[i];
                        if (isReached)
                        {
                            _at[i] = true;
                            _last = Math.Max(_last, i);
                            isReached = i < path.Length && path[i] != '/';
                        }
                        else if (i > _last)
                        {
                            break;
                        }
                    }

                    break;
                case PartKind.DeepStar when !IsEmpty:
                    _at[_first..].Fill(true);
                    _last = path.Length;
                    break;
                case PartKind.Folders when !IsEmpty:
                    for (var i = _first; i < path.Length; i++)
                    {
                        _at[i + 1] |= path[i] == '/';
                        _last = Math.Max(_last, _at[i + 1] ? i + 1 : 0);
                    }

                    break;
                case PartKind.Number:
                    StepOverNumber(part, path);
                    break;
                case PartKind.Set or PartKind.Any:
                    for (var i = Math.Min(_last, path.Length - 1); i >= _first; i--)
                    {
                        _at[i + 1] = _at[i] && (part.Kind == PartKind.Any || part.Holds(path[i]));
                    }

                    if (!IsEmpty)
                    {
                        _at[_first] = false;
                        _last = Math.Min(_last + 1, path.Length);
                        Narrow();
                    }

                    break;
            }
        }

        /// <summary>Takes the places in to those of another set.</summary>
        public readonly void AddTo(Span<bool> others)
        {
            for (var i = _first; i <= _last; i++)
            {
                others[i] |= _at[i];
            }
        }

        /// <summary>Becomes another set.</summary>
        public void Become(ReadOnlySpan<bool> others)
        {
            others.CopyTo(_at);
            (_first, _last) = (0, others.Length - 1);
            Narrow();
        }

        private void StepOverNumber(Part part, ReadOnlySpan<char> path)
        {
            var next = new bool[_at.Length];
            for (var i = _first; i <= _last; i++)
            {
                if (_at[i])
                {
                    MarkNumbers(part, path, i, next);
                }
            }

            Become(next);
        }

        /// <summary>Marks where the numbers end that start at a place.</summary>
        private static void MarkNumbers(Part part, ReadOnlySpan<char> path, int at, Span<bool> ends)
        {
            var sign = at < path.Length && path[at] == '-' ? -1 : 1;
            at += sign < 0 ? 1 : 0;
            for (var value = 0L; at < path.Length && char.IsAsciiDigit(path[at]) && value <= int.MaxValue;)
            {
                value = (value * 10) + (path[at++] - '0');
                ends[at] |= value * sign >= part.Low && value * sign <= part.High;
            }
        }

        /// <summary>Brings the bounds to the first and the last place that is reached.</summary>
        private void Narrow()
        {
            while (_first <= _last && !_at[_first])
            {
                _first++;
            }

            while (_last >= _first && !_at[_last])
            {
                _last--;
            }
        }
    }
}
