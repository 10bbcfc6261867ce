using System.Text.Json;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Help;
using CsmBot.Host.Backlog;
using CsmBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsmBot.Host.Tests.Packaging;

/// <summary>The lists that Teams suggests and the commands the bot has are the same, and say the same.</summary>
public sealed class CommandListTests : IDisposable
{
    private const int MostInAList = 12;

    private readonly PackageDriver _package = new();
    private readonly TemporaryFolder _storage = new();

    private static readonly Dictionary<string, string> NotInPersonalChat = new(StringComparer.Ordinal)
    {
        ["digest"] = "it comes by itself each morning; the overview of help names it",
        ["activities"] = "chosen a few times a year; the overview of help names it",
        ["task"] = "the id alone opens the task, and so does its line in every list",
        ["why"] = "a button on every task card",
        ["snooze"] = "a button on every task card",
        ["repeat"] = "said once about a task; the overview of help names it",
        ["accounts"] = "the overview of help names it, and an account is reached by its name",
        ["grade"] = "a button on every account card",
        ["segment"] = "a button on every account card",
        ["log"] = "a button on every account card",
        ["report"] = "typed about an account; the overview of help names it",
        ["won"] = "typed by Sales at a close; the overview of help names it",
        ["handover"] = "rare; the overview of help names it",
        ["segments"] = "a report; the overview of help names it",
        ["alerts"] = "alerts come by themselves; the overview of help names it",
        ["framework"] = "for the head coach; the overview of help names it",
        ["team"] = "for the head coach; the overview of help names it",
        ["undelivered"] = "for the head coach; the overview of help names it",
        ["rank"] = "today asks for it when too much is Quadrant 1",
        ["drop"] = "a button on the cards of Quadrant 4",
        ["refuse"] = "a button on the cards of Quadrant 4",
        ["reopen"] = "a button on the card of a closed task",
        ["away"] = "said a few times a year; the overview of help names it",
        ["block"] = "a button on the digest and on every Quadrant-2 card",
        ["focus"] = "the cards that begin and end a block come by themselves; the overview of help names it",
        ["nudges"] = "a button on every reminder",
        ["mute"] = "a button on every reminder",
        ["waiting"] = "requests and answers come by themselves; the overview of help names it",
        ["cancel"] = "said where a question is open",
    };

    private static readonly Dictionary<string, string> NotAmongOthers = new(StringComparer.Ordinal)
    {
        ["today"] = "one person's own list: the personal chat is the place",
        ["digest"] = "one person's own morning: the personal chat is the place",
        ["activities"] = "one person's own goal: the personal chat is the place",
        ["next"] = "one person's own list: the personal chat is the place",
        ["matrix"] = "one person's own list: the personal chat is the place",
        ["rank"] = "one person's own order: the personal chat is the place",
        ["me"] = "one person's own settings: the personal chat is the place",
        ["away"] = "one person's own settings: the personal chat is the place",
        ["block"] = "one person's own time: the personal chat is the place",
        ["focus"] = "one person's own time: the personal chat is the place",
        ["nudges"] = "one person's own settings: the personal chat is the place",
        ["mute"] = "one person's own settings: the personal chat is the place",
        ["waiting"] = "one person's own list: the personal chat is the place",
        ["account"] = "accounts are nobody else's to see: the personal chat is the place",
        ["accounts"] = "accounts are nobody else's to see: the personal chat is the place",
        ["grade"] = "accounts are nobody else's to see: the personal chat is the place",
        ["segment"] = "accounts are nobody else's to see: the personal chat is the place",
        ["log"] = "accounts are nobody else's to see: the personal chat is the place",
        ["report"] = "accounts are nobody else's to see: the personal chat is the place",
        ["won"] = "accounts are nobody else's to see: the personal chat is the place",
        ["handover"] = "accounts are nobody else's to see: the personal chat is the place",
        ["segments"] = "accounts are nobody else's to see: the personal chat is the place",
        ["framework"] = "for the head coach: the personal chat is the place",
        ["team"] = "for the head coach: the personal chat is the place",
        ["undelivered"] = "for the head coach: the personal chat is the place",
        ["alerts"] = "“alerts here” is said once; the cards that tell of alerts name it",
        ["snooze"] = "a button on every task card",
        ["repeat"] = "one person's own rules: the personal chat is the place",
        ["edit"] = "a button on every task card",
        ["drop"] = "a button on the cards of Quadrant 4",
        ["refuse"] = "a button on the cards of Quadrant 4",
        ["reopen"] = "a button on the card of a closed task",
        ["cancel"] = "said where a question is open",
    };

    public void Dispose()
    {
        _package.Dispose();
        _storage.Dispose();
    }

    [Fact]
    public async Task Every_scope_has_a_list_of_its_own()
    {
        var scopes = (await ListsAsync()).Select(list => Assert.Single(list.GetProperty("scopes").EnumerateArray()).GetString());

        Assert.Equal(["personal", "team", "groupChat"], scopes);
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("team")]
    [InlineData("groupChat")]
    public async Task Every_command_is_listed_with_its_line_of_help_or_left_out_for_a_reason(string scope)
    {
        var commands = (await CommandsAsync()).Select(command => command.Info.Name).ToList();
        var listed = await ListedAsync(scope);
        var leftOut = scope == "personal" ? NotInPersonalChat : NotAmongOthers;

        Assert.InRange(listed.Count, 1, MostInAList);
        Assert.Equal(commands.Order(StringComparer.Ordinal), listed.Keys.Concat(leftOut.Keys).Order(StringComparer.Ordinal));
        Assert.All(listed, command => Assert.Equal(HelpTexts.OneLine(command.Key), command.Value));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("team")]
    [InlineData("groupChat")]
    public async Task A_suggestion_sent_as_it_stands_means_its_command(string scope)
    {
        var table = new CommandTable(await CommandsAsync());

        Assert.All((await ListedAsync(scope)).Keys, title => Assert.Equal(title, table.Find(Conversation.Commands.CommandLine.Parse(title))?.Info.Name));
    }

    private async Task<Dictionary<string, string?>> ListedAsync(string scope)
    {
        var list = (await ListsAsync()).Single(list => list.GetProperty("scopes")[0].GetString() == scope);
        return list.GetProperty("commands").EnumerateArray().ToDictionary(
            command => command.GetProperty("title").GetString()!, command => command.GetProperty("description").GetString(), StringComparer.Ordinal);
    }

    private async Task<IEnumerable<JsonElement>> ListsAsync() =>
        (await _package.ManifestAsync()).GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray();

    private async Task<IReadOnlyList<ICommand>> CommandsAsync()
    {
        await using var services = await WorkspaceServices.OpenAsync([$"Storage:Path={_storage.File("csmbot.db")}"], TimeProvider.System, TestContext.Current.CancellationToken);
        return services.GetRequiredService<CommandTable>().All;
    }
}
