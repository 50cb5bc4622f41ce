using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds acronyms that a draft uses before it says what they stand for, or without ever saying it.</summary>
/// <remarks>Only acronyms that no lexicon knows count, and those that one knows as a second name of a body: what readers know needs no words.</remarks>
internal sealed class AcronymFinder
{
    private const int LongestAcronym = 5;
    private const int LongestDescription = 5;

    private const int CallLetters = 4;

    private static readonly int The = Vocabulary.Shared.Require("the");

    private static readonly WordSet Known = WordSet.Read("known-acronyms");

    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly QuotedSpans _quoted;
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);
    private readonly List<Use> _order = [];

    private AcronymFinder(Draft draft) => (_draft, _tokens, _quoted) = (draft, draft.Tokens, new QuotedSpans(draft));

    /// <summary>Each such acronym at its first use, in order.</summary>
    public static ImmutableArray<AcronymUse> Find(Draft draft)
    {
        var finder = new AcronymFinder(draft);
        finder.Collect();
        if (finder._order.Count == 0)
        {
            return ImmutableArray<AcronymUse>.Empty;
        }

        finder.FindExpansions();
        return finder._order
            .Where(use => use.First is not null && (use.Explained < 0 || use.Explained > use.Sentence) && !finder.IsSecondName(use))
            .Select(use => new AcronymUse(use.First!.Value, use.Text, use.Expansion ?? ListedExpansionOf(use.Text), use.Explained >= 0))
            .ToImmutableArray();
    }

    private void Collect()
    {
        for (var s = 0; s < _draft.Sentences.Length; s++)
        {
            var sentence = _draft.Sentences[s];
            var zone = _draft.ParagraphOf(sentence).Zone;
            if (zone is ZoneKind.Chrome or ZoneKind.FrontMatter or ZoneKind.Byline)
            {
                continue;
            }

            var capitals = 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                capitals += _tokens[i].Has(TokenShape.AllCaps) ? 1 : 0;
            }

            for (var i = sentence.FirstToken; capitals > 0 && i < sentence.EndToken; i++)
            {
                if (IsAcronym(i))
                {
                    Note(i, s, sentence, isPlain: zone is ZoneKind.Body or ZoneKind.List && capitals < 4);
                }
            }
        }
    }

    private void Note(int index, int sentenceIndex, Sentence sentence, bool isPlain)
    {
        var text = _draft.TextOf(_tokens[index]).ToString();
        if (!_uses.TryGetValue(text, out var use))
        {
            _uses[text] = use = new Use(text);
            _order.Add(use);
        }

        if (use.Explained < 0 && IsExplainedAt(index, sentence))
        {
            use.Explained = sentenceIndex;
        }
        else if (use.First is null && isPlain && StandsAlone(index, sentence) && !_quoted.Hold(_tokens[index].Start))
        {
            (use.First, use.Sentence) = (_tokens[index].Span, sentenceIndex);
        }
    }

    private bool IsAcronym(int index)
    {
        var token = _tokens[index];
        if (token.Kind != TokenKind.Word || token.Length is < 2 or > LongestAcronym || !token.Has(TokenShape.AllCaps)
            || Known.Contains(token.Word) || IsStation(index)
            || (token.Word != 0 && ListedExpansionOf(Vocabulary.Shared.WordOf(token.Word).ToUpperInvariant()) is null))
        {
            return false;
        }

        var isNumeral = true;
        foreach (var c in _draft.TextOf(token))
        {
            if (c is < 'A' or > 'Z')
            {
                return false;
            }

            isNumeral &= c is 'I' or 'V' or 'X' or 'L' or 'C' or 'M';
        }

        return !isNumeral;
    }

    /// <summary>Whether an acronym is a broadcaster's name, which stands for nothing that readers want to know; "the KTUF" is a body.</summary>
    private bool IsStation(int index)
    {
        var acronym = _draft.TextOf(_tokens[index]);
        return acronym.EndsWith("TV".AsSpan(), StringComparison.Ordinal)
            || (acronym.Length == CallLetters && acronym[0] is 'W' or 'K' && !(index > 0 && _tokens[index - 1].Word == The));
    }

    /// <summary>Whether the draft has named the body by another acronym before: that is a question of its own.</summary>
    private bool IsSecondName(Use use) =>
        NameTable.Shared.Find(use.Text)?.Group is { } group
        && _draft.Model.Mentions.Any(mention => mention.Group == group && mention.Span.Start < use.First!.Value.Start
            && _draft.TextOf(mention.Span) is var name && name != use.Text && NamePart.IsAcronym(name));

    /// <summary>What a lexicon says that an acronym stands for, when it is a second name of a body.</summary>
    private static string? ListedExpansionOf(string acronym) =>
        NameTable.Shared.Find(acronym) is { IsOtherWord: true, Kind: MentionKind.Organisation } form
            ? NameTable.Shared.GroupNamed(form.Group)!.Nearest(other => other.Text.IndexOf(' ') > 0)?.Text
            : null;

    /// <summary>Whether the acronym is a word of its own here, not part of a longer name, a number, a credit.</summary>
    private bool StandsAlone(int index, Sentence sentence)
    {
        if (index > sentence.FirstToken && _tokens[index - 1] is var before
            && (IsDescription(before) || before.Kind is TokenKind.Number or TokenKind.Symbol or TokenKind.Bracket or TokenKind.Dash
                || (before.Has(TokenShape.Capitalized) && !before.Has(TokenShape.SentenceStart) && before.Kind == TokenKind.Word)))
        {
            return false;
        }

        if (index + 1 >= sentence.EndToken)
        {
            return index > sentence.FirstToken;
        }

        var after = _tokens[index + 1];
        return !(after.Kind is TokenKind.Number or TokenKind.Symbol or TokenKind.Bracket or TokenKind.Dash
            || after.Has(TokenShape.Capitalized) || after.Has(TokenShape.AllCaps) || _draft.TextOf(after).TrimEnd('.').Equals("v".AsSpan(), StringComparison.Ordinal)
            || (after.Kind == TokenKind.Punctuation && (_draft.TextOf(after)[0] is ':' or '!' || IsApposition(index + 1, sentence)))); // "WKLO: ..."
    }

    /// <summary>"RSF, a militia", "KTUF, which speaks for drivers", "DGRO, Lesk": the words after the comma may say what it is.</summary>
    private bool IsApposition(int comma, Sentence sentence) =>
        _draft.TextOf(_tokens[comma])[0] == ',' && comma + 1 < sentence.EndToken && _tokens[comma + 1] is var next
        && (next.Is(WordClass.Determiner | WordClass.Relative) || next.Has(TokenShape.Capitalized));

    /// <summary>Whether a word may say what follows: "the militia RSF", not "met RSF leaders".</summary>
    private bool IsDescription(Token token) =>
        token.Kind == TokenKind.Word && !token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction) && !Speaker.IsVerb(token, _draft);

    /// <summary>Whether the draft says at this place what the acronym stands for: brackets, "or", "known as".</summary>
    private bool IsExplainedAt(int index, Sentence sentence)
    {
        var isInBrackets = index > sentence.FirstToken && _tokens[index - 1].Kind == TokenKind.Bracket
            && index + 1 < sentence.EndToken && _tokens[index + 1].Kind == TokenKind.Bracket;
        var hasBrackets = index + 1 < sentence.EndToken && _tokens[index + 1].Kind == TokenKind.Bracket;
        if (isInBrackets || hasBrackets || FollowsDescription(index, sentence))
        {
            return true;
        }

        for (var i = Math.Max(sentence.FirstToken, index - 3); i < index; i++)
        {
            if (_tokens[i].Is(WordClass.NameCue) || _draft.TextOf(_tokens[i]).Equals("or".AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return index + 2 < sentence.EndToken && _draft.TextOf(_tokens[index + 1])[0] == ','
            && _draft.TextOf(_tokens[index + 2]).Equals("or".AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>"The public relations firm MWX": the words between an article and the acronym say what it is.</summary>
    private bool FollowsDescription(int index, Sentence sentence)
    {
        var i = index - 1;
        while (i >= sentence.FirstToken && index - i <= LongestDescription && IsDescription(_tokens[i]))
        {
            i--;
        }

        return i >= sentence.FirstToken && i < index - 1 && _tokens[i].Is(WordClass.Determiner);
    }

    /// <summary>Looks for words whose first letters an acronym has, with their small words or without.</summary>
    private void FindExpansions()
    {
        // A bit for each letter that an acronym ends in: most words can end none, and are passed over.
        var endings = 0u;
        foreach (var use in _order)
        {
            endings |= 1u << (use.Text[use.Text.Length - 1] - 'A');
        }

        var initials = new Initials();
        for (var s = 0; s < _draft.Sentences.Length; s++)
        {
            foreach (var skipsSmall in new[] { false, true })
            {
                initials.Clear();
                var sentence = _draft.Sentences[s];
                for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                {
                    var token = _tokens[i];
                    if (token.Kind != TokenKind.Word || token.Has(TokenShape.AllCaps))
                    {
                        if (!(token.Kind is TokenKind.Possessive or TokenKind.Word || IsPluralsApostrophe(token)))
                        {
                            initials.Clear();
                        }
                    }
                    else if (!(skipsSmall && token.Is(WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction)))
                    {
                        var last = initials.Add(_draft.TextOf(token), token.Start);
                        var endsAny = last is >= 'A' and <= 'Z' && (endings & (1u << (last - 'A'))) != 0;
                        for (var length = 2; endsAny && length <= Math.Min(initials.Count, LongestAcronym); length++)
                        {
                            if (_uses.TryGetValue(initials.Last(length), out var use))
                            {
                                Take(use, TextSpan.FromBounds(initials.StartOf(length), token.End), s);
                            }
                        }
                    }
                }
            }
        }
    }

    /// <summary>The mark in "National Farmers' Union".</summary>
    private bool IsPluralsApostrophe(Token token) =>
        token.Kind == TokenKind.Quote && !token.Has(TokenShape.SpaceBefore) && _draft.TextOf(token)[0] is '\'' or '\u2019';

    private void Take(Use use, TextSpan expansion, int sentence)
    {
        if (use.Explained < 0 || sentence < use.Explained)
        {
            use.Explained = sentence;
        }

        use.Expansion ??= _draft.TextOf(expansion);
    }

    private sealed class Use(string text)
    {
        public string Text => text;

        /// <summary>Where it first stands without a word of explanation.</summary>
        public TextSpan? First { get; set; }

        public int Sentence { get; set; }

        /// <summary>The first sentence that says what it stands for; -1 when none does.</summary>
        public int Explained { get; set; } = -1;

        public string? Expansion { get; set; }
    }
}
