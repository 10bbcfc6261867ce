namespace CsmBot.Protocols.Slack.Validation;

/// <summary>Where blocks are shown; what is allowed differs. See https://docs.slack.dev/surfaces.</summary>
public enum SlackSurface
{
    /// <summary>A message.</summary>
    Message = 1,

    /// <summary>A modal.</summary>
    Modal = 2,

    /// <summary>A Home tab.</summary>
    Home = 3,
}
