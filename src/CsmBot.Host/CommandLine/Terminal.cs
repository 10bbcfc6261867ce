using System.Diagnostics.CodeAnalysis;

namespace CsmBot.Host.CommandLine;

/// <summary>Where a verb reads and writes: the process's own streams, or a test's.</summary>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>The name that stands for stdin or stdout.</summary>
    public const string Dash = "-";

    /// <summary>Whether a person is there to be asked.</summary>
    public bool IsInteractive { get; init; }

    [SuppressMessage("Reliability", "CA2000", Justification = "The process's own streams end with it.")]
    public static Terminal OfProcess() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error)
    {
        IsInteractive = !Console.IsInputRedirected && !Console.IsErrorRedirected,
    };

    public Stream OpenInput(string name)
    {
        if (name == Dash)
        {
            return Input;
        }

        try
        {
            return new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.SequentialScan | FileOptions.Asynchronous);
        }
        catch (Exception exception) when (IsFileFault(exception))
        {
            throw new RefusalException(ExitCode.Usage, $"Cannot read '{name}': {CauseOf(exception, name)}.", exception);
        }
    }

    /// <summary>Opens the output, refusing to overwrite the file that is being read.</summary>
    public Stream OpenOutput(string name, string? input = null)
    {
        if (name == Dash)
        {
            return Output;
        }

        if (input is not null && input != Dash && Path.GetFullPath(input) == Path.GetFullPath(name))
        {
            throw new RefusalException(ExitCode.Usage, $"Input and output are the same file, '{name}': write to another one.");
        }

        try
        {
            return new FileStream(name, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous);
        }
        catch (Exception exception) when (IsFileFault(exception))
        {
            throw new RefusalException(ExitCode.Usage, $"Cannot write '{name}': {CauseOf(exception, name)}.", exception);
        }
    }

    /// <summary>Asks on stderr; only a yes is one.</summary>
    public async Task<bool> AskAsync(string question, CancellationToken cancellationToken)
    {
        await Error.WriteAsync($"{question} [y/N] ".AsMemory(), cancellationToken);
        await Error.FlushAsync(cancellationToken);
        using var reader = new StreamReader(Input, leaveOpen: true);
        return (await reader.ReadLineAsync(cancellationToken))?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private static bool IsFileFault(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string CauseOf(Exception exception, string name) => exception switch
    {
        _ when Directory.Exists(name) => "it is a folder",
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "no permission",
        _ => exception.Message.TrimEnd('.'),
    };
}
