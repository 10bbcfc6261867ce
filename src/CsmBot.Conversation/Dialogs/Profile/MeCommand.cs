using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary><c>me</c>, <c>me zone Berlin</c>, <c>me hours 8-16:30</c>: the rhythm that every date and every protected hour follows.</summary>
internal sealed class MeCommand : ICommand, IActionHandler, IFormHandler
{
    public CommandInfo Info { get; } = new("me", "me [zone|days|hours|holidays|block|digest|clock|dates] …", ["profile", "settings", "preferences", "whoami"], BareArguments.None, Keywords: ProfileFields.Words);

    public IReadOnlyList<string> ActionIds => [ProfileActions.Zone, ProfileActions.Edit];

    public IReadOnlyList<string> FormIds => [ProfileActions.Form];

    public Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var (word, value) = CommandLine.Split(arguments);
        if (word.Length == 0)
        {
            context.Reply(ProfileCards.Show(context));
        }
        else if (ProfileFields.Named(word) is not { } field)
        {
            context.Reply(word.ToLowerInvariant() is "edit" or "change" or "set" ? ProfileCards.Form(context.Member) : ProfileCards.UnknownSetting(word));
        }
        else
        {
            context.Reply(Set(context, field, value));
        }

        return Task.CompletedTask;
    }

    public Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (action.ActionId == ProfileActions.Edit)
        {
            return context.ReplaceAsync(action.MessageKey, ProfileCards.Form(context.Member), cancellationToken);
        }

        return context.ReplaceAsync(action.MessageKey, Set(context, ProfileFields.Zone, action.Value ?? string.Empty), cancellationToken);
    }

    /// <summary>All fields or none: with one unreadable value nothing is kept, and what was typed stays in the form.</summary>
    public Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        var member = context.Member;
        OrderedDictionary<string, string> refusals = [];
        foreach (var field in ProfileFields.All)
        {
            if (form.Values.TryGetValue(field, out var typed) && typed.Trim() != ProfileText.Of(context.Member, field))
            {
                var edit = ProfileReader.Apply(member, field, TypedText.Clean(typed), context.Zones);
                member = edit.Member ?? member;
                if (edit.Refusal is not null)
                {
                    refusals.Add(field, Say.With(Strings.Me_RefusedField, ProfileCards.Label(field), edit.Refusal, string.Join(", ", edit.Zones ?? [])));
                }
            }
        }

        if (refusals.Count > 0)
        {
            return context.ReplaceAsync(form.MessageKey, ProfileCards.Form(context.Member, form.Values, refusals), cancellationToken);
        }

        Keep(context, member, Strings.Undo_Settings);
        return context.ReplaceAsync(form.MessageKey, ProfileCards.Show(context, Strings.Me_Saved), cancellationToken);
    }

    /// <summary>Keeps one setting as typed, and answers with all of them or with what is wrong.</summary>
    public static Card Set(TurnContext context, string field, string value)
    {
        var edit = ProfileReader.Apply(context.Member, field, value, context.Zones);
        if (edit.Member is not { } changed)
        {
            return ProfileCards.Refused(edit);
        }

        Keep(context, changed, Say.With(Strings.Undo_Setting, ProfileCards.Label(field).ToLowerInvariant()));
        return ProfileCards.Show(context, Strings.Me_Saved);
    }

    private static void Keep(TurnContext context, Member changed, string description)
    {
        context.Change(changed);
        context.DescribeForUndo(description);
    }
}
