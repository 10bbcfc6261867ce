namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>An address to post to the conversation that was chosen in a modal. Only for menus with <c>response_url_enabled</c>.</summary>
public sealed record ViewResponseUrl
{
    internal ViewResponseUrl(Fields fields)
    {
        BlockId = fields.Id("block_id");
        ActionId = fields.Id("action_id");
        ChannelId = fields.Id("channel_id");
        Address = fields.Address("response_url");
    }

    /// <summary>The block of the menu.</summary>
    public string? BlockId { get; }

    /// <summary>The menu.</summary>
    public string? ActionId { get; }

    /// <summary>The conversation that was chosen.</summary>
    public string? ChannelId { get; }

    /// <summary>Where to post. A secret: never log it.</summary>
    public Uri? Address { get; }
}
