using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds officials, authorities and diplomats who say something without an agency, a place or a rank.</summary>
internal sealed class VagueOfficeFinder
{
    private const int Reach = 2; // paragraphs in which an agency's name makes officials less vague
    private const int LeadReach = 5; // the same from a story's first paragraphs, which leave the details for later
    private const int LeadParagraphs = 3;

    private static readonly WordSet Views = WordSet.Of("believe", "believes", "believed", "estimate", "estimates", "estimated");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int To = Vocabulary.Shared.Require("to");

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly HashSet<(int, int)> _asked = [];
    private readonly int[] _firstBody; // of each sentence, where it first names a body; int.MaxValue when it names none

    private VagueOfficeFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _firstBody = new int[draft.Sentences.Length];
        for (var s = 0; s < _firstBody.Length; s++)
        {
            _firstBody[s] = int.MaxValue;
        }

        foreach (var mention in model.Mentions)
        {
            if (mention.Kind == MentionKind.Organisation && IsOffice(mention))
            {
                _firstBody[mention.Sentence] = Math.Min(_firstBody[mention.Sentence], mention.Span.Start);
            }
        }

        foreach (var sentence in draft.Sentences)
        {
            NoteAgency(sentence);
        }
    }

    /// <summary>They in order of place; a group that was asked about is not asked about again.</summary>
    public static ImmutableArray<VagueOffice> Find(Draft draft, DraftModel model) => new VagueOfficeFinder(draft, model).Find();

    private ImmutableArray<VagueOffice> Find()
    {
        var found = ImmutableArray.CreateBuilder<VagueOffice>();
        var lastExact = -1;
        var next = 0;
        var lead = EndOfLead();
        for (var a = 0; a < _model.Attributions.Length; a++)
        {
            var attribution = _model.Attributions[a];
            if (attribution.Source is not { } span)
            {
                continue;
            }

            var paragraph = _draft.Sentences[attribution.Sentence].Paragraph;
            if (SourceNoun.Find(_draft, span, SourceWord.Official | SourceWord.Source) is not { } noun)
            {
                lastExact = IsAgency(attribution) ? paragraph : lastExact;
                continue;
            }

            if ((noun.Description & Description.Exact) != 0 || IsOfService(noun))
            {
                lastExact = paragraph;
                _ = IsNew(noun); // "law enforcement officials" are those from here on
            }
            else if (IsVague(noun) && IsStated(attribution) && _draft.Paragraphs[paragraph].Zone is ZoneKind.Body or ZoneKind.List
                && !_model.Coverage.IsQuoted(span.Start) && !noun.IsApposition(_draft) && !IsOfBody(noun, attribution.Sentence) && IsNew(noun))
            {
                for (next = Math.Max(next, a + 1); next < _model.Attributions.Length && !IsAgency(_model.Attributions[next]); next++)
                {
                }

                var isPlaced = (noun.Description & Description.Place) != 0 || (lastExact >= 0 && paragraph - lastExact <= Reach) || NamesBody(noun, attribution.Sentence, paragraph)
                    || (next < _model.Attributions.Length && _draft.Sentences[_model.Attributions[next].Sentence].Paragraph - paragraph <= (paragraph <= lead ? LeadReach : Reach));
                found.Add(new VagueOffice(noun, isPlaced));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A ministry or an agency, in full or in capitals; armed groups and papers have no officials.</summary>
    private bool IsOffice(Mention mention)
    {
        for (var i = _draft.TokenAt(mention.Span.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Start < mention.Span.End; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Institution) || (_draft.Tokens[i].Has(TokenShape.AllCaps) && _draft.Tokens[i].Length > 2 && !_draft.Tokens[i].Is(WordClass.Outlet)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The ministry of health", "the state water agency": a body that needs no capitals.</summary>
    private void NoteAgency(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i + 2 < sentence.EndToken; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Institution) && _draft.Tokens[i + 1].Word == Of)
            {
                var index = _draft.SentenceAt(sentence.Span.Start);
                _firstBody[index] = Math.Min(_firstBody[index], _draft.Tokens[i].Start);
            }
        }
    }

    private int EndOfLead()
    {
        var seen = 0;
        foreach (var paragraph in _draft.Paragraphs)
        {
            seen += paragraph.Zone == ZoneKind.Body ? 1 : 0;
            if (seen == LeadParagraphs)
            {
                return paragraph.Index;
            }
        }

        return _draft.Paragraphs.Length;
    }

    /// <summary>Whether nothing says which. For <c>source</c> alone, and for those who ask not to be named, the question is another.</summary>
    private bool IsVague(SourceNoun noun) =>
        (noun.Description & (Description.Definite | Description.Anonymous)) == 0 && !IsUnnamed(noun)
        && ((SourceNoun.RolesOf(_draft.Tokens[noun.Head]) & SourceWord.Source) == 0 || (noun.Description & (Description.Broad | Description.Place)) != 0);

    /// <summary>"U.S. intelligence officials": a country's service is nearly its name; "Ukrainian and Western officials" are of none.</summary>
    private bool IsOfService(SourceNoun noun)
    {
        if ((SourceNoun.RolesOf(_draft.Tokens[noun.Head]) & SourceWord.Official) == 0)
        {
            return false;
        }

        var kind = noun.Head - 1;
        while (kind > noun.First && (SourceNoun.RolesOf(_draft.Tokens[kind]) & (SourceWord.Broad | SourceWord.Place)) == SourceWord.Broad)
        {
            kind--;
        }

        return kind < noun.Head - 1 && _draft.Tokens[kind] is var country
            && (country.Is(WordClass.Demonym | WordClass.Place) || (SourceNoun.RolesOf(country) & SourceWord.Place) != 0);
    }

    private bool IsUnnamed(SourceNoun noun)
    {
        for (var i = noun.First; i < noun.Head; i++)
        {
            if (SourceNoun.IsUnnaming(_draft.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether they say it; what they know, fear, will do or have not said is the reporter's telling. To believe and to estimate are said often enough.</summary>
    private bool IsStated(Attribution attribution)
    {
        if (attribution.Cue is not { } cue)
        {
            return true;
        }

        var first = _draft.TokenAt(cue.Start);
        var last = _draft.TokenAt(cue.End - 1);
        for (var i = first; i < last; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Negation | WordClass.Modal) || _draft.Tokens[i].Word == To)
            {
                return false;
            }
        }

        var verb = _draft.Tokens[last];
        return verb.Is(WordClass.CueVerb) || Views.Contains(verb.Word) || (attribution.Basis == AttributionBasis.Grammar && !verb.Is(WordClass.ThoughtVerb));
    }

    /// <summary>"The port authority closed the pier, and officials said": plain officials are those of the body just named.</summary>
    private bool IsOfBody(SourceNoun noun, int sentence) =>
        noun.First == noun.Head && _firstBody[sentence] < _draft.Tokens[noun.Head].Start;

    private bool NamesBody(SourceNoun noun, int sentence, int paragraph) =>
        _firstBody[sentence] < _draft.Tokens[noun.Head].Start || (sentence > 0 && _draft.Sentences[sentence - 1].Paragraph == paragraph && _firstBody[sentence - 1] != int.MaxValue);

    /// <summary>Whether it is the first mention of these officials; "an official" is somebody new each time.</summary>
    private bool IsNew(SourceNoun noun) =>
        !_draft.TextOf(_draft.Tokens[noun.Head]).EndsWith("s".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || _asked.Add((_draft.Tokens[noun.Head].Word, noun.Head > noun.First ? _draft.Tokens[noun.Head - 1].Word : 0));

    private static bool IsAgency(Attribution attribution) => attribution.SourceKind == SourceKind.Institution;
}
