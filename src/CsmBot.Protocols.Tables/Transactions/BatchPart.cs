namespace CsmBot.Protocols.Tables.Transactions;

/// <summary>The answer to one action.</summary>
internal sealed record BatchPart(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
