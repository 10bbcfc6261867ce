using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>Somebody who lives through the simulated time, drawn by chance, and what a diary kept by hand says of their digests, their snoozes and what repeats.</summary>
internal sealed class YearPerson
{
    private static readonly string?[] Regions = [null, "US", "DE-BY", "GB-SCT", "JP", "AU"];

    public YearPerson(Random random, int number, string zone, LocalDate first, int days)
    {
        Random = random;
        Zone = DateTimeZoneProviders.Tzdb[zone];
        DigestAt = new LocalTime(random.Next(5, 12), random.Next(60));
        var region = Regions[random.Next(Regions.Length)];
        HashSet<IsoDayOfWeek> working = [(IsoDayOfWeek)random.Next(1, 8)];
        working.UnionWith(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && random.Next(7) < 5));
        List<(LocalDate From, LocalDate To)> away = [.. Absences(random, first, days)];
        Week = new NaiveWeek(working, PublicHolidays.In(region), away);
        var start = new LocalTime(random.Next(6, 11), 0);
        Member = new Member
        {
            Id = new MemberId($"person-{number:D3}"),
            Name = $"Person {number}",
            Zone = zone,
            DigestTime = DigestAt,
            DigestSkipsEmpty = random.Next(4) == 0,
            DigestOff = random.Next(20) == 0,
            WorkingDays = [.. working.Order()],
            HolidayRegion = region,
            Absences = [.. away.Select(absence => new Absence(absence.From, absence.To))],
            DayStart = start,
            DayEnd = start.PlusHours(8),
            MorningBlockMinutes = random.Next(3) * 60,
        };
        Rule = NaiveRule.Draw(random, Week);
        RuleAt = new LocalTime(random.Next(2, 18), random.Next(4) * 15);
    }

    public Random Random { get; }

    public Member Member { get; }

    public NaiveWeek Week { get; }

    public NaiveRule Rule { get; }

    public LocalTime RuleAt { get; }

    public DateTimeZone Zone { get; set; }

    public LocalTime DigestAt { get; set; }

    public LocalDate? LastDigest { get; set; }

    public (LocalDate Date, Instant At)? NextDigest { get; private set; }

    /// <summary>A task without a rule, which is put to sleep now and then.</summary>
    public TaskId Plain { get; set; }

    public Instant PlainSleepsUntil { get; set; }

    public NaiveSeries? Series { get; set; }

    public TaskId SeriesId { get; set; }

    public TaskId Occurrence { get; set; }

    public Instant OccurrenceSleepsUntil { get; set; }

    /// <summary>Which of the changes of what is to come counts; the ones planned before do not.</summary>
    public int Plans { get; private set; }

    public int Digests { get; set; }

    /// <summary>The diary's next morning: of the days from today on the first on which they are there, not yet had, and still ahead.</summary>
    public void PlanDigest(Instant now)
    {
        Plans++;
        NextDigest = null;
        if (Member.DigestOff)
        {
            return;
        }

        for (var date = WallClock.Shown(Zone, now).Date; ; date = date.PlusDays(1))
        {
            if (Week.IsThere(date) && !(date <= LastDigest) && WallClock.At(Zone, date.At(DigestAt)) is var at && at > now)
            {
                NextDigest = (date, at);
                return;
            }
        }
    }

    /// <summary>What is open and awake: so few that a digest shows all of it.</summary>
    public IEnumerable<string> Awake(Instant now)
    {
        if (now >= PlainSleepsUntil)
        {
            yield return Plain.ToString();
        }

        if (Series!.IsOpen && now >= OccurrenceSleepsUntil)
        {
            yield return Occurrence.ToString();
        }
    }

    /// <summary>Half a minute past a whole one, where nothing is planned.</summary>
    public Instant MomentOn(LocalDate date) => WallClock.At(Zone, date.At(new LocalTime(Random.Next(7, 19), Random.Next(60), 30)));

    private static IEnumerable<(LocalDate From, LocalDate To)> Absences(Random random, LocalDate first, int days)
    {
        var date = first;
        for (var i = 0; i < 3; i++)
        {
            var from = date.PlusDays(random.Next(10, days / 3));
            date = from.PlusDays(random.Next(20));
            yield return (from, date);
        }
    }
}
