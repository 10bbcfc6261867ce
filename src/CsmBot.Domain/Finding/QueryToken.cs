namespace CsmBot.Domain.Finding;

/// <summary>One piece of a typed query: a word or quoted phrase, or a filter with its name (lower case) and value.</summary>
internal readonly record struct QueryToken(string? Filter, string Value, bool Quoted);
