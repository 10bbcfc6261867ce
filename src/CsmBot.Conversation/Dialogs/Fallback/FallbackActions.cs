namespace CsmBot.Conversation.Dialogs.Fallback;

internal static class FallbackActions
{
    /// <summary>File the text that was not understood.</summary>
    public const string File = "fallback.file.v1";

    /// <summary>Run the command that was probably meant.</summary>
    public const string Run = "fallback.run.v1";

    /// <summary>Show help.</summary>
    public const string Help = "fallback.help.v1";
}
