using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Slack.Settings;

/// <summary>Whether Slack is on and by which ways, and a sentence that says so or why not.</summary>
public sealed class SlackState
{
    public SlackState(IOptions<SlackOptions> options)
    {
        (HasHttp, HasSockets, Words) = Decide(options.Value);
    }

    public bool IsOn => HasHttp || HasSockets;

    /// <summary>Slack posts to the bot.</summary>
    public bool HasHttp { get; }

    /// <summary>The bot fetches by Socket Mode.</summary>
    public bool HasSockets { get; }

    public string Words { get; }

    /// <summary>A missing secret is no fault of the program's: the rest of the bot runs, and this is said at the start.</summary>
    internal static (bool HasHttp, bool HasSockets, string Words) Decide(SlackOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.BotToken))
        {
            return (false, false, "Slack is off: Slack:BotToken is not set");
        }

        return (IsSet(options.SigningSecret), IsSet(options.AppToken)) switch
        {
            (false, false) => (false, false, "Slack is off: Slack:BotToken is set, and neither Slack:AppToken (Socket Mode) nor Slack:SigningSecret (HTTP)"),
            (var http, true) => (http, true, "Slack is on by Socket Mode"),
            _ => (true, false, "Slack is on"),
        };
    }

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);
}
