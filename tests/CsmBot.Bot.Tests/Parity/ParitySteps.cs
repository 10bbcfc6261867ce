namespace CsmBot.Bot.Tests.Parity;

/// <summary>One day of Dana's, in her own chat with the bot: every verb, what is no verb, and what is meant to do harm.</summary>
internal static class ParitySteps
{
    public static IReadOnlyList<ParityStep> All { get; } =
    [
        new("hello"),
        new("help"),
        new("help snooze"),
        new("triage churn threat at Acme"),
        new("triage prepare business review for Globex by 2031-05-02"),
        new("triage look into the Initech thing"),
        new("File as is") { Press = "triage.keep.v1" },
        new("/triage invoice question of Umbrella"),
        new("today"),
        new("/today"),
        new("next"),
        new("digest"),
        new("/matrix"),
        new("task T-1"),
        new("find Acme"),
        new("find nothing that is there"),
        new("why T-1")
        {
            Difference = "card",
            Reason = "The history names the channel on which the task was filed.",
        },
        new("rank T-4 T-1"),
        new("edit T-2 account Initech"),
        new("snooze T-3 2031-06-01 because waiting for legal"),
        new("delegate T-4"),
        new("delegate T-4 @nobody by friday"),
        new("waiting"),
        new("done T-1 called them"),
        new("undo"),
        new("Done") { Press = "task.complete.v1" },
        new("reopen T-1"),
        new("drop T-3 not ours"),
        new("refuse T-4"),
        new("me"),
        new("digest at 7:30 unless empty"),
        new("/away next week"),
        new("Take it back") { Press = "away.back.v1" },
        new("/nudges 4"),
        new("/mute 2h"),
        new("Unmute") { Press = "nudge.unmute.v1" },
        new("me zone Europe/Paris"),
        new("account Acme"),
        new("Create “Acme”") { Press = "account.create.v1" },
        new("/grade Acme B1 the board wants more"),
        new("Tier 1") { Press = "account.call.v1" },
        new("grade Acme D4"),
        new("segment Acme"),
        new("accounts tier 1"),
        new("/grade Acme A3 the lawyers are against it"),
        new("A3, Tier 2") { Press = "account.apply.v1" },
        new("Say what")
        {
            Press = "account.watch.v1",
            Difference = "sentence, card",
            Reason = "Slack opens a form in a window of its own; Teams shows it in the card's place.",
        },
        new("/report Acme their counsel left"),
        new("Still A3") { Press = "account.still-right.v1" },
        new("/log Acme 30m call about the roll-out"),
        new("History") { Press = "account.history.v1" },
        new("Show the account") { Press = "account.show.v1" },
        new("Edit")
        {
            Press = "account.edit.v1",
            Difference = "sentence, card",
            Reason = "Slack opens a form in a window of its own; Teams shows it in the card's place.",
        },
        new("/won Initech by me"),
        new("/grade Initech A1"),
        new("account Init"),
        new("segments"),
        new("framework"),
        new("Change the grid")
        {
            Press = "framework.grid.v1",
            Difference = "sentence, card",
            Reason = "Slack opens a form in a window of its own; Teams shows it in the card's place.",
        },
        new("team"),
        new("undelivered"),
        new("digest plan")
        {
            Difference = "card",
            Reason = "Each platform takes another number of messages a minute.",
        },
        new("/handover Acme to @zoe"),
        new("/handover me to me"),
        new("alerts"),
        new("alerts here"),
        new("triage churn threat at Initech: they cancel today"),
        new("Take") { Press = "alert.take.v1" },
        new("undo"),
        new("log Acme 30m call"),
        new("thank you"),
        new("flibber the gadget"),
        new("snoze T-2 tomorrow"),
        new("done T-99"),
        new("triage"),
        new("triage <!channel> <https://evil.example|click> & <script>alert(1)</script> *bold* at Acme")
        {
            Difference = "sentence",
            Reason = "Slack would show the asterisks as bold, so an invisible mark stands behind the first. Teams shows the sentence as it is.",
        },
        new("   ") { Shown = "(spaces)" },
        new("cancel"),
        new("triage “don’t wait” – renewal")
        {
            Difference = "card, tasks",
            Reason = "Slack's clients curl quotes and lengthen dashes as people type, so they are read back as they were typed. Teams leaves them, and so does the bot.",
        },
    ];
}
