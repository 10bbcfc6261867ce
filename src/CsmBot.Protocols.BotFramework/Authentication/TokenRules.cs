using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>What a token must say, keys apart.</summary>
internal sealed record TokenRules(IReadOnlyCollection<string> Issuers, string AppId, TimeSpan ClockSkew, TimeProvider Clock)
{
    public int MaxTokenLength { get; init; } = int.MaxValue;

    public bool IsEmulator { get; init; }

    /// <summary>What can be told from the token alone, without its key: a stranger must not get further and make us fetch keys.</summary>
    public BotTokenVerdict CheckUnverified(JsonWebToken token)
    {
        if (!Issuers.Contains(token.Issuer, StringComparer.Ordinal))
        {
            return BotTokenVerdict.WrongIssuer;
        }

        if (token.Alg != SecurityAlgorithms.RsaSha256)
        {
            return BotTokenVerdict.WrongAlgorithm;
        }

        if (!token.Audiences.Contains(AppId, StringComparer.Ordinal) || !IsFromApp(token))
        {
            return BotTokenVerdict.WrongAudience;
        }

        var time = CheckTime(token.ValidFrom, token.ValidTo);
        return time == BotTokenVerdict.Valid && string.IsNullOrEmpty(token.Kid) ? BotTokenVerdict.Malformed : time;
    }

    /// <summary>The same again for the library, which decides on the verified token.</summary>
    public TokenValidationParameters Parameters(IEnumerable<SecurityKey> keys) => new()
    {
        ClockSkew = ClockSkew,
        IssuerSigningKeys = keys,
        LifetimeValidator = (from, to, _, _) => CheckTime(from ?? default, to ?? default) == BotTokenVerdict.Valid,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidAudience = AppId,
        ValidIssuers = Issuers,
        ValidateAudience = true,
        ValidateIssuer = true,
        ValidateIssuerSigningKey = true,
        ValidateLifetime = true,
    };

    // Version 1 of Entra's tokens names the app that asked for it in appid, version 2 in azp.
    private bool IsFromApp(JsonWebToken token)
    {
        if (!IsEmulator)
        {
            return true;
        }

        var version = token.TryGetPayloadValue<string>("ver", out var written) ? written : "1.0";
        var claim = version switch { "1.0" => "appid", "2.0" => "azp", _ => null };
        return claim is not null && token.TryGetPayloadValue<string>(claim, out var app) && app == AppId;
    }

    // The reader gives DateTime.MinValue for an absent time.
    private BotTokenVerdict CheckTime(DateTime from, DateTime to)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        if (to == default || to < now - ClockSkew)
        {
            return BotTokenVerdict.Expired;
        }

        return from > now + ClockSkew ? BotTokenVerdict.NotYetValid : BotTokenVerdict.Valid;
    }
}
