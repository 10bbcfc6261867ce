using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>A task where others read along: its number, quadrant, owner and due date, what can be done at one press, and no word of what it is about (C5).</summary>
internal static class SharedTaskCard
{
    public static Card Render(TurnContext context, TaskItem task, string heading, string? ownerName)
    {
        var owner = ownerName ?? task.Owner.Value;
        List<Fact> facts = [new(Strings.Fact_Owner, owner)];
        if (task is { IsOpen: true, Due: { } due })
        {
            facts.Add(new(Strings.Fact_Due, When.Due(due, context.Member, context.Now, context.Calendar.Zone)));
        }

        return new Card(Say.With(Strings.Shared_Task_Summary, heading, owner),
        [
            new TitleElement(heading, task.Quadrant),
            new FactsElement(facts),
            new TextElement(Say.With(Strings.Shared_Task_Private, owner), TextTone.Subtle),
            TaskButtons.Shared(task),
        ]);
    }
}
