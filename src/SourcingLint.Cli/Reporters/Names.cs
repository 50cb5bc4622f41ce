using Microsoft.CodeAnalysis;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Cli.Reporters;

/// <summary>What outputs call the kinds of things: kebab case, lower case. Other programs rely on these names.</summary>
internal static class Names
{
    /// <summary>A severity as people read it; programs read <see cref="JsonWriting.NameOf"/>.</summary>
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    public static string Of(ZoneKind zone) => zone switch
    {
        ZoneKind.Headline => "headline",
        ZoneKind.Deck => "deck",
        ZoneKind.Crosshead => "crosshead",
        ZoneKind.List => "list",
        ZoneKind.Table => "table",
        ZoneKind.BlockQuote => "block-quote",
        ZoneKind.Caption => "caption",
        ZoneKind.Byline => "byline",
        ZoneKind.Chrome => "chrome",
        ZoneKind.FrontMatter => "front-matter",
        _ => "body",
    };

    public static string Of(FigureClass @class) => @class switch
    {
        FigureClass.Toll => "toll",
        FigureClass.People => "people",
        FigureClass.Money => "money",
        FigureClass.Percent => "percent",
        FigureClass.Military => "military",
        FigureClass.Count => "count",
        FigureClass.Measure => "measure",
        _ => "exempt",
    };

    public static string Of(AttributionKind kind) => kind switch
    {
        AttributionKind.Direct => "direct",
        AttributionKind.Mixed => "mixed",
        _ => "indirect",
    };

    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Person => "person",
        SourceKind.Role => "role",
        SourceKind.Institution => "institution",
        SourceKind.Group => "group",
        SourceKind.Document => "document",
        SourceKind.Media => "media",
        SourceKind.Anonymous => "anonymous",
        SourceKind.OwnNewsroom => "own-newsroom",
        SourceKind.Pronoun => "pronoun",
        _ => "none",
    };

    /// <summary>Null when an attribution holds where it stands.</summary>
    public static string? Of(CarryKind carry) => carry switch
    {
        CarryKind.SameParagraph => "same-paragraph",
        CarryKind.BackReference => "back-reference",
        CarryKind.List => "list",
        CarryKind.Quotation => "quotation",
        CarryKind.LaterInDraft => "later-in-draft",
        CarryKind.Repeat => "repeat",
        CarryKind.Account => "account",
        _ => null,
    };

    public static string Of(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Partial => "partial",
        _ => "term",
    };

    public static string Of(MentionKind kind) => kind switch
    {
        MentionKind.Person => "person",
        MentionKind.Place => "place",
        MentionKind.Organisation => "organisation",
        _ => "term",
    };
}
