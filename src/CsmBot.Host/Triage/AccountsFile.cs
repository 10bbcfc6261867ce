using System.Globalization;
using CsmBot.Domain.Accounts;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Lines;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime.Text;

namespace CsmBot.Host.Triage;

/// <summary>Reads accounts from CSV with the columns name, tier (1 to 3) and renewal (ISO date). Column names are forgiving; a bad row is reported and left out.</summary>
internal static class AccountsFile
{
    private static readonly string[] NameColumns = ["name", "account", "accountname", "customer", "company"];
    private static readonly string[] TierColumns = ["tier"];
    private static readonly string[] RenewalColumns = ["renewal", "renewaldate", "renews", "renewson"];

    public static async Task<IReadOnlyList<KnownAccount>> ReadAsync(Stream stream, Action<LineFault> report, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            BadDataFound = null,
            TrimOptions = TrimOptions.Trim,
        });
        var accounts = new Dictionary<string, KnownAccount>(StringComparer.OrdinalIgnoreCase);
        if (!await csv.ReadAsync())
        {
            return [];
        }

        csv.ReadHeader();
        var (name, tier, renewal) = (IndexOf(csv, NameColumns), IndexOf(csv, TierColumns), IndexOf(csv, RenewalColumns));
        if (name < 0)
        {
            throw new RefusalException(ExitCode.Usage, "The accounts file has no 'name' column in its first line.");
        }

        while (await csv.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Parse(Field(csv, name), Field(csv, tier), Field(csv, renewal), out var cause) is { } account)
            {
                accounts[account.Name] = account;
            }
            else if (cause is not null)
            {
                report(new LineFault(csv.Parser.RawRow, cause));
            }
        }

        return [.. accounts.Values];
    }

    private static KnownAccount? Parse(string name, string tier, string renewal, out string? cause)
    {
        cause = null;
        if (name.Length == 0)
        {
            cause = tier.Length + renewal.Length == 0 ? null : "the account has no name";
            return null;
        }

        int? level = null;
        if (tier.Length > 0)
        {
            var digits = tier.StartsWith("tier", StringComparison.OrdinalIgnoreCase) ? tier[4..].Trim() : tier;
            level = digits switch { "1" => 1, "2" => 2, "3" => 3, _ => null };
            cause = level is null ? "the tier is not 1, 2 or 3" : null;
        }

        var date = renewal.Length == 0 ? null : LocalDatePattern.Iso.Parse(renewal);
        if (date is { Success: false })
        {
            cause = "the renewal is not a date like 2026-11-23";
        }

        return cause is null ? new KnownAccount(name, level, date?.Value) : null;
    }

    private static int IndexOf(CsvReader csv, string[] names) =>
        Array.FindIndex(csv.HeaderRecord ?? [], column => names.Contains(Bare(column), StringComparer.Ordinal));

    private static string Bare(string column) => string.Concat(column.Where(char.IsLetter)).ToLowerInvariant();

    private static string Field(CsvReader csv, int index) => index >= 0 && csv.TryGetField<string>(index, out var value) ? value ?? string.Empty : string.Empty;
}
