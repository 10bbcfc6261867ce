using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>What somebody wants who delegates: whom to ask, by when it should be done, and why.</summary>
/// <param name="Due">As typed.</param>
/// <param name="TakesFirst">Where nobody is named, the first in line is asked without another press (R19).</param>
internal sealed record DelegateWish(MemberId? To = null, string? Due = null, string? Reason = null, bool TakesFirst = false)
{
    /// <summary>For a button to carry; the reason is kept with the task.</summary>
    public static string Write(MemberId? to, string? due) => due is null ? to?.Value ?? string.Empty : $"{to?.Value}|{due}";

    public static DelegateWish Read(string value) => value.Split('|', 2) is [var to, var due] ? new DelegateWish(Id(to), due) : new DelegateWish(Id(value));

    private static MemberId? Id(string value) => value.Length == 0 ? null : new MemberId(value);
}
