namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>The zone that was meant, or the doubt about it with the zones that may have been.</summary>
internal sealed record ZoneFinding(string? Id, ZoneDoubt Doubt, IReadOnlyList<string> Nearest)
{
    public static ZoneFinding Of(string id) => new(id, ZoneDoubt.None, []);
}
