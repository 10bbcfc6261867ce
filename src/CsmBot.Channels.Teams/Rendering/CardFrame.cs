namespace CsmBot.Channels.Teams.Rendering;

/// <summary>Where a card is shown, as far as rendering needs to know.</summary>
/// <param name="MessageKey">The key of the message, which comes back with each press.</param>
/// <param name="HasDialogs">The client opens dialogs (task modules): buttons that lead to a form ask for one, and others replace the card.</param>
/// <param name="InDialog">The card is itself shown in a dialog, where only <c>Action.Submit</c> works.</param>
internal sealed record CardFrame(string MessageKey, bool HasDialogs = false, bool InDialog = false);
