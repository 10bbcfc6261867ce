namespace CsmBot.Protocols.Slack.Validation;

/// <summary>Values of <see cref="BlockKitConstraint.Type"/>. Of Slack's own only <c>enum</c> is published; the others are named alike.</summary>
public static class BlockKitConstraintTypes
{
    /// <summary>Not one of the allowed words.</summary>
    public const string Enum = "enum";

    /// <summary>Missing, or of the wrong kind.</summary>
    public const string Required = "required";

    /// <summary>Too few characters.</summary>
    public const string MinLength = "min_length";

    /// <summary>Too many characters.</summary>
    public const string MaxLength = "max_length";

    /// <summary>Too few items.</summary>
    public const string MinItems = "min_items";

    /// <summary>Too many items.</summary>
    public const string MaxItems = "max_items";

    /// <summary>Too many characters in several texts together.</summary>
    public const string MaxTotalLength = "max_total_length";

    /// <summary>Too many bytes of JSON.</summary>
    public const string MaxBytes = "max_bytes";

    /// <summary>A number out of its range.</summary>
    public const string Range = "range";

    /// <summary>There already.</summary>
    public const string Unique = "unique";

    /// <summary>Written another way than it is read.</summary>
    public const string Format = "format";

    /// <summary>Together with what it excludes.</summary>
    public const string Exclusive = "exclusive";
}
