using CsmBot.Conversation.Ports;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Tasks;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

/// <summary>The accounts' part of a session.</summary>
internal sealed partial class WorkspaceSession
{
    private readonly Dictionary<string, KnownAccount?> _accounts = new(AccountName.Comparer);
    private string? _bookBefore;

    public async Task<IReadOnlyList<KnownAccount>> ListAccountsAsync(CancellationToken cancellationToken) =>
        await books.ReadAsync(Keys.Partition(turn.Workspace), await StampAsync(cancellationToken), cancellationToken);

    public Task<KnownAccount?> FindAccountAsync(string name, CancellationToken cancellationToken) => FindAsync<KnownAccount>(Keys.Account(name), cancellationToken);

    public IAsyncEnumerable<GradeEvent> ReadGradesAsync(string account, CancellationToken cancellationToken) =>
        ReadAsync<GradeEvent>(Keys.GradesOf(account), cancellationToken);

    public IAsyncEnumerable<AccountEvent> ReadAccountEventsAsync(string account, CancellationToken cancellationToken) =>
        ReadAsync<AccountEvent>(Keys.AccountEventsOf(account), cancellationToken);

    public async Task<AccountFramework> GetFrameworkAsync(CancellationToken cancellationToken) =>
        await FindAsync<AccountFramework>(Keys.Framework, cancellationToken) ?? AccountFramework.Default;

    public Task<AlertPlace?> FindAlertPlaceAsync(CancellationToken cancellationToken) => FindAsync<AlertPlace>(Keys.AlertPlace, cancellationToken);

    public Task<RiskAlert?> FindAlertAsync(TaskId task, CancellationToken cancellationToken) => FindAsync<RiskAlert>(Keys.Alert(task), cancellationToken);

    public IAsyncEnumerable<RiskAlert> ReadOpenAlertsAsync(CancellationToken cancellationToken) => ReadAsync<RiskAlert>(RowKey.Under("alert-open"), cancellationToken);

    public async Task<AlertNoise> GetNoiseAsync(string rule, CancellationToken cancellationToken) =>
        await FindAsync<AlertNoise>(Keys.Noise(rule), cancellationToken) ?? new AlertNoise(rule);

    public IAsyncEnumerable<AlertNoise> ReadNoiseAsync(CancellationToken cancellationToken) => ReadAsync<AlertNoise>(RowKey.Under("alert-noise"), cancellationToken);

    public Task<SignalThread?> FindThreadAsync(string account, SignalKind kind, CancellationToken cancellationToken) =>
        FindAsync<SignalThread>(Keys.Thread(account, kind), cancellationToken);

    public Task<HandOver?> FindHandOverAsync(string id, CancellationToken cancellationToken) => FindAsync<HandOver>(Keys.HandOver(id), cancellationToken);

    public Task<HandOverBatch?> FindHandOverBatchAsync(string id, int number, CancellationToken cancellationToken) =>
        FindAsync<HandOverBatch>(Keys.HandOverBatch(id, number), cancellationToken);

    public void Save(HandOver handOver) => Stage(Keys.HandOver(handOver.Id), handOver);

    public void Save(HandOverBatch batch) => Stage(Keys.HandOverBatch(batch.HandOver, batch.Number), batch);

    public void Add(KnownAccount account)
    {
        _rows.ExpectNone(Keys.Account(account.Name));
        Save(account);
    }

    public void Save(KnownAccount account)
    {
        Stage(Keys.Account(account.Name), account);
        _accounts[account.Name] = account;
    }

    public void Remove(KnownAccount account)
    {
        Stage<KnownAccount>(Keys.Account(account.Name), null);
        _accounts[account.Name] = null;
    }

    public void Save(AccountFramework framework) => Stage(Keys.Framework, framework);

    public void Save(AlertPlace place) => Stage(Keys.AlertPlace, place);

    public void Save(RiskAlert alert)
    {
        Stage(Keys.Alert(alert.Task), alert);
        Stage(Keys.OpenAlert(alert.Task), alert.IsOpen ? alert : null);
    }

    public void Save(AlertNoise noise) => Stage(Keys.Noise(noise.Rule), noise);

    public void Save(SignalThread thread) => Stage(Keys.Thread(thread.Account, thread.Kind), thread);

    public void Record(GradeEvent graded) => _rows.Put(new RowOperation.Upsert(Keys.Grade(graded), StoredJson.Write(graded)));

    public void Record(AccountEvent happened) => _rows.Put(new RowOperation.Upsert(Keys.AccountEvent(happened), StoredJson.Write(happened)));

    private async Task<string?> StampAsync(CancellationToken cancellationToken) =>
        await _rows.StoredAsync(Keys.Book, cancellationToken) is { } stored ? StoredJson.Read<BookStamp>(stored.Data).Turn : null;

    /// <summary>Every change of an account also moves the book's stamp, on condition that nobody else did meanwhile.</summary>
    private async Task StageBookAsync(CancellationToken cancellationToken)
    {
        if (_accounts.Count > 0)
        {
            _bookBefore = await StampAsync(cancellationToken);
            Stage(Keys.Book, new BookStamp(turn.Id.Value));
        }
    }

    private void NoteBook()
    {
        if (_accounts.Count > 0)
        {
            books.Apply(Keys.Partition(turn.Workspace), _bookBefore, turn.Id.Value, _accounts);
        }
    }
}
