using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds where a newsroom says that it could not check, and which claims that covers.</summary>
internal static class CaveatFinder
{
    public static ImmutableArray<Caveat> Find(Draft draft, DraftModel model)
    {
        var caveats = ImmutableArray.CreateBuilder<Caveat>();
        var quotations = model.Quotations;
        var quotation = 0;
        var quoted = 0;
        var next = 0;
        var claims = default(HashSet<int>);
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var sentence = draft.Sentences[s];
            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.Deck or ZoneKind.List or ZoneKind.Caption or ZoneKind.Table))
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = draft.Tokens[i];
                if (!token.Is(WordClass.VerifyVerb) && !OpenTruthReader.MayOpen(token))
                {
                    continue;
                }

                while (quotation < quotations.Length && quotations[quotation].Span.Start <= token.Start)
                {
                    quoted = Math.Max(quoted, quotations[quotation].Kind == QuotationKind.Term ? 0 : quotations[quotation].Span.End);
                    quotation++;
                }

                TextSpan? outlet = null;
                if (token.Start >= quoted && (token.Is(WordClass.VerifyVerb) ? new CaveatReader(draft, sentence).IsCaveat(i, out outlet) : new OpenTruthReader(draft, sentence).IsCaveat(i, out outlet)))
                {
                    while (next < model.Attributions.Length && model.Attributions[next].Sentence <= s)
                    {
                        next++;
                    }

                    claims ??= new HashSet<int>(model.Claims.Select(c => c.Attribution));
                    var (covers, owner, isWide) = CaveatScope.Of(draft, model.Attributions, claims, s, next);
                    caveats.Add(new Caveat(sentence.Span, outlet, covers) { Owner = owner, IsWide = isWide });
                    break;
                }
            }
        }

        return caveats.ToImmutable();
    }
}
