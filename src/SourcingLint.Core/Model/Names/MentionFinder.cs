using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Names people, places and organisations: reads runs of capitalised words, listed names first.</summary>
internal sealed class MentionFinder
{
    private const WordClass Calendar = WordClass.Weekday | WordClass.Month;
    private const WordClass Small = WordClass.Starter | WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun
        | WordClass.Relative | WordClass.Auxiliary | WordClass.Modal | WordClass.Negation | WordClass.Adverb | WordClass.NumberWord | WordClass.OrdinalWord | WordClass.VagueNumber;
    private const WordClass Body = WordClass.OrganisationNoun | WordClass.Institution;
    private const WordClass Head = WordClass.Title | WordClass.Role;

    private static readonly WordSet PlacePrepositions = WordSet.Of("in", "near", "from", "at", "outside");

    private static readonly WordSet BodyConnectors = WordSet.Of("of", "for", "and");

    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly MentionLinker _linker;
    private readonly List<Piece> _run = [];
    private int _sentence;

    private MentionFinder(Draft draft)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _linker = new MentionLinker(draft);
    }

    public static ImmutableArray<Mention> Find(Draft draft)
    {
        var finder = new MentionFinder(draft);
        for (var i = 0; i < draft.Sentences.Length; i++)
        {
            finder._sentence = i;
            var sentence = draft.Sentences[i];
            var zone = draft.ParagraphOf(sentence).Zone;
            if (zone is not (ZoneKind.Chrome or ZoneKind.FrontMatter))
            {
                finder.Read(sentence, zone is ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Crosshead);
            }
        }

        return finder._linker.Link();
    }

    private void Read(Sentence sentence, bool isHeading)
    {
        var listedOnly = CapitalsSayNothing(sentence, isHeading);
        for (var i = sentence.FirstToken; i < sentence.EndToken;)
        {
            var token = _tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                i++;
            }
            else if (token.Word == 0 && token.Has(TokenShape.Capitalized) && AdjectiveHead(token) is var head and > 0)
            {
                AddHead(token, head);
                i++;
            }
            else if (listedOnly || !LooksLikeName(token))
            {
                i += ReadListed(i, sentence.EndToken, out var piece);
                if (piece.Group.Length > 0 && (listedOnly || !IsCapitalised(i, sentence.EndToken)))
                {
                    Add(piece.First, i, piece.Kind, piece.Group);
                }
            }
            else
            {
                i = ReadRun(i, sentence.EndToken);
                AddRun();
            }
        }
    }

    /// <summary>Whether a sentence is a headline in title case or all in capitals, where only listed names can be told.</summary>
    private bool CapitalsSayNothing(Sentence sentence, bool isHeading)
    {
        var words = 0;
        var capitalised = 0;
        var allCaps = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = _tokens[i];
            if (token.Kind == TokenKind.Word && !token.Is(Small))
            {
                words++;
                capitalised += token.Has(TokenShape.Capitalized) ? 1 : 0;
                allCaps += token.Has(TokenShape.AllCaps) ? 1 : 0;
            }
        }

        return isHeading ? capitalised * 4 >= words * 3 : words > 2 && allCaps * 4 >= words * 3;
    }

    private bool LooksLikeName(Token token) => token.Has(TokenShape.Capitalized) || HasArticle(token);

    /// <summary>Whether a token is written as <c>al-Bayda</c> is.</summary>
    private bool HasArticle(Token token) =>
        token.Length > 4 && _draft.TextOf(token) is var text && text[2] == '-' && char.IsUpper(text[3]) && char.IsLower(text[0]);

    private bool IsCapitalised(int index, int end) =>
        index < end && _tokens[index].Kind == TokenKind.Word && _tokens[index].Has(TokenShape.Capitalized | TokenShape.SpaceBefore);

    /// <summary>Reads a listed name; takes one token and gives no group when none starts here.</summary>
    private int ReadListed(int index, int end, out Piece piece)
    {
        var token = _tokens[index];
        if (token.Word != 0)
        {
            var length = NameTable.Shared.Match(_draft, index, end, out var kind, out var group);
            if (length > 0)
            {
                piece = new Piece(index, length, kind, group);
                return length;
            }

            if (token.Is(WordClass.Place | WordClass.Outlet) && token.Has(TokenShape.Capitalized))
            {
                piece = new Piece(index, 1, token.Is(WordClass.Place) ? MentionKind.Place : MentionKind.Organisation, Vocabulary.Shared.WordOf(token.Word));
                return 1;
            }
        }

        piece = new Piece(index, 1, default, "");
        return 1;
    }

    /// <summary>Fills <see cref="_run"/> with the names and capitalised words that follow each other.</summary>
    /// <returns>The index just after them.</returns>
    private int ReadRun(int first, int end)
    {
        _run.Clear();
        var hasBody = false;
        var i = first;
        while (i < end && _tokens[i] is { Kind: TokenKind.Word } token && (i == first || token.Has(TokenShape.SpaceBefore)))
        {
            if (token.Word == 0 && AdjectiveHead(token) > 0)
            {
                break;
            }

            if (LooksLikeName(token) && !(i > first && IsDate(i, end)))
            {
                hasBody |= token.Is(Body);
                i += ReadListed(i, end, out var piece);
                _run.Add(piece);
            }
            else if (i > first && Connects(i, end, hasBody) is var connectors and > 0)
            {
                _run.Add(new Piece(i, connectors, default, ""));
                i += connectors;
            }
            else
            {
                break;
            }
        }

        return Math.Max(i, first + 1);
    }

    /// <summary>Whether a word is a day or month, not the <c>Jan</c> of <c>Jan Lind</c>.</summary>
    private bool IsDate(int index, int end) =>
        _tokens[index].Is(Calendar) && !(_tokens[index].Is(WordClass.GivenName) && IsCapitalised(index + 1, end));

    /// <summary>How long the name is in an adjective such as <c>Odesa-born</c> or <c>UN-led</c>; 0 in another word.</summary>
    private int AdjectiveHead(Token token)
    {
        var text = _draft.TextOf(token);
        var hyphen = text.IndexOf('-');
        if (hyphen < 2 || hyphen + 3 >= text.Length || !char.IsLower(text[hyphen + 1]))
        {
            return 0;
        }

        var word = Vocabulary.Shared.Find(text.Slice(0, hyphen));
        var isKnown = word != 0 && ((Vocabulary.Shared.ClassesOf(word) & (WordClass.Place | WordClass.Demonym | WordClass.Outlet)) != 0 || NameTable.Shared.IsName(word));
        return isKnown || (char.IsUpper(text[0]) && char.IsUpper(text[1])) ? hyphen : 0;
    }

    private void AddHead(Token token, int length)
    {
        var span = new TextSpan(token.Start, length);
        var word = Vocabulary.Shared.Find(_draft.TextOf(token).Slice(0, length));
        if (word != 0 && NameTable.Shared.Find(word, out var kind, out var group))
        {
            _linker.Add(0, 0, span, kind, group, _sentence);
        }
        else if (word != 0 && (Vocabulary.Shared.ClassesOf(word) & (WordClass.Place | WordClass.Outlet)) is var classes and not 0)
        {
            _linker.Add(0, 0, span, (classes & WordClass.Place) != 0 ? MentionKind.Place : MentionKind.Organisation, Vocabulary.Shared.WordOf(word), _sentence);
        }
    }

    /// <summary>How many small words from here join what stands before to a capitalised word: <c>van der</c>, the <c>of</c> of a body.</summary>
    private int Connects(int index, int end, bool hasBody)
    {
        if (hasBody && BodyConnectors.Contains(_tokens[index].Word))
        {
            return IsCapitalised(index + 1, end) ? 1 : 0;
        }

        var count = 0;
        while (count < 3 && index + count < end && _tokens[index + count].Is(WordClass.NameParticle) && !_tokens[index + count].Has(TokenShape.Capitalized))
        {
            count++;
        }

        return IsCapitalised(index + count, end) ? count : 0;
    }

    private void AddRun()
    {
        var first = SkipHead(out var isTitled);
        var count = _run.Count - first;
        if (count <= 0)
        {
            return;
        }

        var last = _run[_run.Count - 1];
        var unlisted = 0;
        var isBody = false;
        for (var i = first; i < _run.Count; i++)
        {
            unlisted += _run[i].IsListed ? 0 : 1;
            isBody |= !_run[i].IsListed && _tokens[_run[i].First].Is(Body);
        }

        var start = _tokens[_run[first].First];
        var opensSentence = start.Has(TokenShape.SentenceStart) && !_run[first].IsListed && !start.Is(WordClass.GivenName);
        if (unlisted == 0)
        {
            AddListed(first);
        }
        else if (count == 1)
        {
            AddSingle(last.First, isTitled);
        }
        else if (!last.IsListed && _tokens[last.First].Is(WordClass.Demonym))
        {
            AddListed(first); // "South Korean"
        }
        else if (isBody)
        {
            AddWhole(first, MentionKind.Organisation);
        }
        else if (!last.IsListed && _tokens[last.First].Is(WordClass.PlaceNoun))
        {
            if (unlisted == 1)
            {
                AddListed(first);
            }
            else
            {
                AddWhole(first, MentionKind.Place);
            }
        }
        else if (opensSentence && unlisted == 1 && (start.Word != 0 || last.Kind != MentionKind.Person))
        {
            AddListed(first + 1); // "Rescuers Odesa ..." cannot be told from a name, the place can
        }
        else if (last.IsListed && last.Kind == MentionKind.Person && count <= 4)
        {
            Add(_run[first].First, last.End, MentionKind.Person, last.Group);
        }
        else
        {
            var isPerson = isTitled || start.Is(WordClass.GivenName) || (unlisted == count && count <= 3);
            AddWhole(first, isPerson ? MentionKind.Person : MentionKind.Organisation);
        }
    }

    /// <summary>The index in the run of the first piece of the name itself: after a sentence opener, a nationality, a title.</summary>
    private int SkipHead(out bool isTitled)
    {
        var first = 0;
        isTitled = false;
        for (var i = 0; i < _run.Count; i++)
        {
            var token = _tokens[_run[i].First];
            var isLast = i == _run.Count - 1;
            if (_run[i].IsListed)
            {
                continue;
            }

            if (token.Is(Head) && !(isLast && i > first && _tokens[_run[i - 1].First].Is(WordClass.GivenName)))
            {
                AddListed(first, i);
                first = i + 1;
                isTitled = true;
            }
            else if (i > first && !isLast && token.Is(WordClass.GivenName) && StandsApart(_run[i - 1]))
            {
                AddListed(first, i); // "Socialist Berta Lind", "NASA Bill Ort": the name starts at the given name
                first = i;
            }
            else if (i == first && (token.Is(WordClass.Demonym) || (token.Is(Calendar) && (isLast || !token.Is(WordClass.GivenName))) || (token.Is(Small) && !(token.Is(WordClass.GivenName) && !isLast))))
            {
                first = i + 1;
            }
        }

        isTitled |= _run.Count > 0 && _run[0].First > _draft.Sentences[_sentence].FirstToken && _tokens[_run[0].First - 1].Is(Head);
        return first;
    }

    private bool StandsApart(Piece piece) =>
        piece.IsListed || (_tokens[piece.First].Length > 3 && !_tokens[piece.First].Is(WordClass.GivenName | WordClass.NameParticle));

    private void AddSingle(int index, bool isTitled)
    {
        var token = _tokens[index];
        var opensSentence = token.Has(TokenShape.SentenceStart);
        if (token.Has(TokenShape.AllCaps))
        {
            Add(index, index + 1, MentionKind.Organisation, null);
        }
        else if (isTitled || token.Is(WordClass.GivenName))
        {
            Add(index, index + 1, MentionKind.Person, null);
        }
        else if (opensSentence)
        {
            _linker.AddDoubtful(SpanOf(index, index + 1), _sentence);
        }
        else if (token.Classes == WordClass.None || token.Is(Body | WordClass.OrganisationNoun))
        {
            var isPlace = index > 0 && PlacePrepositions.Contains(_tokens[index - 1].Word);
            Add(index, index + 1, isPlace ? MentionKind.Place : MentionKind.Organisation, null);
        }
    }

    private void AddListed(int first) => AddListed(first, _run.Count);

    private void AddListed(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_run[i].IsListed)
            {
                Add(_run[i].First, _run[i].End, _run[i].Kind, _run[i].Group);
            }
        }
    }

    private void AddWhole(int first, MentionKind kind) => Add(_run[first].First, _run[_run.Count - 1].End, kind, null);

    private void Add(int first, int end, MentionKind kind, string? group) => _linker.Add(first, end, SpanOf(first, end), kind, group, _sentence);

    private TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(_tokens[first].Start, _tokens[end - 1].End);

    /// <summary>A listed name, or a capitalised word with an empty group.</summary>
    private readonly record struct Piece(int First, int Length, MentionKind Kind, string Group)
    {
        public int End => First + Length;

        public bool IsListed => Group.Length > 0;
    }
}
