namespace CsmBot.Conversation.Commands;

/// <summary>A command's place in the table.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Usage">Verb and arguments as help shows them.</param>
/// <param name="Aliases">Other words for it.</param>
/// <param name="Arguments">Which arguments make the bare word (without a slash) a command rather than ordinary text.</param>
/// <param name="Global">True when it also interrupts a dialog that waits for free text, without a slash.</param>
/// <param name="Keywords">First words after the bare verb that make it a command as well ("me zone Berlin").</param>
internal sealed record CommandInfo(string Name, string Usage, IReadOnlyList<string> Aliases, BareArguments Arguments, bool Global = false, IReadOnlyList<string>? Keywords = null);
