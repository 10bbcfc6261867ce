namespace CsmBot.Testing.Teams;

/// <summary>A fault that waits for requests it fits.</summary>
internal sealed record FakeFaultRule(FakeFault Fault, Func<FakeRequest, bool> Fits, int Times);
