using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>One part of a name, its surname or what stands before it: how the draft writes it, and how it should.</summary>
internal sealed class NamePart
{
    private const int LongestAcronym = 6;

    private readonly NameGroup _name;
    private readonly Func<NameUse, string> _partOfUse;
    private readonly Func<NameForm, string> _partOfForm;
    private readonly Func<NameForm, bool> _isPrinted;
    private readonly List<Tally> _tallies = [];

    /// <summary>Counts how the draft writes a part of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="uses">Where the draft writes it, in order.</param>
    /// <param name="partOfUse">The part as one use has it; empty when it has none to compare.</param>
    /// <param name="partOfForm">The part of a listed form; empty when it has none.</param>
    /// <param name="isPrinted">Whether the desk prints a form.</param>
    public NamePart(NameGroup name, List<NameUse> uses, Func<NameUse, string> partOfUse, Func<NameForm, string> partOfForm, Func<NameForm, bool> isPrinted)
    {
        (_name, _partOfUse, _partOfForm, _isPrinted) = (name, partOfUse, partOfForm, isPrinted);
        Count(uses.Where(use => !use.OpensSentence));
        Count(uses.Where(use => use.OpensSentence));
        _tallies.Sort(Tally.Compare);
        var printed = name.Nearest(f => partOfForm(f).Length > 0 && isPrinted(f));
        IsPrinted = printed is not null;
        TargetForm = printed
            ?? MostUsed(form => form.IsSpelling && !form.IsWrongAnywhere)
            ?? (_tallies.Exists(t => t.Form.IsSpelling) ? name.Nearest(f => partOfForm(f).Length > 0 && f.Relation == NameRelation.Canonical) : MostUsed(_ => true));
    }

    /// <summary>A form with the part as it should be; null when nothing speaks for one.</summary>
    public NameForm? TargetForm { get; }

    /// <summary>The part as it should be; empty when nothing speaks for one.</summary>
    public string Target => TargetForm is null ? "" : _partOfForm(TargetForm);

    /// <summary>Whether the desk's list or stylebook says so.</summary>
    public bool IsPrinted { get; }

    /// <summary>Whether a use has the part otherwise than it should.</summary>
    /// <param name="use">The use.</param>
    /// <param name="form">A form with the part as the use has it.</param>
    public bool Differs(NameUse use, out NameForm form)
    {
        var part = _partOfUse(use);
        form = (part.Length == 0 ? null : FormWith(part)) ?? use.Form;
        return part.Length > 0 && TargetForm is not null && !IsWritten(use, part, Target)
            && _name.Nearest(f => _partOfForm(f) == part && _isPrinted(f)) is null
            && !(IsMinor(form) && MayStandBeside(part, Target));
    }

    /// <summary>Whether a form and the target are two words for one thing, not two spellings.</summary>
    public bool IsMinor(NameForm form) => form.IsOtherWord || TargetForm is { IsOtherWord: true };

    /// <summary>Where the draft first has the part otherwise than a use has it, as it should be if it can; null when it never does.</summary>
    public NameUse? OtherThan(NameUse use)
    {
        var part = _partOfUse(use);
        var other = _tallies.Find(t => t.Part == Target) ?? _tallies.Find(t => !IsWritten(use, part, t.Part) && t.Form.IsSpelling && use.Form.IsSpelling);
        return other?.First;
    }

    /// <summary>Why the target is the one to write, where only the draft itself speaks for it.</summary>
    public NameCause CauseFor(NameUse use)
    {
        var part = _partOfUse(use);
        var written = _tallies.Find(t => IsWritten(use, part, t.Part));
        return _tallies.Find(t => t.Part == Target) is not { } target || written is null || target.InCopy < written.InCopy ? NameCause.Likelier
            : target.InCopy > written.InCopy ? written.InCopy == 0 ? NameCause.Story : NameCause.Majority
            : target.First.Span.Start < written.First.Span.Start ? NameCause.First
            : NameCause.Likelier;
    }

    /// <summary>Whether a form is written in capitals alone.</summary>
    public static bool IsAcronym(string text) => text.Length <= LongestAcronym && text.All(char.IsUpper);

    /// <summary>An acronym and what it stands for, or a name and its short form, are no two names.</summary>
    private static bool MayStandBeside(string a, string b) => IsAcronym(a) != IsAcronym(b) || Holds(a, b) || Holds(b, a);

    private static bool Holds(string whole, string part) => (" " + whole + " ").IndexOf(" " + part + " ", StringComparison.Ordinal) >= 0;

    private NameForm? FormWith(string part) => _name.Nearest(f => _partOfForm(f) == part);

    private NameForm? MostUsed(Func<NameForm, bool> isAsked) => _tallies.Find(tally => isAsked(tally.Form))?.Form;

    private void Count(IEnumerable<NameUse> uses)
    {
        foreach (var use in uses)
        {
            var part = _partOfUse(use);
            if (part.Length == 0)
            {
                continue;
            }

            if (_tallies.Find(t => IsWritten(use, part, t.Part)) is not { } tally)
            {
                _tallies.Add(tally = new Tally(part, FormWith(part) ?? use.Form, use));
            }

            tally.Add(use);
        }
    }

    /// <summary>Whether a use writes a part so; the capital that a sentence gives it says nothing.</summary>
    private static bool IsWritten(NameUse use, string part, string other) =>
        part == other || (use.OpensSentence && part.Length == other.Length && string.CompareOrdinal(part, 1, other, 1, part.Length - 1) == 0
            && char.ToUpperInvariant(part[0]) == char.ToUpperInvariant(other[0]));

    /// <summary>How often a draft writes a part in one way.</summary>
    private sealed class Tally(string part, NameForm form, NameUse first)
    {
        private readonly bool _isAccented = part.Any(c => Accents.Without(c) != char.ToLowerInvariant(c));
        private int _count;
        private int _headings;
        private bool _isFull;

        public string Part => part;

        public NameForm Form => form;

        public NameUse First => first;

        /// <summary>How often the copy has it, headings aside.</summary>
        public int InCopy => _count;

        public void Add(NameUse use)
        {
            _count += use.IsInHeading ? 0 : 1;
            _headings += use.IsInHeading ? 1 : 0;
            _isFull |= use.Prefix.Length > 0;
        }

        /// <summary>Which of two ways the draft means: the one its copy has more often, else the one with accents, which nobody adds by mistake, else the one of a full name, the one in more headings, the first.</summary>
        public static int Compare(Tally a, Tally b) =>
            a._count != b._count ? b._count.CompareTo(a._count)
            : a._isAccented != b._isAccented ? b._isAccented.CompareTo(a._isAccented)
            : a._isFull != b._isFull ? b._isFull.CompareTo(a._isFull)
            : a._headings != b._headings ? b._headings.CompareTo(a._headings)
            : a.First.Span.CompareTo(b.First.Span);
    }
}
