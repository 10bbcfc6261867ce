using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Imports;

/// <summary>One line of a backlog (R1): the text, and what its columns state. Run at once, so never stored in the inbox.</summary>
/// <param name="Due">A due phrase or an ISO date, read in the owner's zone.</param>
/// <param name="Owner">A member's id, e-mail address or name; an unknown e-mail address becomes a member.</param>
/// <param name="Source">Where the line is from, kept with the task.</param>
public sealed record ImportInput(string Text, string? Account = null, string? Due = null, string? Owner = null, string? Source = null) : TurnInput;
