using System.Globalization;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Rhythm;

/// <summary>Turns what is due into turns. Swept twice, late or by several instances at once, each wake-up is one turn, which is done once.</summary>
public sealed class WakeUpSweep(IWakeUps wakeUps, TurnIntake intake, TimeProvider time)
{
    /// <summary>The channel of turns that nobody sent.</summary>
    public const string Channel = "clock";

    /// <summary>Sweeps until nothing more is due: what a wake-up leaves for the very next moment is not kept waiting for the next sweep.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await SweepAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<bool> SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var any = false;
        await foreach (var (workspace, due) in wakeUps.ReadDueAsync(now, cancellationToken))
        {
            var turn = new Turn
            {
                Id = new TurnId(string.Create(CultureInfo.InvariantCulture, $"{Channel}-{due.Kind}-{due.Entity}-{due.At.ToUnixTimeTicks()}")),
                Workspace = workspace,
                Conversation = new ConversationId($"{Channel}-{due.Entity}"),
                Channel = Channel,
                Actor = due.Member,
                ActorName = due.Member.Value,
                ReceivedAt = now,
                Input = new WakeUpInput(due),
            };
            // One that is still under way is not new, and is not waited for.
            any |= await intake.AcceptAsync(turn, cancellationToken);
        }

        return any;
    }
}
