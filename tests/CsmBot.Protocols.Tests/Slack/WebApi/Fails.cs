using CsmBot.Protocols.Slack.WebApi.Errors;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.WebApi;

internal static class Fails
{
    public static Task<SlackApiException> WithAsync(Func<Task> call) => Assert.ThrowsAsync<SlackApiException>(call);
}
