using Azure;

namespace CsmBot.Protocols.Tables.Authentication;

/// <summary>The parts of a storage connection string that concern tables. Messages name keys of the string, never values.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential? SharedKey, AzureSasCredential? Sas)
{
    private const string DevelopmentAccount = "devstoreaccount1";

    // The emulator's published key, the same on every machine: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "AccountKey", "AccountName", "BlobEndpoint", "BlobSecondaryEndpoint", "DefaultEndpointsProtocol", "EndpointSuffix", "FileEndpoint",
        "FileSecondaryEndpoint", "QueueEndpoint", "QueueSecondaryEndpoint", "SharedAccessSignature", "TableEndpoint", "TableSecondaryEndpoint",
        "UseDevelopmentStorage",
    };

    public static ConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        try
        {
            return Build(Split(connectionString));
        }
        catch (FormatException fault)
        {
            throw new ArgumentException($"The connection string is unusable. {fault.Message}", nameof(connectionString), fault);
        }
    }

    // A record would print its parts.
    public override string ToString() => Endpoint.ToString();

    private static ConnectionString Build(Dictionary<string, string> parts)
    {
        if (parts.TryGetValue("UseDevelopmentStorage", out var development))
        {
            return string.Equals(development, "true", StringComparison.OrdinalIgnoreCase) && parts.Count == 1
                ? Development()
                : throw new FormatException("UseDevelopmentStorage stands alone and is \"true\".");
        }

        var endpoint = EndpointOf(parts);
        var hasKey = parts.TryGetValue("AccountKey", out var key);
        var hasSas = parts.TryGetValue("SharedAccessSignature", out var sas);
        if (hasKey == hasSas)
        {
            throw new FormatException("It needs either AccountKey or SharedAccessSignature, not both.");
        }

        if (hasSas)
        {
            return new ConnectionString(endpoint, null, new AzureSasCredential(sas!));
        }

        var account = parts.GetValueOrDefault("AccountName") ?? throw new FormatException("AccountName is missing.");
        return new ConnectionString(endpoint, new TableSharedKeyCredential(account, key!), null);
    }

    private static Uri EndpointOf(Dictionary<string, string> parts)
    {
        if (parts.TryGetValue("TableEndpoint", out var given))
        {
            return Absolute(given, "TableEndpoint is not an absolute http or https address.");
        }

        var account = parts.GetValueOrDefault("AccountName") ?? throw new FormatException("It needs TableEndpoint or AccountName.");
        var scheme = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return Absolute($"{scheme}://{account}.table.{suffix}", "DefaultEndpointsProtocol, AccountName and EndpointSuffix do not make an address.");
    }

    private static Uri Absolute(string address, string fault) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : throw new FormatException(fault);

    private static Dictionary<string, string> Split(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals > 0 ? part[..equals].Trim() : "";
            var value = equals > 0 ? part[(equals + 1)..].Trim() : "";
            if (!Known.Contains(name))
            {
                throw new FormatException("A part is not name=value with a name this library knows.");
            }

            if (value.Length == 0 || !parts.TryAdd(name, value))
            {
                throw new FormatException($"{name} is empty or given twice.");
            }
        }

        return parts;
    }

    private static ConnectionString Development() =>
        new(new Uri($"http://127.0.0.1:10002/{DevelopmentAccount}"), new TableSharedKeyCredential(DevelopmentAccount, DevelopmentKey), null);
}
