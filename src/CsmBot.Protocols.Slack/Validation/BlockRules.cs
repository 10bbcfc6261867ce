using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Protocols.Slack.Validation;

/// <summary>The rules of blocks, alone and among one another.</summary>
internal sealed class BlockRules(SlackSurface surface)
{
    // Newer kinds are let through unchecked: the library does not write them.
    private static readonly string[] Unchecked =
        ["alert", "call", "card", "carousel", "container", "context_actions", "data_table", "file", "markdown", "plan", "task_card", "video"];

    private static readonly string[] Kinds = ["actions", "context", "divider", "header", "image", "input", "rich_text", "section", "table", .. Unchecked];

    // Controls that only a modal has.
    private static readonly string[] ModalOnly = ["email_text_input", "file_input"];

    private readonly HashSet<string> _blockIds = new(StringComparer.Ordinal);
    private int _focused;
    private int _tables;

    /// <summary>Whether there is an input among the blocks.</summary>
    public bool HasInput { get; private set; }

    public void Check(Node blocks)
    {
        foreach (var block in blocks.Items(0, surface == SlackSurface.Message ? SlackMessage.MaxBlocks : SlackView.MaxBlocks))
        {
            if (!block["type"].Require())
            {
                continue;
            }

            block["type"].Word(Kinds);
            block["block_id"].Length(1, SlackBlock.MaxBlockIdLength);
            if (block["block_id"].Text is { } id && !_blockIds.Add(id))
            {
                block["block_id"].Report(BlockKitConstraintTypes.Unique, "another block has the same block_id", [], null);
            }

            Kind(block);
        }

        TextRules.Total(blocks, surface);
    }

    private void Kind(Node block)
    {
        switch (block["type"].Text)
        {
            case "header":
                ObjectRules.PlainText(block["text"], HeaderBlock.MaxTextLength, isRequired: true);
                break;
            case "section":
                Section(block);
                break;
            case "context":
                Context(block);
                break;
            case "actions":
                Actions(block);
                break;
            case "image":
                ElementRules.Image(block);
                ObjectRules.PlainText(block["title"], ImageBlock.MaxTitleLength);
                break;
            case "input":
                Input(block);
                break;
            case "rich_text":
                RichText(block);
                break;
            case "table":
                Table(block);
                break;
            default:
                break;
        }
    }

    private void Section(Node block)
    {
        if (!block["text"].Exists && !block["fields"].Exists)
        {
            block.Report(BlockKitConstraintTypes.Required, "must have text or fields", ["text", "fields"], null);
        }

        ObjectRules.AnyText(block["text"], SectionBlock.MaxTextLength);
        foreach (var field in block["fields"].Items(1, SectionBlock.MaxFields))
        {
            ObjectRules.AnyText(field, SectionBlock.MaxFieldLength, isRequired: true);
        }

        if (block["accessory"].Exists)
        {
            Element(block["accessory"], ElementRules.Accessories, isInput: false);
        }
    }

    private static void Context(Node block)
    {
        if (!block["elements"].Require())
        {
            return;
        }

        foreach (var element in block["elements"].Items(1, ContextBlock.MaxElements))
        {
            if (element["type"].Text == "image")
            {
                ElementRules.Image(element);
            }
            else
            {
                ObjectRules.AnyText(element, Blocks.Objects.TextObject.MaxLength, isRequired: true);
            }
        }
    }

    private void Actions(Node block)
    {
        if (!block["elements"].Require())
        {
            return;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in block["elements"].Items(1, ActionsBlock.MaxElements))
        {
            Element(element, ElementRules.Actions, isInput: false);
            if (element["action_id"].Text is { } id && !ids.Add(id))
            {
                element["action_id"].Report(BlockKitConstraintTypes.Unique, "another element of the block has the same action_id", [], null);
            }
        }
    }

    private void Input(Node block)
    {
        HasInput = true;
        ObjectRules.PlainText(block["label"], InputBlock.MaxLabelLength, isRequired: true);
        ObjectRules.PlainText(block["hint"], InputBlock.MaxHintLength);
        if (block["element"].Require())
        {
            Element(block["element"], ElementRules.Inputs, isInput: true);
        }
    }

    private void Element(Node element, string[] allowed, bool isInput)
    {
        ElementRules.Check(element, surface == SlackSurface.Modal ? allowed : [.. allowed.Except(ModalOnly, StringComparer.Ordinal)]);
        if (element["focus_on_load"].IsTrue && ++_focused == 2)
        {
            element["focus_on_load"].Report(BlockKitConstraintTypes.Unique, "another element has the focus", [], null);
        }

        if (element["response_url_enabled"].IsTrue && !(isInput && surface == SlackSurface.Modal))
        {
            element["response_url_enabled"].Report(BlockKitConstraintTypes.Exclusive, "only in an input block of a modal", [], null);
        }
    }

    private static void RichText(Node block)
    {
        if (block["elements"].Require())
        {
            foreach (var part in block["elements"].Items(1, int.MaxValue))
            {
                part["type"].Word("rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted");
            }
        }
    }

    private void Table(Node block)
    {
        if (++_tables == 2)
        {
            block.Report(BlockKitConstraintTypes.Unique, "there is another table", [], null);
        }

        block["column_settings"].Items(0, TableBlock.MaxColumns);
        if (!block["rows"].Require())
        {
            return;
        }

        var total = 0;
        foreach (var cell in block["rows"].Items(1, TableBlock.MaxRows).SelectMany(row => row.Items(1, TableBlock.MaxColumns)))
        {
            cell["type"].Word("raw_text", "raw_number", "rich_text");
            cell["text"].Length(1, int.MaxValue);
            total += cell["text"].Text?.Length ?? 0;
        }

        if (total > TableBlock.MaxTotalLength)
        {
            block["rows"].Report(BlockKitConstraintTypes.MaxTotalLength, "too many characters in all cells together", TableBlock.MaxTotalLength, total);
        }
    }
}
