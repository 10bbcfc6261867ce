namespace CsmBot.Protocols.Tests.BotFramework.Connector.Contract;

/// <summary>Where a peer is and what it knows; the person is a member of all of it, the team has one channel besides General.</summary>
public sealed record ContractIds(Uri ServiceUrl, string Tenant, string Chat, string Person, string Team, string Channel);
