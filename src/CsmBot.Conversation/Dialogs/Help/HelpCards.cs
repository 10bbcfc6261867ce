using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Dialogs.Help;

internal static class HelpCards
{
    private static readonly string[] Offered = ["critical", "urgent", "quadrants", "dates", "filters", "privacy"];

    public static Card Overview(CommandTable commands)
    {
        List<CardElement> elements = [new TitleElement(Strings.Help_Title), new TextElement(Strings.Help_Intro)];
        var rest = commands.All.Select(command => command.Info).ToList();
        foreach (var (title, verbs) in HelpGroups.All)
        {
            var group = verbs.Select(verb => rest.Find(info => info.Name == verb)).OfType<CommandInfo>().ToList();
            rest.RemoveAll(group.Contains);
            elements.AddRange(Group(title, group));
        }

        elements.AddRange(Group(Strings.Help_Group_More, rest));
        elements.Add(new TextElement(Strings.Help_Outro, TextTone.Subtle));
        elements.Add(Topics());
        return new Card(Strings.Help_Summary, elements).ForEverybody();
    }

    /// <param name="note">Stands above when the topic was guessed from a slip.</param>
    public static Card Command(CommandInfo info, string? note)
    {
        var said = HelpTexts.OneLine(info.Name);
        List<CardElement> elements = [new TitleElement(info.Usage), .. Note(note), new TextElement(said)];
        if (HelpTexts.More(info.Name) is { Length: > 0 } more)
        {
            elements.Add(new TextElement(more));
        }

        if (HelpTexts.Examples(info.Name) is { Count: > 0 } examples)
        {
            elements.Add(new TextElement(Strings.Help_Examples));
            elements.Add(new TextElement(string.Join('\n', examples), TextTone.Quote));
        }

        if (info.Aliases.Count > 0)
        {
            elements.Add(new TextElement(Say.With(Strings.Help_Aliases, string.Join(", ", info.Aliases)), TextTone.Subtle));
        }

        elements.Add(new ButtonsElement([Button(Strings.Help_All, null)]));
        return new Card(Say.With(Strings.Help_CommandSummary, info.Name, said), elements).ForEverybody();
    }

    public static Card Topic(string topic, string? note)
    {
        var title = Say.ByKey("Help_TopicTitle_", topic, topic);
        return new Card(title, [new TitleElement(title), .. Note(note), new TextElement(HelpTexts.Topic(topic)), Topics(except: topic)]).ForEverybody();
    }

    public static Card Unknown(string typed) => new Card(
        Say.With(Strings.Help_Unknown, typed), [new TextElement(Say.With(Strings.Help_Unknown, typed)), Topics()]).ForEverybody();

    private static IEnumerable<CardElement> Note(string? note) => note is null ? [] : [new TextElement(note, TextTone.Subtle)];

    private static IEnumerable<CardElement> Group(string title, List<CommandInfo> group) => group.Count == 0
        ? []
        : [new TextElement(title), new FactsElement([.. group.Select(info => new Fact(info.Usage, HelpTexts.OneLine(info.Name)))])];

    private static ButtonsElement Topics(string? except = null) => new(
    [
        .. Offered.Where(topic => topic != except).Select(topic => Button(Say.ByKey("Help_TopicTitle_", topic, topic), topic)),
        .. except is null ? Array.Empty<CardButton>() : [Button(Strings.Help_All, null)],
    ]);

    private static CardButton Button(string label, string? topic) => new(label, HelpActions.Topic, Value: topic);
}
