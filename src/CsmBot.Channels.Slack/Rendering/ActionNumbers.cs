namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Numbers the controls of one message or view from the top, so that each <c>action_id</c> is its own and the same card always gets the same ones.</summary>
internal sealed class ActionNumbers
{
    private int _last;

    public int Next() => ++_last;
}
