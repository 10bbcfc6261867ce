using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Dialogs.Away;

internal static class AwayCards
{
    public static string Days(LocalDate from, LocalDate to) => from == to ? When.LongDate(from) : Say.With(Strings.Away_Days, When.LongDate(from), When.LongDate(to));

    /// <summary>The absences that are not over, and what they mean.</summary>
    public static Card Show(TurnContext context, IReadOnlyList<Member> members, string? notice = null)
    {
        var today = context.Now.InZone(context.Calendar.Zone).Date;
        var absences = context.Member.Absences.Where(absence => absence.To >= today).ToList();
        var title = absences.Count == 0 ? Strings.Away_None : Say.With(absences[0].Includes(today) ? Strings.Away_Now : Strings.Away_Ahead, Days(absences[0].From, absences[0].To));
        List<CardElement> elements = [new TitleElement(title)];
        if (notice is not null)
        {
            elements.Add(new TextElement(notice, TextTone.Warning));
        }

        foreach (var absence in absences)
        {
            elements.AddRange(Of(context, absence, members, absence == absences[0] ? null : Days(absence.From, absence.To)));
        }

        elements.Add(new TextElement(absences.Count == 0 ? Strings.Away_Example : Strings.Away_Meanwhile, TextTone.Subtle));
        return new Card(title, elements);
    }

    private static IEnumerable<CardElement> Of(TurnContext context, Absence absence, IReadOnlyList<Member> members, string? heading)
    {
        if (heading is not null)
        {
            yield return new TextElement(heading);
        }

        var back = context.Member.BackAfter(absence, context.Calendar);
        yield return new TextElement(string.Join(' ',
        [
            .. back is { } day ? [Say.With(Strings.Away_BackOn, When.LongDate(day))] : Array.Empty<string>(),
            absence.Cover is { } cover ? Say.With(Strings.Away_Covers, TeamMembers.NameOf(cover, members)) : Strings.Away_NobodyCovers,
        ]));
        if (members.FirstOrDefault(member => member.Id == absence.Cover) is { } one && one.Absences.FirstOrDefault(absence.Overlaps) is { } clash)
        {
            yield return new TextElement(Say.With(Strings.Away_CoverIsAwayToo, one.Name, Days(clash.From, clash.To)), TextTone.Warning);
        }

        var isRunning = absence.Includes(context.Now.InZone(context.Calendar.Zone).Date);
        yield return new ButtonsElement([new CardButton(isRunning ? Strings.Away_BackButton : Strings.Away_CancelButton, AwayActions.Back, Value: LocalDatePattern.Iso.Format(absence.From))]);
    }
}
