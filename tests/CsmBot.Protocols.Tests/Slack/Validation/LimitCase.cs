using CsmBot.Protocols.Slack.Validation;

namespace CsmBot.Protocols.Tests.Slack.Validation;

internal sealed record LimitCase(int Limit, string Pointer, string Constraint, Func<int, IReadOnlyList<BlockKitFinding>> Check);
