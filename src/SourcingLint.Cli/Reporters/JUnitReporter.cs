using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>
/// JUnit's XML: a draft is a suite and a finding a test. A test fails when its finding makes <c>check</c> fail; the
/// others pass and say what was found, and a draft without findings is one test that passes.
/// </summary>
internal sealed class JUnitReporter : Reporter
{
    private readonly Stream _output;
    private readonly XmlWriter _xml;
    private readonly ReportRoot _root;
    private readonly DiagnosticSeverity? _failOn;

    /// <summary>Starts a report.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="root">The folder that names of files start from.</param>
    /// <param name="failOn">The lowest severity that fails; null when none does.</param>
    public JUnitReporter(Stream output, ReportRoot root, DiagnosticSeverity? failOn)
    {
        _output = output;
        _root = root;
        _failOn = failOn;
        _xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", "sourcinglint");
    }

    public override void Add(CheckedDraft draft)
    {
        var path = _root.NameOf(draft.File.Path);
        _xml.WriteStartElement("testsuite");
        Attribute("name", path);
        Attribute("file", path);
        Attribute("tests", Math.Max(1, draft.Findings.Length));
        Attribute("failures", draft.Findings.Count(Fails));
        Attribute("errors", 0);
        Attribute("skipped", 0);
        Attribute("time", 0);
        if (draft.Findings.IsEmpty)
        {
            StartCase(path, "sourcing");
            _xml.WriteEndElement();
        }

        foreach (var finding in draft.Findings)
        {
            Write(finding, path);
        }

        _xml.WriteEndElement();
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            _xml.WriteStartElement("testsuite");
            Attribute("name", _root.NameOf(problem));
            Attribute("tests", 1);
            Attribute("failures", 0);
            Attribute("errors", 1);
            Attribute("skipped", 0);
            Attribute("time", 0);
            StartCase(_root.NameOf(problem), "readable");
            _xml.WriteStartElement("error");
            Attribute("message", problem.Message);
            Attribute("type", "problem");
            _xml.WriteEndElement();
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        _xml.WriteEndDocument();
        _xml.Flush();
        _output.WriteByte((byte)'\n');
    }

    public override void Dispose() => _xml.Dispose();

    private bool Fails(Finding finding) => _failOn is { } lowest && finding.Diagnostic.Severity >= lowest;

    private void Write(Finding finding, string path)
    {
        var diagnostic = finding.Diagnostic;
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var place = string.Create(CultureInfo.InvariantCulture, $"{path}:{start.Line + 1}:{start.Character + 1}");
        var text = $"{place}: {Names.Of(diagnostic.Severity)} {diagnostic.Id}: {diagnostic.GetMessage()}";
        StartCase(path, $"{finding.RuleName} {start.Line + 1}:{start.Character + 1}");
        if (Fails(finding))
        {
            _xml.WriteStartElement("failure");
            Attribute("message", diagnostic.GetMessage());
            Attribute("type", finding.RuleName);
        }
        else
        {
            _xml.WriteStartElement("system-out");
        }

        _xml.WriteString(Writable(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void StartCase(string path, string name)
    {
        _xml.WriteStartElement("testcase");
        Attribute("name", name);
        Attribute("classname", path);
        Attribute("time", 0);
    }

    private void Attribute(string name, int value) => _xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, Writable(value));

    /// <summary>XML has no way to write some characters, escaped or not.</summary>
    private static string Writable(string text)
    {
        text = Excerpt.Printable(text);
        return text.All(XmlConvert.IsXmlChar) ? text
            : string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar.ToString() : rune.ToString()));
    }
}
