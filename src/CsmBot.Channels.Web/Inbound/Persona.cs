using CsmBot.Domain.People;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>Someone the local page can be used as.</summary>
internal sealed record Persona(string Key, string Name, string Job, MemberRole Role)
{
    public static IReadOnlyList<Persona> All { get; } =
    [
        new("dana", "Dana Reyes", Text.PageText.Job_Csm, MemberRole.Csm),
        new("kim", "Kim Osei", Text.PageText.Job_Colleague, MemberRole.Colleague),
        new("robin", "Robin Vale", Text.PageText.Job_Manager, MemberRole.Manager),
    ];

    public static Persona Default => All[0];

    public MemberId Member => new(Key);

    public static Persona? Find(string? key) => key is null or "" ? Default : All.FirstOrDefault(persona => persona.Key == key);
}
