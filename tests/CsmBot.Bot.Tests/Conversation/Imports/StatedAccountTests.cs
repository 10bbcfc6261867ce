using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Testing.Samples;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Imports;

/// <summary>An account that a column states is the account of the decision, whatever the text names.</summary>
public sealed class StatedAccountTests
{
    [Theory]
    [InlineData("Larkfield Foods")]
    [InlineData("lff")]
    public async Task T14_What_the_book_knows_of_a_stated_account_counts_though_the_text_does_not_name_it(string stated)
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaveAsync(new KnownAccount("Larkfield Foods", Tier: 1, RenewalDate: new LocalDate(2026, 12, 10)) { Aliases = ["LFF"] });

        var filed = await ImportAsync(chat, new ImportInput("they ask about the notice period", stated));

        Assert.Equal("Larkfield Foods", filed.Account);
        Assert.Contains(filed.Triage!.Reasons, reason => reason.Rule == "known-account");
        Assert.Contains(filed.Triage.Reasons, reason => reason is { Rule: "renewal-near", Weight: > 0 });
    }

    [Fact]
    public async Task A_stated_account_that_the_book_does_not_know_is_kept_as_it_stands()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaveAsync(new KnownAccount("Larkfield Foods", Tier: 1));

        Assert.Equal("Brightwater", (await ImportAsync(chat, new ImportInput("churn threat at Larkfield Foods", "Brightwater"))).Account);
    }

    private static async Task<TaskItem> ImportAsync(Chat chat, ImportInput line) =>
        (await chat.Services.GetRequiredService<ImportRunner>().RunAsync(
            new WorkspaceId("test"), new Member { Id = SampleTask.Anna, Name = "Anna Lind" }, new TurnId("line-1"), line, TestContext.Current.CancellationToken)).Task!;
}
