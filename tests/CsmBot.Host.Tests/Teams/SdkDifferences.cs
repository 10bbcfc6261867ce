namespace CsmBot.Host.Tests.Teams;

/// <summary>Every difference that is meant; the table of docs/teams-and-the-sdk.md.</summary>
internal static class SdkDifferences
{
    private const string Error = "{statusCode: 400, type: application/vnd.microsoft.error, value: {code: string, message: string}}";
    private const string Card = "card: {content: card, contentType: application/vnd.microsoft.card.adaptive}";
    private const string Dialog = $"200 {{task: {{type: continue, value: {{{Card}, title: string}}}}}}";
    private const string SizedDialog = $"200 {{task: {{type: continue, value: {{{Card}, height: string, title: string, width: string}}}}}}";
    private const string Sentence = "200 {statusCode: 200, type: application/vnd.microsoft.activity.message, value: string}";
    private const string ShownCard = "200 {statusCode: 200, type: application/vnd.microsoft.card.adaptive, value: card}";

    public static IReadOnlyList<SdkDifference> All { get; } =
    [
        new("the reply in a personal chat", "POST activities/{replyToId}", "POST activities",
            "The address may carry the message replied to or not: a thread is named by the conversation's id, and a message that is sent without a turn has nothing to reply to."),
        new("the reply in a group chat", "POST activities/{replyToId}", "POST activities",
            "As above."),
        new("the reply in a channel", "POST activities/{replyToId}", "POST activities",
            "As above; it stays in its thread, whose id is the conversation's."),
        new("task/fetch", Dialog, SizedDialog,
            "The same dialog; ours also says how large it wants to be, which the platform leaves open."),
        new("task/submit with data of another bot", "200 {task: {type: message, value: string}}", $"400 {Error}",
            "The SDK hands on any data. What carries nothing this bot put into a dialog is malformed."),
        new("press of Action.Execute", Sentence, ShownCard,
            "The same envelope; the minimal bot says a sentence, ours shows the card as it now is."),
        new("refresh of a card", Sentence, ShownCard,
            "The minimal bot acts on a client's own refresh as on a press. Ours changes nothing and shows the card as it is."),
        new("press with data of another bot", Sentence, $"400 {Error}",
            "As for the dialog."),
        new("adaptiveCard/action without an action", "500 text", $"400 {Error}",
            "The SDK fails on the missing part; the request was wrong, not the bot."),
        new("composeExtension/fetchTask", Dialog, SizedDialog,
            "As for task/fetch."),
        new("JSON without a type", "500", "400",
            "It is no activity; the SDK fails on it."),
        new("a JSON array", "400 text", "400",
            "The same status; ours has no text for a caller who sends that."),
        new("a JSON text", "400 text", "400",
            "As above."),
        new("a message and nothing else", "500 text", "403",
            "Without a service address there is nowhere to reply to that the bot may reach; the SDK finds out when it fails."),
        new("GET", "400", "405",
            "The JSON parser before the SDK stumbles over the empty body; ours looks at the method first."),
    ];
}
