using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells newsrooms from others among those who could not check something.</summary>
internal readonly struct NewsroomReader(CaveatClause clause)
{
    private const int SourcesRead = 200;
    private const int ObjectReach = 8;

    private static readonly PhraseTable Outlets = PhraseTable.Read("outlets");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int We = Vocabulary.Shared.Require("we");

    private readonly CaveatClause _clause = clause;
    private readonly Draft _draft = clause.Draft;

    /// <summary>Whether the noun phrase that ends at <paramref name="last"/> is a newsroom: we, a known or evident outlet, its reporters.</summary>
    public bool IsNewsroom(int last, out TextSpan? outlet)
    {
        outlet = null;
        var token = At(last);
        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        var isNewsroom = token.Word == We
            || token.Is(WordClass.Outlet) || IsListedOutlet(last)
            || (token.Is(WordClass.MediaNoun) && !token.Is(WordClass.Institution))
            || Has(last, CaveatRole.Journalist)
            || (token.Has(TokenShape.Capitalized) && (Has(last, CaveatRole.OutletHead) || IsMixedCase(token)));
        if (isNewsroom)
        {
            outlet = NameSpan(last);
        }

        return isNewsroom;
    }

    private bool IsListedOutlet(int last)
    {
        for (var i = last - 1; i >= _clause.First && last - i <= 4; i--)
        {
            if (Outlets.Match(_draft.Tokens, i, last + 1, out _) == last + 1 - i)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An outlet that no list has: any capitalised subject that does what only newsrooms write of themselves.</summary>
    public bool IsUnknownOutlet(int last, VerifyRole verb, bool checksClaim, out TextSpan? outlet)
    {
        outlet = null;
        var token = At(last);
        if (token.Kind != TokenKind.Word || !token.Has(TokenShape.Capitalized) || (verb & VerifyRole.Weak) != 0
            || token.Is(WordClass.Place | WordClass.Demonym | WordClass.GivenName | WordClass.Title | WordClass.Role | WordClass.GroupSource
                | WordClass.Institution | WordClass.Pronoun | WordClass.Determiner | WordClass.Starter))
        {
            return false;
        }

        var span = NameSpan(last);
        var isName = !token.Has(TokenShape.SentenceStart) || token.Has(TokenShape.AllCaps);
        if (!checksClaim || !isName || IsSourceOfClaims(span))
        {
            return false;
        }

        outlet = span;
        return true;
    }

    private bool IsSourceOfClaims(TextSpan name)
    {
        var attributions = _draft.Model.Attributions;
        for (var i = 0; i < attributions.Length && i < SourcesRead; i++)
        {
            var attribution = attributions[i];
            if (attribution.Source is { } source && _draft.Prose.SeenLength(source) < _draft.Prose.SeenLength(name) * 3 && !source.OverlapsWith(name)
                && attribution.SourceKind is not (SourceKind.OwnNewsroom or SourceKind.Media) && SameEnd(source, name))
            {
                return true;
            }
        }

        return false;
    }

    private bool SameEnd(TextSpan source, TextSpan name)
    {
        var (one, other) = (_draft.TextOf(source), _draft.TextOf(name));
        return Math.Min(one.Length, other.Length) > 2 && (one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal));
    }

    private TextSpan NameSpan(int last)
    {
        var start = last;
        while (start > _clause.First && last - start < 6)
        {
            var before = At(start - 1);
            if (before.Word == The || before.Is(WordClass.Determiner))
            {
                start--;
                break;
            }

            if (before.Kind is not (TokenKind.Word or TokenKind.Possessive)
                || !(before.Has(TokenShape.Capitalized) || before.Kind == TokenKind.Possessive) || before.Is(WordClass.Conjunction | WordClass.Preposition))
            {
                break;
            }

            start--;
        }

        return TextSpan.FromBounds(At(start).Start, At(last).End);
    }

    private bool IsMixedCase(Token token)
    {
        for (var i = token.Start + 2; i < token.End; i++)
        {
            if (char.IsUpper(_draft.Prose.Text[i]) && char.IsLower(_draft.Prose.Text[i - 1]) && !token.Has(TokenShape.AllCaps))
            {
                return true;
            }
        }

        return false;
    }

    private Token At(int index) => _clause.At(index);

    private bool Has(int index, CaveatRole role) => _clause.Has(index, role);
}
