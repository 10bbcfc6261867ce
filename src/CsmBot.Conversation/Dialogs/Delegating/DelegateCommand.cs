using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary><c>delegate T-142 @kim by friday because she knows the admin</c>; without a name it says who could be asked.</summary>
internal sealed class DelegateCommand(DelegatingDialog dialog) : ICommand
{
    private const int ShownNames = 5;

    public CommandInfo Info { get; } = new("delegate", "delegate <id> [@colleague] [by friday] [because ..]", [], BareArguments.TaskId);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            await TaskPicker.OfferAsync(context, Info.Name, Strings.Button_Delegate, TaskActions.Delegate, cancellationToken);
            return;
        }

        var (id, typed) = CommandLine.Split(arguments);
        if (await TaskAccess.FindAsync(context, id, toChange: true, cancellationToken) is not { } task
            || !await TaskAccess.IsOpenAsync(context, task, messageKey: null, cancellationToken))
        {
            return;
        }

        var line = DelegateLine.Read(typed, context.Member, await context.Session.ListMembersAsync(cancellationToken));
        switch (line)
        {
            case { Found: [], Name: { } unknown }:
                context.Reply(PlainCard.Warning(Say.With(Strings.Delegating_Unknown, TypedText.Shorten(unknown, 60), task.Id)).ForEverybody());
                break;
            case { Found.Count: > 1 }:
                // "@kim" could be two people: asked, never guessed (T14).
                List<CardButton> buttons = [.. line.Found.Take(ShownNames).Select(member => TaskButtons.Button(task, member.Name, DelegationActions.To, DelegateWish.Write(member.Id, line.Due)))];
                context.Reply(PlainCard.Warning(Say.With(Strings.Delegating_Which, TypedText.Shorten(line.Name ?? string.Empty, 60)), buttons));
                break;
            default:
                var to = line.Found is [var only] ? only.Id : (Domain.People.MemberId?)null;
                await dialog.BeginAsync(context, task, new DelegateWish(to, line.Due, line.Reason), messageKey: null, cancellationToken);
                break;
        }
    }
}
