namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Values of <see cref="ReceivedAttachment.ContentType"/>.</summary>
public static class AttachmentTypes
{
    /// <summary>An Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>A file sent in a personal chat.</summary>
    public const string FileDownload = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Teams' own rendering of rich text.</summary>
    public const string Html = "text/html";
}
