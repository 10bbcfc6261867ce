using System.Security.Cryptography;
using System.Text;

namespace CsmBot.Protocols.Tests.Tables.Authentication;

/// <summary>Makes account SAS tokens, which the product only receives: https://learn.microsoft.com/rest/api/storageservices/create-account-sas.</summary>
internal static class AccountSas
{
    private const string Version = "2018-11-09";
    private const string Expiry = "2099-01-01T00:00:00Z";

    public static string Create(string account, string key, string permissions)
    {
        var text = $"{account}\n{permissions}\nt\nsco\n\n{Expiry}\n\n\n{Version}\n";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.UTF8.GetBytes(text)));
        return $"sv={Version}&ss=t&srt=sco&sp={permissions}&se={Uri.EscapeDataString(Expiry)}&sig={Uri.EscapeDataString(signature)}";
    }
}
