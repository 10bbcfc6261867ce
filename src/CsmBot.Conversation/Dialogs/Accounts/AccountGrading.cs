using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>What the form knows beside a grade: the amount behind its letter, and how the digit came about.</summary>
internal sealed record AccountGrading(Money? Amount, string? Why);
