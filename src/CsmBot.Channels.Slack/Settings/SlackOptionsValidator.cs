using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Slack.Settings;

/// <summary>Finds what cannot work. Values are not repeated: most of them are secrets.</summary>
internal sealed class SlackOptionsValidator : IValidateOptions<SlackOptions>
{
    private const string BotPrefix = "xoxb-";
    private const string AppPrefix = "xapp-";

    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(SlackOptions options)
    {
        var (hasHttp, hasSockets, _) = SlackState.Decide(options);
        if (options.Required && !hasHttp && !hasSockets)
        {
            yield return "Slack:Required is set, and Slack has no credentials: give Slack:BotToken with Slack:AppToken or Slack:SigningSecret";
        }

        if (options.BotToken is { Length: > 0 } bot && !bot.StartsWith(BotPrefix, StringComparison.Ordinal))
        {
            yield return $"Slack:BotToken takes the bot's token, which begins with {BotPrefix}";
        }

        if (options.AppToken is { Length: > 0 } app && !app.StartsWith(AppPrefix, StringComparison.Ordinal))
        {
            yield return $"Slack:AppToken takes the app's own token, which begins with {AppPrefix}";
        }

        if (!options.ApiBaseUrl.IsAbsoluteUri || (options.ApiBaseUrl.Scheme != Uri.UriSchemeHttps && !options.ApiBaseUrl.IsLoopback))
        {
            yield return "Slack:ApiBaseUrl takes an https address: the bot's token goes there";
        }
    }
}
