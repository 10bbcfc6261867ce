namespace CsmBot.Protocols.Slack.Views;

/// <summary>What one person sees in the Home tab of the bot. See https://docs.slack.dev/reference/views/home-tab-views.</summary>
public sealed record HomeView() : SlackView("home");
