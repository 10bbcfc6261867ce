using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Contract;

/// <summary>A request that the fake answers otherwise than the playground, and why. CHAT, SENT, CHANNEL, CARD and LARGE are filled in.</summary>
internal sealed record ContractDifference(string Name, string Method, string Path, string? Body, string Fake, string Playground, string Reason)
{
    private static readonly ContractDifference[] All =
    [
        new(
            "text with a card",
            "POST",
            "conversations/CHAT/activities",
            """{"type":"message","text":"Hello","attachments":[CARD]}""",
            "400 BadSyntax",
            "202",
            "The playground splits it and says no id, so the card could never be updated: a bot that sends it is to fail in tests."),
        new(
            "two cards",
            "POST",
            "conversations/CHAT/activities",
            """{"type":"message","attachments":[CARD,CARD]}""",
            "400 BadSyntax",
            "202",
            "As above."),
        new(
            "empty text",
            "POST",
            "conversations/CHAT/activities",
            """{"type":"message","text":""}""",
            "400 BadSyntax",
            "202",
            "The playground takes it and shows nothing; its own words ask for a text that is not empty."),
        new(
            "update to text with a card",
            "PUT",
            "conversations/CHAT/activities/SENT",
            """{"type":"message","text":"Hello","attachments":[CARD]}""",
            "400 BadSyntax",
            "400 BadSyntax",
            "No difference, and kept here so that it is noticed should there be one."),
        new(
            "deletion",
            "DELETE",
            "conversations/CHAT/activities/SENT",
            null,
            "200",
            "501 DeleteActivityAPINotImplemented",
            "Teams deletes; the playground does not know how. FakeFault.Refuse(501, ...) plays the playground."),
        new(
            "channel post without activity",
            "POST",
            "conversations",
            """{"isGroup":true,"channelData":{"channel":{"id":"CHANNEL"}},"tenantId":"t"}""",
            "400 BadSyntax",
            "500 Unknown",
            "Teams answers 400; the playground falls over an undefined value."),
        new(
            "chat without tenant",
            "POST",
            "conversations",
            """{"isGroup":false,"members":[{"id":"29:x"}]}""",
            "400 BadSyntax",
            "201",
            "Teams asks for a tenant; the playground does not look."),
        new(
            "message over the limit",
            "POST",
            "conversations/CHAT/activities",
            """{"type":"message","text":"LARGE"}""",
            "413 application/json",
            "413 text/html",
            "Teams says MessageSizeTooBig in JSON; the playground's web server refuses the body with a page."),
    ];

    public static TheoryData<string> Names() => [.. All.Select(difference => difference.Name)];

    public static ContractDifference Find(string name) => All.Single(difference => difference.Name == name);
}
