using CsmBot.Protocols.BotFramework.Connector.Errors;
using CsmBot.Protocols.BotFramework.Connector.Requests;

namespace CsmBot.Protocols.BotFramework.Connector.Budgets;

/// <summary>
/// Keeps sends of one conversation in order and all requests within the published rates. Every attempt counts, repeated ones too.
/// </summary>
internal sealed class Admission(ConnectorClientOptions options, TimeProvider clock)
{
    private readonly KeyedLock _lanes = new();
    private readonly KeyedLock _readers = new();
    private readonly KeyedLock _tenants = new();
    private readonly WindowTable _sends = new(options.ConversationSends, clock);
    private readonly WindowTable _reads = new(options.ConversationReads, clock);
    private readonly WindowTable _tenantRequests = new(options.Tenant, clock);

    /// <summary>The keys that are remembered.</summary>
    public int Count => _lanes.Count + _readers.Count + _tenants.Count + _sends.Count + _reads.Count + _tenantRequests.Count;

    /// <summary>Waits for the caller's turn in the conversation; held for the whole call. Reads have no order to keep.</summary>
    /// <exception cref="ConnectorException">It took longer than the options allow.</exception>
    public async ValueTask<IDisposable?> EnterAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        if (request.IsRead)
        {
            return null;
        }

        using var overdue = new CancellationTokenSource(options.MaxBudgetWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(overdue.Token, cancellationToken);
        try
        {
            return await _lanes.EnterAsync(request.ConversationKey, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Full(request, options.MaxBudgetWait);
        }
    }

    /// <summary>Waits until the request fits the budgets, and counts it.</summary>
    /// <exception cref="ConnectorException">The wait would be longer than the options allow.</exception>
    public async Task AdmitAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        if (!request.IsRead)
        {
            await AdmitAsync(request, _sends, start, cancellationToken).ConfigureAwait(false);
        }
        else if (!_reads.IsUnlimited)
        {
            using var turn = await _readers.EnterAsync(request.ConversationKey, cancellationToken).ConfigureAwait(false);
            await AdmitAsync(request, _reads, start, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await TakeTenantAsync(request, start, cancellationToken).ConfigureAwait(false);
        }
    }

    // The conversation is counted last, at the moment of sending: counted earlier, a wait for the tenant would bunch its requests.
    private async Task AdmitAsync(ConnectorRequest request, WindowTable table, long start, CancellationToken cancellationToken)
    {
        await WaitAsync(request, table, request.ConversationKey, start, cancellationToken).ConfigureAwait(false);
        await TakeTenantAsync(request, start, cancellationToken).ConfigureAwait(false);
        table.Take(request.ConversationKey);
    }

    private async Task TakeTenantAsync(ConnectorRequest request, long start, CancellationToken cancellationToken)
    {
        if (_tenantRequests.IsUnlimited)
        {
            return;
        }

        using var turn = await _tenants.EnterAsync(request.TenantKey, cancellationToken).ConfigureAwait(false);
        await WaitAsync(request, _tenantRequests, request.TenantKey, start, cancellationToken).ConfigureAwait(false);
        _tenantRequests.Take(request.TenantKey);
    }

    private async Task WaitAsync(ConnectorRequest request, WindowTable table, string key, long start, CancellationToken cancellationToken)
    {
        while (table.WaitFor(key) is var wait && wait > TimeSpan.Zero)
        {
            if (clock.GetElapsedTime(start) + wait > options.MaxBudgetWait)
            {
                throw Full(request, wait);
            }

            await Task.Delay(RoundUp(wait), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private static ConnectorException Full(ConnectorRequest request, TimeSpan wait) =>
        new(new ConnectorFailure(request.Operation, Status: 0, ConnectorErrorCodes.Throttled) { RetryAfter = wait }, innerException: null);

    // Timers count whole milliseconds; a wait cut short would only come round again.
    private static TimeSpan RoundUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
