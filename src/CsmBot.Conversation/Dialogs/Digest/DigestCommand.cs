using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Dialogs.Profile;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Digest;

/// <summary><c>digest</c> shows the morning's digest at any time; <c>digest at 8:30</c>, <c>digest off</c> say when it comes by itself; <c>digest plan</c> how many come when.</summary>
internal sealed class DigestCommand(Lazy<DigestForecast> forecast) : ICommand, IListView
{
    public CommandInfo Info { get; } = new("digest", "digest [now|at 8:30|off|on|plan]", ["briefing"], BareArguments.None, Keywords: ["now", "at", "off", "on", "plan"]);

    public string Name => Info.Name;

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken) =>
        context.Reply(arguments.Trim().ToLowerInvariant() switch
        {
            "" or "now" => await RenderAsync(context, cancellationToken),
            "plan" => await forecast.Value.ShowAsync(context, cancellationToken),
            _ => MeCommand.Set(context, ProfileFields.Digest, arguments),
        });

    public async Task<Card> RenderAsync(TurnContext context, CancellationToken cancellationToken) =>
        DigestCards.Render(context, await DigestGrowth.AdviseAsync(context, await DigestReader.ReadAsync(context, cancellationToken), notes: false, cancellationToken));
}
