using Azure;

namespace CsmBot.Protocols.Tables.Entities;

internal static class ETagRules
{
    // An update without If-Match is an upsert to the service: forgetting the version must not overwrite.
    public static ETag Check(ETag ifMatch) => ifMatch == default
        ? throw new ArgumentException("An update or delete names the version it expects, or ETag.All for any.", nameof(ifMatch))
        : ifMatch;

    public static string Header(ETag eTag) => eTag.ToString("H");
}
