using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Validation;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>What the renderers of elements need to know besides their element. Made anew for each rendering, since it counts.</summary>
/// <param name="MessageKey">The key of the message, which comes back with each press; null where there is no message.</param>
/// <param name="Form">The one form that is asked: its fields have names of their own in the message or view.</param>
internal sealed record CardScene(SlackSurface Surface, CardLimits Limits, string? MessageKey = null, FormElement? Form = null)
{
    public ActionNumbers Numbers { get; } = new();

    public CardCounts Counts => Limits.Counts;

    public CardLengths Lengths => Limits.Lengths;

    /// <summary>A modal is left by its own two buttons; a press in it would have no message to change.</summary>
    public bool HasButtons => Surface != SlackSurface.Modal;
}
