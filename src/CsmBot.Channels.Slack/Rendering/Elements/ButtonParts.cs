using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks.Elements;
using ButtonColor = CsmBot.Protocols.Slack.Blocks.Objects.ButtonStyle;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>One button, or a choice of several.</summary>
internal static class ButtonParts
{
    /// <summary>Longer ones are cut by clients, in the middle of the row.</summary>
    public const int MaxLabelLength = 60;

    /// <summary>Null where a button cannot carry what the press stands for.</summary>
    public static ButtonElement? Of(CardButton button, CardScene scene) => CardData.Of(button, scene.MessageKey).ToButtonValue() is { } value
        ? Of(button.Label, button.ActionId, value, scene) with { Style = Color(button.Style) }
        : null;

    public static ButtonElement Of(string label, string actionId, string value, CardScene scene) => new(PlainLabel.Of(label, MaxLabelLength))
    {
        ActionId = ActionIds.Button(scene.Numbers.Next(), actionId),
        Value = value,
    };

    private static ButtonColor? Color(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => ButtonColor.Primary,
        ButtonStyle.Danger => ButtonColor.Danger,
        _ => null,
    };
}
