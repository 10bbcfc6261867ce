namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>A view as Slack shows it. See https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload.</summary>
public sealed record ReceivedView
{
    internal ReceivedView(Fields fields)
    {
        Id = fields.Id("id");
        Type = fields.Text("type") ?? "";
        CallbackId = fields.Id("callback_id");
        Hash = fields.Id("hash");
        PrivateMetadata = fields.Text("private_metadata") ?? "";
        RootViewId = fields.Id("root_view_id");
        PreviousViewId = fields.Id("previous_view_id");
        ExternalId = fields.Id("external_id");
        AppInstalledTeamId = fields.Id("app_installed_team_id");
        BotId = fields.Id("bot_id");
        State = new ViewState(fields.Object("state"));
        InputBlockIds = [.. fields.Objects("blocks", block => block.Text("type") == "input" ? block.Id("block_id") : null).OfType<string>()];
    }

    /// <summary>The id to update it by.</summary>
    public string? Id { get; }

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public string Type { get; }

    /// <summary>The kind of view, as the bot named it.</summary>
    public string? CallbackId { get; }

    /// <summary>Its version: an update that names it fails when the view has changed since.</summary>
    public string? Hash { get; }

    /// <summary>What the bot gave along; empty when it gave nothing. People can send anything else.</summary>
    public string PrivateMetadata { get; }

    /// <summary>The lowest view of the stack.</summary>
    public string? RootViewId { get; }

    /// <summary>The view under it.</summary>
    public string? PreviousViewId { get; }

    /// <summary>The bot's own id of it.</summary>
    public string? ExternalId { get; }

    /// <summary>The workspace whose installation opened it, where that is another one than the person's.</summary>
    public string? AppInstalledTeamId { get; }

    /// <summary>The bot that opened it.</summary>
    public string? BotId { get; }

    /// <summary>What its fields hold.</summary>
    public ViewState State { get; }

    /// <summary>The ids of its inputs: the only ones that errors can be shown at.</summary>
    public IReadOnlyList<string> InputBlockIds { get; }
}
