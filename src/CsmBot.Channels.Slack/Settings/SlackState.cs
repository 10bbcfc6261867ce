namespace CsmBot.Channels.Slack.Settings;

/// <summary>Whether Slack is on and by which ways, and a sentence that says so or why not.</summary>
public sealed class SlackState
{
    private SlackState(string words) => Words = words;

    public bool IsOn => HasHttp || HasSockets;

    /// <summary>Slack posts to the bot.</summary>
    public bool HasHttp { get; private init; }

    /// <summary>The bot fetches by Socket Mode.</summary>
    public bool HasSockets { get; private init; }

    /// <summary>Any workspace can install the app.</summary>
    public bool HasInstalls { get; private init; }

    public string Words { get; }

    /// <summary>A missing secret is no fault of the program's: the rest of the bot runs, and this is said at the start.</summary>
    internal static SlackState Decide(SlackOptions options)
    {
        var hasInstalls = IsSet(options.ClientId);
        if (!IsSet(options.BotToken) && !hasInstalls)
        {
            return new SlackState("Slack is off: Slack:BotToken is not set");
        }

        var (hasHttp, hasSockets) = (IsSet(options.SigningSecret), IsSet(options.AppToken));
        if (!hasHttp && !hasSockets)
        {
            return new SlackState($"Slack is off: Slack:{(hasInstalls ? "ClientId" : "BotToken")} is set, and neither Slack:AppToken (Socket Mode) nor Slack:SigningSecret (HTTP)");
        }

        var way = hasSockets ? "Slack is on by Socket Mode" : "Slack is on";
        return new SlackState(hasInstalls ? $"{way}, for every workspace that installs it" : way) { HasHttp = hasHttp, HasSockets = hasSockets, HasInstalls = hasInstalls };
    }

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);
}
