using CsmBot.Domain.Accounts;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Lines;
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
        await using var csv = new CsvLines(stream, report);
        var header = await csv.ReadHeaderAsync(cancellationToken);
        var (name, tier, renewal) = (IndexOf(header, NameColumns), IndexOf(header, TierColumns), IndexOf(header, RenewalColumns));
        if (name < 0)
        {
            throw new RefusalException(ExitCode.Usage, "The accounts file has no 'name' column in its first line.");
        }

        var accounts = new Dictionary<string, KnownAccount>(AccountName.Comparer);
        await foreach (var number in csv.ReadAsync(cancellationToken))
        {
            var (account, cause) = Parse(csv.Cell(name).Trim(), csv.Cell(tier).Trim(), csv.Cell(renewal).Trim());
            if (account is not null)
            {
                accounts[account.Name] = account;
            }
            else
            {
                report(new LineFault(number, cause!));
            }
        }

        return [.. accounts.Values];
    }

    private static (KnownAccount? Account, string? Cause) Parse(string name, string tier, string renewal)
    {
        if (name.Length == 0)
        {
            return (null, "the account has no name");
        }

        var level = tier.StartsWith("tier", StringComparison.OrdinalIgnoreCase) ? tier[4..].Trim() : tier;
        if (level is not ("" or "1" or "2" or "3"))
        {
            return (null, "the tier is not 1, 2 or 3");
        }

        if (renewal.Length > 0 && LocalDatePattern.Iso.Parse(renewal) is not { Success: true })
        {
            return (null, "the renewal is not a date like 2026-11-23");
        }

        return (new KnownAccount(name, level.Length == 0 ? null : level[0] - '0', renewal.Length == 0 ? null : LocalDatePattern.Iso.Parse(renewal).Value), null);
    }

    private static int IndexOf(IReadOnlyList<string> header, string[] names)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (names.Contains(ColumnName.Bare(header[i]), StringComparer.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
