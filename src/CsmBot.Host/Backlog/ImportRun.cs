using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Host.Lines;

namespace CsmBot.Host.Backlog;

/// <summary>Files line after line, each to its own commit: stopped at any point, the next run goes on where this one ended.</summary>
internal sealed class ImportRun(ImportRunner runner, WorkspaceId workspace, Member actor, TextWriter error)
{
    public ImportTally Tally { get; } = new();

    public async Task RunAsync(IAsyncEnumerable<(BacklogLine? Line, LineFault? Fault)> lines, Action<int> advance, CancellationToken cancellationToken)
    {
        await foreach (var (line, fault) in lines.WithCancellation(cancellationToken))
        {
            if (line is null)
            {
                Tally.AddFault();
                await error.WriteLineAsync(fault!.ToString());
                continue;
            }

            var result = await runner.RunAsync(workspace, actor, LineIdentity.TurnOf(line.Identity), line.Input, cancellationToken);
            Tally.Add(result);
            if (result.Cause is { } cause)
            {
                await error.WriteLineAsync(new LineFault(line.Number, cause).ToString());
            }

            advance(line.Number);
        }
    }
}
