using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>Several buttons as one menu; null where they do not fit into one.</summary>
internal static class MenuParts
{
    /// <summary>Behind three dots.</summary>
    public static OverflowMenu? Overflow(IReadOnlyList<CardButton> buttons, CardScene scene) => MenuData.Of(buttons, scene) is { } data
        ? new OverflowMenu { ActionId = data.ActionId, Options = [.. buttons.Zip(data.Values, (button, value) => new OverflowOption(Label(button), value))] }
        : null;

    /// <summary>Behind the label of their group.</summary>
    public static StaticSelect? Select(string label, IReadOnlyList<CardButton> buttons, CardScene scene) => MenuData.Of(buttons, scene) is { } data
        ? new StaticSelect([.. buttons.Zip(data.Values, (button, value) => new SelectOption(Label(button), value))])
        {
            ActionId = data.ActionId,
            Placeholder = PlainLabel.Of(label, SlackElement.MaxPlaceholderLength),
        }
        : null;

    private static PlainText Label(CardButton button) => PlainLabel.Of(button.Label, SelectOption.MaxTextLength);
}
