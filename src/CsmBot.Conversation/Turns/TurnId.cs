namespace CsmBot.Conversation.Turns;

/// <summary>The platform's id of what arrived; a repeated delivery carries the same one.</summary>
public readonly record struct TurnId(string Value)
{
    public override string ToString() => Value;
}
