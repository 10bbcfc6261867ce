using CsmBot.Channels.Teams.Inbound;
using CsmBot.Channels.Teams.Outbound;
using CsmBot.Channels.Teams.Settings;
using CsmBot.Conversation.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Teams;

public static class TeamsServiceCollectionExtensions
{
    /// <summary>Adds the Teams channel. Its sender is added even where Teams is off, so that messages of an earlier run wait instead of being set aside.</summary>
    public static IServiceCollection AddTeamsChannel(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>();
        services.AddSingleton<TeamsState>();
        services.AddSingleton<TenantRules>();
        services.AddTeamsSignIn(environment);
        services.AddSingleton<PersonalChats>();
        services.AddSingleton<IChannelSender, TeamsSender>();
        services.AddSingleton<IRoster, TeamsRoster>();
        services.AddSingleton<IAudience, TeamsAudience>();
        services.AddSingleton<TurnReader>();
        services.AddSingleton<ConversationNotes>();
        services.AddSingleton<MembershipHandler>();
        services.AddSingleton<ReactionReader>();
        services.AddSingleton<InvokeAnswers>();
        services.AddSingleton<InvokeHandler>();
        services.AddSingleton<ActivityHandler>();
        services.AddSingleton<CallerCheck>();
        services.AddSingleton<TeamsEndpoint>();
        return services;
    }
}
