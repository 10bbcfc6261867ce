namespace CsmBot.Storage.Rows;

/// <summary>The turn that last changed an account of the workspace.</summary>
internal sealed record BookStamp(string Turn);
