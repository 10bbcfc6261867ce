namespace CsmBot.Channels.Web.Rendering;

/// <summary>Markup that is safe to put into a page. It is made by <see cref="Of"/> only, which encodes every hole that is not markup itself.</summary>
internal readonly record struct Html
{
    private readonly string? _value;

    private Html(string value) => _value = value;

    public static Html Empty { get; } = new(string.Empty);

    /// <summary>The literal parts are trusted, so attribute values in them must be quoted; the holes are not trusted.</summary>
    public static Html Of(HtmlInterpolation markup) => new(markup.ToMarkup());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part._value)));

    public override string ToString() => _value ?? string.Empty;
}
