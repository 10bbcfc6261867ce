namespace CsmBot.Host.CommandLine;

/// <summary>How a run ended, for scripts. Listed in <c>--help</c> and in docs/command-line.md.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The rest was done; the lines that could not be read are on stderr.</summary>
    public const int SomeLinesBad = 1;

    /// <summary>An unknown verb or option, or a file that cannot be opened.</summary>
    public const int Usage = 2;

    public const int Settings = 3;

    public const int Storage = 4;

    public const int AddressInUse = 5;

    public const int Unexpected = 70;

    public const int Interrupted = 130;
}
