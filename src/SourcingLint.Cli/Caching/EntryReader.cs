using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Adoption;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Caching;

/// <summary>Reads what <see cref="EntryWriter"/> wrote.</summary>
internal readonly struct EntryReader
{
    private readonly BinaryReader _reader;
    private readonly DraftFile _file;

    private EntryReader(BinaryReader reader, DraftFile file)
    {
        _reader = reader;
        _file = file;
    }

    /// <summary>Reads the findings of a draft; null when the bytes are no such thing.</summary>
    public static CheckedDraft? Read(ArraySegment<byte> entry, DraftFile file)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(entry.Array!, entry.Offset, entry.Count), Encoding.UTF8);
            return new EntryReader(reader, file).ReadDraft();
        }
        catch (Exception malformed) when (malformed is IOException or FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            return null;
        }
    }

    private CheckedDraft ReadDraft()
    {
        var text = SourceText.From(_file.Text);
        var sentences = ImmutableArray.CreateBuilder<PrintedSentence>();
        for (var count = _reader.Read7BitEncodedInt(); count > 0; count--)
        {
            sentences.Add(new PrintedSentence(ReadSpan(), _reader.ReadUInt64(), _reader.ReadUInt64(), _reader.ReadUInt64()));
        }

        var note = _reader.ReadString();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        for (var count = _reader.Read7BitEncodedInt(); count > 0; count--)
        {
            findings.Add(ReadFinding());
        }

        var suppressed = ImmutableArray.CreateBuilder<SuppressedFinding>();
        for (var count = _reader.Read7BitEncodedInt(); count > 0; count--)
        {
            suppressed.Add(new SuppressedFinding(ReadFinding(), _reader.ReadString()));
        }

        return new CheckedDraft(_file, text, text, findings.ToImmutable())
        {
            LanguageNote = note.Length > 0 ? note : null,
            Suppressed = suppressed.ToImmutable(),
            Fingerprints = new Fingerprints(text, sentences.ToImmutable()),
        };
    }

    private Finding ReadFinding()
    {
        var rule = RuleCatalog.Describe(_reader.ReadString()) ?? throw new FormatException("No such rule.");
        var severity = (DiagnosticSeverity)_reader.ReadByte();
        var message = _reader.ReadString();
        var location = ReadLocation();
        var related = new Location[_reader.Read7BitEncodedInt()];
        for (var i = 0; i < related.Length; i++)
        {
            related[i] = ReadLocation();
        }

        var odds = _reader.ReadDouble();
        var fixes = ImmutableArray.CreateBuilder<CodeFix>();
        for (var count = _reader.Read7BitEncodedInt(); count > 0; count--)
        {
            fixes.Add(ReadFix());
        }

        // The message is filled in already, so the rule's own descriptor, which would fill it in, cannot be used.
        var diagnostic = Diagnostic.Create(
            rule.Id, rule.Category, message, severity, rule.DefaultSeverity, rule.IsEnabledByDefault, severity == DiagnosticSeverity.Error ? 0 : 1,
            title: rule.Title, description: rule.Description, helpLink: rule.HelpLinkUri, location: location, additionalLocations: related, customTags: rule.CustomTags);
        return new Finding(diagnostic, fixes.ToImmutable()) { Odds = double.IsNaN(odds) ? null : odds };
    }

    private CodeFix ReadFix()
    {
        var title = _reader.ReadString();
        var safety = (FixSafety)_reader.ReadByte();
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var count = _reader.Read7BitEncodedInt(); count > 0; count--)
        {
            changes.Add(new TextChange(ReadSpan(), _reader.ReadString()));
        }

        return new CodeFix(title, changes.ToImmutable(), safety);
    }

    private Location ReadLocation() => Location.Create(_file.Path.Name, ReadSpan(), new LinePositionSpan(ReadPosition(), ReadPosition()));

    private TextSpan ReadSpan()
    {
        var span = new TextSpan(_reader.Read7BitEncodedInt(), _reader.Read7BitEncodedInt());
        return span.End <= _file.Text.Length ? span : throw new FormatException("A place outside the draft.");
    }

    private LinePosition ReadPosition() => new(_reader.Read7BitEncodedInt(), _reader.Read7BitEncodedInt());
}
