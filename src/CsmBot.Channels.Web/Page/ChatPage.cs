using CsmBot.Channels.Web.Inbound;
using CsmBot.Channels.Web.Outbound;
using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Ports;
using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Web.Page;

/// <summary>Serves the page with its conversation already in it.</summary>
internal sealed class ChatPage(IOutbox outbox)
{
    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        if (Chat.Read(http.Request) is not { } chat)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status404NotFound, PageText.Refused_Persona);
        }

        try
        {
            var messages = await outbox.ReadDeliveredAsync(chat.Workspace, chat.Conversation, null, EventStream.History, http.RequestAborted);
            var page = new PageModel(chat, messages, PageToken.Issue(http), $"plain-{Guid.NewGuid():N}");
            return Results.Text(PageHtml.Render(page).ToString(), "text/html; charset=utf-8");
        }
        catch (StorageUnavailableException)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status503ServiceUnavailable, PageText.Refused_Storage);
        }
    }
}
