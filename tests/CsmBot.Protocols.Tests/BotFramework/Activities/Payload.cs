using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Testing;

namespace CsmBot.Protocols.Tests.BotFramework.Activities;

/// <summary>The saved activities under Payloads/teams, by name without extension.</summary>
internal static class Payload
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "tests", "CsmBot.Protocols.Tests", "Payloads", "teams");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    public static Activity Read(string name) => Activity.Parse(Bytes(name));
}
