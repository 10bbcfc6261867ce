using System.Text.Json;
using CsmBot.Domain.Triage;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Lines;

namespace CsmBot.Host.Triage;

/// <summary>Decides line after line, in order and in flat memory. Same input, accounts, moment and zone: same bytes.</summary>
internal sealed class TriageRun(TriageEngine engine, TriageContext context, TextWriter error)
{
    private int _faults;

    public void Report(LineFault fault)
    {
        _faults++;
        error.WriteLine(fault);
    }

    public async Task<int> RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var buffered = new BufferedStream(output, 64 * 1024);
        await using var writer = new Utf8JsonWriter(buffered, new JsonWriterOptions { Encoder = DecisionJson.Readable.Options.Encoder });
        await foreach (var raw in LineReader.ReadAsync(input, cancellationToken))
        {
            var (line, fault) = InputLineParser.Parse(raw);
            if (fault is not null)
            {
                Report(fault);
            }

            if (line is not null)
            {
                JsonSerializer.Serialize(writer, DecisionLine.Of(line, engine.Decide(line.Text, context), context.Calendar.Zone), DecisionJson.Default.DecisionLine);
                await writer.FlushAsync(cancellationToken);
                buffered.WriteByte((byte)'\n');
                writer.Reset();
            }
        }

        await buffered.FlushAsync(cancellationToken);
        return _faults == 0 ? ExitCode.Done : ExitCode.SomeLinesBad;
    }
}
