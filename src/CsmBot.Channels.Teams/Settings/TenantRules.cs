using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Teams.Settings;

/// <summary>Whose people are served. The Connector's token says nothing of the customer's tenant, so this is ours to check.</summary>
internal sealed class TenantRules(IOptions<TeamsOptions> options, TeamsState state)
{
    private readonly HashSet<string> _allowed = new(
        options.Value.AllowedTenants.Count > 0 ? options.Value.AllowedTenants : options.Value.TenantId is { Length: > 0 } own ? [own] : [],
        StringComparer.OrdinalIgnoreCase);

    public bool Allows(string tenant) => _allowed.Contains(tenant) || (_allowed.Count == 0 && state.Mode == TeamsMode.Unauthenticated);
}
