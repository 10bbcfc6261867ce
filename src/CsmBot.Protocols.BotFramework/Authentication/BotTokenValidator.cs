using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>Judges one token: cheap checks first, then the signature, then once more with fresh keys if its key is unknown.</summary>
internal sealed class BotTokenValidator(TokenRules rules, SigningKeySource source)
{
    private static readonly JsonWebTokenHandler Library = new() { MapInboundClaims = false };

    public async ValueTask<TokenJudgement> JudgeAsync(string text, CancellationToken cancellationToken)
    {
        var token = text.Length <= rules.MaxTokenLength ? Read(text) : null;
        var verdict = token is null ? BotTokenVerdict.Malformed : rules.CheckUnverified(token);
        if (token is null || verdict != BotTokenVerdict.Valid)
        {
            return new TokenJudgement(verdict, null);
        }

        var keys = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        var judgement = await VerifyAsync(token, keys).ConfigureAwait(false);
        if (keys is null || judgement.Verdict != BotTokenVerdict.UnknownKey)
        {
            return judgement;
        }

        var fresh = await source.RefreshAsync(keys, cancellationToken).ConfigureAwait(false);
        return ReferenceEquals(fresh, keys) ? judgement : await VerifyAsync(token, fresh).ConfigureAwait(false);
    }

    /// <summary>The token taken apart; null when it is no signed JSON web token.</summary>
    public static JsonWebToken? Read(string text)
    {
        try
        {
            return text.AsSpan().Count('.') == 2 ? new JsonWebToken(text) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or JsonException or SecurityTokenException)
        {
            return null;
        }
    }

    private async Task<TokenJudgement> VerifyAsync(JsonWebToken token, SigningKeySet? keys)
    {
        if (keys is null)
        {
            return new TokenJudgement(BotTokenVerdict.MetadataUnavailable, null);
        }

        var result = await Library.ValidateTokenAsync(token, keys.Parameters).ConfigureAwait(false);
        return result.IsValid
            ? new TokenJudgement(BotTokenVerdict.Valid, Describe((JsonWebToken)result.SecurityToken, keys))
            : new TokenJudgement(VerdictOf(result.Exception), null);
    }

    private ConnectorToken Describe(JsonWebToken token, SigningKeySet keys) => new()
    {
        AppId = rules.AppId,
        Endorsements = keys.EndorsementsOf(token.SigningKey),
        IsEmulator = rules.IsEmulator,
        Issuer = token.Issuer,
        ServiceUrl = token.TryGetPayloadValue<string>(BotConnectorDefaults.ServiceUrlClaim, out var address) ? address : null,
    };

    private static BotTokenVerdict VerdictOf(Exception? exception) => exception switch
    {
        SecurityTokenSignatureKeyNotFoundException => BotTokenVerdict.UnknownKey,
        SecurityTokenInvalidAlgorithmException => BotTokenVerdict.WrongAlgorithm,
        SecurityTokenInvalidSignatureException => BotTokenVerdict.BadSignature,
        SecurityTokenInvalidIssuerException => BotTokenVerdict.WrongIssuer,
        SecurityTokenInvalidAudienceException => BotTokenVerdict.WrongAudience,
        SecurityTokenExpiredException or SecurityTokenNoExpirationException or SecurityTokenInvalidLifetimeException => BotTokenVerdict.Expired,
        SecurityTokenNotYetValidException => BotTokenVerdict.NotYetValid,
        _ => BotTokenVerdict.Malformed,
    };
}
