using CsmBot.Channels.Web.Inbound;
using CsmBot.Channels.Web.Outbound;
using CsmBot.Channels.Web.Page;
using CsmBot.Conversation.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace CsmBot.Channels.Web;

public static class WebServiceCollectionExtensions
{
    /// <summary>Adds the local chat page. Its sender is added even where the page is off, so that messages of an earlier run find their channel.</summary>
    public static IServiceCollection AddWebChannel(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>()
            .BindConfiguration(WebOptions.Section)
            .Validate(options => !options.AllowRemote || options.AllowedHosts.Count > 0, "Web:AllowRemote needs the host names in Web:AllowedHosts.")
            .ValidateOnStart();
        services.AddSingleton<Subscribers>();
        services.AddSingleton<IChannelSender, WebSender>();
        services.AddSingleton<EventStream>();
        services.AddSingleton<PageGuard>();
        services.AddSingleton<TurnReader>();
        services.AddSingleton<TurnEndpoint>();
        services.AddSingleton<SampleData>();
        services.AddSingleton<UploadedFiles>();
        services.AddSingleton<AccountFileEndpoint>();
        services.AddSingleton<ChatPage>();
        return services;
    }
}
