using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>Adds the schemes for tokens that come with activities.</summary>
public static class BotAuthenticationExtensions
{
    /// <summary>
    /// Adds the scheme <see cref="BotConnectorDefaults.AuthenticationScheme"/>. A request without a valid token is challenged
    /// with 401, or 503 when the issuer's keys cannot be fetched; they are fetched when first needed. The endpoint still has to
    /// call <see cref="ActivityTokenCheck.Verify"/> with the activity.
    /// </summary>
    /// <param name="builder">Where to add it.</param>
    /// <param name="configure">Sets at least the app id; what is wrong with the settings stops the host at start.</param>
    /// <returns>The builder.</returns>
    public static AuthenticationBuilder AddBotConnector(this AuthenticationBuilder builder, Action<BotConnectorOptions> configure)
    {
        Add(builder, BotConnectorDefaults.AuthenticationScheme, configure);
        return builder;
    }

    /// <summary>
    /// Adds the scheme <see cref="BotEmulatorDefaults.AuthenticationScheme"/> beside the connector's, which then forwards tokens of
    /// Entra to it. Everywhere but in Development the host refuses to start with <see cref="OptionsValidationException"/>.
    /// </summary>
    /// <param name="builder">Where to add it.</param>
    /// <param name="configure">Sets at least the app id.</param>
    /// <returns>The builder.</returns>
    public static AuthenticationBuilder AddBotEmulator(this AuthenticationBuilder builder, Action<BotEmulatorOptions> configure)
    {
        Add(builder, BotEmulatorDefaults.AuthenticationScheme, configure)
            .Validate<IHostEnvironment>((_, environment) => environment.IsDevelopment(), "Tokens of the emulator are accepted in Development only: do not add the BotEmulator scheme elsewhere.");
        builder.Services.PostConfigure<BotConnectorOptions>(
            BotConnectorDefaults.AuthenticationScheme,
            options => options.ForwardDefaultSelector = EmulatorSelector.SchemeOf);
        return builder;
    }

    private static OptionsBuilder<TOptions> Add<TOptions>(AuthenticationBuilder builder, string scheme, Action<TOptions> configure)
        where TOptions : BotTokenOptions, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.AddScheme<TOptions, BotTokenHandler<TOptions>>(scheme, configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<TOptions>, BotTokenSetup<TOptions>>());
        return builder.Services.AddOptions<TOptions>(scheme).ValidateOnStart();
    }
}
