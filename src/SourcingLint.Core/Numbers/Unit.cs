namespace SourcingLint.Model;

/// <summary>A unit of measure.</summary>
/// <param name="Name">What tells it from others: <c>short-ton</c>.</param>
/// <param name="Dimension">What it measures: <c>mass</c>.</param>
/// <param name="Factor">How many of the dimension's base unit one of it is.</param>
/// <param name="Offset">What is added to a number of it before multiplying; 0 but for degrees Fahrenheit.</param>
/// <param name="IsMetric">Whether it is a metric unit.</param>
internal sealed record Unit(string Name, string Dimension, double Factor, double Offset, bool IsMetric)
{
    /// <summary>A number of this unit, said in another of the same dimension.</summary>
    public double To(Unit other, double value) => ((value + Offset) * Factor / other.Factor) - other.Offset;

    /// <summary>A difference of so many of this unit, said in another of the same dimension: a rise of 5 C is one of 9 F.</summary>
    public double DifferenceTo(Unit other, double value) => value * Factor / other.Factor;
}
