namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Answers go to the connector; the same as absent.</summary>
    public const string Normal = "normal";

    /// <summary>Answers go into the HTTP response and nowhere else. Teams does not ask for it; the playground and other clients can.</summary>
    public const string ExpectReplies = "expectReplies";
}
