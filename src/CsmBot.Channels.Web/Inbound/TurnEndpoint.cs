using System.Text.Json;
using CsmBot.Channels.Web.Outbound;
using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>Takes what the page posts: checks it, stores the turn, and says so. The answer itself comes over the event stream.</summary>
internal sealed class TurnEndpoint(TurnReader reader, TurnIntake intake, SampleData samples, Subscribers subscribers, TimeProvider time)
{
    private static readonly TimeSpan PatienceWithoutScript = TimeSpan.FromSeconds(8);

    public async Task<IResult> AcceptAsync(HttpContext http)
    {
        if (Chat.Read(http.Request) is not { } chat)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status400BadRequest, PageText.Refused_Persona);
        }

        var isPlainForm = http.Request.HasFormContentType;
        if (!isPlainForm && !http.Request.HasJsonContentType())
        {
            return Answer.Refuse(http.Request, StatusCodes.Status415UnsupportedMediaType, PageText.Refused_ContentType);
        }

        if (await CappedBody.ReadAsync(http, http.RequestAborted) is not { } body)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status413PayloadTooLarge, PageText.Refused_TooLarge);
        }

        try
        {
            return isPlainForm ? await AcceptFormAsync(http, chat, body) : await AcceptJsonAsync(http, chat, body);
        }
        catch (JsonException)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status400BadRequest, PageText.Refused_Json);
        }
        catch (StorageUnavailableException)
        {
            http.Response.Headers.RetryAfter = "2";
            return Answer.Refuse(http.Request, StatusCodes.Status503ServiceUnavailable, PageText.Refused_Storage);
        }
    }

    private async Task<IResult> AcceptJsonAsync(HttpContext http, Chat chat, byte[] body)
    {
        if (!PageToken.Matches(http.Request, http.Request.Headers[PageToken.Header]))
        {
            return Answer.Refuse(http.Request, StatusCodes.Status403Forbidden, PageText.Refused_Token);
        }

        var request = JsonSerializer.Deserialize(body, WebJson.Default.TurnRequest);
        var reading = request is null ? TurnReading.Refuse(PageText.Refused_NotOneAct) : reader.Read(request, chat);
        if (reading.Turn is not { } turn)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status400BadRequest, reading.Refused!);
        }

        var isNew = chat.IsDemo && request!.Opened
            ? await samples.OpenAsync(chat, request.Zone, http.RequestAborted)
            : await intake.AcceptAsync(turn, http.RequestAborted);
        return Results.Json(new Accepted(turn.Id.Value, !isNew), WebJson.Default.Accepted, statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary>Without the script: take it, give the answer a moment, and show the page again.</summary>
    private async Task<IResult> AcceptFormAsync(HttpContext http, Chat chat, byte[] body)
    {
        var form = PlainForm.Parse(body);
        if (!PageToken.Matches(http.Request, form.Token))
        {
            return Answer.Refuse(http.Request, StatusCodes.Status403Forbidden, PageText.Refused_Token);
        }

        var reading = reader.Read(form.Request, chat);
        if (reading.Turn is not { } turn)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status400BadRequest, reading.Refused!);
        }

        using var subscription = subscribers.Add(chat.Workspace, chat.Conversation);
        if (await intake.AcceptAsync(turn, http.RequestAborted))
        {
            // Typed text is echoed as a message before its answer.
            await subscription.WaitForAsync(turn.Input is TextInput ? 2 : 1, PatienceWithoutScript, time, http.RequestAborted);
        }

        http.Response.Headers.Location = "/" + chat.Query;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
