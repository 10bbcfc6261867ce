using Microsoft.Extensions.Options;

namespace CsmBot.Storage;

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
