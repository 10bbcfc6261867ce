using System.Net;
using CsmBot.Protocols.BotFramework.Authentication;
using CsmBot.Testing;
using CsmBot.Testing.Teams;
using NodaTime;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Authentication;

public sealed class KeyRolloverTests
{
    private readonly ManualTimeProvider _clock = new(Instant.FromUtc(2026, 3, 2, 9, 0));

    [Fact]
    public async Task T28_the_first_request_by_a_new_key_passes_in_one_go()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        Assert.Equal(BotTokenVerdict.Valid, await SendAsync(bot, openId));

        openId.RollOver();

        Assert.Equal(BotTokenVerdict.Valid, await SendAsync(bot, openId));
        Assert.Equal((2, 2), (openId.DocumentRequests, openId.KeyRequests));
    }

    [Fact]
    public async Task T28_a_key_that_was_taken_back_signs_no_more()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        var old = openId.Issue(BotEndpoint.AppId, BotEndpoint.ServiceUrl);
        Assert.Equal(BotTokenVerdict.Valid, (await bot.PostAsync(old)).Verdict);

        openId.Publish(OpenIdKey.Create("msteams"), keepsOld: false);
        Assert.Equal(BotTokenVerdict.Valid, await SendAsync(bot, openId));

        Assert.Equal(BotTokenVerdict.UnknownKey, (await bot.PostAsync(old)).Verdict);
    }

    [Fact]
    public async Task T28_parallel_requests_during_a_rollover_fetch_once()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        await SendAsync(bot, openId);
        openId.RollOver();
        openId.Hold();

        var sent = Enumerable.Range(0, 24).Select(_ => SendAsync(bot, openId)).ToList();
        await openId.AskedAsync(2, BotEndpoint.Cancel);
        openId.Release();

        Assert.All(await Task.WhenAll(sent), verdict => Assert.Equal(BotTokenVerdict.Valid, verdict));
        Assert.Equal((2, 2), (openId.DocumentRequests, openId.KeyRequests));
    }

    [Fact]
    public async Task T28_made_up_key_ids_cannot_make_the_bot_hammer_the_issuer()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        await SendAsync(bot, openId);

        for (var number = 0; number < 20; number++)
        {
            Assert.Equal(BotTokenVerdict.UnknownKey, (await bot.PostAsync(openId.Issue(Draft(openId) with { KeyId = $"made-up-{number}" }))).Verdict);
        }

        Assert.Equal(2, openId.DocumentRequests);
        Assert.Equal(BotTokenVerdict.Valid, await SendAsync(bot, openId));
    }

    [Fact]
    public async Task T28_a_refresh_spent_on_a_made_up_key_id_delays_a_rollover_for_half_a_minute_at_most()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        await SendAsync(bot, openId);
        await bot.PostAsync(openId.Issue(Draft(openId) with { KeyId = "made-up" }));
        openId.RollOver();

        Assert.Equal(BotTokenVerdict.UnknownKey, await SendAsync(bot, openId));
        _clock.Advance(Duration.FromSeconds(30));

        Assert.Equal(BotTokenVerdict.Valid, await SendAsync(bot, openId));
    }

    [Fact]
    public async Task T28_while_the_issuer_is_down_known_keys_work_and_unknown_ones_may_come_again()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        var old = openId.Issue(BotEndpoint.AppId, BotEndpoint.ServiceUrl);
        await bot.PostAsync(old);
        openId.RollOver();
        await openId.GoDownAsync();

        var reply = await bot.PostAsync(openId.Issue(Draft(openId)));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, BotTokenVerdict.MetadataUnavailable, true), (reply.Status, reply.Verdict, reply.AsksToRetry));
        Assert.Equal(BotTokenVerdict.Valid, (await bot.PostAsync(old)).Verdict);
    }

    [Fact]
    public async Task T28_keys_of_half_a_day_are_fetched_anew_behind_the_request()
    {
        await using var openId = await OpenIdServer.StartAsync(_clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, _clock);
        await SendAsync(bot, openId);
        _clock.Advance(Duration.FromHours(12));
        openId.Hold();

        Assert.Equal(BotTokenVerdict.Valid, await SendAsync(bot, openId));
        await openId.AskedAsync(2, BotEndpoint.Cancel);
        Assert.Equal(BotTokenVerdict.Valid, await SendAsync(bot, openId));

        Assert.Equal(2, openId.DocumentRequests);
        openId.Release();
    }

    private static TokenDraft Draft(OpenIdServer openId) => openId.Draft(BotEndpoint.AppId, BotEndpoint.ServiceUrl);

    private static async Task<BotTokenVerdict?> SendAsync(BotEndpoint bot, OpenIdServer openId) => (await bot.PostAsync(openId.Issue(Draft(openId)))).Verdict;
}
