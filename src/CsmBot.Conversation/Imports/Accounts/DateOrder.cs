namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>What 1/2/2027 means.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}
