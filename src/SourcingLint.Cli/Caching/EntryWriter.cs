using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Cli.Caching;

/// <summary>Writes what was found in a draft as <see cref="EntryReader"/> reads it.</summary>
internal static class EntryWriter
{
    public static byte[] Write(CheckedDraft draft)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write7BitEncodedInt(draft.Fingerprints.Sentences.Length);
        foreach (var sentence in draft.Fingerprints.Sentences)
        {
            Write(writer, sentence.Span);
            writer.Write(sentence.Text);
            writer.Write(sentence.Before);
            writer.Write(sentence.After);
        }

        writer.Write(draft.LanguageNote ?? "");
        writer.Write7BitEncodedInt(draft.Findings.Length);
        foreach (var finding in draft.Findings)
        {
            Write(writer, finding);
        }

        writer.Write7BitEncodedInt(draft.Suppressed.Length);
        foreach (var suppressed in draft.Suppressed)
        {
            Write(writer, suppressed.Finding);
            writer.Write(suppressed.Reason);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    private static void Write(BinaryWriter writer, Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        writer.Write(diagnostic.Id);
        writer.Write((byte)diagnostic.Severity);
        writer.Write(diagnostic.GetMessage());
        Write(writer, diagnostic.Location);
        writer.Write7BitEncodedInt(diagnostic.AdditionalLocations.Count);
        foreach (var related in diagnostic.AdditionalLocations)
        {
            Write(writer, related);
        }

        writer.Write(finding.Odds ?? double.NaN);
        writer.Write7BitEncodedInt(finding.Fixes.Length);
        foreach (var fix in finding.Fixes)
        {
            writer.Write(fix.Title);
            writer.Write((byte)fix.Safety);
            writer.Write7BitEncodedInt(fix.Changes.Length);
            foreach (var change in fix.Changes)
            {
                Write(writer, change.Span);
                writer.Write(change.NewText!);
            }
        }
    }

    private static void Write(BinaryWriter writer, Location location)
    {
        var lines = location.GetLineSpan();
        Write(writer, location.SourceSpan);
        Write(writer, lines.StartLinePosition);
        Write(writer, lines.EndLinePosition);
    }

    private static void Write(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static void Write(BinaryWriter writer, LinePosition position)
    {
        writer.Write7BitEncodedInt(position.Line);
        writer.Write7BitEncodedInt(position.Character);
    }
}
