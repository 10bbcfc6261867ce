using Microsoft.AspNetCore.Authentication;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>What both kinds of token have in common. The keys are fetched at the first token, not at start.</summary>
public abstract class BotTokenOptions : AuthenticationSchemeOptions
{
    /// <summary>The bot's app id: the audience of every token. Required.</summary>
    public string AppId { get; set; } = "";

    /// <summary>How far clocks may differ, both ways. The default is 5 minutes; at most that.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest token in characters; longer ones are refused unread. The default is 8192.</summary>
    public int MaxTokenLength { get; set; } = 8192;

    /// <summary>How long fetching the keys may take in all. The default is 8 seconds: Teams gives up on a request after 15.</summary>
    public TimeSpan BackchannelTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Transport for fetching the keys; null for an ordinary one.</summary>
    public HttpMessageHandler? BackchannelHttpHandler { get; set; }

    internal BotTokenValidator? Validator { get; set; }

    internal abstract Uri KeysAddress { get; }

    /// <summary>Checks the settings; runs at start.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or out of range.</exception>
    public override void Validate()
    {
        base.Validate();
        Require(!string.IsNullOrWhiteSpace(AppId), $"{nameof(AppId)} is missing.");
        Require(ClockSkew >= TimeSpan.Zero && ClockSkew <= TimeSpan.FromMinutes(5), $"{nameof(ClockSkew)} is 0 to 5 minutes.");
        Require(MaxTokenLength > 0, $"{nameof(MaxTokenLength)} is not positive.");
        Require(BackchannelTimeout > TimeSpan.Zero, $"{nameof(BackchannelTimeout)} is not positive.");
        Require(SafeDocumentRetriever.IsSafe(KeysAddress), "The metadata address is https, except on this machine.");
    }

    internal abstract TokenRules Rules(TimeProvider clock);

    private void Require(bool condition, string fault)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"{GetType().Name}: {fault}");
        }
    }
}
