using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Editing;

/// <summary>Works out what an edit comes to, field by field. Saves nothing: with one refusal the whole edit is refused and nothing typed is lost.</summary>
internal static class TaskEditor
{
    private const int MaxNameLength = 120;

    public static async Task<EditOutcome> WorkOutAsync(TurnContext context, TaskItem task, EditRequest request, CancellationToken cancellationToken)
    {
        var outcome = new EditOutcome(task);
        EditText(outcome, request.Text);
        await EditAccountAsync(context, outcome, request.Account, cancellationToken);
        EditDue(context, outcome, request.Due);
        EditQuadrant(outcome, request.Quadrant);
        await EditOwnerAsync(context, outcome, request.Owner, cancellationToken);
        if (request.Measure is { } measure)
        {
            Set(outcome, outcome.Task with { Measure = TypedText.NoteOrNull(measure) }, Strings.Edit_Field_measure);
        }

        return outcome;
    }

    private static void EditText(EditOutcome outcome, string? typed)
    {
        if (typed is null)
        {
            return;
        }

        if (!TypedText.HasWords(typed))
        {
            outcome.Refusals.Add(EditingCards.Text, Strings.Edit_Text_Empty);
            return;
        }

        if (typed.Length > TypedText.MaxTaskLength)
        {
            outcome.Questions.Add(_ => [new TextElement(Say.With(Strings.Edit_Text_TooLong, typed.Length, TypedText.MaxTaskLength), TextTone.Warning)]);
        }

        Set(outcome, outcome.Task with { Text = TypedText.Cut(typed, TypedText.MaxTaskLength) }, Strings.Edit_Field_text);
    }

    private static async Task EditAccountAsync(TurnContext context, EditOutcome outcome, string? typed, CancellationToken cancellationToken)
    {
        if (typed is null)
        {
            return;
        }

        if (!TypedText.HasWords(typed))
        {
            Set(outcome, outcome.Task with { Account = null }, Strings.Edit_Field_account);
            return;
        }

        var match = AccountLookup.Find(TypedText.Shorten(typed, MaxNameLength), await context.Session.ListAccountsAsync(cancellationToken));
        if (match.IsAmbiguous || !match.IsKnown)
        {
            outcome.Questions.Add(task => AskAccount(task, typed, match));
        }

        if (match.Name is { } name)
        {
            Set(outcome, outcome.Task with { Account = name }, Strings.Edit_Field_account);
        }
    }

    private static void EditDue(TurnContext context, EditOutcome outcome, string? typed)
    {
        if (typed is null)
        {
            return;
        }

        if (typed.Length == 0)
        {
            Set(outcome, outcome.Task with { Due = null }, Strings.Edit_Field_due);
            return;
        }

        var (phrase, reading) = Read(context, typed);
        if (reading is null)
        {
            outcome.Refusals.Add(EditingCards.Due, Say.With(Strings.Edit_Due_Unreadable, TypedText.Shorten(typed, 60)));
            return;
        }

        Set(outcome, outcome.Task with { Due = TaskDue.From(phrase, reading, context.Calendar.Zone) }, Strings.Edit_Field_due);
    }

    /// <summary>The words as a whole, else the due phrase found in them ("by friday please").</summary>
    private static (string Phrase, DueReading? Reading) Read(TurnContext context, string typed)
    {
        var whole = DueResolver.Resolve(typed, context.Now, context.Calendar);
        if (whole is not null || DuePhraseFinder.Find(typed) is not { } found)
        {
            return (typed, whole);
        }

        var phrase = found.Span.Of(typed);
        return (phrase, DueResolver.Resolve(phrase, context.Now, context.Calendar));
    }

    private static void EditQuadrant(EditOutcome outcome, string? typed)
    {
        if (typed is null)
        {
            return;
        }

        if (QuadrantWords.Read(typed) is not { } quadrant)
        {
            outcome.Refusals.Add(EditingCards.Quadrant, Say.With(Strings.Edit_BadQuadrant, TypedText.Shorten(typed, 30)));
            return;
        }

        Set(outcome, outcome.Task with { Priority = Priority.Of(quadrant) }, Strings.Edit_Field_quadrant);
    }

    private static async Task EditOwnerAsync(TurnContext context, EditOutcome outcome, string? typed, CancellationToken cancellationToken)
    {
        if (typed is null)
        {
            return;
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        switch (MemberLookup.Find(typed, context.Member, members))
        {
            // Whoever is to take over Quadrant-3 work is asked first (R49).
            case [var other] when outcome.Task.Quadrant == Quadrant.Delegate && other.Id != outcome.Task.Owner && other.Id != context.Member.Id:
                outcome.Refusals.Add(EditingCards.Owner, Say.With(Strings.Edit_Owner_Ask, other.Name, outcome.Task.Id));
                break;
            case [var only]:
                Set(outcome, outcome.Task with { Owner = only.Id }, Strings.Edit_Field_owner);
                break;
            case []:
                var owner = members.FirstOrDefault(member => member.Id == outcome.Task.Owner)?.Name ?? outcome.Task.Owner.Value;
                outcome.Refusals.Add(EditingCards.Owner, Say.With(Strings.Edit_Owner_Unknown, TypedText.Shorten(typed, 60), owner));
                break;
            case var several:
                var names = string.Join(", ", several.Take(5).Select(member => member.Name));
                outcome.Refusals.Add(EditingCards.Owner, Say.With(Strings.Edit_Owner_Ambiguous, TypedText.Shorten(typed, 60), names));
                break;
        }
    }

    private static void Set(EditOutcome outcome, TaskItem edited, string field)
    {
        if (edited != outcome.Task)
        {
            outcome.Task = edited;
            outcome.Changed.Add(field);
        }
    }

    private static IEnumerable<CardElement> AskAccount(TaskItem task, string typed, AccountMatch match)
    {
        var sentence = (match.IsAmbiguous, match.Candidates.Count) switch
        {
            (true, _) => Strings.Account_Ambiguous,
            (_, 0) => Strings.Account_NotInDirectory,
            _ => Strings.Account_Near,
        };
        yield return new TextElement(Say.With(sentence, TypedText.Shorten(typed, 60)), TextTone.Warning);
        if (match.Candidates.Count > 0)
        {
            yield return new ButtonsElement([.. match.Candidates.Select(account => TaskButtons.Button(task, account.Name, TriageActions.Account, account.Name))]);
        }
    }
}
