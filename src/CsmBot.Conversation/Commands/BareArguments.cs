namespace CsmBot.Conversation.Commands;

/// <summary>"Next week we review Acme" starts with a command word and is none: this says when a word without its slash is meant as the command.</summary>
internal enum BareArguments
{
    /// <summary>Only the word alone.</summary>
    None,

    /// <summary>The word alone or followed by a task id.</summary>
    TaskId,

    /// <summary>The word and at most two more.</summary>
    Few,

    /// <summary>Whatever follows.</summary>
    Any,
}
