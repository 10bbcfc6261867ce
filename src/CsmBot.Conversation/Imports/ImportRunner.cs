using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Imports;

/// <summary>Runs imported lines through the turn pipeline, each to its own commit and without a message: safe beside a running server, and safe to run again.</summary>
public sealed class ImportRunner
{
    public const string Channel = "import";

    private readonly IWorkspaceStore _store;
    private readonly TurnRunner _runner;
    private readonly ImportFiler _filer;
    private readonly TimeProvider _time;

    internal ImportRunner(IWorkspaceStore store, TurnRunner runner, ImportFiler filer, TimeProvider time)
    {
        _store = store;
        _runner = runner;
        _filer = filer;
        _time = time;
    }

    /// <summary>The member an id, e-mail address or name stands for; null when nobody fits. Several that fit are a contradiction only the caller can settle.</summary>
    public async Task<IReadOnlyList<Member>> FindMembersAsync(WorkspaceId workspace, string name, CancellationToken cancellationToken)
    {
        var reading = _store.Open(TurnOf(workspace, MemberNames.Create(name), new TurnId("reading"), new EventInput("reading")), fromInbox: false);
        return [.. (await reading.ListMembersAsync(cancellationToken)).Where(member => MemberNames.Fits(member, name))];
    }

    /// <param name="key">Names the line: the same key never files twice.</param>
    /// <param name="input">An <see cref="ImportInput"/> or a <see cref="RestoreInput"/>.</param>
    public async Task<ImportResult> RunAsync(WorkspaceId workspace, Member actor, TurnId key, TurnInput input, CancellationToken cancellationToken)
    {
        TaskItem? filed = null;
        try
        {
            var result = await _runner.RunAsync(TurnOf(workspace, actor, key, input), fromInbox: false, HandleAsync, apologises: false, cancellationToken);
            return result.Outcome == TurnOutcome.Repeated || filed is null ? new ImportResult(ImportOutcome.AlreadyThere) : new ImportResult(ImportOutcome.Filed, filed);
        }
        catch (ImportRefusedException refused)
        {
            return new ImportResult(ImportOutcome.Refused, Cause: refused.Message);
        }

        async Task HandleAsync(TurnContext context, CancellationToken token)
        {
            context.HandledBy = Channel;
            if (context.Member.Email is null && actor.Email is { } email)
            {
                context.Change(context.Member with { Email = email });
            }

            filed = input switch
            {
                ImportInput line => await _filer.FileAsync(context, line, token),
                RestoreInput restore => await TaskRestorer.RestoreAsync(context, restore.Task, token),
                _ => throw new NotSupportedException(input.GetType().Name),
            };
        }
    }

    private Turn TurnOf(WorkspaceId workspace, Member actor, TurnId key, TurnInput input) => ImportTurn.Of(workspace, actor, key, input, _time.GetCurrentInstant());
}
