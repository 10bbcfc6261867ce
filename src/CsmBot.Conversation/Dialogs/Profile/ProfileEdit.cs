using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>What became of one typed setting: the member with it, or the sentence that says why not, with zones to pick from where a zone was meant.</summary>
internal sealed record ProfileEdit(Member? Member, string? Refusal = null, IReadOnlyList<string>? Zones = null);
