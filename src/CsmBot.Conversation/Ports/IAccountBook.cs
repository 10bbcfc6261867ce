using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Ports;

/// <summary>The part of a turn's view that concerns accounts: the book, its rules, and what became of signals and alerts.</summary>
public interface IAccountBook
{
    /// <summary>
    /// The whole book as storage has it, in the order of the names. The same list object comes back as long as nothing changed, so that what is made of it can be kept.
    /// </summary>
    Task<IReadOnlyList<KnownAccount>> ListAccountsAsync(CancellationToken cancellationToken);

    /// <summary>The account of exactly this name; see <see cref="AccountName"/>.</summary>
    Task<KnownAccount?> FindAccountAsync(string name, CancellationToken cancellationToken);

    /// <summary>An account's grades, newest first.</summary>
    IAsyncEnumerable<GradeEvent> ReadGradesAsync(string account, CancellationToken cancellationToken);

    /// <summary>What happened to an account, newest first.</summary>
    IAsyncEnumerable<AccountEvent> ReadAccountEventsAsync(string account, CancellationToken cancellationToken);

    Task<AccountFramework> GetFrameworkAsync(CancellationToken cancellationToken);

    Task<AlertPlace?> FindAlertPlaceAsync(CancellationToken cancellationToken);

    Task<RiskAlert?> FindAlertAsync(TaskId task, CancellationToken cancellationToken);

    /// <summary>Alerts that nobody took yet, in the order of their tasks.</summary>
    IAsyncEnumerable<RiskAlert> ReadOpenAlertsAsync(CancellationToken cancellationToken);

    Task<AlertNoise> GetNoiseAsync(string rule, CancellationToken cancellationToken);

    IAsyncEnumerable<AlertNoise> ReadNoiseAsync(CancellationToken cancellationToken);

    Task<SignalThread?> FindThreadAsync(string account, SignalKind kind, CancellationToken cancellationToken);

    /// <summary>Puts a new account into the book. Where there is one of its name already, whatever wrote it, the turn is run again.</summary>
    void Add(KnownAccount account);

    void Save(KnownAccount account);

    void Remove(KnownAccount account);

    void Save(AccountFramework framework);

    void Save(AlertPlace place);

    void Save(RiskAlert alert);

    void Save(AlertNoise noise);

    void Save(SignalThread thread);

    void Record(GradeEvent graded);

    void Record(AccountEvent happened);
}
