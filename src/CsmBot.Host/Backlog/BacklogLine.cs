using CsmBot.Conversation.Turns;

namespace CsmBot.Host.Backlog;

/// <summary>One line of a backlog file, ready to be filed. <paramref name="Identity"/> is what makes it this line and no other.</summary>
internal sealed record BacklogLine(int Number, string Identity, TurnInput Input);
