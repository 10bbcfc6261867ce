using System.Text.Json;

namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>What the controls of a view or message hold. Slack writes an empty one as a list. See https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload.</summary>
public sealed record ViewState
{
    private readonly Dictionary<(string Block, string Action), InputValue> _values = [];

    internal ViewState(Fields? state)
    {
        if (state?.Object("values") is not { } blocks)
        {
            return;
        }

        foreach (var block in blocks.Element.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var action in block.Value.EnumerateObject().Where(action => action.Value.ValueKind == JsonValueKind.Object))
            {
                _values[(block.Name, action.Name)] = new InputValue(new Fields(action.Value));
            }
        }
    }

    /// <summary>All values, by the ids of their block and of their control.</summary>
    public IReadOnlyDictionary<(string BlockId, string ActionId), InputValue> Values => _values;

    /// <summary>What one control holds.</summary>
    /// <param name="blockId">The id of its block.</param>
    /// <param name="actionId">The id of the control.</param>
    /// <returns>Null when there is no such control.</returns>
    public InputValue? Find(string blockId, string actionId) => _values.GetValueOrDefault((blockId, actionId));
}
