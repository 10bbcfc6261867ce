namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>The fields of an account as its form and its files name them.</summary>
internal static class AccountFields
{
    public const string Aliases = "aliases";
    public const string Owner = "owner";
    public const string Sales = "sales";
    public const string Development = "development";
    public const string Potential = "potential";
    public const string ContractStart = "contract_start";
    public const string Renewal = "renewal";
    public const string Revenue = "revenue";
    public const string Seasons = "seasons";
    public const string Notes = "notes";

    public static IReadOnlyList<string> All { get; } = [Aliases, Owner, Sales, Development, Potential, ContractStart, Renewal, Revenue, Seasons, Notes];
}
