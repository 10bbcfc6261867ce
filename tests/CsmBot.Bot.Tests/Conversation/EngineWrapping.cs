using CsmBot.Storage.Rows;
using Microsoft.Extensions.DependencyInjection;

namespace CsmBot.Bot.Tests.Conversation;

internal static class EngineWrapping
{
    /// <summary>Puts something between the bot and its rows.</summary>
    public static void WrapEngine(this IServiceCollection services, Func<IRowEngine, IRowEngine> wrap)
    {
        var engine = services.Last(service => service.ServiceType == typeof(IRowEngine)).ImplementationFactory!;
        services.AddSingleton(provider => wrap((IRowEngine)engine(provider)));
    }
}
