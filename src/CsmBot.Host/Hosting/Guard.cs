using CsmBot.Conversation.Ports;
using CsmBot.Host.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CsmBot.Host.Hosting;

/// <summary>Turns every way a run can fail into one clear sentence on stderr and an exit code. Nobody at a keyboard is helped by a stack trace.</summary>
internal static class Guard
{
    public static async Task<int> RunAsync(TextWriter error, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        // The test host ends the program this way once it has the application.
        catch (Exception exception) when (exception is not HostAbortedException)
        {
            var (code, sentence) = Explain(exception);
            await error.WriteLineAsync(sentence);
            return code;
        }
    }

    private static (int Code, string Sentence) Explain(Exception exception) => exception switch
    {
        RefusalException refusal => (refusal.ExitCode, refusal.Message),
        OperationCanceledException => (ExitCode.Interrupted, "Stopped before the end."),
        OptionsValidationException invalid => (ExitCode.Settings, $"The settings do not fit: {string.Join("; ", invalid.Failures)}."),
        InvalidDataException { InnerException: { } cause } unreadable => (ExitCode.Settings, $"{unreadable.Message} {OneLine(cause)}"),
        StorageUnavailableException storage => (ExitCode.Storage, OneLine(storage)),
        IOException { InnerException: AddressInUseException } taken => (ExitCode.AddressInUse, AddressTaken(taken)),
        _ => (ExitCode.Unexpected, $"CsmBot had to stop: {OneLine(exception)} ({exception.GetType().Name})"),
    };

    // "Failed to bind to address http://127.0.0.1:3978: address already in use."
    private static string AddressTaken(IOException exception)
    {
        var address = exception.Message.Split(' ').FirstOrDefault(word => word.Contains("://", StringComparison.Ordinal))?.TrimEnd(':', '.') ?? "the address";
        return $"{address} is already in use, perhaps by another CsmBot: stop that one, or choose another port with --urls http://localhost:3979.";
    }

    private static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ");
}
