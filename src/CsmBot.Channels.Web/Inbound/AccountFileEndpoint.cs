using CsmBot.Channels.Web.Page;
using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Imports.Accounts;
using CsmBot.Conversation.Ports;
using CsmBot.Domain.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>Takes a file of accounts: first shows what it would do, then, at another press, does it. Plain forms, so it works without the script.</summary>
internal sealed class AccountFileEndpoint(AccountImporter importer, ImportRunner members, UploadedFiles files)
{
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>What the form puts around the file.</summary>
    private const int Envelope = 64 * 1024;

    private const int MaxName = 100;

    public Task<IResult> LookAsync(HttpContext http) => GuardedAsync(http, async chat =>
    {
        if (!http.Request.HasFormContentType)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status415UnsupportedMediaType, PageText.Refused_ContentType);
        }

        if (await ReadFormAsync(http) is not { } form)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status413PayloadTooLarge, Words.With(PageText.Bring_TooLarge, MaxBytes / 1024 / 1024));
        }

        if (!PageToken.Matches(http.Request, form[PageToken.Field]))
        {
            return Answer.Refuse(http.Request, StatusCodes.Status403Forbidden, PageText.Refused_Token);
        }

        if (form.Files is not [{ Length: > 0 } posted])
        {
            return Answer.Refuse(http.Request, StatusCodes.Status400BadRequest, PageText.Bring_NoFile);
        }

        using var bytes = new MemoryStream();
        await posted.CopyToAsync(bytes, http.RequestAborted);
        var file = files.Add(chat, NameOf(posted.FileName), bytes.ToArray());
        var options = new AccountImportOptions { Source = file.Name };
        return await ShowAsync(http, file, options, seen: null);
    });

    public Task<IResult> RunAsync(HttpContext http) => GuardedAsync(http, async chat =>
    {
        if (await CappedBody.ReadAsync(http, http.RequestAborted) is not { } body || AccountFileForm.Parse(body) is not { } form || !PageToken.Matches(http.Request, form.Token))
        {
            return Answer.Refuse(http.Request, StatusCodes.Status403Forbidden, PageText.Refused_Token);
        }

        if (files.Find(chat, form.Upload) is not { } file)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status410Gone, PageText.Bring_Gone);
        }

        var options = new AccountImportOptions { Source = file.Name, Map = form.Map, Dates = form.Dates, IsWindows1252 = form.IsWindows1252 };
        return await ShowAsync(http, file, options, form.BringsIn ? form.Seen : null);
    });

    /// <summary>Reads the file, and brings it in where that is wanted and this is what was looked at.</summary>
    private async Task<IResult> ShowAsync(HttpContext http, UploadedFile file, AccountImportOptions options, string? seen)
    {
        var reading = await importer.PlanAsync(file.Chat.Workspace, await ActorAsync(file.Chat, http.RequestAborted), file.Bytes, options, http.RequestAborted);
        AccountImportRun? run = null;
        if (reading.Plan is { } plan && seen == AccountFileForm.MarkOf(reading, options))
        {
            run = new AccountImportRun();
            await importer.RunAsync(plan, run, _ => { }, http.RequestAborted);
        }

        var page = new AccountFileModel(file, options, reading, run, PageToken.Issue(http));
        var status = reading.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Results.Text(AccountFilePage.Render(page).ToString(), "text/html; charset=utf-8", statusCode: status);
    }

    private async Task<Member> ActorAsync(Chat chat, CancellationToken cancellationToken)
    {
        var persona = chat.Persona;
        return (await members.FindMembersAsync(chat.Workspace, persona.Member.Value, cancellationToken)).FirstOrDefault(member => member.Id == persona.Member)
            ?? new Member { Id = persona.Member, Name = persona.Name, Role = persona.Role };
    }

    private static async Task<IResult> GuardedAsync(HttpContext http, Func<Chat, Task<IResult>> answer)
    {
        if (Chat.Read(http.Request) is not { } chat)
        {
            return Answer.Refuse(http.Request, StatusCodes.Status400BadRequest, PageText.Refused_Persona);
        }

        try
        {
            return await answer(chat);
        }
        catch (StorageUnavailableException)
        {
            http.Response.Headers.RetryAfter = "2";
            return Answer.Refuse(http.Request, StatusCodes.Status503ServiceUnavailable, PageText.Refused_Storage);
        }
    }

    /// <summary>Null when it is too large.</summary>
    private static async Task<IFormCollection?> ReadFormAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MaxBytes + Envelope)
        {
            return null;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes + Envelope;
        }

        try
        {
            // In memory only: nothing of it is left on the disk of the server.
            var options = new FormOptions { MultipartBodyLengthLimit = MaxBytes, MemoryBufferThreshold = MaxBytes + Envelope, ValueCountLimit = 16 };
            return await http.Request.ReadFormAsync(options, http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    // Browsers differ in how much of the path they tell.
    private static string NameOf(string posted)
    {
        var name = posted[(posted.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length is > 0 and <= MaxName ? name : PageText.Bring_Unnamed;
    }
}
