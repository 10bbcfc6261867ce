using System.Globalization;
using System.Text.Json;

namespace CsmBot.Protocols.Slack.Validation;

/// <summary>A place in the checked JSON that remembers its pointer. What is not there has no element; rules about it stay silent unless it is required.</summary>
internal readonly struct Node(JsonElement? element, string pointer, List<BlockKitFinding> findings)
{
    public string Pointer => pointer;

    public bool Exists => element is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };

    public bool IsTrue => element is { ValueKind: JsonValueKind.True };

    public string? Text => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>For "is it equal to one of these": the JSON as it is.</summary>
    public JsonElement? Element => element;

    public Node this[string name] =>
        new(element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null, $"{pointer}/{name}", findings);

    public void Report(string type, string message, IReadOnlyList<string> expected, string? got) =>
        findings.Add(new BlockKitFinding(pointer, message, new BlockKitConstraint(type, expected, got)));

    public void Report(string type, string message, int limit, int got) => Report(type, message, [Say(limit)], Say(got));

    /// <summary>Whether it is there; a finding when not.</summary>
    public bool Require()
    {
        if (!Exists)
        {
            Report(BlockKitConstraintTypes.Required, "missing required field", [], null);
        }

        return Exists;
    }

    /// <summary>Text of a length, counted in UTF-16 units: where Slack counts otherwise it counts fewer.</summary>
    public void Length(int min, int max)
    {
        if (!Exists)
        {
            return;
        }

        if (Text is not { } text)
        {
            Report(BlockKitConstraintTypes.Required, "must be text", [], null);
        }
        else if (text.Length < min)
        {
            Report(BlockKitConstraintTypes.MinLength, $"must be at least {Say(min)} characters", min, text.Length);
        }
        else if (text.Length > max)
        {
            Report(BlockKitConstraintTypes.MaxLength, $"must be at most {Say(max)} characters", max, text.Length);
        }
    }

    public void Word(params string[] allowed)
    {
        if (Exists && !allowed.Contains(Text, StringComparer.Ordinal))
        {
            Report(BlockKitConstraintTypes.Enum, "unsupported value", allowed, Text is { Length: <= 64 } word ? word : null);
        }
    }

    public void Range(int min, int max)
    {
        if (Exists && !(element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value >= min && value <= max))
        {
            Report(BlockKitConstraintTypes.Range, $"must be a whole number from {Say(min)} to {Say(max)}", [Say(min), Say(max)], null);
        }
    }

    /// <summary>The items of a list; a finding when there are too few or too many, and all of them all the same.</summary>
    public IReadOnlyList<Node> Items(int min, int max)
    {
        if (!Exists)
        {
            return [];
        }

        if (element is not { ValueKind: JsonValueKind.Array } list)
        {
            Report(BlockKitConstraintTypes.Required, "must be a list", [], null);
            return [];
        }

        var count = list.GetArrayLength();
        if (count < min)
        {
            Report(BlockKitConstraintTypes.MinItems, $"must have at least {Say(min)} items", min, count);
        }
        else if (count > max)
        {
            Report(BlockKitConstraintTypes.MaxItems, $"must have at most {Say(max)} items", max, count);
        }

        var (place, found) = (pointer, findings);
        return [.. list.EnumerateArray().Select((item, at) => new Node(item, $"{place}/{Say(at)}", found))];
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
