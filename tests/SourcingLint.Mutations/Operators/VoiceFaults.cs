using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;
using static SourcingLint.Mutations.Wording;

namespace SourcingLint.Mutations;

/// <summary>Voices that readers cannot place, and words that lean to one side.</summary>
internal static class VoiceFaults
{
    private const int Near = 2; // paragraphs in which somebody by name is an example of a crowd
    private const int LeadParagraphs = 3; // a story's first paragraphs may name nobody yet

    private const int LeastStatements = 4; // on which a story rests
    private const int LeastWords = 260;

    private static readonly string[] Bodies = ["BVRA", "KTUF", "DGRO", "OPLG", "LWSD", "NCRT", "ARCD", "ZPGU", "CNTU", "GVHB"];

    public static IEnumerable<FaultOperator> All =>
    [
        new("endorse-or-undercut", ["attribution-verb"], Endorse),
        new("cite-at-third-hand", ["source-chain"], (draft, random) => Add(draft, random, () =>
        [
            "The depot burned, the Lesk Herald reported, citing an unnamed officer.",
            "Radio Orlen quoted a blogger who said a soldier had told him the depot burned.",
            "The depot burned, according to a website that cited an unidentified aide.",
            "A channel cites an officer who says the depot burned, the Lesk Herald reported.",
            "State television, quoting a local paper, said a witness had seen the depot burn.",
            "The Lesk Herald said on Friday, citing a report in the Orlen Times, that the mill would close.",
            "The mill will close in May, said the Orlen Times, which quoted a blog.",
            "Citing local media, the Lesk Herald said three men had drowned.",
            "The mill has been sold, the Orlen Times reported, quoting a person close to the owner.",
            "Dawn, a channel with 40,000 followers, cited a soldier as saying the bridge was gone.",
        ])),
        new("hide-a-source", ["anonymity-unexplained"], (draft, random) => Add(draft, random, () =>
        [
            "A palace aide said on condition of anonymity that the plan was dead.",
            "An unnamed official called the plan ready.",
            "The plan is dead, said an official who declined to be named.",
            "A senior officer, who asked not to be identified, said the plan was dead.",
            "\"The plan is dead,\" said a diplomat who spoke anonymously.",
            "The plan is dead, according to a person who requested anonymity.",
            "The driver, who would not give his name, said the brakes had failed.",
            "Two clerks said, on the condition that their names be withheld, that the vault was empty.",
            "\"They knew,\" said a former guard who wished to remain anonymous.",
            "A club insider, who asked for his name not to be used, said the coach would go.",
            "Speaking on background, a campaign adviser said the ad would be pulled.",
            "A banker who did not want her name printed said the deal was off.",
        ])),
        new("insult-from-the-dark", ["anonymous-disparagement"], (draft, random) => Add(draft, random, () =>
        [
            "\"He is lazy and vain,\" one adviser said of the mayor.",
            "A former colleague called the mayor a liar and a coward.",
            "One aide described the mayor as incompetent and cruel.",
            "\"She is a fraud,\" said an official who asked not to be named, of the mayor.",
            "An insider said the mayor was a drunk.",
            "A person close to the council called the mayor \"a small and spiteful man.\"",
            "One former colleague described the mayor as a bully.",
            "\"The mayor is out of his depth,\" said one councillor, who would not be named.",
            "\"She's a control freak,\" a former aide said of the mayor.",
            "Two staff members called the mayor vain and easily bored.",
        ])),
        new("crowd-of-nobody", ["weasel-crowd"], CrowdOfNobody),
        new("post-without-proof", ["social-source-unqualified"], (draft, random) => Add(draft, random, () =>
        [
            "A video on Telegram shows soldiers burning a barn.",
            "Footage posted on social media shows a tank on the bridge.",
            "Photos shared on Facebook show the crater.",
            "A post on X said three men were shot at the gate.",
            "A clip on TikTok shows police beating a boy.",
            "A Telegram channel said the bridge was gone.",
            "According to a post on Reddit, the app stored every password.",
            "Social media users reported three blasts before dawn.",
            "A viral video shows a teacher hitting a pupil.",
            "Images posted to Instagram show bodies on the quay.",
            "The mill has been sold, according to a message in a WhatsApp group.",
            "Videos circulating online show looters in the market.",
        ])),
        new("load-the-word", ["loaded-term"], (draft, random) => Add(draft, random, () =>
        [
            "The terrorists fled into the hills.",
            "The regime closed the border at noon.",
            "Two fighters were martyred near the dam.",
            "Illegal aliens were found in the truck.",
            "Soldiers liquidated a commander near the mill.",
            "The special military operation entered its third year.",
            "Troops neutralized 14 militants near the dam.",
            "Thugs loyal to the premier beat voters at the gate.",
            "The law was drafted by the pro-abortion lobby.",
            "The Lesk regime jailed two editors.",
            "Most of the orcs at the checkpoint were soldiers of the 4th Brigade.",
        ])),
        new("spell-out-nothing", ["acronym-undefined"], (draft, random) => Add(draft, random, () =>
        {
            var body = OneOf(random, Bodies);
            return
            [
                $"The {body} said the road was open.",
                $"Talks with the {body} broke down on Monday.",
                $"Officers of the {body} searched the mill.",
                $"The mill joined the {body} in the spring.",
                $"A spokesman for {body} said the pipe was old.",
                $"The plan, drawn up by the {body}, will be voted on in May.",
                $"Lesk's mayor met {body} leaders on Friday.",
                $"Funding from the {body} ran out in 2012.",
                $"The {body}'s roof leaks.",
            ];
        })),
        new("change-a-title", ["title-drift"], (draft, random) => Add(draft, random, () =>
        [
            "Col. Radu Menkova spoke first. Maj. Gen. Radu Menkova left early.",
            "Finance Minister Asha Rao spoke first. Treasury Secretary Asha Rao left early.",
            "Police Chief Dov Larsen spoke first. Sheriff Dov Larsen left early.",
            "Capt. Iva Stroud spoke first. Lt. Iva Stroud left early.",
            "Detective Inspector Sam Frayle led the hunt. Detective Sergeant Frayle found the knife.",
            "Sen. Ruth Halder voted no. Outside, Rep. Ruth Halder met the crowd.",
            "The bridge was sound, said Deputy Mayor Ona Brell. Mayor Ona Brell later closed it.",
            "Bishop Paul Oru blessed the boats. Archbishop Paul Oru then ate with the crews.",
            "Gov. Lena Marsh signed the bill. \"It is done,\" said Lieutenant Governor Lena Marsh.",
            "Judge Mei Tanner read the verdict. It took Chief Justice Mei Tanner an hour.",
        ])),
        new("describe-no-source", ["bare-source"], (draft, random) => AddAlone(draft, random, () =>
        [
            "Sources said the merger is dead.",
            "The striker will leave in June, sources say.",
            "According to a source, the plant will close in May.",
            "Karl Brandvold will be charged next week, two sources told the Valley Post.",
            "\"It's over,\" a source said.",
            "Multiple sources confirmed that the bank was for sale.",
            "One source described the talks as a shouting match.",
            "The bank, sources say, has a buyer.",
        ])),
        new("name-no-office", ["vague-officials"], (draft, random) => AddAlone(draft, random, () =>
        [
            "Officials said the dam is safe.",
            "Western diplomats say the talks have failed.",
            "Authorities believe the fire was set.",
            "According to security sources, two men crossed the border.",
            "The base was hit twice, military sources said.",
            "A senior official told reporters that the minister would resign.",
            "Two officials familiar with the talks said the deal was dead.",
            "The talks, a diplomat said, are at an end.",
            "Intelligence sources estimate that 800 fighters remain.",
        ])),
        new("name-no-outlet", ["unnamed-media-report"], (draft, random) => AddAlone(draft, random, () =>
        [
            "According to media reports, the deal collapsed.",
            "Six aides quit, reports say.",
            "Local press reported that the bishop had fled.",
            "The coach is set to leave, according to reports in Spain.",
            "Newspapers said the king was ill.",
            "A television station said the gunman was dead.",
            "Several outlets have reported that Brandvold will sue.",
            "Reports in the press suggested the bank was for sale.",
            "The mill has a buyer, a local newspaper reported.",
            "An online portal reported that the ship had sunk.",
        ])),
        new("report-without-reporter", ["sourceless-passive"], (draft, random) => AddAlone(draft, random, () =>
        [
            "The first raids were reported in early March.",
            "The commander is believed to have fled.",
            "It is understood that the bank will be sold.",
            "Dozens of miners are feared dead.",
            "The gunman was said to be in his 20s.",
            "The pair are thought to have met in Lesk.",
            "It is alleged that the mayor took bribes.",
            "The painting is estimated to be worth a fortune.",
            "Brandvold is rumoured to be leaving the club.",
            "The group is suspected of burning the mill.",
        ])),
        new("hedge-in-passing", ["hedge-without-source"], (draft, random) => AddAlone(draft, random, () =>
        [
            "Fresh units are reportedly moving to the border.",
            "The minister allegedly owns three villas.",
            "Brandvold purportedly paid for the trip.",
            "The premier, who reportedly has two passports, will travel on Friday.",
            "The mill was sold for a reported fortune.",
            "The bank has reportedly found a buyer.",
            "Allegedly, the ledgers were burned in the yard.",
            "The deal reportedly fell apart over the price.",
        ])),
        new("silence-the-others", ["single-source-story"], SilenceTheOthers),
    ];

    /// <summary>Every source becomes the ministry, and quotations go: a story of some length on one body's word.</summary>
    private static IEnumerable<Fault> SilenceTheOthers(Draft draft, Random random)
    {
        var changes = new List<TextChange>();
        var (statements, words) = (0, 0);
        foreach (var paragraph in draft.Paragraphs.Where(p => p.Zone is ZoneKind.Body or ZoneKind.List or ZoneKind.BlockQuote or ZoneKind.Caption))
        {
            var voices = draft.Model.Attributions.Where(a => draft.Sentences[a.Sentence].Paragraph == paragraph.Index).ToArray();
            if (paragraph.Zone != ZoneKind.Body || voices.Any(a => a is not { Source: not null, Kind: AttributionKind.Indirect, Basis: AttributionBasis.Grammar }) || draft.Model.Quotations.Any(q => q.Paragraph == paragraph.Index))
            {
                changes.Add(new(paragraph.Span, ""));
                continue;
            }

            words += Place.Text(draft, paragraph.Span).Split(' ').Length;
            statements += voices.Length;
            var end = 0;
            foreach (var source in voices.Select(a => a.Source!.Value).Where(s => s.Length > 0).OrderBy(s => s.Start))
            {
                if (source.Start >= end)
                {
                    changes.Add(new(source, draft.Sentences[draft.SentenceAt(source.Start)].Span.Start == source.Start ? "The interior ministry" : "the interior ministry"));
                    end = source.End;
                }
            }
        }

        if (statements >= LeastStatements && words >= LeastWords)
        {
            yield return new Fault([.. changes.OrderBy(change => change.Span.Start)], IsFoundAnywhere: true);
        }
    }

    /// <summary>"Said" becomes a verb that takes sides. Where the draft has one already, a second is only told beside it.</summary>
    private static IEnumerable<Fault> Endorse(Draft draft, Random random) => DraftLinter.Lint(draft, LintOptions.Default).Any(finding => finding.Diagnostic.Descriptor.RuleName() == "attribution-verb") ? [] : draft.Model.Attributions
        .Where(a => a is { Source: not null, Cue: not null } && a.SourceKind is SourceKind.Person or SourceKind.Role or SourceKind.Institution or SourceKind.Group or SourceKind.Pronoun
            && Place.ParagraphAt(draft, a.Cue.Value.Start).Zone == ZoneKind.Body && !Place.IsQuoted(draft, a.Cue.Value.Start) && Place.Text(draft, a.Cue.Value) == "said" && IsStatement(draft, a))
        .Select(a => Fault.Replace(a.Cue!.Value, OneOf(random, "pointed out", "revealed", "boasted", "bragged", "made it clear", "made clear", "let slip", "noted", "rightly said", "correctly observed", "wisely said", "gloated")));

    /// <summary>Whether a clause or a quotation is what was said, so that any verb of saying fits: "said Monday", "said of him" take none.</summary>
    private static bool IsStatement(Draft draft, Attribution attribution)
    {
        var cue = attribution.Cue!.Value;
        var next = draft.Source.ToString(new(cue.End, Math.Min(6, draft.Source.Length - cue.End)));
        return attribution.Source!.Value.Start < cue.Start && (next is " that " || (next.Length > 0 && next[0] is '.' or ','));
    }

    /// <summary>A crowd where nobody by name speaks near by who could be one of it.</summary>
    private static IEnumerable<Fault> CrowdOfNobody(Draft draft, Random random)
    {
        var body = Place.Story(draft).Select(p => p.Index).ToArray();
        var named = draft.Model.Attributions
            .Where(a => a.SourceKind is SourceKind.Person or SourceKind.Role or SourceKind.Pronoun or SourceKind.Document)
            .Select(a => draft.Sentences[a.Sentence].Paragraph).ToHashSet();
        var places = body.Skip(LeadParagraphs).Where(p => !Enumerable.Range(p, Near + 1).Any(named.Contains)).ToHashSet();
        return Add(draft, random, () =>
        [
            "Critics say the plan is a gift to builders.",
            "Many believe the bridge will never be finished.",
            "Some argue that the tax came too late.",
            "Observers say the vote was a turning point.",
            "Experts agree that the dam is too old.",
            "Scientists have long warned of the risk.",
            "Studies have shown that such walls fail.",
            "According to experts, the dam has ten years left.",
            "The deal, analysts warn, could cost thousands of jobs.",
            "Pundits have long predicted a merger.",
            "Supporters hailed the ruling as a triumph.",
            "Skeptics question whether the tunnel is needed at all.",
            "Industry watchers expect prices to double.",
            "Legal commentators doubt the case will reach court.",
            "The lake, many say, is dying.",
            "Opponents call the tunnel a waste of money.",
            "Research suggests that children sleep less than they did.",
        ]).Where(fault => places.Contains(Place.ParagraphAt(draft, fault.Changes[0].Span.Start - 1).Index));
    }
}
