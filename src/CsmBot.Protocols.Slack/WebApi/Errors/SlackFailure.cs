using System.Text.RegularExpressions;

namespace CsmBot.Protocols.Slack.WebApi.Errors;

/// <summary>What went wrong, before it is thrown.</summary>
internal sealed partial record SlackFailure(string Method, int HttpStatus, string Error)
{
    public string? Needed { get; init; }

    public string? Provided { get; init; }

    public IReadOnlyList<string> Messages { get; init; } = [];

    public TimeSpan? RetryAfter { get; init; }

    public bool IsOutcomeUnknown { get; init; }

    public int Attempts { get; init; }

    /// <summary>Where in the JSON the fault lies. The messages themselves may quote what was sent, so only this part of them is logged.</summary>
    public string Pointers => string.Join(' ', Messages.SelectMany(message => PointerPattern().Matches(message).Select(match => match.Groups["pointer"].Value)));

    public string Describe()
    {
        var needed = Needed is null ? "" : $" It needs the scope {Needed} and has {Provided}.";
        var doubt = IsOutcomeUnknown ? " An attempt may have been carried out all the same." : "";
        return $"{Method} failed: {Error} (HTTP {HttpStatus}, {Attempts} attempt(s)).{needed}{doubt}";
    }

    [GeneratedRegex(@"\[json-pointer:(?<pointer>[\w/-]{1,200})\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PointerPattern();
}
