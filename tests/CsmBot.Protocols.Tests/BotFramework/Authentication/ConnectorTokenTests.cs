using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CsmBot.Protocols.BotFramework.Authentication;
using CsmBot.Testing;
using CsmBot.Testing.Teams;
using NodaTime;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Authentication;

public sealed class ConnectorTokenTests
{
    private static readonly ManualTimeProvider Clock = new(Instant.FromUtc(2026, 3, 2, 9, 0));

    [Fact]
    public Task T28_a_good_token_is_taken() => JudgedAsync(draft => draft, BotTokenVerdict.Valid);

    [Theory]
    [InlineData(-6, BotTokenVerdict.Expired)]
    [InlineData(-3, BotTokenVerdict.Valid)]
    [InlineData(1, BotTokenVerdict.Valid)]
    public Task T28_a_token_may_be_expired_for_as_long_as_clocks_differ(int minutes, BotTokenVerdict verdict) =>
        JudgedAsync(draft => draft with { Expires = draft.Now.AddMinutes(minutes), NotBefore = draft.Now.AddHours(-1) }, verdict);

    [Theory]
    [InlineData(0, BotTokenVerdict.Valid)]
    [InlineData(1, BotTokenVerdict.Expired)]
    public Task T28_the_skew_ends_at_five_minutes_to_the_second(int seconds, BotTokenVerdict verdict) =>
        JudgedAsync(draft => draft with { Expires = draft.Now.AddMinutes(-5).AddSeconds(-seconds), NotBefore = draft.Now.AddHours(-1) }, verdict);

    [Theory]
    [InlineData(6, BotTokenVerdict.NotYetValid)]
    [InlineData(3, BotTokenVerdict.Valid)]
    public Task T28_a_token_of_the_future_is_refused(int minutes, BotTokenVerdict verdict) =>
        JudgedAsync(draft => draft with { NotBefore = draft.Now.AddMinutes(minutes) }, verdict);

    [Fact]
    public Task T28_a_token_without_an_end_is_refused() => JudgedAsync(draft => draft with { Expires = null }, BotTokenVerdict.Expired);

    [Theory]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    [InlineData("B7C1F0DE-3A52-4D0E-9C55-0A4C7C2F6D11")]
    [InlineData("")]
    [InlineData(null)]
    public Task T28_a_token_for_another_bot_is_refused(string? audience) => JudgedAsync(draft => draft with { Audience = audience }, BotTokenVerdict.WrongAudience);

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("")]
    [InlineData(null)]
    public async Task T28_a_token_of_another_issuer_is_refused_before_keys_are_fetched(string? issuer)
    {
        await using var openId = await OpenIdServer.StartAsync(Clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, Clock);

        var reply = await bot.PostAsync(openId.Issue(Draft(openId) with { Issuer = issuer, KeyId = "never-seen" }));

        Assert.Equal((HttpStatusCode.Unauthorized, BotTokenVerdict.WrongIssuer), (reply.Status, reply.Verdict));
        Assert.Equal((0, 0), (openId.DocumentRequests, openId.KeyRequests));
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("ES256")]
    [InlineData("PS256")]
    [InlineData("RS512")]
    [InlineData("rs256")]
    public async Task T28_only_RS256_signs(string algorithm)
    {
        await using var openId = await OpenIdServer.StartAsync(Clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, Clock);
        Assert.Equal(BotTokenVerdict.Valid, (await bot.PostAsync(openId.Issue(Draft(openId)))).Verdict);

        var reply = await bot.PostAsync(openId.Issue(Draft(openId) with { Algorithm = algorithm, Signer = SignerOf(algorithm, openId.Key.Security.Rsa) }));

        Assert.Equal((HttpStatusCode.Unauthorized, BotTokenVerdict.WrongAlgorithm), (reply.Status, reply.Verdict));
    }

    [Fact]
    public Task T28_a_signature_of_another_key_under_a_known_id_is_refused() =>
        JudgedAsync(draft => draft with { Signer = bytes => OpenIdKey.Create("msteams").Security.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) }, BotTokenVerdict.BadSignature);

    [Fact]
    public Task T28_an_empty_signature_is_refused() => JudgedAsync(draft => draft with { Signer = _ => [] }, null);

    [Fact]
    public Task T28_a_token_without_a_key_id_is_refused() => JudgedAsync(draft => draft with { KeyId = "" }, BotTokenVerdict.Malformed);

    [Fact]
    public async Task T28_a_token_whose_text_was_changed_is_refused()
    {
        await using var openId = await OpenIdServer.StartAsync(Clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, Clock);
        var parts = openId.Issue(Draft(openId)).Split('.');
        var other = openId.Issue(Draft(openId) with { ServiceUrl = "https://elsewhere.example/" }).Split('.');

        var reply = await bot.PostAsync($"{parts[0]}.{other[1]}.{parts[2]}");

        Assert.Equal((HttpStatusCode.Unauthorized, BotTokenVerdict.BadSignature), (reply.Status, reply.Verdict));
    }

    [Fact]
    public Task T28_a_token_that_names_no_service_address_is_refused() => JudgedAsync(draft => draft with { ServiceUrl = null }, BotTokenVerdict.ServiceUrlMissing);

    [Fact]
    public Task T28_a_token_for_another_service_address_is_refused() =>
        JudgedAsync(draft => draft with { ServiceUrl = "https://smba.trafficmanager.net/amer/" }, BotTokenVerdict.ServiceUrlMismatch);

    [Fact]
    public Task T28_a_claim_that_is_no_text_is_no_service_address() =>
        JudgedAsync(draft => draft with { ServiceUrl = null, Claims = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["serviceurl"] = new JsonArray(1, 2) } }, null);

    [Fact]
    public async Task T28_a_key_speaks_only_for_the_channels_it_is_endorsed_for()
    {
        await using var openId = await OpenIdServer.StartAsync(Clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, Clock);
        openId.Publish(OpenIdKey.Create("webchat", "directline"), keepsOld: true);

        var teams = await bot.PostAsync(openId.Issue(Draft(openId)));
        var webchat = await bot.PostHeaderAsync(BotEndpoint.Message(BotEndpoint.ServiceUrl, "webchat"), [$"Bearer {openId.Issue(Draft(openId))}"]);

        Assert.Equal((HttpStatusCode.Forbidden, BotTokenVerdict.ChannelNotEndorsed), (teams.Status, teams.Verdict));
        Assert.Equal((HttpStatusCode.OK, BotTokenVerdict.Valid), (webchat.Status, webchat.Verdict));
    }

    [Fact]
    public async Task T28_a_key_without_endorsements_speaks_for_no_channel()
    {
        await using var openId = await OpenIdServer.StartAsync(Clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, Clock);
        openId.Publish(OpenIdKey.Create(null), keepsOld: true);

        var reply = await bot.PostAsync(openId.Issue(Draft(openId)));

        Assert.Equal((HttpStatusCode.Forbidden, BotTokenVerdict.ChannelNotEndorsed), (reply.Status, reply.Verdict));
    }

    private static TokenDraft Draft(OpenIdServer openId) => openId.Draft(BotEndpoint.AppId, BotEndpoint.ServiceUrl);

    /// <param name="verdict">Null for any but a valid one.</param>
    private static async Task JudgedAsync(Func<TokenDraft, TokenDraft> change, BotTokenVerdict? verdict)
    {
        await using var openId = await OpenIdServer.StartAsync(Clock, BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId, Clock);

        var reply = await bot.PostAsync(openId.Issue(change(Draft(openId))));

        Assert.Equal(verdict ?? reply.Verdict, reply.Verdict);
        Assert.Equal(StatusOf(reply.Verdict), reply.Status);
        Assert.Equal(verdict == BotTokenVerdict.Valid, reply.Status == HttpStatusCode.OK);
    }

    private static HttpStatusCode StatusOf(BotTokenVerdict? verdict) => verdict switch
    {
        BotTokenVerdict.Valid => HttpStatusCode.OK,
        BotTokenVerdict.MetadataUnavailable => HttpStatusCode.ServiceUnavailable,
        BotTokenVerdict.ChannelNotEndorsed or BotTokenVerdict.ServiceUrlMissing or BotTokenVerdict.ServiceUrlMismatch => HttpStatusCode.Forbidden,
        _ => HttpStatusCode.Unauthorized,
    };

    private static Func<byte[], byte[]> SignerOf(string algorithm, RSA rsa) => algorithm switch
    {
        // The public key is known to all; who takes it for a shared secret lets anybody sign.
        "HS256" => bytes => HMACSHA256.HashData(rsa.ExportSubjectPublicKeyInfo(), bytes),
        "ES256" => SignOnCurve,
        "PS256" => bytes => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "RS512" => bytes => rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "rs256" => bytes => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ => _ => [],
    };

    private static byte[] SignOnCurve(byte[] bytes)
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return curve.SignData(bytes, HashAlgorithmName.SHA256);
    }
}
