using System.Globalization;
using CsmBot.Channels.Web.Outbound;
using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>A workspace of its own with a dozen tasks, filed through the same pipeline as any other. The ids are fixed, so opening it again adds nothing.</summary>
internal sealed class SampleData(TurnReader reader, TurnIntake intake, IWorkspaceStore store, Subscribers subscribers, TimeProvider time)
{
    private static readonly TimeSpan FilingPatience = TimeSpan.FromSeconds(10);

    // Filed where no page shows it, so that the chat itself begins with the greeting and the matrix instead of a dozen cards.
    private static readonly ConversationId Backstage = new("web-samples");

    private static readonly string[] Tasks =
    [
        "/triage executive escalation at Globex: the CIO wants a call today about the failed import",
        "/triage billing portal down for Initech, they threaten to stop the roll-out tomorrow",
        "/triage build relationship with the new sponsor at Umbrella by end of next week",
        "/triage adoption check for Hooli before the renewal next month",
        "/triage write help articles that answer the ten questions customers ask most",
        "/triage customer training session for the Stark support team next Thursday",
        "/triage manage support ticket for Wayne Enterprises, they ask for an answer by 5 pm",
        "/triage edit a colleague's blog post due tomorrow",
        "/triage forward the weekly usage figures to Sales by Friday",
        "/triage polish the slide animations of the kick-off deck",
        "/triage rabbit-hole research on what other companies name their health scores",
    ];

    public static WorkspaceId Workspace { get; } = new("demo");

    /// <summary>Files the samples, then greets in the persona's conversation and draws the matrix. False when that was done before.</summary>
    public async Task<bool> OpenAsync(Chat chat, string? zone, CancellationToken cancellationToken)
    {
        var owner = new Chat(Persona.Default, IsDemo: true);
        using (var filed = subscribers.Add(Workspace, Backstage))
        {
            var isNew = false;
            for (var i = 0; i < Tasks.Length; i++)
            {
                isNew |= await intake.AcceptAsync(Backstaged(owner, zone, i), cancellationToken);
            }

            if (isNew)
            {
                await filed.WaitForAsync(Tasks.Length, FilingPatience, time, cancellationToken);
            }
        }

        var greeted = await intake.AcceptAsync(reader.Opened(chat, zone), cancellationToken);
        if (chat.Persona == Persona.Default)
        {
            await intake.AcceptAsync(reader.Make("sample-capture", chat, zone, new TextInput("/triage churn threat at Acme: their CFO wants out before Friday")), cancellationToken);
            await intake.AcceptAsync(reader.Make("sample-matrix", chat, zone, new TextInput("/matrix")), cancellationToken);
        }

        return greeted;
    }

    /// <summary>Deletes the whole workspace and leads back to the persona's own work.</summary>
    public async Task<IResult> RemoveAsync(HttpContext http)
    {
        if (await CappedBody.ReadAsync(http, http.RequestAborted) is not { } body || !PageToken.Matches(http.Request, PlainForm.Parse(body).Token))
        {
            return Answer.Refuse(http.Request, StatusCodes.Status403Forbidden, PageText.Refused_Token);
        }

        await store.DeleteWorkspaceAsync(Workspace, http.RequestAborted);
        subscribers.Reset(Workspace);
        http.Response.Headers.Location = "/" + (Chat.Read(http.Request) is { } chat ? (chat with { IsDemo = false }).Query : string.Empty);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private Turn Backstaged(Chat owner, string? zone, int index) =>
        reader.Make(string.Create(CultureInfo.InvariantCulture, $"sample-{index + 1:D2}"), owner, zone, new TextInput(Tasks[index])) with
        {
            Conversation = Backstage,
            EchoesInput = false,
        };
}
