using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>What the page posts where its script did not load: typed text or one pressed button, as an HTML form.</summary>
internal sealed record PlainForm(string? Token, TurnRequest Request)
{
    public static PlainForm Parse(byte[] body)
    {
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        string? Field(string name) => fields.TryGetValue(name, out var value) ? value.ToString() : null;
        var press = Field("press") is { } json ? JsonSerializer.Deserialize(json, WebJson.Default.PressRequest) : null;
        return new PlainForm(Field(PageToken.Field), new TurnRequest(Turn: Field("turn"), Text: Field("text"), Press: press));
    }
}
