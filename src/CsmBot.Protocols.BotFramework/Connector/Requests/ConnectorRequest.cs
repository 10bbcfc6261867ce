namespace CsmBot.Protocols.BotFramework.Connector.Requests;

/// <summary>One call as it goes out, apart from the token.</summary>
internal sealed record ConnectorRequest(string Operation, HttpMethod Method, Uri Address)
{
    public byte[]? Body { get; init; }

    /// <summary>Calls with the same key share a budget; sends among them also go one after another.</summary>
    public required string ConversationKey { get; init; }

    /// <summary>Calls with the same key share the tenant's budget.</summary>
    public required string TenantKey { get; init; }

    /// <summary>True when doing it twice comes to the same.</summary>
    public required bool IsRepeatable { get; init; }

    public bool IsRead => Method == HttpMethod.Get;
}
