namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>Size of a dialog: <c>small</c>, <c>medium</c> or <c>large</c>, each way.</summary>
public readonly record struct TaskModuleSize
{
    private readonly string? _height;
    private readonly string? _width;

    private TaskModuleSize(string height, string width)
    {
        _height = height;
        _width = width;
    }

    /// <summary>About a fifth of the window's height.</summary>
    public static TaskModuleSize Small { get; } = new("small", "small");

    /// <summary>About half of the window's height. The default.</summary>
    public static TaskModuleSize Medium { get; } = new("medium", "medium");

    /// <summary>About two thirds of the window's height.</summary>
    public static TaskModuleSize Large { get; } = new("large", "large");

    /// <summary>As high as a large one and as wide as a medium one, for long forms.</summary>
    public static TaskModuleSize Tall { get; } = new("large", "medium");

    internal string Height => _height ?? "medium";

    internal string Width => _width ?? "medium";
}
