using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Dialogs;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Dialogs.Activities;
using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Dialogs.Away;
using CsmBot.Conversation.Dialogs.Cancelling;
using CsmBot.Conversation.Dialogs.Closing;
using CsmBot.Conversation.Dialogs.Delegating;
using CsmBot.Conversation.Dialogs.Digest;
using CsmBot.Conversation.Dialogs.Dropping;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Dialogs.Fallback;
using CsmBot.Conversation.Dialogs.Finding;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Framework;
using CsmBot.Conversation.Dialogs.HandingOver;
using CsmBot.Conversation.Dialogs.Help;
using CsmBot.Conversation.Dialogs.Home;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Dialogs.Measuring;
using CsmBot.Conversation.Dialogs.Nudges;
using CsmBot.Conversation.Dialogs.Placing;
using CsmBot.Conversation.Dialogs.Profile;
using CsmBot.Conversation.Dialogs.Ranking;
using CsmBot.Conversation.Dialogs.Recurring;
using CsmBot.Conversation.Dialogs.Reopening;
using CsmBot.Conversation.Dialogs.Segments;
using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Conversation.Dialogs.Snoozing;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Dialogs.TeamDigest;
using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Dialogs.Undelivered;
using CsmBot.Conversation.Dialogs.Undoing;
using CsmBot.Conversation.Dialogs.Why;
using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Rhythm;
using Microsoft.Extensions.DependencyInjection;

namespace CsmBot.Conversation.Commands;

/// <summary>The list of everything that answers: commands in the order help shows them, then dialogs and buttons.</summary>
internal static class CommandRegistration
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<TaskFiler>();
        services.AddImports();
        services.AddSingleton<FilingHints>();
        services.AddHandler<TriageDialog>();
        services.AddHandler<TriageButtons>();
        services.AddHandler<TriageCommand>();
        services.AddHandler<CaptureForm>();
        services.AddHandler<TodayCommand>();
        services.AddHandler<NextCommand>();
        services.AddHandler<MatrixCommand>();
        services.AddMorning();
        services.AddHandler<ListNavigation>();
        services.AddSingleton<HomePage>();
        services.AddHandler<RankCommand>();
        services.AddHandler<SortedButton>();
        services.AddHandler<FindCommand>();
        services.AddAccounts();
        services.AddHandler<MeCommand>();
        services.AddHandler<HelpCommand>();
        services.AddHandler<ShowTask>();
        services.AddHandler<ClosingDialog>();
        services.AddHandler<ClosingButtons>();
        services.AddHandler<DoneCommand>();
        services.AddHandler<DropCommand>();
        services.AddHandler<RefuseCommand>();
        services.AddHandler<DroppingButtons>();
        services.AddHandler<ReopenTask>();
        services.AddHandler<SnoozingDialog>();
        services.AddHandler<SnoozingButtons>();
        services.AddHandler<SnoozeCommand>();
        services.AddHandler<RepeatCommand>();
        services.AddHandler<RepeatWatch>();
        services.AddHandler<EditingForm>();
        services.AddHandler<EditCommand>();
        services.AddHandler<DelegatingDialog>();
        services.AddHandler<DelegatingButtons>();
        services.AddHandler<DelegateCommand>();
        services.AddHandler<AnsweringDialog>();
        services.AddHandler<DelegationButtons>();
        services.AddHandler<DelegationWatch>();
        services.AddHandler<WaitingCommand>();
        services.AddHandler<PlacingDialog>();
        services.AddHandler<MeasuringDialog>();
        services.AddHandler<WhyTask>();
        services.AddHandler<UndoCommand>();
        services.AddHandler<CancelCommand>();
        services.AddHandler<MoveQuadrant>();
        services.AddHandler<FallbackDialog>();
        services.AddSingleton(provider => new Lazy<CommandTable>(provider.GetRequiredService<CommandTable>));
        return services;
    }

    /// <summary>The digest, the time that is kept for what it proposes, and what waits meanwhile.</summary>
    private static void AddMorning(this IServiceCollection services)
    {
        services.AddHandler<DigestCommand>();
        services.AddHandler<DigestWatch>();
        services.AddHandler<BlockCommand>();
        services.AddHandler<FocusCommand>();
        services.AddHandler<FocusButtons>();
        services.AddHandler<FocusWatch>();
        services.AddHandler<MorningWatch>();
        services.AddHandler<KeptWatch>();
        services.AddHandler<ActivitiesCommand>();
        services.AddSendPlans();
    }

    /// <summary>Accounts, what is reported about them, and who is told.</summary>
    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddHandler<AccountCommand>();
        services.AddHandler<AccountsCommand>();
        services.AddHandler<GradeCommand>();
        services.AddHandler<SegmentCommand>();
        services.AddHandler<SegmentsCommand>();
        services.AddHandler<LogCommand>();
        services.AddHandler<ReportCommand>();
        services.AddHandler<WonCommand>();
        services.AddHandler<HandOverCommand>();
        services.AddHandler<AccountForm>();
        services.AddHandler<AlertsCommand>();
        services.AddHandler<AlertButtons>();
        services.AddHandler<AlertLadder>();
        services.AddHandler<NudgeWatch>();
        services.AddHandler<NudgesCommand>();
        services.AddHandler<MuteCommand>();
        services.AddHandler<AwayCommand>();
        services.AddHandler<ReturnWatch>();
        services.AddHandler<AlertWatch>();
        services.AddHandler<AlertAudience>();
        services.AddHandler<FrameworkCommand>();
        services.AddHandler<TeamCommand>();
        services.AddHandler<TeamDigestDesk>();
        services.AddHandler<TeamDigestWatch>();
        services.AddHandler<UndeliveredCommand>();
        services.AddHandler<UndeliveredWatch>();
        services.AddHandler<SilenceWatch>();
        services.AddHandler<RegradeWatch>();
        services.AddHandler<TierSweep>();
        services.AddHandler<HandOverDesk>();
        services.AddSingleton<SignalDesk>();
    }

    private static void AddSendPlans(this IServiceCollection services)
    {
        services.AddSingleton<SendPlanner>();
        services.AddSingleton<DigestForecast>();
        services.AddSingleton(provider => new Lazy<DigestForecast>(provider.GetRequiredService<DigestForecast>));
    }

    /// <summary>One object under every role it plays: command, dialog, buttons, forms, wake-ups.</summary>
    private static void AddHandler<T>(this IServiceCollection services)
        where T : class
    {
        services.AddSingleton<T>();
        foreach (var role in new[] { typeof(ICommand), typeof(IDialog), typeof(IActionHandler), typeof(IFormHandler), typeof(IWakeUpHandler) })
        {
            if (role.IsAssignableFrom(typeof(T)))
            {
                services.AddSingleton(role, provider => provider.GetRequiredService<T>());
            }
        }
    }
}
