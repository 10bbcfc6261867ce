using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Imports;

/// <summary>Files one backlog line as if its owner had typed it; columns outrank what the text says.</summary>
internal sealed class ImportFiler(TaskFiler filer)
{
    public async Task<TaskItem> FileAsync(TurnContext context, ImportInput line, CancellationToken cancellationToken)
    {
        var text = TypedText.Clean(line.Text);
        if (!TypedText.HasWords(text))
        {
            throw new ImportRefusedException("the text has no words");
        }

        var owner = await FindOwnerAsync(context, line.Owner, cancellationToken);
        var given = new GivenFields(
            Blank(line.Account) ? null : TypedText.Clean(line.Account!),
            Blank(line.Due) ? null : ReadDue(line.Due!.Trim(), context.Now, owner.CalendarIn(context.Zones)),
            owner.Id);
        return (await filer.FileAsync(context, text, line.Source, given, cancellationToken)).Task;
    }

    private static async Task<Member> FindOwnerAsync(TurnContext context, string? name, CancellationToken cancellationToken)
    {
        if (Blank(name) || MemberNames.Fits(context.Member, name!.Trim()))
        {
            return context.Member;
        }

        var wanted = MemberNames.AddressIn(name.Trim()) ?? name.Trim();
        var fitting = (await context.Session.ListMembersAsync(cancellationToken)).Where(member => MemberNames.Fits(member, wanted)).ToList();
        switch (fitting)
        {
            case [var only]:
                return only;
            case []:
                var added = MemberNames.AddressIn(wanted) is not null ? MemberNames.Create(wanted) : throw new ImportRefusedException("the owner is not known here; write the e-mail address");
                context.Session.Save(added);
                return added;
            default:
                throw new ImportRefusedException("several members fit the owner; write the e-mail address");
        }
    }

    private static TaskDue ReadDue(string due, Instant now, BusinessCalendar calendar)
    {
        if (LocalDatePattern.Iso.Parse(due) is { Success: true } date)
        {
            return At(due, date.Value.At(calendar.DayEnd), calendar.Zone, hasTime: false);
        }

        if (OffsetDateTimePattern.ExtendedIso.Parse(due) is { Success: true } exact)
        {
            return At(due, exact.Value.InZone(calendar.Zone).LocalDateTime, calendar.Zone, hasTime: true);
        }

        if (LocalDateTimePattern.GeneralIso.Parse(due) is { Success: true } local)
        {
            return At(due, local.Value, calendar.Zone, hasTime: true);
        }

        return DueResolver.Resolve(due, now, calendar) is { } reading
            ? TaskDue.From(due, reading, calendar.Zone)
            : throw new ImportRefusedException("the due column names no date that can be worked out");
    }

    private static TaskDue At(string phrase, LocalDateTime local, DateTimeZone zone, bool hasTime) =>
        TaskDue.From(phrase, new DueReading(local, local.InZoneLeniently(zone).ToInstant(), hasTime), zone);

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
