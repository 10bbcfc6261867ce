using System.Text;

namespace CsmBot.Protocols.Slack.WebApi.Requests;

/// <summary>
/// The arguments of a call as a form, the one format that every method takes; what is not given is left out. See
/// https://docs.slack.dev/apis/web-api#posting-data.
/// </summary>
internal sealed class FormFields
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    public IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    public FormFields Add(string name, string? value)
    {
        if (value is not null)
        {
            _fields.Add(new KeyValuePair<string, string>(name, value));
        }

        return this;
    }

    public FormFields Add(string name, bool? value) => Add(name, value switch { true => "true", false => "false", null => null });

    public FormFields Add(string name, ReadOnlyMemory<byte> json) => json.IsEmpty ? this : Add(name, Encoding.UTF8.GetString(json.Span));
}
