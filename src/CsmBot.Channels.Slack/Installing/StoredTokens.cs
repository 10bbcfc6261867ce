using CsmBot.Protocols.Slack.OAuth;

namespace CsmBot.Channels.Slack.Installing;

/// <summary>What <see cref="TokenSeal"/> closes.</summary>
internal sealed record StoredTokens(BotTokens Present, BotTokens? Previous);
