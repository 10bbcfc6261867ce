using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Dialogs.TeamDigest;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Team;

/// <summary><c>team</c> lists who is who; <c>team @ann sales</c> and <c>team @ann reports to @robin</c> say so. <c>team digest</c> is another matter.</summary>
internal sealed class TeamCommand(TeamDigestDesk digest) : ICommand
{
    private const int Shown = 30;

    private const string Digest = "digest";

    public CommandInfo Info { get; } = new(
        "team", "team [@person csm|sales|development|manager|head coach|colleague] [@person reports to @person] [digest on here|off|now]", ["role", "roles"], BareArguments.None, Keywords: [Digest]);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (CommandLine.Split(arguments) is var (word, rest) && word.Equals(Digest, StringComparison.OrdinalIgnoreCase))
        {
            await digest.AnswerAsync(context, rest, cancellationToken);
            return;
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        if (arguments.Trim().Length == 0)
        {
            context.Reply(List(context, members));
            return;
        }

        if (!TeamMembers.MayChangeFramework(context.Member, members))
        {
            context.Reply(PlainCard.Warning(Strings.Framework_NotYours).ForEverybody());
            return;
        }

        var reports = arguments.IndexOf(" reports to ", StringComparison.OrdinalIgnoreCase);
        var changed = reports > 0 ? ReportsTo(context, arguments[..reports], arguments[(reports + 12)..], members) : WithRole(context, arguments, members);
        if (changed is null)
        {
            context.Reply(PlainCard.Warning(Strings.Team_How).ForEverybody());
            return;
        }

        context.Change(members.First(member => member.Id == changed.Id), changed);
        context.DescribeForUndo(changed.Id == context.Member.Id ? Strings.Undo_Settings : Say.With(Strings.Undo_Team, changed.Name));
        context.Reply(List(context, [.. members.Select(member => member.Id == changed.Id ? changed : member)]));
    }

    public static string RoleName(MemberRole role) => Say.ByKey("Role_", role.ToString(), role.ToString());

    private static Member? ReportsTo(TurnContext context, string who, string whom, IReadOnlyList<Member> members) =>
        MemberLookup.Find(who, context.Member, members) is [var member] && MemberLookup.Find(whom, context.Member, members) is [{ Role: not MemberRole.Guest } manager] && manager.Id != member.Id
            ? member with { Manager = manager.Id }
            : null;

    // The role is the last word or two; what stands before is the person.
    private static Member? WithRole(TurnContext context, string arguments, IReadOnlyList<Member> members)
    {
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = 2; count >= 1; count--)
        {
            if (words.Length > count && RoleOf(string.Join(' ', words[^count..])) is { } role
                && MemberLookup.Find(string.Join(' ', words[..^count]), context.Member, members) is [{ Role: not MemberRole.Guest } member])
            {
                return member with { Role = role };
            }
        }

        return null;
    }

    /// <summary>Guests are what their platform says they are; nobody is made one here.</summary>
    private static MemberRole? RoleOf(string words) => words.ToLowerInvariant() switch
    {
        "csm" or "success" => MemberRole.Csm,
        "sales" => MemberRole.Sales,
        "development" or "customer development" => MemberRole.Development,
        "manager" => MemberRole.Manager,
        "coach" or "head coach" => MemberRole.HeadCoach,
        "colleague" => MemberRole.Colleague,
        _ => null,
    };

    private static Card List(TurnContext context, IReadOnlyList<Member> members) => new(Strings.Team_Title,
    [
        new TitleElement(Strings.Team_Title),
        new FactsElement(
        [
            .. members.Where(member => member.Role != MemberRole.Guest)
                .OrderByDescending(member => member.Role)
                .ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
                .Take(Shown)
                .Select(member => new Fact(member.Name, Describe(context, member, members))),
        ]),
        new TextElement(Strings.Team_Note, TextTone.Subtle),
    ]);

    private static string Describe(TurnContext context, Member member, IReadOnlyList<Member> members)
    {
        var role = member.Manager is null ? RoleName(member.Role) : Say.With(Strings.Team_Reports, RoleName(member.Role), TeamMembers.NameOf(member.Manager, members));
        return member.AbsenceAt(context.Now, context.Zones) is { } absence ? Say.With(Strings.Team_Away, role, When.LongDate(absence.To)) : role;
    }
}
