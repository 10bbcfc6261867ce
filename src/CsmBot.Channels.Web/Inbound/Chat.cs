using CsmBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>Which conversation a request means: a persona's own one, in the local workspace or in the one with sample data.</summary>
internal sealed record Chat(Persona Persona, bool IsDemo)
{
    public WorkspaceId Workspace => IsDemo ? SampleData.Workspace : new WorkspaceId("local");

    public ConversationId Conversation => ConversationOf(Persona);

    /// <summary>The query that leads back here.</summary>
    public string Query => IsDemo ? $"?as={Persona.Key}&demo=1" : $"?as={Persona.Key}";

    public static ConversationId ConversationOf(Persona persona) => new($"web-{persona.Key}");

    /// <summary>Null when the address names nobody.</summary>
    public static Chat? Read(HttpRequest request) =>
        Persona.Find(request.Query["as"]) is { } persona ? new Chat(persona, request.Query["demo"] == "1") : null;
}
