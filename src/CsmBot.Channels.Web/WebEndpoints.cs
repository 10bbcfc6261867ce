using CsmBot.Channels.Web.Inbound;
using CsmBot.Channels.Web.Outbound;
using CsmBot.Channels.Web.Page;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Web;

public static class WebEndpoints
{
    /// <summary>Maps the page at <c>/</c>, or nothing where it is off.</summary>
    public static IEndpointRouteBuilder MapWebChannel(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (!services.GetRequiredService<IOptions<WebOptions>>().Value.IsOn(services.GetRequiredService<IHostEnvironment>()))
        {
            return endpoints;
        }

        var group = endpoints.MapGroup(string.Empty).AddEndpointFilter(services.GetRequiredService<PageGuard>());
        group.MapGet("/", (Delegate)services.GetRequiredService<ChatPage>().AnswerAsync);
        group.MapGet("/assets/{name}", PageAssets.Answer);
        group.MapGet("/chat/events", services.GetRequiredService<EventStream>().RunAsync);
        group.MapPost("/chat/turns", (Delegate)services.GetRequiredService<TurnEndpoint>().AcceptAsync);
        group.MapPost("/chat/samples/remove", (Delegate)services.GetRequiredService<SampleData>().RemoveAsync);
        group.MapPost("/accounts/look", (Delegate)services.GetRequiredService<AccountFileEndpoint>().LookAsync);
        group.MapPost("/accounts/bring", (Delegate)services.GetRequiredService<AccountFileEndpoint>().RunAsync);
        return endpoints;
    }
}
