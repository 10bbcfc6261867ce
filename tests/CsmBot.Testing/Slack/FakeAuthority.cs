using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CsmBot.Testing.Slack;

/// <summary>The tokens, codes and refresh tokens that the fake has given out or was told of.</summary>
public sealed class FakeAuthority(FakeWorkspace workspace)
{
    private readonly ConcurrentDictionary<string, bool> _refreshTokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _refusals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _scopes = new(StringComparer.Ordinal);

    public const string ClientId = "111.222";

    public const string ClientSecret = "shhh-client-secret";

    /// <summary>Whether tokens that are given out expire.</summary>
    public bool IsRotating { get; set; } = true;

    /// <summary>The workspace that codes are for; the fake itself holds only one.</summary>
    public string TeamId { get; set; } = workspace.TeamId;

    public string TeamName { get; set; } = "Acme";

    /// <summary>Whether codes are for a whole organisation.</summary>
    public bool IsEnterpriseInstall { get; set; }

    /// <summary>The organisation of the workspace.</summary>
    public string? EnterpriseId { get; set; }

    public string Scope { get; set; } = "chat:write,users:read";

    /// <summary>Takes a token; with scopes, calls that need another are refused.</summary>
    public void Accept(string token, string? scopes = null) => _scopes[token] = scopes;

    public void AcceptRefreshToken(string token) => _refreshTokens[token] = true;

    /// <summary>From now on the token is answered with this error, for example <c>token_expired</c>.</summary>
    public void Refuse(string token, string error) => _refusals[token] = error;

    public string NewCode(string redirectUri)
    {
        var code = $"code-{workspace.Next()}";
        _codes[code] = redirectUri;
        return code;
    }

    /// <summary>Null when the token may make a call that needs the scope.</summary>
    internal FakeSlackAnswer? Check(string? token, string? scope)
    {
        if (token is null)
        {
            return FakeSlackAnswer.Error("not_authed");
        }

        if (_refusals.TryGetValue(token, out var error))
        {
            return FakeSlackAnswer.Error(error);
        }

        if (!_scopes.TryGetValue(token, out var scopes))
        {
            return FakeSlackAnswer.Error("invalid_auth");
        }

        return scope is null || scopes is null || scopes.Split(',').Contains(scope, StringComparer.Ordinal)
            ? null
            : FakeSlackAnswer.Error("missing_scope", new JsonObject { ["needed"] = scope, ["provided"] = scopes });
    }

    internal FakeSlackAnswer Access(FakeSlackCall call)
    {
        if (call.Client?.Id != ClientId)
        {
            return FakeSlackAnswer.Error("invalid_client_id");
        }

        if (call.Client?.Secret != ClientSecret)
        {
            return FakeSlackAnswer.Error("bad_client_secret");
        }

        if (call["grant_type"] == "refresh_token")
        {
            return call["refresh_token"] is { } refresh && _refreshTokens.TryRemove(refresh, out _) ? Grant() : FakeSlackAnswer.Error("invalid_refresh_token");
        }

        if (call["code"] is not { } code || !_codes.TryRemove(code, out var redirectUri))
        {
            return FakeSlackAnswer.Error("invalid_code");
        }

        return redirectUri == call["redirect_uri"] ? Grant() : FakeSlackAnswer.Error("bad_redirect_uri");
    }

    internal FakeSlackAnswer Exchange(FakeSlackCall call) =>
        call.Client is not (ClientId, ClientSecret) ? FakeSlackAnswer.Error("bad_client_secret")
        : call["token"] is { } token && _scopes.TryRemove(token, out _) ? Grant()
        : FakeSlackAnswer.Error("invalid_auth");

    internal FakeSlackAnswer Revoke(string token)
    {
        Refuse(token, "token_revoked");
        return FakeSlackAnswer.Ok(new JsonObject { ["revoked"] = true });
    }

    private FakeSlackAnswer Grant()
    {
        var number = workspace.Next();
        var access = IsRotating ? $"xoxe.xoxb-{number}" : $"xoxb-{number}";
        Accept(access, Scope);
        var json = new JsonObject
        {
            ["access_token"] = access,
            ["token_type"] = "bot",
            ["scope"] = Scope,
            ["bot_user_id"] = workspace.BotUserId,
            ["app_id"] = workspace.AppId,
            ["team"] = IsEnterpriseInstall ? null : new JsonObject { ["id"] = TeamId, ["name"] = TeamName },
            ["enterprise"] = EnterpriseId is null ? null : new JsonObject { ["id"] = EnterpriseId, ["name"] = "Acme Group" },
            ["is_enterprise_install"] = IsEnterpriseInstall,
            ["authed_user"] = new JsonObject { ["id"] = "U03LEE" },
        };
        if (IsRotating)
        {
            json["refresh_token"] = $"xoxe-1-{number}";
            json["expires_in"] = 43200;
            AcceptRefreshToken($"xoxe-1-{number}");
        }

        return FakeSlackAnswer.Ok(json);
    }
}
