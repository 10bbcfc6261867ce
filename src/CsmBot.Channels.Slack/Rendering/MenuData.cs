using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>
/// What a menu of buttons carries. An entry has room for little (<see cref="SelectOption.MaxValueLength"/>), so what all entries have in common is in the
/// <c>action_id</c> of the menu.
/// </summary>
/// <param name="ActionId">The number of the menu and the common part.</param>
/// <param name="Values">What each entry has of its own, in their order.</param>
internal sealed record MenuData(string ActionId, IReadOnlyList<string> Values)
{
    /// <summary>Null where the buttons do not fit into a menu, or two are the same; then they have to be buttons.</summary>
    public static MenuData? Of(IReadOnlyList<CardButton> buttons, CardScene scene)
    {
        List<CardData> all = [.. buttons.Select(button => CardData.Of(button, scene.MessageKey))];
        var common = new CardData(
            Action: Common(all, data => data.Action),
            EntityId: Common(all, data => data.EntityId),
            EntityVersion: Common(all, data => data.EntityVersion),
            Value: Common(all, data => data.Value),
            Message: scene.MessageKey);
        List<string> values = [.. all.Select(data => Own(data, common).ToJson())];
        var menu = new MenuData(ActionIds.Menu(scene.Numbers.Next(), common), values);
        var fits = menu.ActionId.Length <= SlackElement.MaxActionIdLength
            && values.All(value => value.Length <= SelectOption.MaxValueLength)
            && values.Distinct(StringComparer.Ordinal).Count() == values.Count;
        return fits ? menu : null;
    }

    /// <summary>An entry with what it has in common with the others.</summary>
    public static CardData Whole(CardData common, CardData own) => own with
    {
        Action = own.Action ?? common.Action,
        EntityId = own.EntityId ?? common.EntityId,
        EntityVersion = own.EntityVersion ?? common.EntityVersion,
        Value = own.Value ?? common.Value,
        Message = own.Message ?? common.Message,
    };

    private static CardData Own(CardData data, CardData common) => new(
        Action: common.Action is null ? data.Action : null,
        EntityId: common.EntityId is null ? data.EntityId : null,
        EntityVersion: common.EntityVersion is null ? data.EntityVersion : null,
        Value: common.Value is null ? data.Value : null);

    /// <summary>Null where they differ, and where none has it.</summary>
    private static T? Common<T>(List<CardData> all, Func<CardData, T?> part) =>
        all.Select(part).Distinct().Take(2).ToList() is [{ } same] ? same : default;
}
