using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Testing.Samples;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Delegating;

/// <summary>Who is asked first, and why (M10). It is Monday noon in Berlin.</summary>
public sealed class DelegateRankingTests
{
    private static readonly Instant Now = SampleTask.Noon;

    [Fact]
    public void M10_Load_role_zone_and_past_answers_each_move_a_candidate()
    {
        Check("free", "busy", Of("busy") with { Open = 4 }, Of("free") with { Open = 1 });
        Check("a-csm", "lead", Of("lead", MemberRole.Manager), Of("a-csm"));
        Check("a-csm", "sales", Of("sales", MemberRole.Sales), Of("a-csm"));
        Check("berlin", "auckland", Of("auckland", zone: "Pacific/Auckland"), Of("berlin"));
        Check("willing", "unwilling", Of("unwilling") with { Record = Answers("unwilling", 0, 3) }, Of("willing") with { Record = Answers("willing", 3, 0) });
        Check("owner", "other", Of("other"), Of("owner") with { OwnsAccount = true, Open = 5 });
    }

    [Fact]
    public void M10_Guests_and_who_is_away_are_not_asked()
    {
        var away = Of("away");
        away = away with { Member = away.Member with { Absences = [new Absence(new LocalDate(2026, 11, 23), new LocalDate(2026, 11, 23))] } };
        Assert.Equal(["here"], Names(DelegateRanking.Rank([away, Of("guest", MemberRole.Guest), Of("here")], Now, DateTimeZoneProviders.Tzdb)));
    }

    [Fact]
    public void M10_No_helpful_person_becomes_the_dumping_ground()
    {
        Dictionary<string, DelegateRecord> records = new(StringComparer.Ordinal) { ["ann"] = Answers("ann", 9, 0), ["ben"] = Answers("ben", 0, 0), ["cy"] = Answers("cy", 3, 2) };
        var at = Now;
        for (var round = 0; round < 9; round++)
        {
            var best = DelegateRanking.Rank(records.Values.Select(record => Of(record.Member.Value) with { Record = record, Open = record.ReceivedLately(at) }), at, DateTimeZoneProviders.Tzdb)[0].Member.Id.Value;
            records[best] = records[best].Took(at);
            at += Duration.FromMinutes(5);
        }

        Assert.All(records.Values, record => Assert.InRange(record.ReceivedLately(at), 2, 4));
    }

    [Fact]
    public void M10_Each_place_has_its_reasons()
    {
        var candidate = Of("kim", zone: "America/New_York") with { Open = 3, Record = Answers("kim", 4, 1).Took(Now - Duration.FromDays(2)), OwnsAccount = true };
        Assert.Equal(
            [(DelegateReasonKind.OwnsAccount, 0, 0), (DelegateReasonKind.Role, 0, 0), (DelegateReasonKind.Open, 3, 0), (DelegateReasonKind.AtWorkIn, 3, 0), (DelegateReasonKind.Accepts, 5, 6), (DelegateReasonKind.GotLately, 1, 0)],
            Assert.Single(DelegateRanking.Rank([candidate], Now, DateTimeZoneProviders.Tzdb)).Reasons.Select(reason => (reason.Kind, reason.Number, reason.Of)));
    }

    [Fact]
    public void M10_What_came_longer_ago_weighs_no_more_and_what_was_taken_back_never_did()
    {
        var record = Answers("kim", 0, 0).Took(Now - Duration.FromDays(15)).Took(Now);
        Assert.Equal((2, 1), (record.Accepted, record.ReceivedLately(Now)));
        Assert.Equal((1, 0), (record.TookNot(Now).Accepted, record.TookNot(Now).ReceivedLately(Now)));
        Assert.Equal(0, record.Turned(-1).Declined);
    }

    private static void Check(string first, string second, params DelegateCandidate[] candidates) =>
        Assert.Equal([first, second], Names(DelegateRanking.Rank(candidates, Now, DateTimeZoneProviders.Tzdb)));

    private static IEnumerable<string> Names(IEnumerable<RankedDelegate> ranked) => ranked.Select(one => one.Member.Id.Value);

    private static DelegateRecord Answers(string name, int accepted, int declined) => new(new MemberId(name), accepted, declined);

    private static DelegateCandidate Of(string name, MemberRole role = MemberRole.Csm, string zone = "Europe/Berlin") =>
        new(new Member { Id = new MemberId(name), Name = name, Role = role, Zone = zone }, 0, Answers(name, 0, 0));
}
