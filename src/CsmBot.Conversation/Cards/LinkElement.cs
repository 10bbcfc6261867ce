namespace CsmBot.Conversation.Cards;

/// <summary>A way to something outside: the message a task came from. Only <c>https</c> addresses are followed; renderers show the label alone for others.</summary>
public sealed record LinkElement(string Label, Uri Url) : CardElement;
