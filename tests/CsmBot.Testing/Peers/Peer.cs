using Xunit;

namespace CsmBot.Testing.Peers;

/// <summary>A peer that a machine lacks skips its tests there, with the reason; where CI=true it fails them.</summary>
public static class Peer
{
    public static bool IsRequired => IsTrue(Environment.GetEnvironmentVariable("CI"));

    public static void RequireOrSkip(string? missing) => RequireOrSkip(missing, IsRequired);

    public static void RequireOrSkip(string? missing, bool isRequired)
    {
        if (missing is null)
        {
            return;
        }

        if (isRequired)
        {
            Assert.Fail(missing);
        }

        Assert.Skip(missing);
    }

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) || value == "1";
}
