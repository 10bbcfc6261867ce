using System.Net;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Web.Inbound;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsmBot.Bot.Tests.Web.Inbound;

/// <summary>Who may reach the page, and under which name.</summary>
public sealed class PageGuardTests
{
    private const string Hello = """{"turn":"12345678-aaaa","text":"help"}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_is_served_in_development_with_a_strict_policy_and_nothing_from_elsewhere()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var response = await page.Browser.GetAsync("/", Cancel);
        var html = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/page.css", "text/css")]
    [InlineData("/assets/page.js", "text/javascript")]
    [InlineData("/assets/icon.svg", "image/svg+xml")]
    public async Task Assets_are_served_with_their_type(string path, string type)
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var response = await page.Browser.GetAsync(path, Cancel);

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await page.Browser.GetAsync("/assets/WebOptions.cs", Cancel)).StatusCode);
    }

    [Fact]
    public async Task In_production_there_is_no_page_unless_it_is_switched_on()
    {
        await using var off = await PageDriver.StartAsync(Cancel, "Production");
        await using var on = await PageDriver.StartAsync(Cancel, "Production", ("Web:Enabled", "true"));

        Assert.Equal(HttpStatusCode.NotFound, (await off.Browser.GetAsync("/", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await off.SendAsync(Hello, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await on.Browser.GetAsync("/", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData(PageDriver.RemoteAddress, "192.0.2.7")]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    [InlineData("Forwarded", "for=192.0.2.7")]
    [InlineData("Host", "rebound.example:80")]
    [InlineData("Host", "127.0.0.1.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Requests_from_elsewhere_or_under_another_name_are_refused_everywhere(string header, string value)
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        foreach (var path in new[] { "/", "/assets/page.js", "/chat/events" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await page.Browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Other_machines_are_answered_only_when_allowed_and_only_under_an_allowed_name()
    {
        await using var page = await PageDriver.StartAsync(Cancel, "Development", ("Web:AllowRemote", "true"), ("Web:AllowedHosts:0", "csm.example"));

        Assert.Equal(HttpStatusCode.OK, await GetAs(page, "csm.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAs(page, "other.example"));
    }

    [Fact]
    public async Task Allowing_other_machines_without_naming_a_host_stops_the_start() =>
        await Assert.ThrowsAsync<OptionsValidationException>(async () => await PageDriver.StartAsync(Cancel, "Development", ("Web:AllowRemote", "true")));

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", null)]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Cookie", null)]
    [InlineData("Cookie", PageToken.Cookie + "=ffffffffffffffffffffffffffffffff")]
    [InlineData(PageToken.Header, null)]
    [InlineData(PageToken.Header, "")]
    [InlineData(PageToken.Header, "ffffffffffffffffffffffffffffffff")]
    public async Task Post_that_another_site_could_have_made_is_refused(string header, string? value)
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var request = page.Post(Hello);
        request.Headers.Remove(header);
        if (header == "Origin" && value is null)
        {
            request.Headers.Remove("Sec-Fetch-Site");
        }
        else if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var response = await page.Browser.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.NotEmpty(await PageDriver.RefusalOf(response, Cancel));
    }

    private static async Task<HttpStatusCode> GetAs(PageDriver page, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        request.Headers.Add(PageDriver.RemoteAddress, "192.0.2.7");
        using var response = await page.Browser.SendAsync(request, Cancel);
        return response.StatusCode;
    }
}
