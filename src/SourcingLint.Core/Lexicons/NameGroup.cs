namespace SourcingLint.Lexicons;

/// <summary>All forms of one name.</summary>
internal sealed class NameGroup
{
    private readonly List<NameForm> _forms = [];

    /// <summary>The forms, in the order of their lists.</summary>
    public IReadOnlyList<NameForm> Forms => _forms;

    /// <summary>Adds a form; one with the same text that is there already stays.</summary>
    public void Add(NameForm form)
    {
        if (Find(form.Text) is null)
        {
            _forms.Add(form);
        }
    }

    /// <summary>The form written exactly so; null when there is none.</summary>
    public NameForm? Find(string text) => _forms.Find(f => f.Text == text);

    /// <summary>Of the forms that are asked for, the one nearest the usual form, a surname before a full name; null when there is none.</summary>
    public NameForm? Nearest(Func<NameForm, bool> isAsked)
    {
        NameForm? nearest = null;
        foreach (var form in _forms)
        {
            if (isAsked(form) && (nearest is null || Rank(form) < Rank(nearest)))
            {
                nearest = form;
            }
        }

        return nearest;
    }

    private static int Rank(NameForm form) => ((int)form.Relation * 2) + (form.Prefix.Length > 0 ? 1 : 0);
}
