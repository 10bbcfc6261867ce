using CsmBot.Protocols.Slack.WebApi;

namespace CsmBot.Protocols.Tests.Slack.WebApi;

/// <summary>One token, and another for when it expires; without the first it fails.</summary>
internal sealed class StubTokenSource(string? first, string? second) : ISlackTokenSource
{
    public string Key => "T01ACME";

    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(first ?? throw new InvalidOperationException("The store is away."));

    public ValueTask<string?> RefreshAsync(string expiredToken, CancellationToken cancellationToken) => ValueTask.FromResult(second);
}
