namespace CsmBot.Domain.Time.Phrases;

/// <summary>Words that are no part of a due phrase but say whether the phrase beside them is a deadline, a past event or a quantity.</summary>
internal static class ContextWords
{
    public static IReadOnlyList<LexiconEntry> Entries { get; } =
    [
        new(LexClass.Copula, 0, "is are be was were isn't"),
        new(LexClass.It, 0, "it that"),
        new(LexClass.Need, 0, "need needs want wants wanted require requires must should deadline due cutoff expects asks asking asked ask owed reply answer send sign submit confirm required finish"),
        new(LexClass.Clock, 0,
            "expires expire lapses lapse ends shuts locks dies starts begins opens runs lands leaves boards goes votes meets decides renews renewal expiring moves walks pulls stops terminates signs hearing visit arrives drops shut locked collects go"),
        new(LexClass.Granted, 0, "got have has gave gives given only just clock timer period window countdown"),
        new(LexClass.PastVerb, 0,
            "went met sent said told began came saw ran took lost won wrote did had held made found broke spoke rang fell quit heard kept paid read chose flew spent ate drew hit"),
        new(LexClass.Ago, 0, "ago overdue old earlier straight running back prior"),
        new(LexClass.Since, 0, "since"),
        new(LexClass.Pronoun, 0, "i we they he she you who"),
        new(LexClass.Modal, 0, "will would can could might shall don't won't can't"),
        new(LexClass.Function, 0,
            "but so if else otherwise then with which because bc cos cause as while when where pls please plz re via though tho unless also plus thanks thx ty etc what how why whether ok okay lol yes too eta"),
        new(LexClass.Occasion, 0,
            "call meeting mtg standup sync demo review board patient flight launch kickoff session planning slot handover news webinar briefing committee steerco print appointment interview check checkin huddle train class lecture show exam game match party event commute"),
        new(LexClass.Change, 0, "up down off grew cut raise raised increase increased reduce reduced drop dropped rose delayed shifted drifted"),
        new(LexClass.Repeat, 0, "times twice thrice"),
        new(LexClass.Repeat, 1, "calls pings mails emails dms messages"),
    ];
}
