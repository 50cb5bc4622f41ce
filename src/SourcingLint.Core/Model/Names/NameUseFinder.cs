using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Collects where a draft writes names that have several forms, without the places where another form has its reason.</summary>
/// <param name="draft">The draft.</param>
/// <param name="house">The desk's own list.</param>
/// <param name="withQuotations">Whether names in quotation marks count.</param>
internal sealed class NameUseFinder(Draft draft, HouseNames house, bool withQuotations)
{
    private const int LastPastYear = 1991;

    private readonly Dictionary<string, List<NameUse>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (bool HasCue, bool IsPast)> _sentences = [];
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private readonly QuotedSpans _quoted = new(draft);

    /// <summary>The uses of each name that could be written otherwise, in order of place; groups in order of their first use.</summary>
    public IReadOnlyList<List<NameUse>> Find()
    {
        var order = new List<List<NameUse>>();
        foreach (var mention in draft.Model.Mentions)
        {
            if (UseOf(mention) is { } use)
            {
                Add(use, order);
            }
            else if (mention.Kind == MentionKind.Person && NameTable.Shared.IsName(draft.Tokens[draft.TokenAt(mention.Span.End - 1)].Word))
            {
                _surnames.Add(draft.TextOf(draft.Tokens[draft.TokenAt(mention.Span.End - 1)]).ToString());
            }
        }

        if (!house.Entries.IsEmpty)
        {
            AddHouseForms(order);
        }

        foreach (var uses in order)
        {
            RemoveExempt(uses);
        }

        order.RemoveAll(uses => uses.Count == 0);
        return order;
    }

    private void Add(NameUse use, List<List<NameUse>> order)
    {
        if (!_groups.TryGetValue(use.Form.Group, out var uses))
        {
            _groups[use.Form.Group] = uses = [];
            order.Add(uses);
        }

        uses.Add(use);
    }

    private NameUse? UseOf(Mention mention)
    {
        if (house.GroupNamed(mention.Group) is not { } name)
        {
            return null;
        }

        var text = draft.TextOf(mention.Span).Replace('\u2019', '\'');
        var isDateline = NameSurroundings.IsDateline(draft, mention.Span, mention.Sentence);
        text = isDateline ? NameSurroundings.OutOfCapitals(text) : text;
        var written = FormOf(text, name, mention);
        var form = written is { Prefix.Length: 0 } ? written
            : mention.Kind != MentionKind.Person ? null
            : NameForm.SurnameOf(text) is var surname ? name.Nearest(f => f.Key == surname) : null;
        return form is null ? null : UseOf(mention.Span, text, name, form, mention.Sentence) with { IsInCapitals = isDateline };
    }

    private NameUse UseOf(TextSpan span, string text, NameGroup name, NameForm form, int sentence)
    {
        var prefix = form.Kind == MentionKind.Person ? text.Substring(0, Math.Max(0, text.Length - form.Key.Length)) : "";
        return new NameUse(
            span, name, form, KeySpanOf(span, text, form), name.Nearest(f => f.Prefix.Length > 0 && f.Prefix == prefix) is null ? "" : prefix,
            sentence, _quoted.Hold(span.Start), char.IsLower(form.Text[0]) && char.IsUpper(text[0]), IsHeading(sentence), IsInCapitals: false);
    }

    private NameForm? FormOf(string text, NameGroup name, Mention mention)
    {
        var form = name.Find(text);
        if (!char.IsUpper(text[0]) || !OpensSentence(mention))
        {
            return form;
        }

        // A sentence gives "al-Qaida" and "ceasefire" a capital.
        return name.Find(char.ToLowerInvariant(text[0]) + text.Substring(1)) ?? form;
    }

    private bool OpensSentence(Mention mention) =>
        draft.Tokens[draft.TokenAt(mention.Span.Start)].Has(TokenShape.SentenceStart) || IsHeading(mention.Sentence);

    private bool IsHeading(int sentence) => draft.ParagraphOf(draft.Sentences[sentence]).Zone is ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Crosshead;

    private TextSpan KeySpanOf(TextSpan span, string text, NameForm form) => form.Kind switch
    {
        MentionKind.Person => draft.Prose.LastSeen(span, form.Key.Length),
        MentionKind.Term when text.Length == form.Key.Length + 1 => TextSpan.FromBounds(span.Start, draft.Prose.LastSeen(span, 1).Start),
        _ => span,
    };

    private void AddHouseForms(List<List<NameUse>> order)
    {
        var mentions = draft.Model.Mentions;
        var next = 0;
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var sentence = draft.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (house.Match(draft, i, sentence.EndToken, out var length) is not { } form)
                {
                    continue;
                }

                var span = TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[i + length - 1].End);
                while (next < mentions.Length && mentions[next].Span.End <= span.Start)
                {
                    next++;
                }

                // A name inside a longer name is part of it; one that the lexicon lists is counted already.
                var mention = next < mentions.Length && mentions[next].Span.OverlapsWith(span) ? mentions[next] : null;
                if (mention is null || (mention.Group != form.Group && span.Contains(mention.Span)))
                {
                    var name = house.GroupNamed(form.Group)!;
                    Add(UseOf(span, form.Text, name, name.Nearest(f => f.Key == form.Key)!, s), order);
                }

                i += length - 1;
            }
        }

        foreach (var uses in order)
        {
            uses.Sort((a, b) => a.Span.CompareTo(b.Span));
        }
    }

    private void RemoveExempt(List<NameUse> uses)
    {
        var kept = new List<NameUse>(uses.Count);
        for (var i = 0; i < uses.Count; i++)
        {
            var use = uses[i];
            if (LiesInAmerica(use))
            {
                kept.Clear(); // Odessa, Texas: the draft means that one throughout
                break;
            }

            if (!IsExempt(use) && !IsExplained(uses, i))
            {
                kept.Add(use);
            }
        }

        uses.Clear();
        uses.AddRange(kept);
    }

    private bool LiesInAmerica(NameUse use) =>
        use.Form.Kind == MentionKind.Place && NameSurroundings.LiesInAmerica(draft, draft.TokenAt(use.Span.End));

    private bool IsExempt(NameUse use)
    {
        var zone = draft.ParagraphOf(draft.Sentences[use.Sentence]).Zone;
        return zone is ZoneKind.Byline or ZoneKind.Chrome or ZoneKind.BlockQuote
            || (zone == ZoneKind.Caption && IsInBrackets(use))
            || (use.IsQuoted && !withQuotations)
            || NameSurroundings.IsAnothers(draft, use.Span)
            || NameSurroundings.IsNamesake(draft, draft.TokenAt(use.Span.Start), draft.TokenAt(use.Span.End))
            || (use.Form.Kind == MentionKind.Place && IsSomebody(use))
            || NameSurroundings.IsInTitle(draft, use.Span)
            || (use.Form.Relation is NameRelation.RussianDerived or NameRelation.RussianForm or NameRelation.Former && Facts(use.Sentence).IsPast);
    }

    /// <summary>Whether a place's name is that of a person or a thing.</summary>
    private bool IsSomebody(NameUse use) =>
        _surnames.Contains(use.Form.Text) || NameSurroundings.FollowsAddress(draft, draft.TokenAt(use.Span.Start)) || NameSurroundings.IsCalledAfterPlace(draft, use.Span);

    private bool IsInBrackets(NameUse use)
    {
        var first = draft.Sentences[use.Sentence].FirstToken;
        for (var i = draft.TokenAt(use.Span.Start) - 1; i >= first && i > 0 && draft.Tokens[i].End > use.Span.Start - 80; i--)
        {
            if (draft.Tokens[i].Kind == TokenKind.Bracket)
            {
                return draft.TextOf(draft.Tokens[i])[0] == '(';
            }
        }

        return false;
    }

    /// <summary>Whether the draft tells its readers at this place that the name has another form.</summary>
    private bool IsExplained(List<NameUse> uses, int index)
    {
        var use = uses[index];
        var token = draft.TokenAt(use.Span.Start);
        if (index > 0 && uses[index - 1] is var before && before.Form != use.Form && before.Sentence == use.Sentence
            && token - draft.TokenAt(before.Span.End) is 1 && draft.Tokens[token - 1].Kind is TokenKind.Bracket or TokenKind.Symbol)
        {
            return true;
        }

        if (!Facts(use.Sentence).HasCue)
        {
            return false;
        }

        return NameSurroundings.FollowsCue(draft, token)
            || (index > 0 && uses[index - 1].Sentence == use.Sentence && uses[index - 1].Form != use.Form)
            || (index + 1 < uses.Count && uses[index + 1].Sentence == use.Sentence && uses[index + 1].Form != use.Form);
    }

    private (bool HasCue, bool IsPast) Facts(int index)
    {
        if (!_sentences.TryGetValue(index, out var facts))
        {
            var sentence = draft.Sentences[index];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = draft.Tokens[i];
                facts.HasCue |= NameSurroundings.IsCue(draft, i, sentence.EndToken);
                facts.IsPast |= token.Is(WordClass.PastCue) || IsPastYear(token);
            }

            _sentences[index] = facts;
        }

        return facts;
    }

    private bool IsPastYear(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Ordinal && token.Length is 4 or 5
        && int.TryParse(draft.TextOf(token).Slice(0, 4).ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1000 and <= LastPastYear;
}
