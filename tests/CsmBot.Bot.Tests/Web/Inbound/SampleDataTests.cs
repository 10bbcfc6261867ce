using System.Net;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Web.Inbound;
using CsmBot.Conversation.Ports;
using CsmBot.Domain.Tasks;
using Xunit;

namespace CsmBot.Bot.Tests.Web.Inbound;

/// <summary>T3: sample data on demand, and its removal.</summary>
public sealed class SampleDataTests
{
    private const string Query = "?as=dana&demo=1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_files_a_dozen_tasks_once_and_leaves_the_local_workspace_alone()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => page.SendAsync("""{"opened":true}""", Cancel, Query)));
        var messages = await page.DeliveredAsync(5, Cancel, "demo");

        Assert.Equal(5, messages.Count);
        Assert.Contains("Welcome", messages[0].Card.Summary, StringComparison.Ordinal);
        Assert.Equal(12, await TasksAsync(page, demo: true));
        Assert.Equal(0, await TasksAsync(page, demo: false));
    }

    [Fact]
    public async Task Removing_deletes_only_that_workspace_and_leads_back_to_the_own_one()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        await page.SendAsync("""{"turn":"12345678-aaaa","text":"/triage churn threat at Acme"}""", Cancel);
        await page.SendAsync("""{"opened":true}""", Cancel, Query);
        await page.DeliveredAsync(5, Cancel, "demo");
        await page.DeliveredAsync(2, Cancel);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create(PageToken.Field, PageDriver.Token)]);
        using var response = await page.Browser.SendAsync(page.Post(content, Query, "/chat/samples/remove"), Cancel);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/?as=dana", response.Headers.Location?.ToString());
        Assert.Empty(await page.DeliveredAsync(0, Cancel, "demo"));
        Assert.Equal(0, await TasksAsync(page, demo: true));
        Assert.Equal(1, await TasksAsync(page, demo: false));
    }

    [Fact]
    public async Task Removing_needs_the_pages_mark()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create(PageToken.Field, "guessed")]);
        using var response = await page.Browser.SendAsync(page.Post(content, Query, "/chat/samples/remove"), Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static async Task<int> TasksAsync(PageDriver page, bool demo)
    {
        var chat = new Chat(Persona.Default, demo);
        var session = page.Get<IWorkspaceStore>().Open(page.Get<TurnReader>().Opened(chat, null), fromInbox: false);
        var count = 0;
        while (await session.FindTaskAsync(new TaskId(count + 1), Cancel) is not null)
        {
            count++;
        }

        return count;
    }
}
