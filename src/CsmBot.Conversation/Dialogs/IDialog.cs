using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs;

/// <summary>A conversation that waits for free text. Its state is one typed record, stored with the dialog's name, version and step.</summary>
internal interface IDialog
{
    string Name { get; }

    /// <summary>Raised whenever stored states of the old shape can no longer be read.</summary>
    int FlowVersion { get; }

    /// <summary>The named steps; a stored state at any other step is reset.</summary>
    IReadOnlyList<string> Steps { get; }

    /// <summary>Takes the text at the step where the member stands. False when the text is not an answer; it is then read as anything else typed.</summary>
    Task<bool> ContinueAsync(TurnContext context, DialogState state, string text, CancellationToken cancellationToken);
}
