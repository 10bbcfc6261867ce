namespace CsmBot.Protocols.BotFramework.Authentication;

internal readonly record struct TokenJudgement(BotTokenVerdict Verdict, ConnectorToken? Token);
