using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>Gives each scheme the one validator that all its requests share.</summary>
internal sealed class BotTokenSetup<TOptions>(ILoggerFactory loggers, TimeProvider clock) : IPostConfigureOptions<TOptions>
    where TOptions : BotTokenOptions
{
    // OpenID documents have a few kilobytes.
    private const int MaxDocumentBytes = 1024 * 1024;

    [SuppressMessage("Reliability", "CA2000", Justification = "Client and transport live as long as the options, which is as long as the process.")]
    public void PostConfigure(string? name, TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var rules = options.Rules(options.TimeProvider ?? clock);
        var client = new HttpClient(options.BackchannelHttpHandler ?? Transport(), disposeHandler: false)
        {
            MaxResponseContentBufferSize = MaxDocumentBytes,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var logger = loggers.CreateLogger<SigningKeySource>();
        var source = new SigningKeySource(options.KeysAddress, new SafeDocumentRetriever(client), rules, options.BackchannelTimeout, logger);
        options.Validator = new BotTokenValidator(rules, source);
    }

    // Lives as long as the process; connections are renewed so that a change of DNS is noticed.
    private static SocketsHttpHandler Transport() => new() { PooledConnectionLifetime = TimeSpan.FromMinutes(10) };
}
