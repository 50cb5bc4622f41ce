using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds posts, channels and pictures from the net that the copy relies on and says nothing about: not whose they are, not whether they were checked.</summary>
internal static class SocialSourceFinder
{
    private const int Reach = 2; // sentences after it in which the copy may say that it was checked
    private const int LongestPicture = 14; // tokens of "images of the crater that were posted to Instagram"

    private static readonly WordSet Doubts = WordSet.Read("doubt-words");
    private static readonly int According = Vocabulary.Shared.Require("according");
    private static readonly WordSet Posting = WordSet.Of("posted", "commented", "joked", "quipped");
    private static readonly WordSet PointBacks = WordSet.Of("it", "its", "they", "them", "their", "which", "authenticity", "claim", "claims", "location");

    /// <summary>The first of each kind with the index of its sentence, in order.</summary>
    public static IEnumerable<(SocialSource Post, int Sentence)> Find(Draft draft, DraftModel model)
    {
        var asked = new HashSet<int>();
        var next = 0;
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var first = next;
            while (next < model.Attributions.Length && model.Attributions[next].Sentence == s)
            {
                next++;
            }

            if (draft.ParagraphOf(draft.Sentences[s]).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            foreach (var source in SourcesIn(draft, model.Attributions, first, next, draft.Sentences[s]))
            {
                if (SocialSource.Read(draft, source) is { IsOwned: false } post && !PointsBack(draft, post) && !IsToldOf(draft, post, s)
                    && !model.Coverage.IsQuoted(source.Start) && asked.Add(draft.Tokens[post.Head].Word) && !IsWeighed(draft, s))
                {
                    yield return (post, s);
                }
            }
        }
    }

    private static IEnumerable<TextSpan> SourcesIn(Draft draft, ImmutableArray<Attribution> attributions, int first, int end, Sentence sentence)
    {
        for (var a = first; a < end; a++)
        {
            if (attributions[a] is { Source: { } source, Antecedent: < 0 } attribution && (!SocialSource.IsOfPeople(draft, source) || Asserts(draft, attribution)))
            {
                yield return source;
            }
        }

        if (PictureIn(draft, sentence) is { } picture)
        {
            yield return picture;
        }
    }

    /// <summary>Whether people report something; what users write, post and enjoy is what a story on the net is about.</summary>
    private static bool Asserts(Draft draft, Attribution attribution)
    {
        if (attribution.Cue is not { } cue)
        {
            return true;
        }

        for (var i = draft.TokenAt(cue.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < cue.End; i++)
        {
            var verb = draft.Tokens[i];
            if ((verb.Word == According || (CueVerbs.FormOf(verb.Word) & (CueForm.Say | CueForm.Tell)) != 0) && !verb.Is(WordClass.SpeechWord) && !Posting.Contains(verb.Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Images posted to Instagram show": what opens a sentence and shows something, though nobody says it.</summary>
    private static TextSpan? PictureIn(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken && i - sentence.FirstToken < LongestPicture && draft.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if ((CueVerbs.FormOf(draft.Tokens[i].Word) & CueForm.Show) != 0 && (CueVerbs.FormOf(draft.Tokens[i].Word) & CueForm.Ing) == 0)
            {
                return TextSpan.FromBounds(sentence.Span.Start, draft.Tokens[i - 1].End);
            }
        }

        return null;
    }

    /// <summary>"The video shows" goes on with one that the copy has told of.</summary>
    private static bool PointsBack(Draft draft, SocialSource post)
    {
        var first = draft.TokenAt(post.Span.Start);
        return draft.Tokens[first].Is(WordClass.Determiner) && post.Head - first == 1 && draft.TextOf(draft.Tokens[first]).Length > 2;
    }

    /// <summary>"Police released video on Monday. Video shows": the sentences just before have told whose it is.</summary>
    private static bool IsToldOf(Draft draft, SocialSource post, int sentence)
    {
        for (var i = draft.Sentences[Math.Max(0, sentence - Reach)].FirstToken; i < draft.Sentences[sentence].FirstToken; i++)
        {
            if (draft.Tokens[i].Word == draft.Tokens[post.Head].Word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the copy says how far it can be trusted: "appears to show", "The Courier could not verify it".</summary>
    private static bool IsWeighed(Draft draft, int sentence)
    {
        for (var s = sentence; s <= sentence + Reach && s < draft.Sentences.Length; s++)
        {
            var weighs = false;
            var isOfPost = s == sentence;
            for (var i = draft.Sentences[s].FirstToken; i < draft.Sentences[s].EndToken; i++)
            {
                weighs |= draft.Tokens[i].Is(WordClass.VerifyVerb) || Doubts.Contains(draft.Tokens[i].Word);
                isOfPost |= PointBacks.Contains(draft.Tokens[i].Word) || SocialSource.IsPost(draft.Tokens[i]);
            }

            if (weighs && isOfPost)
            {
                return true;
            }
        }

        return false;
    }
}
