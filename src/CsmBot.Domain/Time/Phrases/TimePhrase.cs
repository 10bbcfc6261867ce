namespace CsmBot.Domain.Time.Phrases;

/// <summary>A due phrase taken apart. The finder weighs it, the resolver turns it into a moment.</summary>
internal record struct TimePhrase
{
    public Lead Lead { get; set; }

    public DateForm Date { get; set; }

    public Nearness Near { get; set; }

    public PeriodPart Part { get; set; }

    public int A { get; set; }

    public int B { get; set; }

    public int C { get; set; }

    /// <summary>The offset has half a unit more ("an hour and a half"), or is half a unit ("half an hour").</summary>
    public bool Half { get; set; }

    public TimeForm Time { get; set; }

    public DayPart DayPart { get; set; }

    public int Hour { get; set; }

    public int Minute { get; set; }

    public Meridiem Meridiem { get; set; }

    /// <summary>IANA zone named in the phrase ("6 pm IST"), as an index into <see cref="ZoneNames"/>, or -1.</summary>
    public int Zone { get; set; }

    /// <summary>The clock's own preposition when a date came first ("friday before 3").</summary>
    public Lead TimeLead { get; set; }

    /// <summary>Nothing but the grammar's context says this is a clock: a bare number.</summary>
    public bool BareNumber { get; set; }

    /// <summary>"2 days left", "in 3 weeks", "an hour from now": an offset that is said to lie ahead.</summary>
    public bool Anchored { get; set; }

    public bool Possessive { get; set; }

    /// <summary>"sometime", "any time", "maybe", "or so", "-ish".</summary>
    public bool Vague { get; set; }

    /// <summary>"the", "their", "my" stood before the moment.</summary>
    public bool Determined { get; set; }

    /// <summary>"later this week".</summary>
    public bool Later { get; set; }

    public readonly bool IsEmpty => Date == DateForm.None && Time == TimeForm.None;
}
