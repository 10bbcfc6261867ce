using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Teams.Settings;

/// <summary>Finds what cannot work or must not run. Values are not repeated: one of them is a secret.</summary>
internal sealed class TeamsOptionsValidator(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var faults = Faults(options, environment.IsDevelopment()).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TeamsOptions options, bool isDevelopment)
    {
        if (options.AllowUnauthenticated && !isDevelopment)
        {
            yield return "Teams:AllowUnauthenticated would let anyone act as anyone; it is for the Development environment only";
        }

        var mode = TeamsState.Decide(options, isDevelopment).Mode;
        if (options.Required && mode == TeamsMode.Off)
        {
            yield return "Teams:Required is set, and Teams has no credentials: give Teams:AppId with Teams:AppPassword, Teams:CertificatePath or Teams:FederatedClientId";
        }

        if (options.AppId is { Length: > 0 } app && !Guid.TryParse(app, out _))
        {
            yield return "Teams:AppId takes the client id of the app registration, a GUID";
        }

        if (mode == TeamsMode.Authenticated)
        {
            foreach (var fault in CredentialFaults(options))
            {
                yield return fault;
            }
        }

        if (options.AllowedServiceHosts.Any(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            yield return "Teams:AllowedServiceHosts takes host names without scheme, port or path";
        }
    }

    private static IEnumerable<string> CredentialFaults(TeamsOptions options)
    {
        if (TeamsState.Secrets(options) > 1 || (options.AppType == TeamsAppType.UserAssignedMsi && TeamsState.Secrets(options) > 0))
        {
            yield return "Teams takes one of Teams:AppPassword, Teams:CertificatePath and Teams:FederatedClientId, and none of them with UserAssignedMsi";
        }

        if (options.AppType != TeamsAppType.MultiTenant && !Guid.TryParse(options.TenantId, out _))
        {
            yield return "Teams:TenantId takes the tenant of the app registration, a GUID";
        }

        if (options.AppType == TeamsAppType.MultiTenant && options.AppPassword is not { Length: > 0 })
        {
            yield return "MultiTenant signs in with Teams:AppPassword";
        }

        if (options.AppType == TeamsAppType.MultiTenant && options.AllowedTenants.Count == 0)
        {
            yield return "Teams:AllowedTenants must name the tenants a MultiTenant bot serves";
        }

        if (options.CertificatePath is { Length: > 0 } path && !File.Exists(path))
        {
            yield return "Teams:CertificatePath names a file that does not exist";
        }
    }
}
