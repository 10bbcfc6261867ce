using CsmBot.Domain.People;

namespace CsmBot.Conversation.Ports;

/// <summary>A message that asks somebody about a delegation, so that it can be kept true.</summary>
public sealed record DelegationPost(string Conversation, string Key, MemberId Reader);
