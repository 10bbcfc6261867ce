using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>What a row makes of an account.</summary>
/// <param name="Said">What it changes, field by field, for the history.</param>
/// <param name="Faults">Why it is not taken; empty when it is.</param>
/// <param name="Newcomers">People it names by an address that nobody here has.</param>
internal sealed record RowReading(KnownAccount After, IReadOnlyList<string> Said, IReadOnlyList<string> Faults, IReadOnlyList<Member> Newcomers);
