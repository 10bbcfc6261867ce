using System.Text.Json;
using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Validation;

/// <summary>The rules of texts, options and confirmations.</summary>
internal static class ObjectRules
{
    public static void PlainText(Node text, int max, bool isRequired = false) => Text(text, max, isRequired, "plain_text");

    public static void AnyText(Node text, int max, bool isRequired = false) => Text(text, max, isRequired, "plain_text", "mrkdwn");

    public static void Option(Node option, bool isPlain)
    {
        if (!option.Exists)
        {
            return;
        }

        Text(option["text"], SelectOption.MaxTextLength, isRequired: true, isPlain ? ["plain_text"] : ["plain_text", "mrkdwn"]);
        option["value"].Length(1, SelectOption.MaxValueLength);
        PlainText(option["description"], SelectOption.MaxDescriptionLength);
        option["url"].Length(1, OverflowOption.MaxUrlLength);
    }

    /// <summary>Options with values of their own; also what <paramref name="initial"/> may be equal to.</summary>
    public static void Options(IReadOnlyList<Node> options, bool isPlain, IReadOnlyList<Node> initial)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            Option(option, isPlain);
            if (option["value"].Text is { } value && !values.Add(value))
            {
                option["value"].Report(BlockKitConstraintTypes.Unique, "another option has the same value", [], null);
            }
        }

        foreach (var chosen in initial.Where(chosen => chosen.Exists && !options.Any(option => JsonElement.DeepEquals(option.Element!.Value, chosen.Element!.Value))))
        {
            chosen.Report(BlockKitConstraintTypes.Enum, "must be equal to one of the options", [], null);
        }
    }

    public static void Confirm(Node confirm)
    {
        if (!confirm.Exists)
        {
            return;
        }

        PlainText(confirm["title"], ConfirmDialog.MaxTitleLength, isRequired: true);
        AnyText(confirm["text"], ConfirmDialog.MaxTextLength, isRequired: true);
        PlainText(confirm["confirm"], ConfirmDialog.MaxButtonLength, isRequired: true);
        PlainText(confirm["deny"], ConfirmDialog.MaxButtonLength, isRequired: true);
        confirm["style"].Word("primary", "danger");
    }

    private static void Text(Node text, int max, bool isRequired, params string[] types)
    {
        if (isRequired ? !text.Require() : !text.Exists)
        {
            return;
        }

        if (text["type"].Require())
        {
            text["type"].Word(types);
        }

        if (text["text"].Require())
        {
            text["text"].Length(1, max);
        }
    }
}
