using System.Net;
using System.Text.Json.Nodes;
using CsmBot.Protocols.BotFramework.Authentication;
using CsmBot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Authentication;

public sealed class EmulatorTests
{
    private const string KnownTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string OwnTenant = "5e2d3a84-6b1f-4c0a-8f3e-9d7c21b0aa42";

    [Theory]
    [InlineData($"https://sts.windows.net/{KnownTenant}/", "1.0", "appid", BotEndpoint.AppId, BotTokenVerdict.Valid)]
    [InlineData($"https://sts.windows.net/{KnownTenant}/", null, "appid", BotEndpoint.AppId, BotTokenVerdict.Valid)]
    [InlineData($"https://login.microsoftonline.com/{OwnTenant}/v2.0", "2.0", "azp", BotEndpoint.AppId, BotTokenVerdict.Valid)]
    [InlineData($"https://login.microsoftonline.com/{OwnTenant}/v2.0", "2.0", "appid", BotEndpoint.AppId, BotTokenVerdict.WrongAudience)]
    [InlineData($"https://login.microsoftonline.com/{OwnTenant}/v2.0", "3.0", "azp", BotEndpoint.AppId, BotTokenVerdict.WrongAudience)]
    [InlineData($"https://login.microsoftonline.com/{OwnTenant}/v2.0", "2.0", "azp", "another-app", BotTokenVerdict.WrongAudience)]
    [InlineData("https://sts.windows.net/11111111-2222-3333-4444-555555555555/", "1.0", "appid", BotEndpoint.AppId, BotTokenVerdict.WrongIssuer)]
    [InlineData($"https://sts.windows.net/{KnownTenant}", "1.0", "appid", BotEndpoint.AppId, BotTokenVerdict.WrongIssuer)]
    [InlineData($"https://elsewhere.example/{KnownTenant}/", "1.0", "appid", BotEndpoint.AppId, BotTokenVerdict.WrongIssuer)]
    public async Task A_developers_token_is_judged_by_tenant_and_app(string issuer, string? version, string claim, string app, BotTokenVerdict verdict)
    {
        await using var openId = await OpenIdServer.StartAsync(BotEndpoint.Cancel);
        await using var bot = await StartAsync(openId, openId, "Development");
        var claims = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { [claim] = app };
        if (version is not null)
        {
            claims["ver"] = version;
        }

        var reply = await bot.PostAsync(openId.Issue(openId.Draft(BotEndpoint.AppId, null) with { Issuer = issuer, Claims = claims }));

        Assert.Equal(verdict, reply.Verdict);
        Assert.Equal(verdict == BotTokenVerdict.Valid ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, reply.Status);
    }

    [Fact]
    public async Task T28_each_issuer_signs_with_its_own_keys_only()
    {
        await using var connector = await OpenIdServer.StartAsync(BotEndpoint.Cancel);
        await using var entra = await OpenIdServer.StartAsync(BotEndpoint.Cancel);
        await using var bot = await StartAsync(connector, entra, "Development");
        var claims = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["appid"] = BotEndpoint.AppId };
        var developers = connector.Draft(BotEndpoint.AppId, null) with { Issuer = $"https://sts.windows.net/{KnownTenant}/", Claims = claims };

        Assert.Equal(BotTokenVerdict.Valid, (await bot.PostAsync(entra.Issue(developers))).Verdict);
        Assert.Equal(BotTokenVerdict.UnknownKey, (await bot.PostAsync(connector.Issue(developers))).Verdict);
        Assert.Equal(BotTokenVerdict.Valid, (await bot.PostAsync(connector.Issue(BotEndpoint.AppId, BotEndpoint.ServiceUrl))).Verdict);
        Assert.Equal(BotTokenVerdict.UnknownKey, (await bot.PostAsync(entra.Issue(BotEndpoint.AppId, BotEndpoint.ServiceUrl))).Verdict);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public async Task T28_outside_development_the_host_refuses_to_start(string environment)
    {
        await using var openId = await OpenIdServer.StartAsync(BotEndpoint.Cancel);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var bot = await StartAsync(openId, openId, environment);
        });

        Assert.Contains("Development", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<BotEndpoint> StartAsync(OpenIdServer connector, OpenIdServer entra, string environment) => BotEndpoint.StartAsync(
        builder => builder.Services.AddAuthentication()
            .AddBotConnector(options => BotEndpoint.Configure(options, connector))
            .AddBotEmulator(options =>
            {
                options.AppId = BotEndpoint.AppId;
                options.MetadataAddress = entra.MetadataAddress;
                options.Tenants.Add(OwnTenant);
            }),
        environment);
}
