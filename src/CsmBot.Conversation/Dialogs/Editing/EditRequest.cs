namespace CsmBot.Conversation.Dialogs.Editing;

/// <summary>What a person wants changed, as typed. Null leaves a field alone, empty clears it.</summary>
internal sealed record EditRequest
{
    public string? Text { get; init; }

    public string? Account { get; init; }

    public string? Due { get; init; }

    public string? Quadrant { get; init; }

    public string? Owner { get; init; }

    public string? Measure { get; init; }
}
