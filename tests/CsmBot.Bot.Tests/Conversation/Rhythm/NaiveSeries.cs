using NodaTime;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>What repeats for somebody, kept in a diary: which occurrence is open or comes next.</summary>
internal sealed class NaiveSeries
{
    private readonly NaiveRule _rule;
    private readonly NaiveWeek _week;
    private readonly LocalDate _first;
    private readonly LocalTime _at;

    public NaiveSeries(NaiveRule rule, NaiveWeek week, LocalDate first, LocalTime at)
    {
        (_rule, _week, _first, _at) = (rule, week, first, at);
        (Date, Due) = (first, rule.Moved(first, week));
    }

    public string Words => _rule.Words;

    public LocalDate Date { get; private set; }

    public LocalDate Due { get; private set; }

    public int Number { get; private set; } = 1;

    public int Missed { get; private set; }

    public bool IsOpen { get; private set; } = true;

    /// <summary>When the next one is to appear; null while one is open.</summary>
    public Instant? Planned { get; private set; }

    public Instant DueAt(DateTimeZone zone) => WallClock.At(zone, Due.At(_at));

    /// <summary>It is closed: the next date is one that has not passed, and comes its lead before.</summary>
    public void Close(Instant now, DateTimeZone zone)
    {
        IsOpen = false;
        Step();
        Plan(now, zone);
    }

    /// <summary>Its moment is there; whoever moved meanwhile has another midnight.</summary>
    public void Appear(Instant now, DateTimeZone zone) => Plan(now, zone);

    private void Step()
    {
        var before = Due;
        do
        {
            Date = Date.PlusDays(1);
        }
        while (!_rule.Fits(_first, Date) || _rule.Moved(Date, _week) <= before);
        Due = _rule.Moved(Date, _week);
        Number++;
    }

    private void Plan(Instant now, DateTimeZone zone)
    {
        while (Due < WallClock.Shown(zone, now).Date)
        {
            Step();
            Missed++;
        }

        var comes = WallClock.At(zone, Due.PlusDays(-_rule.Lead).AtMidnight());
        (IsOpen, Planned) = comes <= now ? (true, (Instant?)null) : (false, comes);
    }
}
