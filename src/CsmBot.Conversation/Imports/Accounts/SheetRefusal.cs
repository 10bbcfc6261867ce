namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>A whole file that was not taken, with the reason in words.</summary>
public sealed record SheetRefusal(SheetFault Fault, string Words);
