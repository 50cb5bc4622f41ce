using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>How far a desk may rely on an attribution.</summary>
internal static class Reliance
{
    private static readonly WordSet Refusals = WordSet.Read("refusal-words");
    private static readonly WordSet ForecastVerbs = WordSet.Read("forecast-verbs");
    private static readonly WordSet Stances = WordSet.Read("stance-verbs");
    private static readonly int Continued = Vocabulary.Shared.Require("continued");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int According = Vocabulary.Shared.Require("according");

    /// <summary>Whether somebody answers for what an attribution holds: not "is believed to have killed 40", not "reports suggest".</summary>
    public static bool Answers(Draft draft, Attribution attribution) => attribution switch
    {
        { Source: null } => attribution.Kind == AttributionKind.Direct,
        { SourceKind: SourceKind.None } => false,
        { Cue: { } cue } when GoesOn(draft, cue) => false,
        { Source: { } source } when draft.Tokens[draft.TokenAt(source.Start)].Is(WordClass.Negation) => false, // "nobody said"
        { Basis: AttributionBasis.Tagger } => Speaks(draft, attribution) || Forecasts(draft, attribution),
        _ => true,
    };

    /// <summary>Whether what stands after an attribution may still rest on it: its source spoke, and did not only think or plan.</summary>
    public static bool Speaks(Draft draft, Attribution attribution)
    {
        if (attribution.Source is not { } source || draft.Tokens[draft.TokenAt(source.Start)].Is(WordClass.Negation))
        {
            return false;
        }

        if (attribution.Cue is not { } cue)
        {
            return attribution.Kind == AttributionKind.Direct;
        }

        if (GoesOn(draft, cue))
        {
            return false;
        }

        var speaks = attribution.Basis == AttributionBasis.Grammar; // "per the log", "by its own count"
        var thinks = false;
        for (var i = draft.TokenAt(cue.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < cue.End; i++)
        {
            speaks |= draft.Tokens[i].Is(WordClass.CueVerb) || draft.Tokens[i].Word == According;
            thinks |= draft.Tokens[i].Is(WordClass.ThoughtVerb) && !draft.Tokens[i].Is(WordClass.CueVerb);
            if (draft.Tokens[i].Is(WordClass.Negation | WordClass.Modal) || Refusals.Contains(draft.Tokens[i].Word))
            {
                return false;
            }
        }

        return speaks && !thinks;
    }

    /// <summary>Whether what stands in a later sentence may rest on an attribution too: its source tells something, and does not only deny, demand or condemn.</summary>
    public static bool Tells(Draft draft, Attribution attribution)
    {
        if (!Speaks(draft, attribution) || attribution.Cue is not { } cue)
        {
            return attribution.Kind == AttributionKind.Direct;
        }

        var judges = false;
        for (var i = draft.TokenAt(cue.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < cue.End; i++)
        {
            var form = CueVerbs.FormOf(draft.Tokens[i].Word);
            if ((form & (CueForm.Say | CueForm.Tell | CueForm.Show)) != 0 && !Stances.Contains(draft.Tokens[i].Word))
            {
                return true;
            }

            judges |= (form & CueForm.Judge) != 0 || Stances.Contains(draft.Tokens[i].Word);
        }

        return !judges;
    }

    /// <summary>"The bank expects 5,000 new jobs": of what is to come there is no better source than who expects it.</summary>
    private static bool Forecasts(Draft draft, Attribution attribution) =>
        attribution is { Source: not null, Cue: { } cue } && ForecastVerbs.Contains(draft.Tokens[draft.TokenAt(cue.End - 1)].Word);

    /// <summary>"Continued to shell the port": a deed that goes on, where "she continued" would be speech.</summary>
    private static bool GoesOn(Draft draft, TextSpan cue)
    {
        var last = draft.TokenAt(cue.End - 1);
        return draft.Tokens[last].Word == Continued && last + 1 < draft.Tokens.Length && draft.Tokens[last + 1].Word == To;
    }
}
