using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsmBot.Protocols.BotFramework.Activities;

namespace CsmBot.Protocols.BotFramework.Invokes;

internal static class InvokeValue
{
    /// <summary>Null when the activity's value is no object of that shape, which is answered 400.</summary>
    public static T? Read<T>(Activity activity, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(activity);
        try
        {
            return activity.Value is { ValueKind: JsonValueKind.Object } value ? value.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
