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
        if (options.Required && !SlackState.Decide(options).IsOn)
        {
            yield return "Slack:Required is set, and Slack has no credentials: give Slack:BotToken with Slack:AppToken or Slack:SigningSecret";
        }

        if (string.IsNullOrWhiteSpace(options.ClientId) != string.IsNullOrWhiteSpace(options.ClientSecret))
        {
            yield return "Slack:ClientId and Slack:ClientSecret go together";
        }

        if (!string.IsNullOrWhiteSpace(options.ClientId) && !IsRedirect(options.RedirectUrl))
        {
            yield return $"Slack:ClientId needs Slack:RedirectUrl, the public https address that ends in {SlackEndpoints.RedirectPath}";
        }

        if (options.BotToken is { Length: > 0 } bot && !bot.StartsWith(BotPrefix, StringComparison.Ordinal))
        {
            yield return $"Slack:BotToken takes the bot's token, which begins with {BotPrefix}";
        }

        if (options.AppToken is { Length: > 0 } app && !app.StartsWith(AppPrefix, StringComparison.Ordinal))
        {
            yield return $"Slack:AppToken takes the app's own token, which begins with {AppPrefix}";
        }

        if (!IsSafe(options.ApiBaseUrl))
        {
            yield return "Slack:ApiBaseUrl takes an https address: the bot's token goes there";
        }

        if (!IsSafe(options.AuthorizeUrl))
        {
            yield return "Slack:AuthorizeUrl takes an https address";
        }
    }

    private static bool IsRedirect(Uri? address) => address is not null && IsSafe(address) && address.AbsolutePath.EndsWith(SlackEndpoints.RedirectPath, StringComparison.Ordinal);

    private static bool IsSafe(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
