using System.Globalization;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Validation;

/// <summary>The rules of controls.</summary>
internal static class ElementRules
{
    public static readonly string[] Menus =
    [
        "static_select", "external_select", "users_select", "conversations_select", "channels_select",
        "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select", "multi_channels_select",
    ];

    public static readonly string[] Accessories = ["button", "checkboxes", "datepicker", "image", "overflow", "radio_buttons", "timepicker", "workflow_button", .. Menus];

    public static readonly string[] Actions = ["button", "checkboxes", "datepicker", "datetimepicker", "overflow", "radio_buttons", "rich_text_input", "timepicker", "workflow_button", .. Menus];

    public static readonly string[] Inputs =
    [
        "checkboxes", "datepicker", "datetimepicker", "email_text_input", "file_input", "number_input", "plain_text_input", "radio_buttons", "rich_text_input", "timepicker", "url_text_input",
        .. Menus,
    ];

    public static void Check(Node element, string[] allowed)
    {
        if (!element["type"].Require())
        {
            return;
        }

        // What may not be here at all is not looked at any closer.
        element["type"].Word(allowed);
        if (!allowed.Contains(element["type"].Text, StringComparer.Ordinal))
        {
            return;
        }

        element["action_id"].Length(1, SlackElement.MaxActionIdLength);
        ObjectRules.PlainText(element["placeholder"], SlackElement.MaxPlaceholderLength);
        ObjectRules.Confirm(element["confirm"]);
        element["max_selected_items"].Range(1, int.MaxValue);
        Kind(element);
    }

    public static void Image(Node image)
    {
        if (!image["slack_file"].Exists && image["image_url"].Require())
        {
            image["image_url"].Length(1, ImageBlock.MaxUrlLength);
        }

        if (image["alt_text"].Require())
        {
            image["alt_text"].Length(1, ImageBlock.MaxAltTextLength);
        }
    }

    private static void Kind(Node element)
    {
        switch (element["type"].Text)
        {
            case "button":
                Button(element);
                break;
            case "static_select" or "multi_static_select":
                StaticMenu(element);
                break;
            case "conversations_select" or "multi_conversations_select":
                ConversationMenu(element);
                break;
            case "checkboxes":
                Choices(element, Checkboxes.MaxOptions, isPlain: false);
                break;
            case "radio_buttons":
                Choices(element, RadioButtons.MaxOptions, isPlain: false);
                break;
            case "overflow":
                Choices(element, OverflowMenu.MaxOptions, isPlain: true);
                break;
            case "datepicker":
                Format(element["initial_date"], "YYYY-MM-DD", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
                break;
            case "timepicker":
                Format(element["initial_time"], "HH:mm", text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
                break;
            case "datetimepicker":
                element["initial_date_time"].Range(1_000_000_000, int.MaxValue);
                break;
            case "plain_text_input":
                element["min_length"].Range(0, PlainTextInput.LengthLimit);
                element["max_length"].Range(1, PlainTextInput.LengthLimit);
                element["initial_value"].Length(0, PlainTextInput.LengthLimit);
                break;
            case "number_input":
                element["is_decimal_allowed"].Require();
                break;
            case "image":
                Image(element);
                break;
            default:
                break;
        }
    }

    private static void Button(Node button)
    {
        ObjectRules.PlainText(button["text"], ButtonElement.MaxTextLength, isRequired: true);
        button["value"].Length(1, ButtonElement.MaxValueLength);
        button["url"].Length(1, ButtonElement.MaxUrlLength);
        button["accessibility_label"].Length(1, ButtonElement.MaxAccessibilityLabelLength);
        button["style"].Word("primary", "danger");
    }

    private static void StaticMenu(Node menu)
    {
        var initial = InitialOf(menu);
        if (!menu["option_groups"].Exists)
        {
            if (menu["options"].Require())
            {
                ObjectRules.Options(menu["options"].Items(1, StaticSelect.MaxOptions), isPlain: true, initial);
            }

            return;
        }

        if (menu["options"].Exists)
        {
            menu["options"].Report(BlockKitConstraintTypes.Exclusive, "cannot stand beside option_groups", [], null);
        }

        List<Node> all = [];
        foreach (var group in menu["option_groups"].Items(1, StaticSelect.MaxOptionGroups))
        {
            ObjectRules.PlainText(group["label"], OptionGroup.MaxLabelLength, isRequired: true);
            if (group["options"].Require())
            {
                all.AddRange(group["options"].Items(1, OptionGroup.MaxOptions));
            }
        }

        ObjectRules.Options(all, isPlain: true, initial);
    }

    private static void Choices(Node element, int max, bool isPlain)
    {
        if (element["options"].Require())
        {
            ObjectRules.Options(element["options"].Items(1, max), isPlain, InitialOf(element));
        }
    }

    private static void ConversationMenu(Node menu)
    {
        foreach (var kind in menu["filter"]["include"].Items(1, int.MaxValue))
        {
            kind.Word("im", "mpim", "private", "public");
        }
    }

    private static IReadOnlyList<Node> InitialOf(Node element) => [element["initial_option"], .. element["initial_options"].Items(1, int.MaxValue)];

    private static void Format(Node text, string format, Func<string?, bool> isRight)
    {
        if (text.Exists && !isRight(text.Text))
        {
            text.Report(BlockKitConstraintTypes.Format, $"must be written as {format}", [format], null);
        }
    }
}
