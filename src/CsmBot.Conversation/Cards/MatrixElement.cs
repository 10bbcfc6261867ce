namespace CsmBot.Conversation.Cards;

/// <summary>The four cells in the order 1, 2, 3, 4: a picture where the channel can draw one, a text table elsewhere (R61).</summary>
public sealed record MatrixElement(IReadOnlyList<MatrixCell> Cells) : CardElement;
