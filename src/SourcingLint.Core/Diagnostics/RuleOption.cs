using System.Globalization;

namespace SourcingLint.Diagnostics;

/// <summary>A setting of one rule, read from <c>.editorconfig</c> as <c>sourcinglint.RULE.KEY</c>.</summary>
public abstract class RuleOption
{
    private protected RuleOption(string key, string description)
    {
        Key = key;
        Description = description;
    }

    /// <summary>The whole key, <c>sourcinglint.unattributed-figure.minimum</c>.</summary>
    public string Key { get; }

    /// <summary>What it sets, in one sentence.</summary>
    public string Description { get; }

    /// <summary>The default as a user would write it.</summary>
    public abstract string DefaultText { get; }

    /// <summary>Whether <paramref name="text"/> is a value of it.</summary>
    public abstract bool IsValid(string text);
}

/// <inheritdoc/>
/// <typeparam name="T"><see cref="bool"/>, <see cref="int"/> or <see cref="string"/>.</typeparam>
public sealed class RuleOption<T>(string key, T @default, string description) : RuleOption(key, description)
    where T : notnull
{
    /// <summary>The value when nobody sets one.</summary>
    public T Default { get; } = @default;

    /// <inheritdoc/>
    public override string DefaultText => Convert.ToString(Default, CultureInfo.InvariantCulture)!.ToLowerInvariant();

    /// <inheritdoc/>
    public override bool IsValid(string text) => TryParse(text, out _);

    internal bool TryParse(string text, out T value)
    {
        if (typeof(T) == typeof(bool) && bool.TryParse(text, out var flag))
        {
            value = (T)(object)flag;
            return true;
        }

        if (typeof(T) == typeof(int) && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            value = (T)(object)number;
            return true;
        }

        value = typeof(T) == typeof(string) ? (T)(object)text : Default;
        return typeof(T) == typeof(string);
    }
}
