using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>How large an account could become, as somebody typed it: a letter, or an amount (R64, R65).</summary>
/// <param name="Amount">Null for a letter.</param>
internal sealed record PotentialText(PotentialSize Size, Money? Amount)
{
    /// <summary>Null when it is neither.</summary>
    public static PotentialText? Read(string typed, AccountFramework framework)
    {
        var text = typed.Trim();
        if (text.Length == 1 && char.IsAsciiLetter(text[0]) && Enum.TryParse<PotentialSize>(text, ignoreCase: true, out var size))
        {
            return new PotentialText(size, Amount: null);
        }

        // Another currency cannot be held against the workspace's amounts.
        return AmountText.Read(text, framework.Currency) is { } amount && amount.Currency == framework.Currency ? new PotentialText(framework.Bounds.Of(amount.Amount), amount) : null;
    }
}
