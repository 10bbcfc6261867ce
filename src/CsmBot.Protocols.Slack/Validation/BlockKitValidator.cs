using System.Runtime.InteropServices;
using System.Text.Json;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Serialization;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Protocols.Slack.Validation;

/// <summary>
/// Finds what Slack would refuse, before it is sent. All limits are constants of the types they limit; lengths are UTF-16 units, of text as it is sent, entities included.
/// See https://docs.slack.dev/reference/block-kit and https://docs.slack.dev/reference/methods/blocks.validate.
/// </summary>
public static class BlockKitValidator
{
    /// <summary>Checks a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The findings, from top to bottom; none when all is well.</returns>
    public static IReadOnlyList<BlockKitFinding> Validate(SlackMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValidateMessage(message.ToElement());
    }

    /// <summary>Checks a modal or a Home tab.</summary>
    /// <param name="view">The view.</param>
    /// <returns>The findings, from top to bottom; none when all is well.</returns>
    public static IReadOnlyList<BlockKitFinding> Validate(SlackView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return ValidateView(view.ToElement());
    }

    /// <summary>Checks blocks by themselves; pointers begin at the list.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="surface">Where they are shown.</param>
    /// <returns>The findings, from top to bottom; none when all is well.</returns>
    public static IReadOnlyList<BlockKitFinding> Validate(IReadOnlyList<SlackBlock> blocks, SlackSurface surface)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return ValidateBlocks(JsonSerializer.SerializeToElement(blocks, BlockKitJson.Relaxed.IReadOnlyListSlackBlock), surface);
    }

    /// <summary>Checks the errors that answer a submission: each has to be for an input block of the view, and to say something.</summary>
    /// <param name="errors">What is wrong, by block id.</param>
    /// <param name="view">The submitted view.</param>
    /// <returns>The findings; none when all is well.</returns>
    public static IReadOnlyList<BlockKitFinding> ValidateErrors(IReadOnlyDictionary<string, string> errors, ModalView view)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(view);
        string[] inputs = [.. view.Blocks.OfType<InputBlock>().Select(input => input.BlockId).OfType<string>()];
        List<BlockKitFinding> findings = [];
        if (errors.Count == 0)
        {
            new Node(null, "/errors", findings).Report(BlockKitConstraintTypes.MinItems, "must have at least 1 items", 1, 0);
        }

        foreach (var (block, error) in errors)
        {
            var place = new Node(null, $"/errors/{block.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", findings);
            if (!inputs.Contains(block, StringComparer.Ordinal))
            {
                place.Report(BlockKitConstraintTypes.Enum, "no input block of the view has this block_id", inputs, block);
            }

            if (string.IsNullOrEmpty(error))
            {
                place.Report(BlockKitConstraintTypes.MinLength, "must be at least 1 characters", 1, 0);
            }
        }

        return findings;
    }

    /// <summary>Checks the JSON of a message.</summary>
    /// <param name="message">The object.</param>
    /// <returns>The findings, from top to bottom; none when all is well.</returns>
    public static IReadOnlyList<BlockKitFinding> ValidateMessage(JsonElement message)
    {
        List<BlockKitFinding> findings = [];
        var root = new Node(message, "", findings);
        if (root["text"].Require())
        {
            root["text"].Length(1, SlackMessage.MaxTextLength);
        }

        new BlockRules(SlackSurface.Message).Check(root["blocks"]);
        return findings;
    }

    /// <summary>Checks the JSON of a modal or a Home tab, told apart by its <c>type</c>.</summary>
    /// <param name="view">The object.</param>
    /// <returns>The findings, from top to bottom; none when all is well.</returns>
    public static IReadOnlyList<BlockKitFinding> ValidateView(JsonElement view)
    {
        List<BlockKitFinding> findings = [];
        var root = new Node(view, "", findings);
        if (root["type"].Require())
        {
            root["type"].Word("modal", "home");
        }

        var surface = root["type"].Text == "home" ? SlackSurface.Home : SlackSurface.Modal;
        ObjectRules.PlainText(root["title"], ModalView.MaxTitleLength, isRequired: surface == SlackSurface.Modal);
        ObjectRules.PlainText(root["submit"], ModalView.MaxButtonLength);
        ObjectRules.PlainText(root["close"], ModalView.MaxButtonLength);
        root["callback_id"].Length(0, SlackView.MaxCallbackIdLength);
        root["private_metadata"].Length(0, SlackView.MaxPrivateMetadataLength);
        root["external_id"].Length(0, SlackView.MaxExternalIdLength);
        var rules = new BlockRules(surface);
        if (root["blocks"].Require())
        {
            rules.Check(root["blocks"]);
        }

        if (rules.HasInput && surface == SlackSurface.Modal && !root["submit"].Exists)
        {
            root["submit"].Report(BlockKitConstraintTypes.Required, "needed as soon as there is an input block", [], null);
        }

        if (JsonMarshal.GetRawUtf8Value(view).Length is var size and > SlackView.MaxBytes)
        {
            root.Report(BlockKitConstraintTypes.MaxBytes, "too many bytes", SlackView.MaxBytes, size);
        }

        return findings;
    }

    /// <summary>Checks the JSON of blocks by themselves; pointers begin at the list.</summary>
    /// <param name="blocks">The list.</param>
    /// <param name="surface">Where they are shown.</param>
    /// <returns>The findings, from top to bottom; none when all is well.</returns>
    public static IReadOnlyList<BlockKitFinding> ValidateBlocks(JsonElement blocks, SlackSurface surface)
    {
        List<BlockKitFinding> findings = [];
        new BlockRules(surface).Check(new Node(blocks, "", findings));
        return findings;
    }
}
