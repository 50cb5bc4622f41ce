namespace SourcingLint.Model.Tagging;

/// <summary>What the tagger makes of a draft.</summary>
/// <param name="Labels">By token: what part it plays.</param>
/// <param name="Said">By token: the probability, from 0 to 1, that it is part of what somebody says; 0 in paragraphs without a figure, which nobody asks about.</param>
/// <param name="HasFigure">By paragraph: whether it has a figure.</param>
internal sealed record TaggedDraft(SpanLabel[] Labels, double[] Said, bool[] HasFigure);
