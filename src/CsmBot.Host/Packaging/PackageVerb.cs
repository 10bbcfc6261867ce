using System.CommandLine;
using CsmBot.Host.CommandLine;

namespace CsmBot.Host.Packaging;

/// <summary><c>package</c>: what a chat platform wants uploaded before the bot can be installed.</summary>
internal static class PackageVerb
{
    public static Command Create(Terminal terminal) =>
        new("package", "Write the app package that a chat platform wants uploaded.") { TeamsPackageVerb.Create(terminal) };
}
