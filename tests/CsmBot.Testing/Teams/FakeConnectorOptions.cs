namespace CsmBot.Testing.Teams;

/// <summary>How a <see cref="FakeConnector"/> behaves.</summary>
public sealed record FakeConnectorOptions
{
    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>False: requests are checked and answered but not remembered, as a benchmark wants it.</summary>
    public bool IsRecording { get; init; } = true;

    /// <summary>The largest page of members, whatever is asked for.</summary>
    public int MemberPageSize { get; init; } = 50;
}
