using System.Globalization;

namespace CsmBot.Channels.Web.Rendering;

/// <summary>Where an element stands in the page, so that its ids are unique there and its buttons can name their message.</summary>
internal readonly record struct Place(string MessageKey, int Index)
{
    public string Id(string part) => string.Create(CultureInfo.InvariantCulture, $"m-{MessageKey}-{Index}-{part}");
}
