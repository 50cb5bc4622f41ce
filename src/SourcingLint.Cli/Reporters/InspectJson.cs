using System.Buffers;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Cli.Reporters;

/// <summary>What the linter understood of a draft, as one line of JSON. Its fields are a contract: they may be added to, never changed.</summary>
internal static class InspectJson
{
    /// <summary>Writes a draft as a line, its line end included.</summary>
    public static byte[] Write(Draft draft)
    {
        var buffer = new ArrayBufferWriter<byte>(draft.Source.Length);
        using var json = new Utf8JsonWriter(buffer, JsonWriting.Options);
        var model = draft.Model;
        var quotationSources = QuotationSources(model);
        json.WriteStartObject();
        json.WriteString("file"u8, draft.Path);
        json.WriteStartArray("sentences"u8);
        foreach (var sentence in draft.Sentences)
        {
            json.WriteSpan(sentence.Span);
        }

        json.WriteEndArray();
        json.WriteStartArray("zones"u8);
        foreach (var paragraph in draft.Paragraphs)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, Names.Of(paragraph.Zone));
            WriteBounds(json, paragraph.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("otherLanguages"u8);
        foreach (var passage in model.OtherLanguages.Passages)
        {
            json.WriteStartObject();
            json.WriteString("language"u8, passage.Language);
            WriteBounds(json, passage.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("figures"u8);
        var unsourced = model.UnsourcedFigures.ToHashSet();
        for (var i = 0; i < model.Figures.Length; i++)
        {
            Write(json, draft, model.Figures[i], model.FigureSupports[i], unsourced.Contains(i));
        }

        json.WriteEndArray();
        json.WriteStartArray("attributions"u8);
        foreach (var attribution in model.Attributions)
        {
            Write(json, attribution);
        }

        json.WriteEndArray();
        json.WriteStartArray("quotations"u8);
        for (var i = 0; i < model.Quotations.Length; i++)
        {
            var quotation = model.Quotations[i];
            json.WriteStartObject();
            WriteBounds(json, quotation.Span);
            WriteIndex(json, "attribution"u8, quotationSources[i]);
            json.WriteString("kind"u8, Names.Of(quotation.Kind));
            json.WriteNumber("depth"u8, quotation.Depth);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("mentions"u8);
        foreach (var mention in model.Mentions)
        {
            json.WriteStartObject();
            WriteBounds(json, mention.Span);
            json.WriteString("text"u8, draft.TextOf(mention.Span));
            json.WriteString("kind"u8, Names.Of(mention.Kind));
            json.WriteString("group"u8, mention.Group);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("caveats"u8);
        foreach (var caveat in model.Caveats)
        {
            json.WriteStartObject();
            WriteBounds(json, caveat.Span);
            if (caveat.Outlet is { } outlet)
            {
                json.WriteString("outlet"u8, draft.TextOf(outlet));
            }
            else
            {
                json.WriteNull("outlet"u8);
            }

            json.WriteStartArray("covers"u8);
            foreach (var index in caveat.Covers)
            {
                json.WriteNumberValue(index);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>For each quotation the attribution whose content holds its start; -1 when none does. Both come in order, so one walk does.</summary>
    private static int[] QuotationSources(DraftModel model)
    {
        var contents = new List<(TextSpan Span, int Attribution)>();
        for (var i = 0; i < model.Attributions.Length; i++)
        {
            foreach (var content in model.Attributions[i].Content)
            {
                contents.Add((content, i));
            }
        }

        contents.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        var sources = new int[model.Quotations.Length];
        var open = new Stack<(TextSpan Span, int Attribution)>();
        var next = 0;
        for (var i = 0; i < sources.Length; i++)
        {
            // One past the opening mark: a content may start inside it.
            var at = model.Quotations[i].Span.Start + 1;
            while (next < contents.Count && contents[next].Span.Start <= at)
            {
                open.Push(contents[next++]);
            }

            while (open.Count > 0 && open.Peek().Span.End <= at)
            {
                open.Pop();
            }

            sources[i] = open.Count > 0 ? open.Peek().Attribution : -1;
        }

        return sources;
    }

    private static void Write(Utf8JsonWriter json, Draft draft, Figure figure, Support? support, bool isUnsourced)
    {
        json.WriteStartObject();
        WriteBounds(json, figure.Span);
        json.WriteString("text"u8, draft.TextOf(figure.Span));
        WriteNumber(json, "value"u8, figure.Value);
        if (figure.UpperValue is { } upper)
        {
            WriteNumber(json, "upper"u8, upper);
        }

        json.WriteString("unit"u8, figure.Unit);
        json.WriteString("class"u8, Names.Of(figure.Class));
        WriteIndex(json, "attribution"u8, support?.Attribution ?? -1);
        json.WriteString("carry"u8, support is { } found ? Names.Of(found.Carry) : null);
        if (support?.Odds is { } odds)
        {
            json.WriteNumber("probability"u8, Math.Round(odds, 2));
        }

        json.WriteBoolean("unsourced"u8, isUnsourced);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Attribution attribution)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, Names.Of(attribution.Kind));
        WriteSpanOrNull(json, "source"u8, attribution.Source);
        json.WriteString("sourceKind"u8, Names.Of(attribution.SourceKind));
        WriteSpanOrNull(json, "cue"u8, attribution.Cue);
        json.WriteStartArray("content"u8);
        foreach (var content in attribution.Content)
        {
            json.WriteSpan(content);
        }

        json.WriteEndArray();
        json.WriteString("carry"u8, Names.Of(attribution.Carry));
        WriteIndex(json, "antecedent"u8, attribution.Antecedent);
        json.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
    }

    private static void WriteSpanOrNull(Utf8JsonWriter json, ReadOnlySpan<byte> name, TextSpan? span)
    {
        json.WritePropertyName(name);
        if (span is { } known)
        {
            json.WriteSpan(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } known && double.IsFinite(known))
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteIndex(Utf8JsonWriter json, ReadOnlySpan<byte> name, int index)
    {
        if (index >= 0)
        {
            json.WriteNumber(name, index);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
