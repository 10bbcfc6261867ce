using System.Globalization;
using System.Text;

namespace CsmBot.Benchmarks.Teams;

/// <summary>Someone with a chat of their own in one of many tenants, so that no limit per conversation, person or tenant is met.</summary>
internal readonly record struct Person(int Number)
{
    private const int Tenants = 200;

    private static readonly string[] Subjects = ["churn threat", "adoption check", "support ticket chase", "exec escalation", "renewal planning", "slide polishing"];

    private static readonly CompositeFormat Message = CompositeFormat.Parse("""
        {{"type":"message","id":"{0}","timestamp":"2026-11-25T10:00:00.000Z","localTimezone":"America/New_York","channelId":"msteams","serviceUrl":"{1}",
        "from":{{"id":"29:person-{2}","name":"Dana Reyes","aadObjectId":"{2:x8}-4b1f-4c6e-9a53-0d2f7c8e6b14"}},
        "recipient":{{"id":"28:0c7e1f52-93ab-4d68-8f21-b6d4a5e39c70","name":"CsmBot"}},
        "conversation":{{"id":"{3}","conversationType":"personal","tenantId":"{4}"}},"textFormat":"plain","locale":"en-US",
        "text":"triage {5} at account {6} before friday",
        "entities":[{{"type":"clientInfo","locale":"en-US","country":"US","platform":"Web","timezone":"America/New_York"}}],
        "channelData":{{"tenant":{{"id":"{4}"}}}}}}
        """);

    public string ConversationId => string.Create(CultureInfo.InvariantCulture, $"a:chat-{Number}");

    private string TenantId => string.Create(CultureInfo.InvariantCulture, $"{Number % Tenants:x8}-1d2c-4e3f-8a9b-6c5d4e3f2a1b");

    /// <summary>One message of theirs, as Teams posts it.</summary>
    public byte[] Activity(Uri serviceUrl, long id) => Encoding.UTF8.GetBytes(string.Format(
        CultureInfo.InvariantCulture, Message, id, serviceUrl, Number, ConversationId, TenantId, Subjects[id % Subjects.Length], id % 997));
}
