using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Text;

namespace SourcingLint.Diagnostics;

/// <summary>
/// Reads the comments that turn rules off: <c>&lt;!-- sourcinglint-disable-next RULE[, RULE]: reason --&gt;</c>, also
/// <c>-disable</c> with <c>-enable</c>, and <c>-disable-file</c>. Comments can only relax: none turns a rule on or up.
/// </summary>
internal sealed class SuppressionReader
{
    private const string Mark = "sourcinglint";

    private readonly Draft _draft;
    private readonly string _text;
    private readonly Action<DiagnosticDescriptor, TextSpan, object[]> _report;
    private readonly ImmutableArray<Suppression>.Builder _suppressions = ImmutableArray.CreateBuilder<Suppression>();
    private readonly Dictionary<string, Suppression> _open = new(StringComparer.Ordinal);

    private SuppressionReader(Draft draft, Action<DiagnosticDescriptor, TextSpan, object[]> report)
    {
        _draft = draft;
        _text = draft.Source.ToString();
        _report = report;
    }

    /// <summary>Reads a draft's comments.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="report">Takes what is wrong with a comment: the rule, the place, the message's arguments.</param>
    public static ImmutableArray<Suppression> Read(Draft draft, Action<DiagnosticDescriptor, TextSpan, object[]> report)
    {
        if (draft.Prose.Comments.IsEmpty)
        {
            return ImmutableArray<Suppression>.Empty;
        }

        var reader = new SuppressionReader(draft, report);
        foreach (var comment in draft.Prose.Comments)
        {
            reader.ReadComment(comment);
        }

        foreach (var open in reader._open.Values)
        {
            reader._suppressions.Add(open);
        }

        return reader._suppressions.ToImmutable();
    }

    private void ReadComment(TextSpan comment)
    {
        var start = SkipBlanks(comment.Start + "<!--".Length, comment.End);
        var afterMark = start + Mark.Length;
        if (string.Compare(_text, start, Mark, 0, Mark.Length, StringComparison.OrdinalIgnoreCase) != 0
            || afterMark >= comment.End || _text[afterMark] is not ('-' or ':'))
        {
            return;
        }

        var close = _text.IndexOf("-->", start, Math.Max(0, comment.End - start), StringComparison.Ordinal);
        var end = close < 0 ? comment.End : close;
        var whole = TextSpan.FromBounds(comment.Start, close < 0 ? comment.End : close + "-->".Length);
        if (!StandsAlone(whole))
        {
            Malformed(whole, "This comment stands in a line of text, so it does nothing. Give it a line of its own.");
            return;
        }

        var afterCommand = afterMark;
        while (afterCommand < end && _text[afterCommand] != ':' && !char.IsWhiteSpace(_text[afterCommand]))
        {
            afterCommand++;
        }

        var colon = _text.IndexOf(':', afterCommand, end - afterCommand);
        var names = Names(afterCommand, colon < 0 ? end : colon);
        var reason = colon < 0 ? "" : _text.Substring(colon + 1, end - colon - 1).Trim();
        switch (_text.Substring(start, afterCommand - start).ToLowerInvariant())
        {
            case Mark + "-disable-next":
                Disable("disable-next", whole, names, reason, NextParagraph(whole.End));
                break;
            case Mark + "-disable":
                Disable("disable", whole, names, reason, TextSpan.FromBounds(whole.End, _text.Length + 1));
                break;
            case Mark + "-disable-file":
                Disable("disable-file", whole, names, reason, new TextSpan(0, _text.Length + 1));
                break;
            case Mark + "-enable":
                Enable(whole, names);
                break;
            default:
                Malformed(whole, "'" + _text.Substring(start, afterCommand - start)
                    + "' means nothing here. Write sourcinglint-disable-next, -disable, -enable or -disable-file.");
                break;
        }
    }

    private void Disable(string command, TextSpan comment, List<TextSpan> names, string reason, TextSpan scope)
    {
        if (names.Count == 0)
        {
            Malformed(comment, "This comment names no rule. Write 'sourcinglint-" + command + " RULE: reason'; every finding shows its rule.");
            return;
        }

        if (reason.Length == 0)
        {
            _report(ToolRules.SuppressionWithoutReason, comment, [command, string.Join(", ", names.Select(TextOf))]);
            return;
        }

        foreach (var name in names)
        {
            if (RuleCatalog.Find(TextOf(name))?.Descriptor is not { } rule)
            {
                _report(ToolRules.UnknownSuppressedRule, name, [TextOf(name)]);
                continue;
            }

            var suppression = new Suppression(rule, scope, name, comment, reason);
            if (command != "disable")
            {
                _suppressions.Add(suppression);
            }
            else if (_open.ContainsKey(rule.Id))
            {
                Malformed(name, rule.RuleName() + " is off here already. Delete it.");
            }
            else
            {
                _open.Add(rule.Id, suppression);
            }
        }
    }

    private void Enable(TextSpan comment, List<TextSpan> names)
    {
        if (names.Count == 0 && _open.Count == 0)
        {
            Malformed(comment, "No rule is off here, so this comment turns nothing back on. Delete it.");
        }

        foreach (var rule in names.Count > 0 ? [] : _open.Keys.ToArray())
        {
            Close(rule, comment);
        }

        foreach (var name in names)
        {
            if (RuleCatalog.Find(TextOf(name))?.Descriptor is not { } rule)
            {
                _report(ToolRules.UnknownSuppressedRule, name, [TextOf(name)]);
            }
            else if (!Close(rule.Id, comment))
            {
                Malformed(name, rule.RuleName() + " is not off here, so this turns nothing back on. Delete it.");
            }
        }
    }

    private bool Close(string id, TextSpan comment)
    {
        if (!_open.TryGetValue(id, out var suppression))
        {
            return false;
        }

        _open.Remove(id);
        _suppressions.Add(suppression with { Scope = TextSpan.FromBounds(suppression.Scope.Start, comment.Start) });
        return true;
    }

    private List<TextSpan> Names(int start, int end)
    {
        var names = new List<TextSpan>();
        while (start < end)
        {
            var comma = _text.IndexOf(',', start, end - start);
            var stop = comma < 0 ? end : comma;
            var from = SkipBlanks(start, stop);
            var to = stop;
            while (to > from && char.IsWhiteSpace(_text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                names.Add(TextSpan.FromBounds(from, to));
            }

            start = stop + 1;
        }

        return names;
    }

    private TextSpan NextParagraph(int position)
    {
        var paragraphs = _draft.Paragraphs;
        var next = paragraphs.First(position, static (in Paragraph paragraph, int at) => paragraph.Span.Start >= at);
        return next < paragraphs.Length ? paragraphs[next].Span : new TextSpan(position, 0);
    }

    private bool StandsAlone(TextSpan comment)
    {
        var before = comment.Start - 1;
        while (before >= 0 && _text[before] is ' ' or '\t' or '\uFEFF')
        {
            before--;
        }

        var after = comment.End;
        while (after < _text.Length && _text[after] is ' ' or '\t')
        {
            after++;
        }

        return (before < 0 || IsLineEnd(_text[before])) && (after >= _text.Length || IsLineEnd(_text[after]));
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085';

    private int SkipBlanks(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return start;
    }

    private string TextOf(TextSpan span) => _text.Substring(span.Start, span.Length);

    private void Malformed(TextSpan span, string message) => _report(ToolRules.MalformedSuppression, span, [message]);
}
