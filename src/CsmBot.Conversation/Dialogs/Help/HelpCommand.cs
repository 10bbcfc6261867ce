using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using FuzzySharp;

namespace CsmBot.Conversation.Dialogs.Help;

/// <summary><c>help</c>, <c>help snooze</c>, <c>help urgent</c>: a slip in the topic is read as the nearest one, and says so (T4).</summary>
/// <param name="commands">Lazy, because the table holds this command too.</param>
internal sealed class HelpCommand(Lazy<CommandTable> commands) : ICommand, IActionHandler
{
    private const int NearEnough = 70;

    public CommandInfo Info { get; } = new("help", "help [topic]", ["?", "commands", "usage", "hilfe"], BareArguments.Few, Global: true);

    public IReadOnlyList<string> ActionIds => [HelpActions.Topic];

    public Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        context.Reply(Render(arguments));
        return Task.CompletedTask;
    }

    public Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken) =>
        context.ReplaceAsync(action.MessageKey, Render(action.Value ?? string.Empty), cancellationToken);

    private Card Render(string typed)
    {
        var topic = typed.Trim().TrimStart('/').TrimEnd('?', '.', '!').ToLowerInvariant();
        if (topic.Length == 0)
        {
            return HelpCards.Overview(commands.Value);
        }

        if (Find(topic, note: null) is { } exact)
        {
            return exact;
        }

        // "help snooze a task" is about its first word.
        var said = TypedText.Shorten(topic, 40);
        var first = CommandLine.Split(topic).First;
        if (first != topic && Find(first, note: null) is { } broader)
        {
            return broader;
        }

        return Nearest(first) is { } near ? Find(near, Say.With(Strings.Help_ReadAs, said, near))! : HelpCards.Unknown(said);
    }

    private Card? Find(string word, string? note)
    {
        if (HelpTexts.Topics.TryGetValue(word, out var topic))
        {
            return HelpCards.Topic(topic, note);
        }

        return commands.Value.All.FirstOrDefault(command => command.Info.Name == word || command.Info.Aliases.Contains(word, StringComparer.Ordinal)) is { } found
            ? HelpCards.Command(found.Info, note)
            : null;
    }

    private string? Nearest(string word)
    {
        if (word.Length is < 2 or > 20)
        {
            return null;
        }

        var (name, score) = commands.Value.All.Select(command => command.Info.Name).Concat(HelpTexts.Topics.Keys)
            .Select(name => (name, score: Fuzz.Ratio(word, name)))
            .MaxBy(pair => pair.score);
        return score >= NearEnough ? name : null;
    }
}
