using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Undelivered;

/// <summary>What administrators see of messages that did not arrive: whose, how many, why and since when, and no word of what they say (T37).</summary>
internal static class UndeliveredCards
{
    private const int Shown = 8;

    private const int MostMissed = 5;

    /// <param name="parked">At most as many as were read; see <paramref name="isAll"/>.</param>
    /// <param name="isAll">There are no more.</param>
    public static Card List(TurnContext context, IReadOnlyList<ParkedMessage> parked, bool isAll, IReadOnlyList<Member> members, string? notice = null)
    {
        List<CardElement> elements = notice is null ? [] : [new TextElement(notice)];
        if (parked.Count == 0)
        {
            elements.Add(new TextElement(Strings.Undelivered_None));
            return new Card(notice ?? Strings.Undelivered_None, elements);
        }

        var groups = parked.GroupBy(one => one.Message.Conversation).OrderBy(group => group.Min(one => one.Since)).ToList();
        var title = parked.Count == 1 ? Strings.Undelivered_TitleOne : Say.With(Strings.Undelivered_Title, isAll ? parked.Count : $"{parked.Count}+");
        elements.Insert(0, new TitleElement(title));
        foreach (var group in groups.Take(Shown))
        {
            elements.Add(new TextElement(Line(context, [.. group], members)));
            elements.Add(Buttons(group.Key, [.. group]));
        }

        if (groups.Count > Shown)
        {
            elements.Add(new TextElement(Say.With(Strings.Undelivered_More, groups.Count - Shown), TextTone.Subtle));
        }

        elements.Add(new TextElement(Strings.Undelivered_How, TextTone.Subtle));
        return new Card(notice ?? title, elements);
    }

    /// <summary>What was meant for a person elsewhere, as it was, with the reason why it comes here.</summary>
    public static Card Elsewhere(ParkedMessage parked)
    {
        var card = parked.Message.Card;
        var why = new TextElement(Say.With(Strings.Undelivered_Elsewhere, ChannelName(parked.Message.Channel), parked.Cause), TextTone.Subtle);
        return card with { Elements = card.Elements is [TitleElement title, ..] ? [title, why, .. card.Elements.Skip(1)] : [why, .. card.Elements] };
    }

    public static Card ForManager(string name, ParkedMessage parked, IReadOnlyList<MissedWork> missed)
    {
        var said = Say.With(Strings.Undelivered_ForManager, name, ChannelName(parked.Message.Channel), parked.Cause);
        List<CardElement> elements = [new TextElement(said, TextTone.Warning)];
        foreach (var work in missed.Take(MostMissed))
        {
            elements.Add(new TextElement(work.Account is null
                ? Say.With(Strings.Undelivered_Missed, KindName(work.Kind), work.Task)
                : Say.With(work.IsTierOne ? Strings.Undelivered_MissedTierOne : Strings.Undelivered_MissedAt, KindName(work.Kind), work.Task, work.Account)));
            elements.Add(new ButtonsElement([new CardButton(Say.With(Strings.Undelivered_ShowTask, work.Task), TaskActions.Show, work.Task.ToString())]));
        }

        if (missed.Count > MostMissed)
        {
            elements.Add(new TextElement(Say.With(Strings.Undo_MoreTasks, missed.Count - MostMissed), TextTone.Subtle));
        }

        elements.Add(new TextElement(Strings.Undelivered_ManagerWhy, TextTone.Subtle));
        return new Card(said, elements);
    }

    public static string ChannelName(string channel) => Say.ByKey("Undelivered_Channel_", channel, channel);

    private static string Line(TurnContext context, IReadOnlyList<ParkedMessage> group, IReadOnlyList<Member> members)
    {
        var who = group[0].Member is { } member ? TeamMembers.NameOf(member, members) : Strings.Undelivered_Somewhere;
        var since = When.Moment(group.Min(one => one.Since), context.Member, context.Now, context.Calendar.Zone);
        var line = Say.With(Strings.Undelivered_Line, who, ChannelName(group[0].Message.Channel), Kinds(group), since, group[^1].Cause);
        var elsewhere = group.Where(one => one.Fate?.Channel is not null).ToList();
        var told = group.SelectMany(one => one.Fate?.Told ?? []).Distinct().Select(id => TeamMembers.NameOf(id, members)).ToList();
        return line
            + (elsewhere.Count > 0 ? Say.With(Strings.Undelivered_WentElsewhere, elsewhere.Count, ChannelName(elsewhere[0].Fate!.Channel!)) : string.Empty)
            + (told.Count > 0 ? Say.With(Strings.Undelivered_Told, string.Join(", ", told)) : string.Empty);
    }

    private static string Kinds(IReadOnlyList<ParkedMessage> group) => string.Join(", ", group
        .GroupBy(one => MessageSubjects.KindOf(one.Message))
        .OrderBy(kind => kind.Key)
        .Select(kind => Say.With(Strings.Undelivered_Count, kind.Count(), KindName(kind.Key))));

    private static string KindName(MessageKind kind) => Say.ByKey("Undelivered_Kind_", kind.ToString(), kind.ToString());

    private static ButtonsElement Buttons(ConversationId conversation, IReadOnlyList<ParkedMessage> group)
    {
        var dismiss = new CardButton(Strings.Undelivered_Dismiss, UndeliveredActions.Dismiss, conversation.Value, Value: group[^1].Message.Key);
        return group.Any(UndeliveredCommand.CanRetry)
            ? new ButtonsElement([new CardButton(Strings.Undelivered_Retry, UndeliveredActions.Retry, conversation.Value, Value: group[^1].Message.Key), dismiss])
            : new ButtonsElement([dismiss]);
    }
}
