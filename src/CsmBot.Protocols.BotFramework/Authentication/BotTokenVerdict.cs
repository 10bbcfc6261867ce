namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>What a token check found. Everything but <see cref="Valid"/> refuses the request. Safe to log.</summary>
public enum BotTokenVerdict
{
    /// <summary>All is well.</summary>
    Valid = 0,

    /// <summary>The request has no bearer token. Answered 401.</summary>
    Missing = 1,

    /// <summary>There are several, or it is too long, or it is no signed JSON web token with a key id. Answered 401.</summary>
    Malformed = 2,

    /// <summary>Somebody else issued it. Found before any other work. Answered 401.</summary>
    WrongIssuer = 3,

    /// <summary>It is signed otherwise than with RS256, or not at all. Answered 401.</summary>
    WrongAlgorithm = 4,

    /// <summary>It is for another bot, or another app made it. Answered 401.</summary>
    WrongAudience = 5,

    /// <summary>It expired longer ago than the clock skew allows, or never expires. Answered 401.</summary>
    Expired = 6,

    /// <summary>It begins to be valid later than the clock skew allows. Answered 401.</summary>
    NotYetValid = 7,

    /// <summary>The issuer's newest known document does not have its key. Answered 401.</summary>
    UnknownKey = 8,

    /// <summary>The signature does not fit. Answered 401.</summary>
    BadSignature = 9,

    /// <summary>The issuer's keys could not be fetched, so nothing can be said. Answered 503.</summary>
    MetadataUnavailable = 10,

    /// <summary>The signing key may not speak for the activity's channel. The token is genuine, the activity is not: answer 403.</summary>
    ChannelNotEndorsed = 11,

    /// <summary>The token does not say which service address it is for. Answer 403.</summary>
    ServiceUrlMissing = 12,

    /// <summary>The activity names another service address than the token. Answer 403.</summary>
    ServiceUrlMismatch = 13,
}
