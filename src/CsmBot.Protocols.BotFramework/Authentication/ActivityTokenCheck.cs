using CsmBot.Protocols.BotFramework.Activities;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>
/// Checks that an activity is one its token may bring. The token does not sign the body: channel and service address are the
/// only ties. See https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.
/// </summary>
public static class ActivityTokenCheck
{
    /// <summary>Checks channel and service address.</summary>
    /// <param name="token">The verified token.</param>
    /// <param name="activity">The activity that came with it.</param>
    /// <returns>
    /// <see cref="BotTokenVerdict.Valid"/>, <see cref="BotTokenVerdict.ChannelNotEndorsed"/>, <see cref="BotTokenVerdict.ServiceUrlMissing"/>
    /// or <see cref="BotTokenVerdict.ServiceUrlMismatch"/>. Service addresses are equal but for case and one trailing slash. An
    /// emulator's token has neither tie and passes.
    /// </returns>
    public static BotTokenVerdict Verify(ConnectorToken token, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(activity);
        if (token.IsEmulator)
        {
            return BotTokenVerdict.Valid;
        }

        if (string.IsNullOrEmpty(activity.ChannelId) || !token.Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
        {
            return BotTokenVerdict.ChannelNotEndorsed;
        }

        if (string.IsNullOrEmpty(token.ServiceUrl))
        {
            return BotTokenVerdict.ServiceUrlMissing;
        }

        return WithoutSlash(token.ServiceUrl).Equals(WithoutSlash(activity.ServiceUrl), StringComparison.OrdinalIgnoreCase)
            ? BotTokenVerdict.Valid
            : BotTokenVerdict.ServiceUrlMismatch;
    }

    private static ReadOnlySpan<char> WithoutSlash(string? address) => address is { Length: > 0 } && address[^1] == '/' ? address.AsSpan(0, address.Length - 1) : address;
}
