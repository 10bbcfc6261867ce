namespace CsmBot.Host.CommandLine;

/// <summary>The program cannot go on for a reason the person at the keyboard can act on. The message is one sentence, shown without a stack trace.</summary>
public sealed class RefusalException(int exitCode, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public int ExitCode { get; } = exitCode;
}
