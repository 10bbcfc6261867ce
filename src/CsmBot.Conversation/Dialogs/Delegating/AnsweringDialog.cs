using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>Asks for the words that an answer needs: why not, by when, what is the question, what is the reply.</summary>
internal sealed class AnsweringDialog : IDialog
{
    private static readonly string[] Whys = ["busy", "skill", "owner"];

    private static readonly string[] Dates = ["tomorrow", "friday", "next week"];

    public string Name => "answering";

    public int FlowVersion => 1;

    /// <summary>Each is the act that the words are for.</summary>
    public IReadOnlyList<string> Steps { get; } =
        [nameof(DelegationAct.Decline), nameof(DelegationAct.Refuse), nameof(DelegationAct.Counter), nameof(DelegationAct.Ask), nameof(DelegationAct.Reply)];

    public static bool NeedsWords(DelegationAct act) => act is DelegationAct.Decline or DelegationAct.Refuse or DelegationAct.Counter or DelegationAct.Ask or DelegationAct.Reply;

    /// <summary>The words that a button stands for; null for a value that no button has.</summary>
    public static string? WordsOf(DelegationAct act, string? value) => act switch
    {
        DelegationAct.Decline or DelegationAct.Refuse when Whys.Contains(value, StringComparer.Ordinal) => Say.ByKey("Delegation_Why_", value!, value!),
        DelegationAct.Counter when Dates.Contains(value, StringComparer.Ordinal) => value,
        _ => null,
    };

    public async Task AskAsync(TurnContext context, TaskItem task, DelegationAct act, string? messageKey, string? notice, CancellationToken cancellationToken)
    {
        this.Ask(context, act.ToString(), task);
        var question = Say.With(Say.ByKey("Delegation_Say_", act.ToString(), string.Empty), task.Id);
        List<CardElement> elements = notice is null ? [] : [new TextElement(notice, TextTone.Warning)];
        elements.Add(new TextElement(question));
        elements.Add(new TextElement(TypedText.Shorten(task.Text, 200), TextTone.Quote));
        if (task.Delegation?.Question is { } asked && act == DelegationAct.Reply)
        {
            elements.Add(new TextElement(asked, TextTone.Quote));
        }

        elements.Add(new ButtonsElement(
        [
            .. act switch
            {
                DelegationAct.Decline => Whys.Select(why => DelegationCards.Button(task, WordsOf(act, why)!, DelegationActions.Decline, why)),
                DelegationAct.Refuse => Whys.Select(why => DelegationCards.Button(task, WordsOf(act, why)!, DelegationActions.Refuse, why)),
                DelegationAct.Counter => Dates.Select(date => DelegationCards.Button(task, Say.ByKey("Delegation_Date_", date.Replace(' ', '_'), date), DelegationActions.Counter, date)),
                _ => [],
            },
            DelegationCards.Button(task, Strings.Button_Back, DelegationActions.Show),
        ]));
        await context.ReplaceAsync(messageKey, new Card(question, elements), cancellationToken);
    }

    public async Task<bool> ContinueAsync(TurnContext context, DialogState state, string text, CancellationToken cancellationToken)
    {
        if (TypedText.NoteOrNull(text) is not { } words || !Enum.TryParse<DelegationAct>(state.Step, out var act)
            || !TaskId.TryParse(state.Read(DialogJson.Default.AboutTask)?.TaskId, out var id) || await context.Session.FindTaskAsync(id, cancellationToken) is not { } task)
        {
            return false;
        }

        DialogStore.End(context);
        await SayAsync(context, task, act, words, messageKey: null, cancellationToken);
        return true;
    }

    /// <summary>Takes words, typed or pressed, as the answer.</summary>
    public async Task SayAsync(TurnContext context, TaskItem task, DelegationAct act, string words, string? messageKey, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        if (DelegationAnswer.Check(context, task, act, members) is not DelegationVerdict.Allowed and var verdict)
        {
            await context.ReplaceAsync(messageKey, DelegationCards.Show(context, task, members, DelegationButtons.Refusal(verdict)), cancellationToken);
            return;
        }

        TaskDue? due = null;
        if (act == DelegationAct.Counter)
        {
            due = Read(context, words);
            if (due is null || due.At <= context.Now)
            {
                await AskAsync(context, task, act, messageKey, Say.With(Strings.Edit_Due_Unreadable, TypedText.Shorten(words, 60)), cancellationToken);
                return;
            }
        }

        var after = DelegationAnswer.Do(context, task, act, members, words, due);
        if (!await DelegationFollow.KeepsAsync(context, task.Id, messageKey, cancellationToken))
        {
            await context.ReplaceAsync(messageKey, DelegationCards.Outcome(context, after, members), cancellationToken);
        }
    }

    /// <summary>The words as a whole, else the due phrase found in them.</summary>
    private static TaskDue? Read(TurnContext context, string words)
    {
        var phrase = DueResolver.Resolve(words, context.Now, context.Calendar) is null && DuePhraseFinder.Find(words) is { } found ? found.Span.Of(words) : words;
        return DueResolver.Resolve(phrase, context.Now, context.Calendar) is { } reading ? TaskDue.From(phrase, reading, context.Calendar.Zone) : null;
    }
}
