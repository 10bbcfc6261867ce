using Azure.Core;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

/// <summary>Gives out numbered tokens: <c>token-1</c>, <c>token-2</c> and so on.</summary>
internal sealed class CountingCredential(TimeProvider clock) : TokenCredential
{
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long before its expiry a token asks to be replaced; null says nothing of it.</summary>
    public TimeSpan? RefreshBefore { get; init; }

    public Exception? Fault { get; set; }

    /// <summary>Awaited before a token is given out.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public List<string> Scopes { get; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _calls);
        Scopes.AddRange(requestContext.Scopes);
        await Hold.WaitAsync(cancellationToken);
        if (Fault is not null)
        {
            throw Fault;
        }

        var expiry = clock.GetUtcNow() + Lifetime;
        return new AccessToken($"token-{number}", expiry, RefreshBefore is { } before ? expiry - before : null);
    }
}
