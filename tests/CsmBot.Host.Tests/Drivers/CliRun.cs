using System.Text;
using CsmBot.Host.CommandLine;
using Xunit;

namespace CsmBot.Host.Tests.Drivers;

/// <summary>A verb run in this process, with streams of its own.</summary>
internal sealed record CliRun(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CliRun> OfAsync(params string[] arguments) => WithInputAsync([], arguments);

    public static Task<CliRun> WithInputAsync(string input, params string[] arguments) => WithInputAsync(Encoding.UTF8.GetBytes(input), arguments);

    public static Task<CliRun> WithInputAsync(byte[] input, params string[] arguments) => RunAsync(input, isInteractive: false, arguments);

    /// <summary>Somebody sits there and answers.</summary>
    public static Task<CliRun> AnsweringAsync(string answer, params string[] arguments) => RunAsync(Encoding.UTF8.GetBytes(answer + "\n"), isInteractive: true, arguments);

    private static async Task<CliRun> RunAsync(byte[] input, bool isInteractive, string[] arguments)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        using var stdin = new MemoryStream(input);
        var verb = Verbs.Match(arguments, new Terminal(stdin, output, error) { IsInteractive = isInteractive }, TimeProvider.System);
        Assert.NotNull(verb);
        var code = await verb.RunAsync();
        return new CliRun(code, output.ToArray(), error.ToString());
    }
}
