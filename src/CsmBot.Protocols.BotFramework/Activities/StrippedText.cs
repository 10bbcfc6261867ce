namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>What a person typed, without the mention that addressed it to the bot.</summary>
/// <param name="Text">The rest of the text; empty when nothing else was typed.</param>
/// <param name="MentionsBot">True when the bot was mentioned, wherever in the text.</param>
public sealed record StrippedText(string Text, bool MentionsBot);
