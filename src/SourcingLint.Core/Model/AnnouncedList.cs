using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A list and the number of items that the copy says it has.</summary>
/// <param name="Number">Where the number stands.</param>
/// <param name="Stated">The number.</param>
/// <param name="Items">How many items the list has.</param>
internal readonly record struct AnnouncedList(TextSpan Number, double Stated, int Items)
{
    private const int LongestLead = 8;
    private const double LongestList = 30;

    /// <summary>How many sentences on a list may say what it lists.</summary>
    private const int LongestWay = 3;

    /// <summary>A list that differs by more from a headline's number is another one.</summary>
    private const double HeadlineNearness = 0.4;

    private static readonly WordSet Partial = WordSet.Read("partial-words");
    private static readonly WordSet Listed = WordSet.Read("listicle-nouns");
    private static readonly double[] GroupSizes = ReadGroupSizes();
    private static readonly int Of = Vocabulary.Shared.Require("of");

    /// <summary>Every list that a number announces, in order.</summary>
    public static ImmutableArray<AnnouncedList> Find(Draft draft)
    {
        var lists = ImmutableArray.CreateBuilder<AnnouncedList>();
        foreach (var line in draft.Model.AmountLines)
        {
            var paragraph = draft.ParagraphOf(line.Sentence);
            if (HoldsPartial(draft, line.Sentence))
            {
                continue;
            }

            var list = paragraph.Zone switch
            {
                ZoneKind.Headline => OfHeadline(draft, line),
                ZoneKind.Body or ZoneKind.Deck => OfLead(draft, line, paragraph) ?? Inline(draft, line),
                _ => null,
            };
            if (list is { } found)
            {
                lists.Add(found);
            }
        }

        AddGroups(draft, lists);
        AddBackward(draft, lists);
        return lists.ToImmutable();
    }

    private static bool HoldsPartial(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Partial.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Announces(Draft draft, Sentence sentence, Amount amount) =>
        amount is { Kind: AmountKind.Count, Value: >= 2 and <= LongestList, IsOpen: false } && amount.Value == Math.Floor(amount.Value) && amount.CompoundOf(draft) == 0
        && !(amount.First > sentence.FirstToken && draft.Tokens[amount.First - 1].Word == Of)
        && !(amount.First - 1 > sentence.FirstToken && draft.Tokens[amount.First - 2].Word == Of && draft.Tokens[amount.First - 1].Is(WordClass.Determiner | WordClass.Pronoun));

    /// <summary><c>The council set five conditions:</c> and the items below it.</summary>
    private static AnnouncedList? OfLead(Draft draft, AmountLine line, Paragraph paragraph)
    {
        var last = line.Sentence.EndToken - 1;
        var amount = line.Amounts[line.Amounts.Length - 1];
        if (draft.Prose.Text[draft.Tokens[last].Start] != ':' || paragraph.Index + 1 >= draft.Paragraphs.Length || draft.Paragraphs[paragraph.Index + 1].Zone != ZoneKind.List
            || paragraph.EndSentence == 0 || draft.Sentences[paragraph.EndSentence - 1] != line.Sentence || last - amount.End > LongestLead || last == amount.End || !Announces(draft, line.Sentence, amount))
        {
            return null;
        }

        return ListLength.CountItems(draft, paragraph.Index + 1) is > 1 and var items ? new AnnouncedList(amount.NumberIn(draft), amount.Value, items) : null;
    }

    /// <summary><c>Five reasons to visit Tarn</c> over the story's only list, or over numbered headings.</summary>
    private static AnnouncedList? OfHeadline(Draft draft, AmountLine line)
    {
        var amount = line.Amounts[0];
        if (!Announces(draft, line.Sentence, amount) || !NounFollows(draft, line.Sentence, amount) || (ListLength.OfOnlyList(draft) ?? ListLength.OfNumberedHeadings(draft)) is not { } items)
        {
            return null;
        }

        return items > 1 && Math.Abs(items - amount.Value) <= Math.Max(1, amount.Value * HeadlineNearness) ? new AnnouncedList(amount.NumberIn(draft), amount.Value, items) : null;
    }

    private static bool NounFollows(Draft draft, Sentence sentence, Amount amount)
    {
        for (var i = amount.End; i < sentence.EndToken && i < amount.End + 3; i++)
        {
            if (Listed.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>three towns: Tarn, Orlen and Hale</c>, <c>the three towns, Tarn, Orlen and Hale,</c></summary>
    private static AnnouncedList? Inline(Draft draft, AmountLine line)
    {
        foreach (var amount in line.Amounts)
        {
            if (Announces(draft, line.Sentence, amount) && (InlineItems.Behind(draft, line.Sentence, amount.End, 1) ?? InlineItems.Named(draft, line.Sentence, amount)) is { } items && MayBeSlip(items, amount.Value))
            {
                return new AnnouncedList(amount.NumberIn(draft), amount.Value, items);
            }
        }

        return null;
    }

    /// <summary>Twice as many may be towns with their states.</summary>
    private static bool MayBeSlip(int items, double stated) => items != 2 * stated && Math.Abs(items - stated) <= Math.Max(2, stated / 2);

    /// <summary><c>the trio - Holt, Ruiz and Dee -</c>, <c>a quartet of Holt, Ruiz, Dee and Cole</c>, <c>both sisters, Ana and Berta,</c></summary>
    private static void AddGroups(Draft draft, ImmutableArray<AnnouncedList>.Builder lists)
    {
        foreach (var sentence in draft.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (GroupSizes[draft.Tokens[i].Word] is not (var size and > 0) || draft.ParagraphOf(sentence).Zone != ZoneKind.Body)
                {
                    continue;
                }

                var isOf = i + 2 < sentence.EndToken && draft.Tokens[i + 1].Word == Of;
                var items = isOf ? InlineList.TryRead(draft, i + 2, sentence, ListShapes.Names, -1, out var list) ? list.Items : null : InlineItems.Behind(draft, sentence, i + 1, 0);
                if (items is { } count && MayBeSlip(count, size))
                {
                    lists.Add(new AnnouncedList(draft.Tokens[i].Span, size, count));
                }
            }
        }
    }

    /// <summary><c>Three firms have bid. They are Tarn, Orlen and Hale.</c>, <c>four of its 22 schools</c> and a paragraph on <c>The schools are Tarn, Orlen, Hale and Lesk.</c></summary>
    private static void AddBackward(Draft draft, ImmutableArray<AnnouncedList>.Builder lists)
    {
        foreach (var line in draft.Model.AmountLines)
        {
            var amount = line.Amounts[0];
            var isOutOf = line.Amounts.Length == 2 && line.Amounts[1].First - amount.End is 1 or 2 && draft.Tokens[amount.End].Word == Of;
            if ((line.Amounts.Length > 1 && !isOutOf) || draft.ParagraphOf(line.Sentence).Zone != ZoneKind.Body || !Announces(draft, line.Sentence, amount) || HoldsPartial(draft, line.Sentence))
            {
                continue;
            }

            var noun = CountedNoun.Read(draft, line.Amounts[line.Amounts.Length - 1].End, line.Sentence.EndToken).Head;
            var sentence = draft.SentenceAt(line.Sentence.Span.Start);
            for (var next = sentence + 1; next < draft.Sentences.Length && next <= sentence + LongestWay && draft.Sentences[next].Paragraph - line.Sentence.Paragraph <= 1; next++)
            {
                if (InlineItems.Backward(draft, draft.Sentences[next], noun) is { } items && (next == sentence + 1 || !InlineItems.OpensWithPronoun(draft, draft.Sentences[next])) && MayBeSlip(items, amount.Value))
                {
                    lists.Add(new AnnouncedList(amount.NumberIn(draft), amount.Value, items));
                    break;
                }
            }
        }
    }

    private static double[] ReadGroupSizes()
    {
        var sizes = new double[Vocabulary.Shared.Count];
        foreach (var row in Lexicon.Read("Phrases/group-sizes"))
        {
            sizes[Vocabulary.Shared.Require(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture);
        }

        return sizes;
    }
}
