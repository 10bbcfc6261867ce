using System.Text.Json;

namespace CsmBot.Host.Lines;

/// <summary>One line of input: its own id (the line number when it brought none) and its text, exactly as written.</summary>
internal sealed record InputLine(int Number, JsonElement Id, string Text);
