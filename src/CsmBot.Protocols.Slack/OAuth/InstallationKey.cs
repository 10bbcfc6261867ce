namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>
/// What an installation is of: one workspace, or a whole organisation. The flag decides, not whether an organisation is named: a
/// workspace of an organisation that installed the app for itself names both. See https://docs.slack.dev/enterprise-grid.
/// </summary>
public readonly record struct InstallationKey
{
    private InstallationKey(bool isEnterprise, string id)
    {
        IsEnterprise = isEnterprise;
        Id = id;
    }

    /// <summary>True for an organisation.</summary>
    public bool IsEnterprise { get; }

    /// <summary>The organisation's id (<c>E...</c>), or the workspace's (<c>T...</c>).</summary>
    public string Id { get; }

    /// <summary>The key for what a payload or an answer of OAuth says; null when it lacks the id that the flag asks for.</summary>
    /// <param name="isEnterpriseInstall">The flag <c>is_enterprise_install</c>.</param>
    /// <param name="enterpriseId">The organisation, if any.</param>
    /// <param name="teamId">The workspace, if any; organisations may have none.</param>
    public static InstallationKey? Of(bool isEnterpriseInstall, string? enterpriseId, string? teamId)
    {
        var id = isEnterpriseInstall ? enterpriseId : teamId;
        return string.IsNullOrEmpty(id) ? null : new InstallationKey(isEnterpriseInstall, id);
    }

    /// <summary>One text for each key, for example <c>team:T01ACME</c>.</summary>
    public override string ToString() => $"{(IsEnterprise ? "enterprise" : "team")}:{Id}";
}
