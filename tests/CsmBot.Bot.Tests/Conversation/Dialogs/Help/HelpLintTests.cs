using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Help;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Help;

/// <summary>Help and the command table say the same: whoever adds a command is told what is missing.</summary>
public sealed class HelpLintTests
{
    [Fact]
    public async Task Every_command_has_a_line_and_examples_that_run_it()
    {
        await using var chat = await Chat.StartAsync([]);
        var commands = chat.Services.GetRequiredService<CommandTable>();
        Assert.All(commands.All, command =>
        {
            var name = command.Info.Name;
            Assert.True(HelpTexts.OneLine(name).Length > 0, $"Strings.resx has no Help_{name}");
            Assert.True(HelpTexts.Examples(name).Count > 0, $"Strings.resx has no Help_{name}_Examples");
            Assert.All(HelpTexts.Examples(name), example => Assert.Equal(name, commands.Find(CommandLine.Parse(example))?.Info.Name));
        });
    }

    [Fact]
    public async Task Every_word_means_one_command_only()
    {
        await using var chat = await Chat.StartAsync([]);
        var words = chat.Services.GetRequiredService<CommandTable>().All.SelectMany(command => command.Info.Aliases.Append(command.Info.Name)).ToList();
        Assert.Equal(words.Distinct(StringComparer.Ordinal), words);
        Assert.All(words, word => Assert.Equal(word.ToLowerInvariant(), word));
    }

    [Fact]
    public async Task Overview_shows_every_command_once()
    {
        await using var chat = await Chat.StartAsync([]);
        var shown = (await chat.TypeAsync("help")).Elements.OfType<FactsElement>().SelectMany(facts => facts.Facts).Select(fact => fact.Label).ToList();
        var usages = chat.Services.GetRequiredService<CommandTable>().All.Select(command => command.Info.Usage);
        Assert.Equal(usages.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_topic_has_a_title_and_a_text() => Assert.All(HelpTexts.Topics.Values.Distinct(), topic =>
    {
        Assert.True(HelpTexts.Topic(topic).Length > 0, $"Strings.resx has no Help_Topic_{topic}");
        Assert.NotEqual(topic, CsmBot.Conversation.Text.Say.ByKey("Help_TopicTitle_", topic, topic));
    });
}
