using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Teams.Settings;

/// <summary>Whether Teams is on, and a sentence that says so or why not.</summary>
public sealed class TeamsState
{
    public TeamsState(IOptions<TeamsOptions> options, IHostEnvironment environment)
    {
        (Mode, Words) = Decide(options.Value, environment.IsDevelopment());
    }

    public TeamsMode Mode { get; }

    public string Words { get; }

    /// <summary>A missing secret is no fault of the program's: the rest of the bot runs, and this is said at the start.</summary>
    internal static (TeamsMode Mode, string Words) Decide(TeamsOptions options, bool isDevelopment)
    {
        if (options.AllowUnauthenticated && isDevelopment)
        {
            return (TeamsMode.Unauthenticated, "Teams is on WITHOUT authentication, for a playground on this machine");
        }

        if (options.AppId is not { Length: > 0 })
        {
            return (TeamsMode.Off, "Teams is off: Teams:AppId is not set");
        }

        return HasCredential(options)
            ? (TeamsMode.Authenticated, "Teams is on")
            : (TeamsMode.Off, "Teams is off: Teams:AppId is set, and neither Teams:AppPassword nor Teams:CertificatePath nor Teams:FederatedClientId");
    }

    internal static bool HasCredential(TeamsOptions options) => options.AppType == TeamsAppType.UserAssignedMsi || Secrets(options) > 0;

    internal static int Secrets(TeamsOptions options) =>
        new[] { options.AppPassword, options.CertificatePath, options.FederatedClientId }.Count(secret => !string.IsNullOrEmpty(secret));
}
