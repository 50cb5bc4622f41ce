using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds what one side of a conflict says of the other, of ground taken, of attacks it owns up to.</summary>
/// <remarks>A draft without fighters costs one look at each of its tokens.</remarks>
internal sealed class ClaimFinder
{
    private const int ContentReach = 60;
    private const int DeedReach = 12; // tokens from who did it to what was done
    private const int DenialReach = 2; // sentences

    private static readonly WordSet Indefinite = WordSet.Of("a", "an", "many", "some", "several", "most");
    private static readonly WordSet Deeds = WordSet.Read("deed-verbs");
    private static readonly WordSet Denials = WordSet.Read("denial-verbs");
    private static readonly int According = Vocabulary.Shared.Require("according");
    private static readonly int It = Vocabulary.Shared.Require("it");
    private static readonly int Its = Vocabulary.Shared.Require("its");

    private readonly Draft _draft;
    private readonly PartyTable _parties;
    private readonly ClaimReader _reader;
    private readonly Lazy<StoryHead> _head;
    private readonly ImmutableArray<Claim>.Builder _claims = ImmutableArray.CreateBuilder<Claim>();

    private ClaimFinder(Draft draft, PartyTable parties)
    {
        _draft = draft;
        _parties = parties;
        _reader = new ClaimReader(draft, parties);
        _head = new(() => new StoryHead(draft));
    }

    public static ImmutableArray<Claim> Find(Draft draft, DraftModel model)
    {
        var parties = model.Parties;
        var finder = new ClaimFinder(draft, parties);
        finder.FindResponsibility();
        if (parties.Conflict > 0)
        {
            var quotation = 0;
            var quoted = 0;
            for (var i = 0; i < model.Attributions.Length; i++)
            {
                var cue = model.Attributions[i].Cue?.Start ?? 0;
                while (quotation < model.Quotations.Length && model.Quotations[quotation].Span.Start <= cue)
                {
                    quoted = Math.Max(quoted, model.Quotations[quotation].Span.End);
                    quotation++;
                }

                // Whom a speaker quotes in turn is the speaker's matter.
                if (cue >= quoted)
                {
                    finder.Read(model.Attributions[i], i);
                }
            }
        }

        finder._claims.Sort((a, b) => a.Span.Start - b.Span.Start);
        return finder._claims.ToImmutable();
    }

    private ClaimRole RoleAt(int index) => _parties.RoleAt(index);

    private bool IsCopy(int sentence) => _draft.ParagraphOf(_draft.Sentences[sentence]).Zone is ZoneKind.Body or ZoneKind.List;

    /// <summary><c>A group calling itself … claimed responsibility for the attack.</c></summary>
    private void FindResponsibility()
    {
        for (var s = 0; s < _draft.Sentences.Length; s++)
        {
            var sentence = _draft.Sentences[s];
            if (!IsCopy(s))
            {
                continue;
            }

            for (var i = sentence.FirstToken + 1; i + 1 < sentence.EndToken; i++)
            {
                if ((RoleAt(i) & ClaimRole.ClaimVerb) == 0 || (RoleAt(i + 1) & ClaimRole.Responsibility) == 0)
                {
                    continue;
                }

                if (!_reader.HasBetween(sentence.FirstToken, i, ClaimRole.No) && !_reader.HasBetween(i - 2, i, ClaimRole.Relative | ClaimRole.Unreal) && _reader.HasBetween(i + 2, Math.Min(sentence.EndToken, i + 10), ClaimRole.Deed | ClaimRole.Assault)
                    && !_reader.IsHistory(i + 2, sentence.EndToken) && !IsRelayed(i + 2, sentence.EndToken))
                {
                    var span = TextSpan.FromBounds(_draft.Tokens[i].Start, _draft.Tokens[i + 1].End);
                    var before = TextSpan.FromBounds(_draft.Tokens[sentence.FirstToken].Start, _draft.Tokens[i - 1].End);
                    _claims.Add(new Claim(span, _parties.PartyOf(_draft.Tokens[i - 1].Span, PartyKind.Irregular), -1, s, IsSettled(s, -1), IsInPassing(s, before) || TellsOfOthers(i + 2, s)));
                }

                break;
            }
        }
    }

    private void Read(Attribution attribution, int index)
    {
        if (attribution.Source is not { } source || attribution.Cue is not { } cue || attribution.Content.IsEmpty || !IsCopy(attribution.Sentence)
            || attribution.SourceKind is SourceKind.OwnNewsroom)
        {
            return;
        }

        var speaker = attribution;
        for (var hops = 0; speaker.Antecedent >= 0 && hops < 3; hops++)
        {
            speaker = _draft.Model.Attributions[speaker.Antecedent];
        }

        var speakerSource = speaker.Source ?? source;
        var kind = KindOf(attribution, speakerSource, cue);
        var isDenied = kind == PartyKind.None && IsDeniedCharge(attribution);
        if (kind == PartyKind.None && !isDenied)
        {
            return;
        }

        var party = _parties.PartyOf(speakerSource, isDenied ? PartyKind.Irregular : kind);
        if (!isDenied && !_reader.IsContestable(attribution, kind, cue))
        {
            return;
        }

        var sentence = _draft.Sentences[attribution.Sentence];
        var span = AreBeside(source, cue) ? TextSpan.FromBounds(source.Start, cue.End)
            : AreBeside(cue, source) ? TextSpan.FromBounds(cue.Start, source.End)
            : sentence.Span.Contains(cue) ? cue : sentence.Span;
        _claims.Add(new Claim(span, party, index, attribution.Sentence, IsSettled(attribution.Sentence, index), IsInPassing(attribution.Sentence, speakerSource)));
    }

    /// <summary><c>for 40 attacks this year</c>, <c>for a raid on a hotel</c>, below the head of the story: not the attack that it tells of.</summary>
    private bool TellsOfOthers(int next, int sentence) =>
        next + 1 < _draft.Sentences[sentence].EndToken && _draft.Tokens[next].Is(WordClass.Preposition) && !_head.Value.Holds(_draft.ParagraphOf(_draft.Sentences[sentence]))
        && (Indefinite.Contains(_draft.Tokens[next + 1].Word) || _draft.Tokens[next + 1].Kind == TokenKind.Number || _draft.Tokens[next + 1].Is(WordClass.NumberWord | WordClass.VagueNumber));

    private bool IsInPassing(int sentence, TextSpan source) => !_head.Value.Holds(_draft.ParagraphOf(_draft.Sentences[sentence])) && !_head.Value.Names(source);

    /// <summary><c>Farmers said troops had shot three men. The army denies it.</c>: word against word, whoever makes the charge.</summary>
    private bool IsDeniedCharge(Attribution attribution)
    {
        var tellsOfDeed = false;
        foreach (var piece in attribution.Content)
        {
            var fighter = -1;
            var first = _draft.TokenAt(piece.Start);
            for (var i = first; i < _draft.Tokens.Length && _draft.Tokens[i].Start < piece.End && i - first < ContentReach; i++)
            {
                fighter = (RoleAt(i) & (ClaimRole.Soldier | ClaimRole.Belligerent)) != 0 ? i : fighter;
                tellsOfDeed |= fighter >= 0 && i > fighter && i - fighter < DeedReach && (Deeds.Contains(_draft.Tokens[i].Word) || _draft.Tokens[i].Is(WordClass.Toll));
            }
        }

        for (var s = attribution.Sentence + 1; tellsOfDeed && s < _draft.Sentences.Length && s <= attribution.Sentence + DenialReach; s++)
        {
            for (var i = _draft.Sentences[s].FirstToken; i < _draft.Sentences[s].EndToken; i++)
            {
                if (Denials.Contains(_draft.Tokens[i].Word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether one stands right before the other, a mark at most between them.</summary>
    private bool AreBeside(TextSpan first, TextSpan second) =>
        first.End <= second.Start && _draft.Prose.SeenLength(TextSpan.FromBounds(first.End, second.Start)) < 4;

    private PartyKind KindOf(Attribution attribution, TextSpan source, TextSpan cue)
    {
        var first = _draft.TokenAt(cue.Start);
        var end = _draft.TokenAt(cue.End);
        if (_reader.HasBetween(first, end, ClaimRole.OwnUp) || HasClass(first, end, WordClass.ThoughtVerb))
        {
            return PartyKind.None;
        }

        if (attribution.SourceKind == SourceKind.Anonymous)
        {
            return PartyKind.Unnamed;
        }

        var kind = _parties.KindOf(source);
        if (kind == PartyKind.State && _parties.Conflict == 1)
        {
            return PartyKind.None;
        }

        if (kind != PartyKind.None)
        {
            return kind;
        }

        if (_reader.IsBlame(cue))
        {
            return PartyKind.Unnamed;
        }

        // "Karuland said it shot down": a name that is an "it" is a state or a body.
        var content = _draft.Tokens[Math.Min(_draft.TokenAt(attribution.Content[0].Start), _draft.Tokens.Length - 1)];
        return _parties.Conflict > 1 && (attribution.SourceKind is SourceKind.Person or SourceKind.Institution) && (content.Word == It || content.Word == Its) ? PartyKind.State : PartyKind.None;
    }

    private bool HasClass(int first, int end, WordClass classes)
    {
        for (var i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Is(classes))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>…, according to the monitors of the group's channels</c>: somebody else vouches that the claim was made.</summary>
    private bool IsRelayed(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Word == According)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the other side, or the newsroom's own eyes, bear it out within two sentences.</summary>
    private bool IsSettled(int sentence, int attribution)
    {
        var cue = attribution >= 0 ? _draft.Model.Attributions[attribution].Cue : null;
        var from = _draft.Sentences[sentence].FirstToken;
        var last = Math.Min(sentence + 2, _draft.Sentences.Length - 1);
        var to = Math.Min(_draft.Sentences[last].EndToken, from + 2 * ContentReach);
        for (var i = from; i < to; i++)
        {
            if ((RoleAt(i) & ClaimRole.Concede) != 0 && !(cue is { } c && c.Contains(_draft.Tokens[i].Span))
                && !_reader.HasBetween(Math.Max(from, i - 3), i, ClaimRole.No | ClaimRole.Unreal))
            {
                return true;
            }
        }

        return false;
    }
}
