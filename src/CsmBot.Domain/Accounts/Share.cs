namespace CsmBot.Domain.Accounts;

/// <summary>A part of the book, in accounts and in time; both also in percent of the whole.</summary>
public sealed record Share<TKey>(TKey Key, int Accounts, int Percent, int Minutes, int TimePercent);
