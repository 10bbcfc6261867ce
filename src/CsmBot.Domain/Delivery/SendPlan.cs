using NodaTime;

namespace CsmBot.Domain.Delivery;

/// <summary>
/// How messages that are due in one moment are spread (C4, T16): in the order of their readers, evenly, and with a part of the platform's rate left for answers. The
/// platform's rate wins over the minute that a digest has: what does not fit into it comes later, and the plan says when.
/// </summary>
/// <param name="Kind">What is due: a kind of wake-up.</param>
/// <param name="Due">The moment on the clock on the wall.</param>
/// <param name="Count">How many are due then.</param>
/// <param name="From">When the first goes out: later than due where the bot was down, or is busy with others.</param>
/// <param name="Over">How long it takes to send all of them.</param>
public sealed record SendPlan(string Kind, Instant Due, int Count, Instant From, Duration Over)
{
    /// <summary>How much of the platform's rate messages may take that nobody asked for.</summary>
    public const int Percent = 80;

    /// <summary>How late a digest comes at most, where the platform's rate allows it.</summary>
    public static readonly Duration Promise = Duration.FromMinutes(1);

    /// <summary>What takes no longer than this needs no plan: it is how often the clock looks.</summary>
    public static readonly Duration Unspread = Duration.FromSeconds(5);

    /// <summary>When the last goes out.</summary>
    public Instant Last => SlotOf(Count - 1);

    public bool KeepsPromise => Last - Due <= Promise;

    /// <summary>Null where all of them may go out at once.</summary>
    /// <param name="now">When they were first seen to be due, or a forecast's moment.</param>
    /// <param name="busyUntil">When the plan before this one ends.</param>
    public static SendPlan? For(string kind, Instant due, int count, SendRate rate, Instant now, Instant? busyUntil)
    {
        var over = rate.Between * count * 100 / Percent;
        return over <= Unspread ? null : new SendPlan(kind, due, count, Instant.Max(Instant.Max(due, now), busyUntil ?? due), over);
    }

    /// <summary>How many of them a platform's rate allows within <see cref="Promise"/>.</summary>
    public static int MostWithinPromise(SendRate rate) => (int)(Promise / rate.Between * Percent / 100);

    /// <summary>When the message at a place in the order goes out, counted from 0.</summary>
    public Instant SlotOf(int place) => From + (Over * Math.Max(place, 0) / Math.Max(Count, 1));

    /// <summary>The place of one that still waits. Those before it are gone, whoever sent them.</summary>
    /// <param name="index">Its place among those that wait.</param>
    /// <param name="waiting">How many wait.</param>
    public int PlaceOf(int index, int waiting) => Math.Max(Count - waiting, 0) + index;
}
