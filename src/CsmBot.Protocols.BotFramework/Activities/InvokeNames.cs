namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Values of <see cref="Activity.Name"/> of an invoke. An unknown one is answered 501.</summary>
public static class InvokeNames
{
    /// <summary>A press on an <c>Action.Execute</c> of a card, or its refresh.</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>A dialog is to be opened.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog was submitted.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>A message-extension action was picked; its dialog is to be opened.</summary>
    public const string ComposeExtensionFetchTask = "composeExtension/fetchTask";

    /// <summary>The dialog of a message-extension action was submitted; answer within 5 seconds.</summary>
    public const string ComposeExtensionSubmitAction = "composeExtension/submitAction";

    /// <summary>A search command of a message extension.</summary>
    public const string ComposeExtensionQuery = "composeExtension/query";

    /// <summary>Feedback on one of the bot's messages.</summary>
    public const string MessageSubmitAction = "message/submitAction";

    /// <summary>A sign-in window closed.</summary>
    public const string SignInVerifyState = "signin/verifyState";

    /// <summary>Single sign-on offers a token.</summary>
    public const string SignInTokenExchange = "signin/tokenExchange";

    /// <summary>A file was accepted or declined.</summary>
    public const string FileConsent = "fileConsent/invoke";
}
