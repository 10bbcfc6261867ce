namespace CsmBot.Domain.People;

/// <summary>A person in a workspace, by the platform's own id.</summary>
public readonly record struct MemberId(string Value)
{
    public override string ToString() => Value;
}
