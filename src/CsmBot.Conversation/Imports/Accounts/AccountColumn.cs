using CsmBot.Conversation.Dialogs.Accounts;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>A field that files carry, and what other programs call its column.</summary>
/// <param name="Synonyms">Small letters and digits only; see <see cref="Bare"/>.</param>
internal sealed record AccountColumn(string Name, params IReadOnlyList<string> Synonyms)
{
    public const string AccountName = "name";
    public const string Grade = "grade";
    public const string Tier = "tier";
    public const string Segment = "segment";

    /// <summary>For revenue and potential that name none themselves. Read, never written.</summary>
    public const string Currency = "currency";

    public static IReadOnlyList<AccountColumn> All { get; } =
    [
        new(AccountName, "name", "account", "accountname", "customer", "customername", "company", "companyname", "client", "clientname"),
        new(AccountFields.Aliases, "aliases", "alias", "alsocalled", "alsoknownas", "aka", "othernames", "shortname"),
        new(AccountFields.Owner, "owner", "csm", "csmname", "csmemail", "accountowner", "accountmanager", "customersuccessmanager", "responsible", "successmanager"),
        new(AccountFields.Sales, "sales", "salesrep", "salesperson", "salesowner", "accountexecutive", "ae"),
        new(AccountFields.Development, "development", "customerdevelopment", "developmentrep", "cdm"),
        new(AccountFields.Potential, "potential", "growthpotential", "potentialsize", "potentialarr", "couldbecomeworth"),
        new(Grade, "grade", "growthgrade", "accountgrade"),
        new(Tier, "tier", "accounttier", "customertier"),
        new(Segment, "segment", "skillwill", "skillandwill"),
        new(AccountFields.ContractStart, "contractstart", "contractstartdate", "startdate", "start", "customersince", "subscriptionstart"),
        new(AccountFields.Renewal, "renewal", "renewaldate", "renews", "renewson", "nextrenewal", "contractend", "contractenddate", "enddate"),
        new(AccountFields.Revenue, "revenue", "arr", "annualrecurringrevenue", "annualrevenue", "acv", "annualcontractvalue", "contractvalue", "paysayear"),
        new(Currency, "currency", "currencycode", "currencyisocode", "arrcurrency"),
        new(AccountFields.Seasons, "seasons", "season", "seasonsandholidays", "busyseason"),
        new(AccountFields.Notes, "notes", "note", "description", "comments", "remarks"),
    ];

    private static readonly Dictionary<string, string> Scores = new(StringComparer.Ordinal)
    {
        ["healthscore"] = "health",
        ["health"] = "health",
        ["nps"] = "nps",
        ["npsscore"] = "nps",
        ["csat"] = "csat",
    };

    /// <summary>"Renewal Date", "renewal_date" and "RenewalDate" are one heading.</summary>
    public static string Bare(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The field that a heading, or a person, means; null when it is none.</summary>
    public static string? FieldOf(string heading)
    {
        var bare = Bare(heading);
        if (All.FirstOrDefault(column => column.Synonyms.Contains(bare, StringComparer.Ordinal)) is { } known)
        {
            return known.Name;
        }

        if (Scores.TryGetValue(bare, out var score))
        {
            return ColumnMatch.ScorePrefix + score;
        }

        var colon = heading.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Bare(heading[..colon]) == "score" && ExternalScoreText.SourceOf(heading[(colon + 1)..]) is { } source ? ColumnMatch.ScorePrefix + source : null;
    }
}
