using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsmBot.Conversation.Turns;
using NodaTime;

namespace CsmBot.Conversation.Dialogs;

/// <summary>Puts a dialog's typed state record into the stored form and back.</summary>
internal static class DialogStore
{
    /// <summary>How long an unanswered question waits.</summary>
    public static readonly Duration Patience = Duration.FromHours(12);

    public static void Begin<TState>(this IDialog dialog, TurnContext context, string step, TState state, JsonTypeInfo<TState> type)
    {
        context.AsksSomething = true;
        context.Session.Save(
            context.OwnPlace,
            context.Member.Id,
            new DialogState(dialog.Name, dialog.FlowVersion, step, JsonSerializer.Serialize(state, type), context.Now + Patience));
    }

    public static void End(TurnContext context) => context.Session.Save(context.OwnPlace, context.Member.Id, null);

    public static TState? Read<TState>(this DialogState state, JsonTypeInfo<TState> type)
        where TState : class => JsonSerializer.Deserialize(state.Data, type);

    /// <summary>The typed state when this dialog is the one the member stands in, else null.</summary>
    public static async Task<TState?> FindAsync<TState>(this IDialog dialog, TurnContext context, JsonTypeInfo<TState> type, CancellationToken cancellationToken)
        where TState : class
    {
        var state = await context.Session.FindDialogAsync(context.OwnPlace, context.Member.Id, cancellationToken);
        return state is not null && state.Dialog == dialog.Name && state.FlowVersion == dialog.FlowVersion && state.ExpiresAt > context.Now ? state.Read(type) : null;
    }
}
