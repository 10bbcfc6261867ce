namespace CsmBot.Channels.Web.Inbound;

/// <summary>What the page posts: exactly one of text, a press, a form, or that it was opened for the first time.</summary>
/// <param name="Turn">Made by the browser once per act, so that sending it again after a lost answer acts once.</param>
/// <param name="Zone">The browser's IANA zone.</param>
internal sealed record TurnRequest(
    string? Turn = null, string? Zone = null, string? Text = null, PressRequest? Press = null, FormRequest? Form = null, bool Opened = false);
