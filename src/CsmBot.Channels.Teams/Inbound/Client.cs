using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>What the person's client can do. Teams opens dialogs; the playground does not, and says so in a header.</summary>
internal readonly record struct Client(bool IsPlayground)
{
    public static Client Of(HttpRequest request) => new(request.Headers.ContainsKey("x-ms-agents-playground"));

    public bool HasDialogs(string? channelId) => !IsPlayground && channelId == "msteams";
}
