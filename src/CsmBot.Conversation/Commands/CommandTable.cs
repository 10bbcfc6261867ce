using FuzzySharp;

namespace CsmBot.Conversation.Commands;

/// <summary>Every command by its words.</summary>
internal sealed class CommandTable(IEnumerable<ICommand> commands)
{
    private const int NearEnough = 72;

    public IReadOnlyList<ICommand> All { get; } = [.. commands];

    public ICommand? Find(CommandLine line) => All.FirstOrDefault(command => line.Means(command.Info));

    /// <summary>The command whose name is most like the word, or null when none is near.</summary>
    public ICommand? Nearest(string word)
    {
        if (word.Length is < 2 or > 20)
        {
            return null;
        }

        var (command, score) = All
            .SelectMany(command => command.Info.Aliases.Append(command.Info.Name), (command, name) => (command, score: Fuzz.Ratio(word, name)))
            .MaxBy(pair => pair.score);
        return score >= NearEnough ? command : null;
    }
}
