using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Cards;

/// <summary>First words in a new conversation: what it does, three commands, who sees data (T1).</summary>
internal static class WelcomeCard
{
    public static Card Render(string name) => new Card(Strings.Welcome_Summary,
    [
        new TitleElement(Say.With(Strings.Welcome_Title, name)),
        new TextElement(Strings.Welcome_What),
        new FactsElement(
        [
            new("triage churn threat at Acme", Strings.Welcome_Triage),
            new("today", Strings.Welcome_Today),
            new("help", Strings.Welcome_Help),
        ]),
        new TextElement(Strings.Welcome_Privacy, TextTone.Subtle),
    ]).ForEverybody();

    /// <summary>For a group chat or channel, where the bot is addressed by name and answers about work privately.</summary>
    public static Card ForGroup() => new Card(Strings.Welcome_Group_Summary,
    [
        new TitleElement(Strings.Welcome_Group_Title),
        new TextElement(Strings.Welcome_Group_What),
        new FactsElement(
        [
            new("@CsmBot triage churn threat at Acme", Strings.Welcome_Triage),
            new("@CsmBot today", Strings.Welcome_Group_Today),
            new("@CsmBot help", Strings.Welcome_Help),
        ]),
        new TextElement(Strings.Welcome_Group_Privacy, TextTone.Subtle),
    ]).ForEverybody();
}
