using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>The time that is protected: the morning, and what the member booked. Whoever left a block is not protected for the rest of it (R59).</summary>
public static class FocusTime
{
    /// <summary>The protected time that holds this moment (its start included, its end not), or null.</summary>
    public static Interval? At(Instant now, Member member, BusinessCalendar calendar, FocusBook? book)
    {
        if (book?.At(now) is { } block)
        {
            return block.Time;
        }

        return book?.Blocks.Any(one => !one.IsAhead && one.State != BlockState.Cancelled && one.Time.Contains(now)) == true ? null : ProtectedMorning.At(now, member, calendar);
    }

    /// <summary>When the protected time ends that runs now or comes next; null where the member keeps none.</summary>
    public static Instant? NextEnd(Instant now, Member member, BusinessCalendar calendar, FocusBook? book)
    {
        if (At(now, member, calendar, book) is { } running)
        {
            return running.End;
        }

        Instant?[] ends = [book?.Ahead.FirstOrDefault(block => block.End > now)?.End, ProtectedMorning.NextEnd(now, member, calendar)];
        return ends.Where(end => end is not null).Min();
    }
}
