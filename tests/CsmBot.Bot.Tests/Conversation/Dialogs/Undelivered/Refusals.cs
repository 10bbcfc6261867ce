using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Undelivered;

/// <summary>Chats of a team that refuse what is sent to them.</summary>
internal static class Refusals
{
    public const string Cause = "the person blocked the bot";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A person's chat as its platform told of it.</summary>
    public static Task KnowAsync(this TeamBook book, MemberId who, ConversationState state = ConversationState.Active, ConversationId? chat = null, string channel = "test") =>
        book.Get<IConversationDirectory>().UpdateAsync(
            BotDriver.Workspace,
            chat ?? TeamBook.Own(who),
            _ => new KnownConversation
            {
                Workspace = BotDriver.Workspace,
                Id = chat ?? TeamBook.Own(who),
                Channel = channel,
                Kind = ConversationKind.Personal,
                Member = who,
                Address = "{}",
                State = state,
                LastSeen = book.Now,
            },
            Token);

    /// <summary>The platform refused a message for good; what comes of that is returned.</summary>
    public static async Task<IReadOnlyList<OutboundMessage>> RefuseAsync(this TeamBook book, params IEnumerable<OutboundMessage> messages)
    {
        // No two refusals of a chat fall on the same moment.
        book.Advance(Duration.FromMilliseconds(1));
        foreach (var message in messages)
        {
            await book.Get<IOutbox>().ParkAsync(message, Cause, book.Now, Token);
        }

        return await book.PassAsync(Duration.Zero);
    }

    public static async Task<IReadOnlyList<ParkedMessage>> ParkedAsync(this TeamBook book) => await book.Get<IOutbox>().ReadParkedAsync(Token).ToListAsync(Token);
}
