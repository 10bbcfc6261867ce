using System.Globalization;
using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Dialogs.Away;

/// <summary><c>away 3 dec - 12 dec, @kim covers</c>: no digests, somebody acts, and on the first day back a brief (T18).</summary>
internal sealed class AwayCommand : ICommand, IActionHandler
{
    private const int MostDays = 400;

    private const int MostDaysAhead = 730;

    /// <summary>Of those that are over, so many days are kept: the digest and the brief look back.</summary>
    private const int KeptDays = 60;

    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    public CommandInfo Info { get; } = new(
        "away",
        "away [3 dec - 12 dec, @colleague covers|back]",
        ["vacation", "ooo"],
        BareArguments.None,
        Keywords: ["from", "until", "till", "for", "today", "tomorrow", "next", "back", "off", .. Enumerable.Range(1, 31).Select(day => day.ToString(CultureInfo.InvariantCulture))]);

    public IReadOnlyList<string> ActionIds => [AwayActions.Back];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        context.Reply(arguments.Trim().ToLowerInvariant() switch
        {
            "" => AwayCards.Show(context, members),
            "back" or "off" or "cancel" or "no" => await BackAsync(context, Current(context), members, cancellationToken),
            _ => await LeaveAsync(context, arguments, members, cancellationToken),
        });
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        var meant = Day.Parse(action.Value ?? string.Empty) is { Success: true } read ? context.Member.Absences.FirstOrDefault(absence => absence.From == read.Value) : null;
        var members = await context.Session.ListMembersAsync(cancellationToken);
        await context.ReplaceAsync(action.MessageKey, await BackAsync(context, meant, members, cancellationToken), cancellationToken);
    }

    private static Absence? Current(TurnContext context) => context.Member.Absences.FirstOrDefault(absence => absence.To >= Today(context));

    private static LocalDate Today(TurnContext context) => context.Now.InZone(context.Calendar.Zone).Date;

    private static async Task<Card> LeaveAsync(TurnContext context, string typed, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        if (AwayLine.Read(typed, context.Now, context.Calendar) is not { } line)
        {
            return PlainCard.Warning(Say.With(Strings.Away_How, TypedText.Shorten(typed.Trim(), 60)));
        }

        var today = Today(context);
        if (line.To < line.From || line.To < today || Period.DaysBetween(line.From, line.To) >= MostDays || line.From > today.PlusDays(MostDaysAhead))
        {
            return PlainCard.Warning(Say.With(Strings.Away_BadDays, AwayCards.Days(line.From, line.To), MostDays));
        }

        var (cover, doubt) = CoverOf(context, line.Cover, members);
        if (doubt is not null)
        {
            return PlainCard.Warning(doubt);
        }

        var absence = new Absence(line.From, line.To, cover?.Id);
        IEnumerable<Absence> kept = context.Member.Absences.Where(one => !one.Overlaps(absence) && one.To >= today.PlusDays(-KeptDays));
        context.Change(context.Member with { Absences = [.. kept.Append(absence).OrderBy(one => one.From)] });
        context.DescribeForUndo(Strings.Undo_Away);
        ReturnWatch.Plan(context, absence);
        var isTold = cover is not null && await TellAsync(context, cover, Strings.Away_YouCover, absence, cancellationToken);
        return AwayCards.Show(context, members, cover is not null && !isTold ? Say.With(Strings.Away_CoverUnreachable, cover.Name) : null);
    }

    private static (Member? Cover, string? Doubt) CoverOf(TurnContext context, string? name, IReadOnlyList<Member> members)
    {
        if (name is null)
        {
            return (null, null);
        }

        var found = MemberLookup.Find(name, context.Member, members);
        return found is [{ Role: not MemberRole.Guest } one] && one.Id != context.Member.Id
            ? (one, null)
            : (null, Say.With(found.Count > 1 ? Strings.Away_WhichCover : Strings.Away_NoCover, TypedText.Shorten(name, 60), string.Join(", ", found.Take(5).Select(member => member.Name))));
    }

    /// <summary>One that runs ends with yesterday, so that the brief still knows since when; one that lies ahead never was.</summary>
    private static async Task<Card> BackAsync(TurnContext context, Absence? absence, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var today = Today(context);
        if (absence is null || absence.To < today)
        {
            return AwayCards.Show(context, members, Strings.Away_NotAway);
        }

        var others = context.Member.Absences.Where(one => one != absence);
        var ended = absence with { To = today.PlusDays(-1) };
        var isRunning = ended.To >= ended.From;
        context.Change(context.Member with { Absences = [.. isRunning ? others.Append(ended).OrderBy(one => one.From) : others] });
        context.DescribeForUndo(Strings.Undo_Back);
        if (members.FirstOrDefault(member => member.Id == absence.Cover) is { } cover)
        {
            await TellAsync(context, cover, Strings.Away_YouCoverNoMore, absence, cancellationToken);
        }

        if (isRunning)
        {
            return await ReturnBrief.ReadAsync(context, ended, members, cancellationToken);
        }

        return AwayCards.Show(context, members, Strings.Away_TakenBack);
    }

    private static async Task<bool> TellAsync(TurnContext context, Member cover, string sentence, Absence absence, CancellationToken cancellationToken)
    {
        if (await context.FindPlaceAsync(cover.Id, cancellationToken) is not { } place)
        {
            return false;
        }

        await QuietPost.SendAsync(context, place, cover, PlainCard.Of(Say.With(sentence, context.Member.Name, AwayCards.Days(absence.From, absence.To))), cancellationToken);
        return true;
    }
}
