using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CsmBot.Host.Signals;

internal static class SignalBuilderExtensions
{
    public const string Route = "/api/signals";

    /// <summary>Where the description of the interface is served, as OpenAPI.</summary>
    public const string Description = "/api/openapi.json";

    public static void AddSignals(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SignalOptions>().BindConfiguration(SignalOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SignalOptions>, SignalOptionsValidator>();
        builder.Services.AddSingleton<SignalSources>();
        builder.Services.AddSingleton<SignalEndpoint>();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, SignalJson.Default));
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CsmBot";
            document.Info.Description = "Signals about accounts, from tools that watch them.";
            return Task.CompletedTask;
        }));
    }

    public static void MapSignals(this WebApplication app)
    {
        app.MapPost(Route, (HttpContext http, [FromServices] SignalEndpoint endpoint) => endpoint.AnswerAsync(http))
            .WithName("postSignal")
            .WithSummary("Tell of something noticed about an account")
            .WithDescription("Send Authorization: Bearer KEY, or X-CsmBot-Source, X-CsmBot-Timestamp and X-CsmBot-Signature. At most 256 KB. The same id again is answered 200 and starts nothing.")
            .Accepts<SignalBody>("application/json", "application/cloudevents+json")
            .Produces<SignalReply>(StatusCodes.Status202Accepted)
            .Produces<SignalReply>(StatusCodes.Status200OK)
            .Produces<SignalReply>(StatusCodes.Status400BadRequest)
            .Produces<SignalReply>(StatusCodes.Status401Unauthorized)
            .Produces<SignalReply>(StatusCodes.Status413PayloadTooLarge)
            .Produces<SignalReply>(StatusCodes.Status422UnprocessableEntity)
            .Produces<SignalReply>(StatusCodes.Status503ServiceUnavailable);
        app.MapOpenApi(Description);
    }
}
