using CsmBot.Protocols.Slack.Blocks;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>The ids under which the fields of a form come back, and at which errors are shown.</summary>
internal static class FieldIds
{
    /// <summary>The <c>action_id</c> of every field: its block alone tells it apart.</summary>
    public const string Action = "field";

    /// <summary>The <c>block_id</c> of a field. It names the form too, so that what was typed into one form never shows up in another one that takes its place.</summary>
    public static string Block(string formId, string fieldName) => $"{formId}/{fieldName}";

    public static bool Fits(string formId, string fieldName) => Block(formId, fieldName).Length <= SlackBlock.MaxBlockIdLength;
}
