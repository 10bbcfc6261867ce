using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Turns;
using NodaTime;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>Makes a turn of what the page posted. Nothing in it is trusted: every part is checked for its length and its form.</summary>
internal sealed class TurnReader(IDateTimeZoneProvider zones, TimeProvider time)
{
    public const int MinTurnIdLength = 8;

    public const int MaxTurnIdLength = 64;

    private const int MaxNameLength = 300;
    private const int MaxFields = 60;
    private const int MaxFieldLength = 10_000;

    public TurnReading Read(TurnRequest request, Chat chat)
    {
        if (Acts(request) != 1)
        {
            return TurnReading.Refuse(PageText.Refused_NotOneAct);
        }

        if (request.Opened)
        {
            return new TurnReading(Opened(chat, request.Zone), null);
        }

        if (!IsTurnId(request.Turn))
        {
            return TurnReading.Refuse(PageText.Refused_TurnId);
        }

        return request switch
        {
            { Text: { } text } => string.IsNullOrWhiteSpace(text)
                ? TurnReading.Refuse(PageText.Refused_Empty)
                : Taken(request, chat, new TextInput(text)),
            { Press: { } press } => IsSane(press)
                ? Taken(request, chat, new ActionInput(press.ActionId!, press.EntityId, press.EntityVersion, press.Value, press.MessageKey))
                : TurnReading.Refuse(PageText.Refused_Press),
            _ => IsSane(request.Form!)
                ? Taken(request, chat, new FormInput(
                    request.Form!.FormId!, ValuesOf(request.Form), request.Form.EntityId, request.Form.EntityVersion, request.Form.MessageKey))
                : TurnReading.Refuse(PageText.Refused_Form),
        };
    }

    /// <summary>The first turn of a conversation, always by the same id, so that the greeting comes once.</summary>
    public Turn Opened(Chat chat, string? zone) =>
        Make($"opened-{chat.Conversation}", chat, zone, new EventInput(EventInput.ConversationOpened));

    public Turn Make(string id, Chat chat, string? zone, TurnInput input) => new()
    {
        Id = new TurnId(id),
        Workspace = chat.Workspace,
        Conversation = chat.Conversation,
        Channel = Outbound.WebSender.Name,
        Actor = chat.Persona.Member,
        ActorName = chat.Persona.Name,
        ActorRole = chat.Persona.Role,
        ActorZone = zone is { Length: <= MaxNameLength } && zones.GetZoneOrNull(zone) is { } known ? known.Id : null,
        ReceivedAt = Instant.FromDateTimeOffset(time.GetUtcNow()),
        EchoesInput = true,
        Input = input,
    };

    private TurnReading Taken(TurnRequest request, Chat chat, TurnInput input) => new(Make(request.Turn!, chat, request.Zone, input), null);

    private static int Acts(TurnRequest request) =>
        (request.Text is null ? 0 : 1) + (request.Press is null ? 0 : 1) + (request.Form is null ? 0 : 1) + (request.Opened ? 1 : 0);

    private static bool IsTurnId(string? id) =>
        id is { Length: >= MinTurnIdLength and <= MaxTurnIdLength } && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsSane(PressRequest press) =>
        IsName(press.ActionId) && IsShort(press.EntityId) && IsShort(press.Value) && IsShort(press.MessageKey);

    private static bool IsSane(FormRequest form) =>
        IsName(form.FormId) && IsShort(form.EntityId) && IsShort(form.MessageKey)
        && (form.Values?.Count ?? 0) <= MaxFields && ValuesOf(form).All(field => IsName(field.Key) && field.Value.Length <= MaxFieldLength);

    private static Dictionary<string, string> ValuesOf(FormRequest form) =>
        (form.Values ?? new Dictionary<string, string?>(StringComparer.Ordinal)).ToDictionary(field => field.Key, field => field.Value ?? string.Empty, StringComparer.Ordinal);

    private static bool IsName(string? name) => name is { Length: > 0 and <= MaxNameLength };

    private static bool IsShort(string? part) => part is null or { Length: <= MaxNameLength };
}
