using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Gathers attributions by source: the ones that point back to another, that name the same person or body, or that use the same words.</summary>
internal static class SourceLedger
{
    /// <summary>The sources in order of first appearance.</summary>
    public static ImmutableArray<Source> Gather(Draft draft, DraftModel model)
    {
        var attributions = model.Attributions;
        var entryOf = new int[attributions.Length];
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<(int First, List<int> Attributions, List<int> Figures)>();
        for (var a = 0; a < attributions.Length; a++)
        {
            entryOf[a] = -1;
            if (attributions[a].Source is null || !Reliance.Answers(draft, attributions[a]))
            {
                continue;
            }

            // An antecedent always stands earlier in the list, so it has its entry already.
            var antecedent = attributions[a].Antecedent;
            if (antecedent >= 0 && entryOf[antecedent] >= 0)
            {
                entryOf[a] = entryOf[antecedent];
            }
            else if (NamesSpeaker(draft, attributions[a]) && NameOf(draft, model, attributions[a]) is var name && !byName.TryGetValue(name, out entryOf[a]))
            {
                entryOf[a] = byName[name] = entries.Count;
                entries.Add((a, [], []));
            }

            if (entryOf[a] >= 0)
            {
                entries[entryOf[a]].Attributions.Add(a);
            }
        }

        for (var f = 0; f < model.FigureSupports.Length; f++)
        {
            if (model.FigureSupports[f] is { } support && entryOf[support.Attribution] is var entry and >= 0)
            {
                entries[entry].Figures.Add(f);
            }
        }

        return entries
            .Select(e => new Source(
                attributions[e.First].Source!.Value, attributions[e.First].SourceKind, e.Attributions.ToImmutableArray(), e.Figures.ToImmutableArray()))
            .ToImmutableArray();
    }

    /// <summary>Whether the words of a source tell readers whom: not "he" when nobody came before, not what happened.</summary>
    private static bool NamesSpeaker(Draft draft, Attribution attribution) =>
        attribution.Source is { } source && attribution.SourceKind is not SourceKind.Pronoun
        && Speaker.IsNamed(draft, draft.TokenAt(source.Start), draft.TokenAt(source.End - 1) + 1);

    /// <summary>The last person or body that the source's words mention, else the words up to their first comma without an article.</summary>
    private static string NameOf(Draft draft, DraftModel model, Attribution attribution)
    {
        var span = attribution.Source!.Value;
        var mention = MentionIn(model.Mentions, span.Start, span.End, MentionKind.Person) ?? MentionIn(model.Mentions, span.Start, span.End, MentionKind.Organisation);
        if (mention is not null)
        {
            return mention.Group;
        }

        var name = new System.Text.StringBuilder();
        for (var i = draft.TokenAt(span.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < span.End && draft.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (name.Length > 0 || !draft.Tokens[i].Is(WordClass.Determiner))
            {
                name.Append(draft.TextOf(draft.Tokens[i].Span).ToLowerInvariant()).Append(' ');
            }
        }

        return name.ToString();
    }

    private static Mention? MentionIn(ImmutableArray<Mention> mentions, int start, int end, MentionKind kind)
    {
        var i = mentions.First(start, static (in Mention mention, int at) => mention.Span.End > at);
        for (; i < mentions.Length && mentions[i].Span.Start < end; i++)
        {
            if (mentions[i].Kind == kind)
            {
                return mentions[i];
            }
        }

        return null;
    }
}
