namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>Why a whole file was not taken; who shows it adds what can be done about it there.</summary>
public enum SheetFault
{
    /// <summary>Nothing but another file helps.</summary>
    Unreadable,

    /// <summary>Another encoding may help.</summary>
    NotUtf8,

    /// <summary>No column is the name, two are the same field, or a wanted one does not exist.</summary>
    Columns,

    /// <summary>Day and month cannot be told apart.</summary>
    Dates,

    /// <summary>The actor may not.</summary>
    Forbidden,
}
