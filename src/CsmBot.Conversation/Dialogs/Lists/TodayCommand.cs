using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Lists;

/// <summary><c>today</c>: Quadrant 1 on top, then the proactive work, then the rest (R3, R42).</summary>
internal sealed class TodayCommand : ICommand, IListView
{
    /// <summary>Rows read per quadrant, whatever the length of the list.</summary>
    internal const int PerQuadrant = 10;

    public CommandInfo Info { get; } = new("today", "today", ["day", "tasks", "todo"], BareArguments.None);

    public string Name => Info.Name;

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken) =>
        context.Reply(await RenderAsync(context, cancellationToken));

    public async Task<Card> RenderAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var lists = await OpenListReader.ReadAsync(context, PerQuadrant, cancellationToken);
        // The framework is read only where it matters.
        var limits = lists.Tally.OpenDoFirst < ForcedRanking.FewestOpen ? NudgeLimits.Default : (await context.Session.GetFrameworkAsync(cancellationToken)).Reminders;
        return TodayCards.Render(context, lists, limits.DoFirstPercent);
    }
}
