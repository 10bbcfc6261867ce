using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Commands;

/// <summary>A typed line taken apart: was there a slash, which word stands first, what follows.</summary>
internal readonly record struct CommandLine(bool HasSlash, string Verb, string Arguments)
{
    /// <summary>Accepts <c>/triage x</c>, <c>triage x</c>, <c>/csm triage x</c> and <c>/csmbot triage x</c>; <c>T-142</c> alone stands for <c>task T-142</c>.</summary>
    public static CommandLine Parse(string text)
    {
        // A bare number may be an answer to a question; a letter or a hash before it leaves no doubt.
        if (!char.IsAsciiDigit(text.AsSpan().Trim() is [var first, ..] ? first : '0') && TaskId.TryParse(text, out var id))
        {
            return new CommandLine(HasSlash: true, "task", id.ToString());
        }

        var rest = text.AsSpan().Trim();
        var hasSlash = rest.StartsWith("/", StringComparison.Ordinal);
        if (hasSlash)
        {
            rest = rest[1..].TrimStart();
        }

        var verb = TakeWord(ref rest);
        if (hasSlash && verb is "csm" or "csmbot")
        {
            verb = TakeWord(ref rest);
        }

        return new CommandLine(hasSlash, verb, rest.Trim().ToString());
    }

    /// <summary>Whether the line means this command; a bare word does only when what follows fits.</summary>
    public bool Means(CommandInfo command)
    {
        if (Verb != command.Name && !command.Aliases.Contains(Verb, StringComparer.Ordinal))
        {
            return false;
        }

        return HasSlash || HasKeyword(command) || Arguments.Length == 0 || command.Arguments switch
        {
            BareArguments.Any => true,
            BareArguments.Few => Arguments.Count(char.IsWhiteSpace) < 2,
            BareArguments.TaskId => TaskId.TryParse(FirstWord(Arguments), out _),
            _ => false,
        };
    }

    /// <summary>
    /// Whether the line is plainly this command even while a dialog waits for free text: the word alone, the word with a task id, or text after the main verb.
    /// An alias such as "add" before other words may well begin an answer.
    /// </summary>
    public bool Interrupts(CommandInfo command) => HasSlash || command.Global || Arguments.Length == 0
        || TaskId.TryParse(FirstWord(Arguments), out _)
        || HasKeyword(command)
        || (command.Arguments == BareArguments.Any && Verb == command.Name);

    /// <summary>Splits the first word off.</summary>
    public static (string First, string Remainder) Split(string text)
    {
        var rest = text.AsSpan().Trim();
        var first = TakeRawWord(ref rest).ToString();
        return (first, rest.Trim().ToString());
    }

    private bool HasKeyword(CommandInfo command) => command.Keywords?.Contains(FirstWord(Arguments), StringComparer.OrdinalIgnoreCase) ?? false;

    private static string FirstWord(string text) => Split(text).First;

    private static string TakeWord(ref ReadOnlySpan<char> rest) => TakeRawWord(ref rest).ToString().TrimEnd(':').ToLowerInvariant();

    private static ReadOnlySpan<char> TakeRawWord(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
        {
            end++;
        }

        var word = rest[..end];
        rest = rest[end..];
        return word;
    }
}
