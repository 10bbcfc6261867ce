namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>Why an installation did not come about. See https://docs.slack.dev/authentication/installing-with-oauth.</summary>
public enum InstallRefusal
{
    /// <summary>It did.</summary>
    None,

    /// <summary>The user said no, or Slack did; <see cref="InstallResult.Error"/> says which.</summary>
    Denied,

    /// <summary>There is no state: it was not begun here. Show the page where it can be begun.</summary>
    StateMissing,

    /// <summary>The state was used before, has expired, or is made up. Begin anew.</summary>
    StateUnknown,

    /// <summary>Another browser began it: perhaps somebody was lured here. Begin anew.</summary>
    OtherBrowser,

    /// <summary>There is no code, or Slack does not take it; <see cref="InstallResult.Error"/> says why.</summary>
    CodeRejected,
}
