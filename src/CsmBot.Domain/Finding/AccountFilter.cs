namespace CsmBot.Domain.Finding;

/// <summary>A part of an account's name, or the whole of it when it was typed in quotes; folded.</summary>
public sealed record AccountFilter(string Name, bool Exact);
