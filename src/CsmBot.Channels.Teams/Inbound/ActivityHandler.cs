using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Invokes;
using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>Sorts activities by what they are. Types that mean nothing to the bot are acknowledged and left alone.</summary>
internal sealed class ActivityHandler(
    TurnReader reader, TurnIntake intake, ConversationNotes notes, MembershipHandler membership, ReactionReader reactions, InvokeHandler invokes)
{
    /// <summary>What people put between the bot's name and what they ask: "@CsmBot, today".</summary>
    private static readonly char[] AddressMarks = [' ', ',', ':', ';'];

    public async Task<IResult> HandleAsync(Activity activity, Client client, CancellationToken cancellationToken)
    {
        var hasDialogs = client.HasDialogs(activity.ChannelId);
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                await TakeAsync(activity, InputOf(activity), hasDialogs, cancellationToken);
                break;
            case ActivityTypes.MessageReaction when await reactions.ReadAsync(activity, cancellationToken) is { } press:
                await TakeAsync(activity, press, hasDialogs, cancellationToken);
                break;
            case ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate:
                await membership.HandleAsync(activity, hasDialogs, cancellationToken);
                break;
            case ActivityTypes.Invoke:
                return Answer(await invokes.HandleAsync(activity, hasDialogs, cancellationToken));
            default:
                break;
        }

        return Results.Ok();
    }

    private async Task TakeAsync(Activity activity, TurnInput input, bool hasDialogs, CancellationToken cancellationToken)
    {
        await notes.NoteAsync(activity, hasDialogs, cancellationToken);
        await intake.AcceptAsync(reader.Read(activity, input), cancellationToken);
    }

    /// <summary>What was typed, without the bot's own name in it; or what an older card's button or form carries instead of text.</summary>
    private static TurnInput InputOf(Activity activity)
    {
        var link = MessageLink.Of(activity.Conversation!.Id!, activity.Id, parent: null, activity.TenantId!);
        if (string.IsNullOrEmpty(activity.Text) && CardInput.Read(activity.Value, link) is { } press)
        {
            return press;
        }

        var (text, isAddressed) = MentionText.Strip(activity);
        return new TextInput(isAddressed ? text.TrimStart(AddressMarks) : text, link);
    }

    private static IResult Answer(InvokeResponse response) => response.Body.IsEmpty
        ? Results.StatusCode(response.Status)
        : new InvokeResult(response);
}
