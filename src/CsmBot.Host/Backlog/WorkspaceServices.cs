using System.CommandLine;
using CsmBot.Conversation;
using CsmBot.Conversation.Ports;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Settings;
using CsmBot.Storage;

namespace CsmBot.Host.Backlog;

/// <summary>The bot without its server: the configured storage and the turn pipeline, for verbs that work on tasks.</summary>
internal static class WorkspaceServices
{
    /// <summary>The workspace of the local page.</summary>
    public const string LocalWorkspace = "local";

    /// <summary>Settings for one run, on the verbs that use storage.</summary>
    public static Option<string[]> CreateSetOption() =>
        new("--set") { Description = "A setting for this run, such as Storage:Path=data/other.db.", HelpName = "KEY=VALUE", Arity = ArgumentArity.ZeroOrMore };

    public static Option<string> CreateWorkspaceOption() =>
        new("--workspace", "-w") { Description = "The workspace: a Teams tenant, a Slack team, or local.", HelpName = "ID", DefaultValueFactory = _ => LocalWorkspace };

    public static async Task<ServiceProvider> OpenAsync(string[] settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var configuration = VerbSettings.Read(settings.Select(Split));
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddSingleton(time);
        services.AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddStorage();
        services.AddConversation();
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IStorageProbe>().PrepareAsync(cancellationToken);
        return provider;
    }

    /// <summary>The one member a name stands for; null when nobody fits, a refusal when several do.</summary>
    public static async Task<Domain.People.Member?> FindMemberAsync(
        IServiceProvider services, Conversation.Turns.WorkspaceId workspace, string name, CancellationToken cancellationToken)
    {
        var fitting = await services.GetRequiredService<Conversation.Imports.ImportRunner>().FindMembersAsync(workspace, name, cancellationToken);
        return fitting.Count > 1
            ? throw new RefusalException(ExitCode.Usage, $"{fitting.Count} members fit '{name}': give the e-mail address or the id.")
            : fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>Who acts: a known member, or a new one where an e-mail address is given.</summary>
    public static async Task<Domain.People.Member> FindActorAsync(
        IServiceProvider services, Conversation.Turns.WorkspaceId workspace, string name, CancellationToken cancellationToken)
    {
        if (await FindMemberAsync(services, workspace, name, cancellationToken) is { } known)
        {
            return known;
        }

        return name.Contains('@', StringComparison.Ordinal)
            ? Conversation.Imports.MemberNames.Create(name)
            : throw new RefusalException(ExitCode.Usage, $"Nobody called '{name}' is known there: give an e-mail address to add a member.");
    }

    private static KeyValuePair<string, string?> Split(string setting) => setting.Split('=', 2) is [var key, var value]
        ? new(key.Trim(), value)
        : throw new RefusalException(ExitCode.Usage, "--set takes KEY=VALUE.");
}
