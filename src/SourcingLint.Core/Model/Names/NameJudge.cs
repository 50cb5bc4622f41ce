using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>Decides whether two spellings that are alike are one name. In doubt they are two: relatives, neighbours and namesakes are alike too.</summary>
internal static class NameJudge
{
    private const int LongWord = 8;
    private const int LongSound = 6;
    private const int LongSwap = 7;

    /// <summary>The verdict; null when the two may well be two names.</summary>
    public static NameVariant? Judge(WrittenName a, WrittenName b, Likeness likeness)
    {
        if (a == b || (likeness is not (Likeness.Writing or Likeness.OneWord) && (IsPlural(a.Plain, b.Plain) || IsPlural(b.Plain, a.Plain))) || a.IsFullName != b.IsFullName && likeness is not (Likeness.Writing or Likeness.OneWord)
            || (a.IsDoubtful && b.IsDoubtful) || IsSurnameAndPhrase(a, b) || IsSurnameAndPhrase(b, a) || IsNumbered(a.Text, b.Text) || IsNumbered(b.Text, a.Text) || IsSameWord(a.Text, b.Text) || AreListedApart(a, b, likeness))
        {
            return null;
        }

        if (likeness == Likeness.OneWord)
        {
            return OfOneWord(a, b);
        }

        var stand = a.StandsBeside(b);
        if (stand && likeness != Likeness.Letters)
        {
            return null;
        }

        var relation = RelationOf(a, b);
        if (relation == Relation.Apart)
        {
            return null;
        }

        var slip = SlipOf(a, b, likeness);
        var other = slip == a ? b : a;
        if (relation == Relation.Kin)
        {
            return likeness == Likeness.Letters && (LetterSlip.IsEnding(slip.Text, other.Text) || slip.Listed != ListedAs.Nothing) ? null : new NameVariant(slip, other, IsSure: false, likeness == Likeness.Letters);
        }

        var isSame = relation == Relation.Same;
        var isSure = likeness switch
        {
            Likeness.Writing => isSame || !AreGivenNames(a, b) ? true : null,
            Likeness.Sound => OfSound(slip, other, isSame),
            _ when stand => IsSlipBeside(slip, other) ? false : null,
            _ => OfLetters(slip, other, isSame),
        };
        return isSure is null ? null : new NameVariant(slip, other, isSure.Value, likeness == Likeness.Letters);
    }

    /// <summary>Asks about two names of which one word differs by a slip: "Tarn Ferries Board", "Tarn Ferry Board".</summary>
    private static NameVariant? OfOneWord(WrittenName a, WrittenName b)
    {
        var (words, rival) = (a.Text.Split(' '), b.Text.Split(' '));
        if (words.Length != rival.Length)
        {
            return null;
        }

        var at = 0;
        while (at < words.Length && words[at] == rival[at])
        {
            at++;
        }

        if (at == words.Length || a.StandsBeside(b) || a.IsOfKin || b.IsOfKin)
        {
            return null;
        }

        // To give up: the word that no list has, else the name that stands less often, else the later.
        var (word, name) = (words[at], rival[at]);
        var arePersons = a.IsFullName && b.IsFullName;
        var listed = arePersons ? IsListed(word).CompareTo(IsListed(name)) : 0;
        var slip = (listed != 0 ? listed : IsUsedMore(a, b)) >= 0 ? b : a;
        var other = slip == a ? b : a;
        if (arePersons && slip.Count > 1)
        {
            return null;
        }

        var isPerson = a.IsFullName || b.IsFullName;
        var areListed = IsListed(word) && IsListed(name);
        var isOneBody = !isPerson && words.Length > 2 && LetterSlip.IsNumber(word, name);
        var isOnePlace = !arePersons && IsArabicPlace(words, at) && LetterSlip.IsOne(word, name) && LetterSlip.IsInVowels(word, name);
        var isOnePerson = isPerson && !isOnePlace && !areListed && at == 0 && IsVowelSlip(word, name);
        return isOneBody || isOnePlace || isOnePerson || (words.Length == 1 && !areListed && LetterSlip.IsOne(word, name))
            ? new NameVariant(slip, other, IsSure: isOnePlace, IsMistyped: !isOneBody) : null;
    }

    /// <summary>Whether long given names differ in a vowel inside: another consonant, or another ending, is most often another person's.</summary>
    private static bool IsVowelSlip(string a, string b) =>
        a.Length >= LongSound && LetterSlip.IsReplaced(a, b, out var at) && at > 0 && at < a.Length - 1 && IsVowel(a[at]) && IsVowel(b[at]);

    /// <summary>"Deir al-Balah", of which the first word's vowels are anybody's guess.</summary>
    private static bool IsArabicPlace(string[] words, int at) => at == 0 && words.Length > 1 && NameForm.HasArticle(words[1]);

    private static bool IsListed(string word) => Vocabulary.Shared.Find(word.AsSpan()) != 0;

    /// <summary>Whether sounds that agree make one name for certain; null when they say nothing.</summary>
    private static bool? OfSound(WrittenName slip, WrittenName other, bool isSame) =>
        isSame || slip.IsIntroduced != other.IsIntroduced || slip.Titles.Exists(other.Titles.Contains) ? true
        : AreGivenNames(slip, other) || slip.Plain.Length < LongSound ? null
        : other.Count >= 2;

    /// <summary>Whether a name in one sentence with another is that one, mistyped: nobody brings in two people who are a letter apart without a given name for each.</summary>
    private static bool IsSlipBeside(WrittenName slip, WrittenName other) =>
        other.IsIntroduced && !slip.IsIntroduced && !slip.IsPart && !slip.IsDoubtful && slip.Count == 1 && other.Count > 1 && slip.Listed == ListedAs.Nothing && slip.Plain.Length >= LongSound
        && !LetterSlip.IsEnding(slip.Text, other.Text) && !slip.Text.StartsWith(other.Text, StringComparison.Ordinal) && !other.Text.StartsWith(slip.Text, StringComparison.Ordinal);

    private static bool? OfLetters(WrittenName slip, WrittenName other, bool isSame)
    {
        var (word, name) = (slip.Text, other.Text);
        if (slip.IsFullName)
        {
            var given = slip.Plain.IndexOf('_');
            return LetterSlip.IsSwap(slip.Plain.Substring(0, given), other.Plain.Substring(0, given)) ? true : null;
        }

        var isProven = other.Listed != ListedAs.Nothing || other.IsIntroduced || other.Count >= 2 || slip.SharesNeighbour(other);
        if (LetterSlip.IsSwap(word, name))
        {
            return isProven && slip.Count <= other.Count ? true : word.Length >= LongSwap && !slip.IsDoubtful && !slip.IsIntroduced ? false : null;
        }

        var isPrefix = word.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(word, StringComparison.Ordinal);
        if (isSame && slip.Count == 1 && other.Count > 1 && (isPrefix || LetterSlip.IsEnding(word, name)))
        {
            return false; // "Colin Marshe", after "Colin Marsh" and "Marsh"
        }

        if (slip.IsDoubtful || isPrefix)
        {
            return null;
        }

        var isReplaced = LetterSlip.IsReplaced(word, name, out var at);
        if (LetterSlip.IsEnding(word, name))
        {
            // Kowalski and Kowalska are two, Korkmaz and Korkmas hardly.
            return isReplaced && (isSame || other.IsIntroduced) && !slip.IsIntroduced && !IsVowel(word[at]) && !IsVowel(name[at]) && LetterSlip.AreAlike(word[at], name[at]) ? false : null;
        }

        if (isSame)
        {
            return true;
        }

        var isDateline = slip.IsInDateline && slip.Count == 1;
        if (isDateline && (isReplaced || word.Length != name.Length))
        {
            return false; // a story is seldom filed from a place called nearly as the one that it tells of
        }

        if (!isProven || slip.IsIntroduced || slip.Count > other.Count)
        {
            return null;
        }

        if (other.Listed == ListedAs.Place && slip.Listed == ListedAs.Nothing && slip.IsPlaced && word.Length == name.Length + 1 && name.Length >= LongSound && LetterSlip.IsInVowels(word, name))
        {
            return false; // "Teheran" beside "Tehran"
        }

        var isPart = slip.IsPart || other.IsPart;
        var isShort = Math.Min(word.Length, name.Length) < LongSound;
        var isLikely = !isPart && !isShort && other.IsIntroduced && other.Listed == ListedAs.Nothing && (word.Length != name.Length || isReplaced || word.Length >= LongWord);
        return isLikely ? true : (isReplaced || word.Length != name.Length) && IsSuspect(slip, other, isShort, isReplaced && !LetterSlip.AreAlike(word[at], name[at])) ? false : null;
    }

    /// <summary>Whether a word that the draft has once is nearly one that it has often, or has beside the same word.</summary>
    private static bool IsSuspect(WrittenName slip, WrittenName other, bool isShort, bool isUnlike)
    {
        if (slip.Listed != ListedAs.Nothing || slip.Count > 1)
        {
            return false;
        }

        var isBeside = slip.SharesNeighbour(other);
        var isMissed = slip.Text.Length != other.Text.Length; // a letter too many or too few; a letter for another makes names of its own
        return slip.IsGivenName || other.IsGivenName ? isBeside && (isMissed || (other.Listed == ListedAs.GivenName && other.Count > 2))
            : (other.IsIntroduced && isMissed && !isShort) || (isBeside && (isMissed || slip.Text.Length >= LongWord)) || other.Count >= (isUnlike ? 3 : 2) + (isShort || other.Listed >= ListedAs.Place ? 1 : 0);
    }

    /// <summary>Which of two to give up: for a slip of the keys the one nobody vouches for, else the one used less.</summary>
    private static WrittenName SlipOf(WrittenName a, WrittenName b, Likeness likeness)
    {
        if (a.IsDoubtful != b.IsDoubtful)
        {
            return a.IsDoubtful ? a : b;
        }

        var isListed = IsVouchedFor(b).CompareTo(IsVouchedFor(a));
        var isIntroduced = b.IsIntroduced.CompareTo(a.IsIntroduced);
        var isUsedLess = IsUsedMore(b, a);
        if (likeness != Likeness.Letters && a.Listed != ListedAs.Name && b.Listed != ListedAs.Name)
        {
            (isListed, isIntroduced, isUsedLess) = (isUsedLess, isListed, isIntroduced);
        }

        var order = isListed != 0 ? isListed : isIntroduced != 0 ? isIntroduced : isUsedLess != 0 ? isUsedLess : a.IsInDateline.CompareTo(b.IsInDateline);
        return order > 0 ? a : b;
    }

    /// <summary>Whether a list has it for what it is here: a given name behind another is a surname.</summary>
    private static bool IsVouchedFor(WrittenName name) => name.Listed != ListedAs.Nothing && !(name.Listed == ListedAs.GivenName && name.IsIntroduced);

    /// <summary>Compares how often the copy has each, then all of the draft; of two that it has equally often the one that only quotations have stays, nobody edits those.</summary>
    private static int IsUsedMore(WrittenName a, WrittenName b)
    {
        var inCopy = (a.Count - a.InHeadings).CompareTo(b.Count - b.InHeadings);
        return inCopy != 0 ? inCopy : a.Count != b.Count ? a.Count.CompareTo(b.Count)
            : a.Uses.Count == 0 || b.Uses.Count == 0 ? (a.Uses.Count == 0).CompareTo(b.Uses.Count == 0)
            : IsAccented(a).CompareTo(IsAccented(b));
    }

    /// <summary>Whether a name has accents, which nobody adds by mistake.</summary>
    private static bool IsAccented(WrittenName name) => name.Text.Any(c => Accents.Without(c) != char.ToLowerInvariant(c));

    private static Relation RelationOf(WrittenName a, WrittenName b)
    {
        if (a.IsFullName)
        {
            // The given name is in what is alike; a man's and a woman's often differ in the last vowel alone.
            return b.IsFullName && AreOfTwoGenders(GivenNameOf(a.Plain), GivenNameOf(b.Plain)) ? Relation.Apart : Relation.Same;
        }

        if (!a.IsIntroduced || !b.IsIntroduced)
        {
            return Relation.Open;
        }

        return a.GivenNames.Exists(given => b.GivenNames.Exists(other => IsSameGivenName(given, other))) ? Relation.Same
            : a.IsOfKin || b.IsOfKin ? Relation.Kin
            : Relation.Apart;
    }

    private static bool IsSameGivenName(string a, string b) =>
        a.Length > 0 && b.Length > 0 && (a == b || ((a.Length == 1 || b.Length == 1) && a[0] == b[0])
            || Transliteration.Writing.KeyOf(a, out _) == Transliteration.Writing.KeyOf(b, out _)
            || Transliteration.Sounds.Any(family => family.KeyOf(a, out _) == family.KeyOf(b, out _)));

    private static string GivenNameOf(string fullName) => fullName.Substring(0, Math.Max(0, fullName.IndexOf('_')));

    private static bool AreOfTwoGenders(string a, string b) =>
        a.Length > 0 && b.Length > 0 && a[a.Length - 1] != b[b.Length - 1] && IsVowel(a[a.Length - 1]) && IsVowel(b[b.Length - 1])
        && !(a[a.Length - 1] is 'i' or 'y' && b[b.Length - 1] is 'i' or 'y');

    /// <summary>Whether two texts differ in full stops, in an Arabic article that one of them drops, or in the first letter's case alone.</summary>
    private static bool IsSameWord(string a, string b) =>
        string.Equals(
            Bare(a, NameForm.HasArticle(a) && !NameForm.HasArticle(b)), Bare(b, NameForm.HasArticle(b) && !NameForm.HasArticle(a)), StringComparison.Ordinal);

    /// <summary>Whether one word is somebody's surname and two words are a name of their own: Ida Whitehouse, the White House.</summary>
    private static bool IsSurnameAndPhrase(WrittenName surname, WrittenName phrase) =>
        surname.IsIntroduced && !phrase.IsIntroduced && surname.Text.IndexOf(' ') < 0 && phrase.Text.IndexOf(' ') is var space and > 0
        && (Vocabulary.Shared.ClassesOf(Vocabulary.Shared.Find(phrase.Text.AsSpan(0, space))) & WordClass.NameParticle) == 0;

    /// <summary>Whether a name is another with a number behind it: Covid-19.</summary>
    private static bool IsNumbered(string name, string bare) =>
        name.Length > bare.Length + 1 && name.StartsWith(bare, StringComparison.Ordinal) && name[bare.Length] == '-' && name.Skip(bare.Length + 1).All(char.IsDigit);

    private static string Bare(string text, bool dropsArticle)
    {
        text = (dropsArticle ? text.Substring(3) : text).Replace(". ", "").Replace(".", "");
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);
    }

    /// <summary>Whether the lexicons tell two names apart.</summary>
    private static bool AreListedApart(WrittenName a, WrittenName b, Likeness likeness) =>
        a.Listed != ListedAs.Nothing && b.Listed != ListedAs.Nothing && !(likeness == Likeness.Writing && a.Listed == ListedAs.Place && b.Listed == ListedAs.Place && IsAccented(a) != IsAccented(b))
        && (likeness is Likeness.Letters or Likeness.OneWord || !(a.Listed == ListedAs.GivenName && b.Listed == ListedAs.GivenName));

    private static bool AreGivenNames(WrittenName a, WrittenName b) =>
        a.Listed == ListedAs.GivenName && b.Listed == ListedAs.GivenName && !a.IsIntroduced && !b.IsIntroduced;

    private static bool IsPlural(string many, string one) =>
        many.Length > one.Length && many[many.Length - 1] == 's' && many.StartsWith(one, StringComparison.Ordinal) && many.Length - one.Length <= 2;

    private static bool IsVowel(char c) => "aeiouy".IndexOf(c) >= 0;

    private enum Relation : byte
    {
        Open,
        Same,

        /// <summary>Two people, one of them somebody's relative.</summary>
        Kin,
        Apart,
    }
}
