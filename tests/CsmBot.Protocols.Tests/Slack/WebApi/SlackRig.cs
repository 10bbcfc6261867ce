using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Tests.BotFramework.Connector;
using CsmBot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.WebApi;

/// <summary>A fake Slack and the API registered as a product registers it, without rates and nearly without pauses.</summary>
internal sealed class SlackRig : IAsyncDisposable
{
    public const string Channel = "C01CSM";
    public const string User = "U02DANA";

    private readonly ServiceProvider _provider;

    private SlackRig(FakeSlackApi slack, ServiceProvider provider)
    {
        Slack = slack;
        _provider = provider;
        Api = provider.GetRequiredService<SlackApi>();
        Client = Api.For(new FixedTokenSource(slack.Workspace.TeamId, FakeSlackApi.BotToken));
        Logger = (RecordingLogger<SlackApi>)provider.GetRequiredService<ILogger<SlackApi>>();
    }

    public FakeSlackApi Slack { get; }

    public SlackApi Api { get; }

    public ISlackApiClient Client { get; }

    public RecordingLogger<SlackApi> Logger { get; }

    public static PostMessageArguments Hello { get; } = new() { Channel = Channel, Text = "Hello" };

    public static async Task<SlackRig> StartAsync(Action<SlackApiOptions>? configure = null, TimeProvider? clock = null)
    {
        var slack = await FakeSlackApi.StartAsync(TestContext.Current.CancellationToken);
        slack.Workspace.AddUser(User, "Dana Reyes", "dana@example.com");
        slack.Workspace.AddUser("U03LEE", "Lee Wong");
        slack.Workspace.AddChannel(Channel, "csm", User, "U03LEE", "U0BOT");
        var options = new SlackApiOptions
        {
            BaseAddress = slack.BaseAddress,
            AllowLoopbackResponses = true,
            BaseDelay = TimeSpan.FromMilliseconds(1),
            MaxDelay = TimeSpan.FromMilliseconds(5),
            MethodRates = new Dictionary<Protocols.Slack.WebApi.Pacing.SlackTier, Protocols.Slack.WebApi.Pacing.RateLimit>(),
            ChannelRate = null,
        };
        configure?.Invoke(options);
        var services = new ServiceCollection();
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddSingleton<ILogger<SlackApi>>(new RecordingLogger<SlackApi>());
        services.AddSlackWebApi(_ => options);
        return new SlackRig(slack, services.BuildServiceProvider());
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
