using Microsoft.Extensions.Options;

namespace CsmBot.Host.Signals;

internal sealed class SignalOptionsValidator : IValidateOptions<SignalOptions>
{
    /// <summary>Shorter ones can be tried out.</summary>
    private const int ShortestSecret = 24;

    private const int LongestName = 40;

    public ValidateOptionsResult Validate(string? name, SignalOptions options)
    {
        var faults = options.Sources.SelectMany(source => FaultsOf(source.Key, source.Value)).Concat(SharedIn(options)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>By one secret a body that one sender signed would pass as another's.</summary>
    private static IEnumerable<string> SharedIn(SignalOptions options) => options.Sources
        .GroupBy(source => string.IsNullOrEmpty(source.Value.Key) ? source.Value.Secret ?? string.Empty : source.Value.Key, source => source.Key, StringComparer.Ordinal)
        .Where(names => names.Key.Length > 0 && names.Skip(1).Any())
        .Select(names => $"Signals:Sources:{string.Join(" and ", names)} take a Key or a Secret of their own each");

    private static IEnumerable<string> FaultsOf(string name, SignalSourceOptions source)
    {
        if (name.Length > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            yield return $"Signals:Sources:{name} takes a name of letters, digits, - and _, {LongestName} at most";
        }

        if (string.IsNullOrEmpty(source.Key) == string.IsNullOrEmpty(source.Secret))
        {
            yield return $"Signals:Sources:{name} takes a Key or a Secret, and one of them alone";
        }
        else if ((source.Key ?? source.Secret)!.Length < ShortestSecret)
        {
            yield return $"Signals:Sources:{name} takes a Key or a Secret of {ShortestSecret} characters or more";
        }

        if (string.IsNullOrWhiteSpace(source.Workspace))
        {
            yield return $"Signals:Sources:{name}:Workspace takes a workspace";
        }
    }
}
