using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Undelivered;

/// <summary>What one look at a member's refused messages has to say to others: one short message for each reader, however many were refused.</summary>
internal sealed class UndeliveredNews(TurnContext context, IReadOnlyList<Member> members)
{
    private readonly Dictionary<MemberId, (Member Member, Place Place, List<MissedWork> Missed)> _news = [];
    private ParkedMessage? _first;
    private Instant? _later;

    public void LookAgain(Instant at) => _later = Instant.Min(_later ?? Instant.MaxValue, at);

    /// <summary>False where whoever should hear is muted: it is looked at again.</summary>
    public async Task<bool> TellAsync(ParkedMessage parked, MessageSubject subject, CancellationToken cancellationToken)
    {
        var (readers, later) = await UndeliveredReaders.FindAsync(context, members, subject.ConcernsTierOne, cancellationToken);
        if (readers.Count == 0 && later is { } unmuted)
        {
            LookAgain(unmuted);
            return false;
        }

        _first ??= parked;
        foreach (var (member, place) in readers)
        {
            if (!_news.TryGetValue(member.Id, out var known))
            {
                _news.Add(member.Id, known = (member, place, []));
            }

            known.Missed.AddRange(subject.Missed.Where(work => !known.Missed.Any(one => one.Task == work.Task)));
        }

        context.Session.Save(parked with { Fate = new ParkedFate(context.Now, Told: [.. readers.Select(reader => reader.Member.Id)]) });
        return true;
    }

    /// <summary>A Tier-1 risk breaks into a reader's protected time; everything else waits for its end.</summary>
    public async Task SendAsync(WakeUp wakeUp, CancellationToken cancellationToken)
    {
        context.Detour = new Detour([], IsLastResort: true);
        foreach (var (member, place, missed) in _news.Values)
        {
            var card = UndeliveredCards.ForManager(NameOf(wakeUp.Member), _first!, missed);
            if (missed.Any(work => work.IsTierOne))
            {
                context.Post(place, card);
            }
            else
            {
                await QuietPost.SendAsync(context, place, member, card, cancellationToken);
            }
        }

        context.Detour = null;
        if (_later is { } at)
        {
            context.Session.Save(wakeUp with { At = at });
        }
    }

    private string NameOf(MemberId id) => members.FirstOrDefault(member => member.Id == id)?.Name ?? id.Value;
}
