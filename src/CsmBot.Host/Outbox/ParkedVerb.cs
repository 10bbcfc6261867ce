using System.CommandLine;
using System.Text.Json;
using CsmBot.Conversation.Ports;
using CsmBot.Host.Backlog;
using CsmBot.Host.CommandLine;
using NodaTime.Text;

namespace CsmBot.Host.Outbox;

/// <summary><c>parked</c>: lists the messages that a platform refused for good (T37). They go out by themselves once their conversation can be reached again.</summary>
internal static class ParkedVerb
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var workspace = new Option<string?>("--workspace", "-w") { Description = "Only those of this workspace. Default: all.", HelpName = "ID" };
        var settings = WorkspaceServices.CreateSetOption();
        var verb = new Command("parked", "List messages that could not be delivered, one JSON object a line, without what they say.") { workspace, settings };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await WorkspaceServices.OpenAsync(parsed.GetValue(settings) ?? [], time, cancellationToken);
            var only = parsed.GetValue(workspace);
            await foreach (var parked in services.GetRequiredService<IOutbox>().ReadParkedAsync(cancellationToken))
            {
                if (only is null || parked.Message.Workspace.Value == only)
                {
                    await terminal.Output.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(LineOf(parked), ParkedJson.Default.ParkedLine), cancellationToken);
                    await terminal.Output.WriteAsync(NewLine, cancellationToken);
                }
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static ParkedLine LineOf(ParkedMessage parked) => new(
        parked.Message.Workspace.Value,
        parked.Message.Channel,
        parked.Message.Conversation.Value,
        parked.Message.Key,
        InstantPattern.ExtendedIso.Format(parked.Message.At),
        parked.Cause,
        InstantPattern.ExtendedIso.Format(parked.Since),
        parked.Fate?.Channel,
        parked.Fate?.Told?.Select(member => member.Value).ToList());
}
