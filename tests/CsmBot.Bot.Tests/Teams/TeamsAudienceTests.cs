using CsmBot.Bot.Tests.Drivers;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Bot.Tests.Teams;

/// <summary>Who reads along in a channel, as Teams says (T25).</summary>
public sealed class TeamsAudienceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("user", null, "Post risks at Tier-1 accounts here?")]
    [InlineData("guest", null, "Guests or people of another organisation")]
    [InlineData("user", "0c9a4f5e-2222-4444-8888-000000000001", "Guests or people of another organisation")]
    public async Task T25_Alerts_are_posted_only_where_nobody_else_reads(string role, string? tenant, string answer)
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        teams.Connector.Members.Remove(TeamsPerson.Gil.Id);
        teams.Connector.Members.Add(new FakeMember("29:new", "4d1c0b1e-1111-4222-8333-000000000042", "Noor Haddad") { UserRole = role, TenantId = tenant });
        await teams.SayAsync(teams.Posts.InThread("alerts here"), 1, Token);
        Assert.Contains(answer, teams.Open(TeamsPost.Thread).Messages[^1].Card!.Value.GetRawText(), StringComparison.Ordinal);
    }
}
