namespace CsmBot.Testing.Slack;

public sealed record FakeSlackView(string Id, string Json, string Hash);
