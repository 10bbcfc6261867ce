using System.Net;
using CsmBot.Protocols.BotFramework.Authentication;
using CsmBot.Testing;
using CsmBot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Authentication;

public sealed class MetadataTests
{
    private readonly ManualTimeProvider _clock = new(Instant.FromUtc(2026, 3, 2, 9, 0));

    [Fact]
    public async Task T28_the_bot_starts_without_the_issuer_and_recovers_when_it_comes()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await openId.GoDownAsync();
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);

        var down = await SendAsync(bot, openId);
        await openId.ComeUpAsync(BotEndpoint.Cancel);
        _clock.Advance(Duration.FromSeconds(2));
        var up = await SendAsync(bot, openId);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, BotTokenVerdict.MetadataUnavailable, true), (down.Status, down.Verdict, down.AsksToRetry));
        Assert.Equal((HttpStatusCode.OK, BotTokenVerdict.Valid), (up.Status, up.Verdict));
    }

    [Theory]
    [InlineData(OpenIdFault.Garbage)]
    [InlineData(OpenIdFault.NoKeys)]
    [InlineData(OpenIdFault.ServerError)]
    [InlineData(OpenIdFault.Huge)]
    public async Task T28_an_issuer_out_of_its_mind_is_like_none(OpenIdFault fault)
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        openId.Fault = fault;

        Assert.Equal(BotTokenVerdict.MetadataUnavailable, (await SendAsync(bot, openId)).Verdict);

        openId.Fault = OpenIdFault.None;
        _clock.Advance(Duration.FromSeconds(2));
        Assert.Equal(BotTokenVerdict.Valid, (await SendAsync(bot, openId)).Verdict);
    }

    [Fact]
    public async Task T28_a_spoiled_document_does_not_replace_good_keys()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        await SendAsync(bot, openId);
        openId.Fault = OpenIdFault.NoKeys;
        await bot.PostAsync(openId.Issue(openId.Draft(BotEndpoint.AppId, BotEndpoint.ServiceUrl) with { KeyId = "made-up" }));

        Assert.Equal(2, openId.KeyRequests);
        Assert.Equal(BotTokenVerdict.Valid, (await SendAsync(bot, openId)).Verdict);
    }

    [Fact]
    public async Task T28_failing_fetches_are_spaced_out()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        openId.Fault = OpenIdFault.ServerError;

        for (var number = 0; number < 10; number++)
        {
            Assert.Equal(BotTokenVerdict.MetadataUnavailable, (await SendAsync(bot, openId)).Verdict);
        }

        Assert.Equal(1, openId.DocumentRequests);
    }

    [Fact]
    public async Task T28_parallel_first_requests_fetch_once()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        openId.Hold();

        var sent = Enumerable.Range(0, 24).Select(_ => SendAsync(bot, openId)).ToList();
        await openId.AskedAsync(1, BotEndpoint.Cancel);
        openId.Release();

        Assert.All(await Task.WhenAll(sent), reply => Assert.Equal(BotTokenVerdict.Valid, reply.Verdict));
        Assert.Equal((1, 1), (openId.DocumentRequests, openId.KeyRequests));
    }

    [Fact]
    public async Task T28_an_issuer_that_does_not_answer_is_given_up()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_clock);
            builder.Services.AddAuthentication().AddBotConnector(options =>
            {
                BotEndpoint.Configure(options, openId);
                options.BackchannelTimeout = TimeSpan.FromMilliseconds(200);
            });
        });
        openId.Hold();

        Assert.Equal(BotTokenVerdict.MetadataUnavailable, (await SendAsync(bot, openId)).Verdict);
    }

    private static Task<BotEndpoint.Reply> SendAsync(BotEndpoint bot, OpenIdServer openId) => bot.PostAsync(openId.Issue(BotEndpoint.AppId, BotEndpoint.ServiceUrl));
}
