namespace CsmBot.Bot.Tests.Slack.Bolt;

/// <summary>Every difference that is meant; the table of docs/slack-and-bolt.md.</summary>
internal static class BoltDifferences
{
    private const string NotAgain = "400, not again";
    private const string Update = "200 {response_action: update, view: modal}";

    public static IReadOnlyList<BoltDifference> All { get; } =
    [
        new("command of 305 seconds ahead", "200", "401",
            "Bolt refuses only what is too old. A time that has not come yet could be kept and used later."),
        new("command with a charset in its content type", "400", "200",
            "Bolt compares the whole header. The same type with a parameter is the same type."),
        new("command that the app does not have", "404", "200",
            "Bolt waits 3 seconds for a handler that is not there, and the person sees a failure. Ours says what it does not understand."),
        new("shortcut that the app does not have", "404", "200",
            "As above; there is nobody to tell, so it is acknowledged and left alone."),
        new("press of a button that the app does not have", "404", "200",
            "As above: a warning at the button would help nobody."),
        new("window closed", "404", "200",
            "As above; Slack sends it only where a window asks for it, and ours do not."),
        new("window submitted that the app does not have", "404", Update,
            "The window says that it is unknown, where bolt leaves it with Slack's own failure."),
        new("form of nothing known", "404", NotAgain,
            "It is no request of Slack's that there is: refused at once instead of after 3 seconds."),
        new("payload of no type", "404", NotAgain,
            "As above."),
        new("event that is an array", "404", NotAgain,
            "As above."),
        new("event that is not JSON", "400", NotAgain,
            "The same status; ours also asks Slack not to repeat what will be as unreadable the next time."),
        new("payload that is not JSON", "400", NotAgain,
            "As above."),
        new("empty body", "400", NotAgain,
            "As above."),
        new("body over 1 MB", "200", "413",
            "Bolt takes 4 MB. What Slack sends is far below 1 MB, and every byte has to be read before it is known to be Slack's."),
        new("GET", "404", "405",
            "The address is there; the method is wrong."),
        new("message to the bot, delivered three times", "writes 3", "writes 1",
            "Slack delivers an event again when it did not hear back in time. Bolt leaves it to the app to notice."),
        new("message of another bot", "writes 1", "writes 0",
            "Bolt leaves out the app's own messages only. Two bots that answer each other would never stop."),
        new("message in another workspace", "writes 1", "writes 0",
            "Bolt takes every workspace for that of its token. Ours serves the people of the workspaces it is installed in."),
    ];
}
