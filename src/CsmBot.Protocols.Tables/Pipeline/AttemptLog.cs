namespace CsmBot.Protocols.Tables.Pipeline;

internal sealed class AttemptLog
{
    public int Attempts { get; set; }

    /// <summary>Some attempt may have reached the service although its answer does not say what became of it.</summary>
    public bool HasLostAnswer { get; set; }
}
