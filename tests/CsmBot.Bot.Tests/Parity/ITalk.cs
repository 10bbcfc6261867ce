using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;

namespace CsmBot.Bot.Tests.Parity;

/// <summary>Dana's own chat with the bot, on one channel.</summary>
internal interface ITalk : IAsyncDisposable
{
    /// <summary>Where the bot sees the chat.</summary>
    ConversationId Chat { get; }

    WorkspaceId Workspace { get; }

    /// <summary>What in a card differs because people and chats have other ids, by what stands for it.</summary>
    IReadOnlyDictionary<string, string> Names { get; }

    T Get<T>()
        where T : notnull;

    IWorkspaceSession Look();

    Task TypeAsync(string text, CancellationToken cancellationToken);

    /// <summary>Presses the button of this action on a message of the bot.</summary>
    Task PressAsync(OutboundMessage message, string action, CancellationToken cancellationToken);

    /// <summary>The sentence that stands for a message in notifications, as the platform was given it.</summary>
    string ShownOf(OutboundMessage message);
}
