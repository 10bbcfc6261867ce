namespace CsmBot.Conversation.Cards;

public enum ButtonStyle
{
    Default,
    Primary,
    Danger,
}
