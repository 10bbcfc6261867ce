using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Dialogs;
using CsmBot.Conversation.Dialogs.Fallback;
using CsmBot.Conversation.Dialogs.Finding;
using CsmBot.Conversation.Dialogs.Help;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Dialogs.Profile;
using CsmBot.Conversation.Dialogs.Ranking;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace CsmBot.Conversation.Commands;

/// <summary>The list of everything that answers: commands in the order help shows them, then dialogs and buttons.</summary>
internal static class CommandRegistration
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<TaskFiler>();
        services.AddImports();
        services.AddHandler<TriageDialog>();
        services.AddHandler<TriageButtons>();
        services.AddHandler<TriageCommand>();
        services.AddHandler<TodayCommand>();
        services.AddHandler<NextCommand>();
        services.AddHandler<MatrixCommand>();
        services.AddHandler<ListNavigation>();
        services.AddHandler<RankCommand>();
        services.AddHandler<FindCommand>();
        services.AddHandler<MeCommand>();
        services.AddHandler<HelpCommand>();
        services.AddHandler<MoveQuadrant>();
        services.AddHandler<FallbackDialog>();
        services.AddSingleton(provider => new Lazy<CommandTable>(provider.GetRequiredService<CommandTable>));
        return services;
    }

    /// <summary>One object under every role it plays: command, dialog, buttons, forms.</summary>
    private static void AddHandler<T>(this IServiceCollection services)
        where T : class
    {
        services.AddSingleton<T>();
        foreach (var role in new[] { typeof(ICommand), typeof(IDialog), typeof(IActionHandler), typeof(IFormHandler) })
        {
            if (role.IsAssignableFrom(typeof(T)))
            {
                services.AddSingleton(role, provider => provider.GetRequiredService<T>());
            }
        }
    }
}
