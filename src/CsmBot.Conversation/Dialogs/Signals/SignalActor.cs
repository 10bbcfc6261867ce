using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Signals;

/// <summary>Who a turn of another system is by. The mark keeps a sender apart from members: no platform gives an id that has a colon behind this word.</summary>
internal static class SignalActor
{
    private const string Mark = "signal:";

    public static MemberId Of(string source) => new(Mark + source);

    /// <summary>How somebody is called whom the workspace has no name for.</summary>
    public static string NameOf(MemberId id) => id.Value.StartsWith(Mark, StringComparison.Ordinal) ? id.Value[Mark.Length..] : id.Value;
}
