using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Mutations;

/// <summary>Headlines that no longer say what their story says.</summary>
internal static class HeadlineFaults
{
    public static IEnumerable<FaultOperator> All =>
    [
        new("change-headline-number", ["headline-body-number-mismatch"], ChangeNumber),
        new("headline-takes-old-number", ["headline-body-number-mismatch"], TakeOldNumber),
        new("headline-counts-in-other-words", ["headline-body-number-mismatch"], CountInOtherWords),
        new("invent-headline-quote", ["headline-quote-mismatch"], InventQuote),
        new("misquote-in-headline", ["headline-quote-mismatch"], Misquote),
    ];

    /// <summary>Changes a number of the headline that the story has too.</summary>
    private static IEnumerable<Fault> ChangeNumber(Draft draft, Random random)
    {
        if (Place.Headline(draft) is { } headline && Place.Text(draft, headline.Span).Contains("other", StringComparison.Ordinal))
        {
            yield break; // part of a sum
        }

        foreach (var figure in draft.Model.Figures.Where(f => f is { Value: >= 2, UpperValue: null, Class: FigureClass.Toll or FigureClass.People or FigureClass.Military or FigureClass.Count or FigureClass.Money }))
        {
            if (Place.ParagraphAt(draft, figure.Span.Start).Zone == ZoneKind.Headline && Place.Text(draft, figure.Number) is var text && text.All(char.IsAsciiDigit)
                && draft.Model.Figures.Any(f => f.Value == figure.Value && f.Class == figure.Class && Place.ParagraphAt(draft, f.Span.Start).Zone == ZoneKind.Body))
            {
                yield return Fault.Replace(figure.Number, Wrong(draft, figure.Value!.Value, random));
            }
        }
    }

    /// <summary>Adds a count of the story's first paragraphs to the headline, as it was before an update.</summary>
    private static IEnumerable<Fault> TakeOldNumber(Draft draft, Random random)
    {
        if (Place.Headline(draft) is not { } headline || Place.Text(draft, headline.Span).Contains("other", StringComparison.Ordinal))
        {
            yield break;
        }

        var opening = Place.Story(draft).Take(4).Select(p => p.Index).ToHashSet();
        foreach (var figure in Place.Figures(draft, FigureClass.People, FigureClass.Military, FigureClass.Toll).Where(f => f.Value is >= 3 and < 100_000 && opening.Contains(Place.ParagraphAt(draft, f.Span.Start).Index)))
        {
            if (figure.Noun.Length > 3 && Place.Text(draft, figure.Noun) is var noun && noun.All(char.IsLower) && noun.EndsWith('s') && noun != "others")
            {
                var fate = figure.Class == FigureClass.Toll ? DeadOrNot(draft, figure) : "";
                if (fate is not null)
                {
                    yield return Fault.Insert(headline.Span.End, InAnyShape($"{Wrong(draft, figure.Value!.Value, random)} {noun}{fate}", random));
                }
            }
        }
    }

    /// <summary>Adds a count of the story's first paragraphs to the headline with another word for what is counted, and another number.</summary>
    private static IEnumerable<Fault> CountInOtherWords(Draft draft, Random random)
    {
        if (Place.Headline(draft) is not { } headline || Place.Text(draft, headline.Span).Contains("other", StringComparison.Ordinal))
        {
            yield break;
        }

        var opening = Place.Story(draft).Take(4).Select(p => p.Index).ToHashSet();
        foreach (var figure in Place.Figures(draft, FigureClass.People, FigureClass.Military, FigureClass.Toll, FigureClass.Count).Where(f => f.Value is >= 3 and < 100_000 && opening.Contains(Place.ParagraphAt(draft, f.Span.Start).Index)))
        {
            var fate = figure.Class == FigureClass.Toll ? DeadOrNot(draft, figure) : "";
            if (figure.Noun.Length > 3 && fate is not null && OtherWords.TryGetValue(Place.Text(draft, figure.Noun), out var noun))
            {
                yield return Fault.Insert(headline.Span.End, InAnyShape($"{Wrong(draft, figure.Value!.Value, random)} {noun}{fate}", random));
            }
        }
    }

    /// <summary>Has somebody say in the headline what nobody says in the story.</summary>
    private static IEnumerable<Fault> InventQuote(Draft draft, Random random)
    {
        string[] quotes = ["We had no time to pack", "Nobody ever asked the farmers", "I would sign it again tomorrow", "The roof came down like rain", "They laughed at my letters", "It smells of panic"];
        string[] shapes = ["; “{0},” witness says", "; neighbour: “{0}”", "\n\n*“{0},” one of them says*", "; 'Listen, {0},' aide tells reporters", "; “{1},” WITNESS SAYS"];
        if (Place.Headline(draft) is { } headline)
        {
            foreach (var quote in quotes.OrderBy(_ => random.Next()))
            {
                yield return Fault.Insert(headline.Span.End, string.Format(CultureInfo.InvariantCulture, shapes[random.Next(shapes.Length)], quote, quote.ToUpperInvariant()));
            }
        }
    }

    /// <summary>Quotes the story in the headline with one word changed.</summary>
    private static IEnumerable<Fault> Misquote(Draft draft, Random random)
    {
        if (Place.Headline(draft) is not { } headline)
        {
            yield break;
        }

        foreach (var quotation in draft.Model.Quotations.Where(q => q is { Kind: QuotationKind.Direct, IsClosed: true, Depth: 0 } && draft.Paragraphs[q.Paragraph].Zone == ZoneKind.Body))
        {
            var words = draft.Tokens.Where(t => t.Start > quotation.Span.Start && t.End < quotation.Span.End).TakeWhile(t => t.Kind == TokenKind.Word).Take(7).ToArray();
            var changed = words.Skip(1).Where(t => t.Length > 4 && !t.Has(TokenShape.Capitalized) && !t.Is(WordClass.Preposition | WordClass.Pronoun | WordClass.Auxiliary | WordClass.NumberWord)).ToArray();
            if (words.Length >= 4 && changed.Length >= 2)
            {
                var at = changed[random.Next(changed.Length)];
                string[] others = ["entirely", "hopeless", "stubborn", "gladly"];
                var text = Place.Text(draft, TextSpan.FromBounds(words[0].Start, at.Start)) + others[random.Next(others.Length)] + Place.Text(draft, TextSpan.FromBounds(at.End, words[^1].End));
                yield return Fault.Insert(headline.Span.End, random.Next(4) switch
                {
                    0 => $": “{text.ToUpperInvariant()}”",
                    1 => $": “{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text)}”",
                    2 => $"\n\n*“{text},” witness says*",
                    _ => $": “{text}”",
                });
            }
        }
    }

    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.Ordinal)
    {
        ["soldiers"] = "troops",
        ["troops"] = "soldiers",
        ["workers"] = "employees",
        ["employees"] = "staff",
        ["jobs"] = "posts",
        ["houses"] = "homes",
        ["homes"] = "houses",
        ["migrants"] = "people",
        ["people"] = "victims",
        ["students"] = "pupils",
        ["pupils"] = "schoolchildren",
        ["children"] = "youngsters",
        ["passengers"] = "travellers",
        ["protesters"] = "demonstrators",
        ["militants"] = "insurgents",
        ["inmates"] = "prisoners",
        ["prisoners"] = "inmates",
        ["hostages"] = "captives",
        ["rockets"] = "missiles",
        ["cars"] = "vehicles",
        ["vehicles"] = "cars",
        ["firms"] = "companies",
        ["seekers"] = "migrants",
        ["fighters"] = "militants",
        ["officers"] = "policemen",
        ["refugees"] = "migrants",
    };

    /// <summary>Words behind a headline, in the middle of its line, in title case, in capitals, or under it.</summary>
    private static string InAnyShape(string words, Random random) => random.Next(5) switch
    {
        0 => $"; {CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words)}",
        1 => $"; {words.ToUpperInvariant()}",
        2 => $"\n\n*{words}*",
        3 => $"\n\n- {words}\n- story will be updated",
        _ => $"; {words}",
    };

    private static string? DeadOrNot(Draft draft, Figure figure)
    {
        var sentence = draft.Source.ToString(draft.Sentences[figure.Sentence].Span);
        var isDead = sentence.Contains("killed", StringComparison.Ordinal) || sentence.Contains("died", StringComparison.Ordinal);
        var isHurt = sentence.Contains("wounded", StringComparison.Ordinal) || sentence.Contains("injured", StringComparison.Ordinal);
        return isDead == isHurt ? null : isDead ? " killed" : " wounded";
    }

    /// <summary>A number that the story does not have and no two of its numbers make.</summary>
    private static string Wrong(Draft draft, double value, Random random)
    {
        var all = draft.Model.Figures.Select(f => f.Value ?? 0).ToArray();
        var wrong = Math.Floor(value * (1.3 + random.NextDouble())) + 2;
        while (all.Any(a => Math.Abs(a - wrong) <= wrong * 0.06) || all.Any(a => all.Any(b => Math.Abs(a + b - wrong) < 0.5 || Math.Abs(a - b - wrong) < 0.5)))
        {
            wrong = Math.Floor(wrong * 1.17) + 1;
        }

        return wrong.ToString("#,##0", CultureInfo.InvariantCulture);
    }
}
