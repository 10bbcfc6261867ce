using System.Text.Json;

namespace CsmBot.Testing.Peers;

/// <summary>What the playground answers; for an invoke the body is the bot's.</summary>
public sealed record PlaygroundAnswer(int Status, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);
}
