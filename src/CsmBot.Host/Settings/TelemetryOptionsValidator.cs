using Microsoft.Extensions.Options;

namespace CsmBot.Host.Settings;

[OptionsValidator]
internal sealed partial class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>;
