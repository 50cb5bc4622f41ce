using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL3005: "experts say", "critics argue", and not one of them by name.</summary>
public sealed class WeaselCrowd : DraftAnalyzer
{
    private const int Reach = 2; // paragraphs in which a name makes an example
    private const int ShortestStudy = 12; // characters: more than "the report"
    private const int Around = 8; // tokens around the noun that may name a body

    private static readonly ImmutableHashSet<int> PointBack =
        ImmutableHashSet.CreateRange(new[] { "the", "these", "those", "both" }.Select(Vocabulary.Shared.Require));

    private static readonly ImmutableHashSet<int> Quantities =
        ImmutableHashSet.CreateRange(new[] { "many", "some", "others" }.Select(Vocabulary.Shared.Require));

    private static readonly WordSet Beliefs = WordSet.Read("belief-verbs");
    private static readonly ImmutableHashSet<int> Theirs =
        ImmutableHashSet.CreateRange(new[] { "his", "her", "its", "their" }.Select(Vocabulary.Shared.Require));

    private static readonly int Here = Vocabulary.Shared.Require("here");
    private static readonly PhraseTable ExampleOpeners = PhraseTable.Read("example-openers");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3005", "weasel-crowd", "Crowd without a name in it",
        "Who? '{0}' names nobody, and no example follows. Name one, such as 'among them the hydrologist Mei Tan', or say who did the work.",
        "A crowd without a name can be made up of anybody, and readers cannot tell one voice from a consensus.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var model = context.Model;
        var asked = new HashSet<int>();
        var named = new bool[draft.Paragraphs.Length];
        foreach (var attribution in model.Attributions)
        {
            named[draft.Sentences[attribution.Sentence].Paragraph] |= IsNamed(draft, attribution);
        }

        foreach (var attribution in model.Attributions)
        {
            if (attribution.Source is not { } span || SourceNoun.Find(draft, span, SourceWord.Crowd | SourceWord.Data) is not { } noun
                || model.Coverage.IsQuoted(span.Start) || model.Coverage.IsAttributed(span.Start) && !IsOwn(attribution, span))
            {
                continue;
            }

            var paragraph = draft.ParagraphOf(draft.Sentences[attribution.Sentence]);
            if (paragraph.Zone is ZoneKind.Body or ZoneKind.List && IsCrowd(draft, noun) && IsStatement(draft, attribution) && !PointBack.Contains(draft.Tokens[noun.First].Word) && !NamesSomebody(draft, noun, draft.Sentences[attribution.Sentence])
                && !HasExample(named, paragraph.Index) && asked.Add(draft.Tokens[noun.Head].Word))
            {
                Report(context, noun);
            }
        }
    }

    private static bool IsOwn(Model.Attribution attribution, Microsoft.CodeAnalysis.Text.TextSpan source) => attribution.Content.Any(c => c.Contains(source));

    /// <summary>Whether it can serve as an example: somebody by name or office, or a study that stands for its authors.</summary>
    private static bool IsNamed(Draft draft, Model.Attribution attribution) => attribution.Source is { } source
        && (attribution.SourceKind is SourceKind.Person or SourceKind.Role || (attribution.SourceKind == SourceKind.Document && source.Length > ShortestStudy)
            || (draft.Tokens[draft.TokenAt(source.Start)] is var first && first.Is(WordClass.GivenName) && first.Has(TokenShape.Capitalized)));

    /// <summary>Whether they say or believe something; what they hope, try or show is the reporter's telling.</summary>
    private static bool IsStatement(Draft draft, Model.Attribution attribution)
    {
        if (attribution.Cue is not { } cue)
        {
            return true;
        }

        for (var i = draft.TokenAt(cue.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < cue.End; i++)
        {
            if (draft.Tokens[i].Is(WordClass.CueVerb | WordClass.Preposition) || Beliefs.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Many say", "some here fear"; never "some of them", "two others", "many contests favor".</summary>
    private static bool IsCrowd(Draft draft, SourceNoun noun)
    {
        var head = draft.Tokens[noun.Head];
        if (Theirs.Contains(draft.Tokens[noun.First].Word))
        {
            return false; // "his opponents" are known by him
        }

        if (!Quantities.Contains(head.Word))
        {
            return true;
        }

        var verb = noun.Head + 1;
        while (verb < draft.Tokens.Length && verb - noun.Head < 3 && (draft.Tokens[verb].Word == Here || draft.Tokens[verb].Is(WordClass.Adverb | WordClass.Auxiliary)))
        {
            verb++;
        }

        return noun.First == noun.Head && verb < draft.Tokens.Length && draft.Tokens[verb].Is(WordClass.CueVerb | WordClass.ThoughtVerb);
    }

    private static bool HasExample(bool[] named, int paragraph)
    {
        for (var p = paragraph; p < named.Length && p <= paragraph + Reach; p++)
        {
            if (named[p])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Analysts at Kestrel Bank", "Harrow University researchers", "critics such as Ana Ruiz".</summary>
    private static bool NamesSomebody(Draft draft, SourceNoun noun, Sentence sentence)
    {
        for (var i = Math.Max(sentence.FirstToken, noun.First - 1); i < sentence.EndToken && i <= noun.Head + Around; i++)
        {
            var token = draft.Tokens[i];
            if (i > noun.Head && token.Is(WordClass.CueVerb | WordClass.ThoughtVerb | WordClass.Auxiliary))
            {
                return false;
            }

            if (ExampleOpeners.Match(draft.Tokens, i, sentence.EndToken, out _) > 0 || (i > noun.Head && token.Is(WordClass.Institution))
                || (token.Has(TokenShape.Capitalized) && !token.Has(TokenShape.SentenceStart) && !token.Is(WordClass.Demonym)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(DraftAnalysisContext context, SourceNoun noun)
    {
        var span = noun.SpanIn(context.Draft);
        context.Report(new Report(span, context.Draft.TextOf(span))
        {
            Fixes = ImmutableArray.Create(CodeFix.Insert("Name an example", span.End, ", such as [NAME],")),
        });
    }
}
