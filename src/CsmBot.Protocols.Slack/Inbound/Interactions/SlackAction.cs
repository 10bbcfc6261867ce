using System.Text.Json;

namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>A control that was used. See https://docs.slack.dev/reference/interaction-payloads/block_actions-payload.</summary>
public sealed record SlackAction
{
    internal SlackAction(Fields fields)
    {
        Type = fields.Text("type") ?? "";
        BlockId = fields.Text("block_id") ?? "";
        ActionId = fields.Text("action_id") ?? "";
        ActionTs = fields.Id("action_ts");
        Input = new InputValue(fields);
        Raw = fields.Element;
    }

    /// <summary>The kind of control, for example <c>button</c>.</summary>
    public string Type { get; }

    /// <summary>The id of its block.</summary>
    public string BlockId { get; }

    /// <summary>The id of the control.</summary>
    public string ActionId { get; }

    /// <summary>When it was used, as a key.</summary>
    public string? ActionTs { get; }

    /// <summary>What it holds now.</summary>
    public InputValue Input { get; }

    /// <summary>Everything that came. Never log it.</summary>
    public JsonElement Raw { get; }
}
