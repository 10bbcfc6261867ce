namespace CsmBot.Testing.Teams;

/// <summary>How an issuer's documents are spoiled.</summary>
public enum OpenIdFault
{
    None = 0,
    Garbage = 1,
    NoKeys = 2,
    ServerError = 3,
    Huge = 4,
}
