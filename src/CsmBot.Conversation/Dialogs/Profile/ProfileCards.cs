using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Profile;

internal static class ProfileCards
{
    /// <param name="notice">What was just done.</param>
    public static Card Show(TurnContext context, string? notice = null)
    {
        var member = context.Member;
        var facts = ProfileFields.All.Select(field => new Fact(Label(field), Value(context, member, field)));
        List<CardElement> elements = [new TitleElement(Say.With(Strings.Me_Title, member.Name))];
        if (notice is not null)
        {
            elements.Add(new TextElement(notice));
        }

        if (context.Zones.GetZoneOrNull(member.Zone) is null)
        {
            elements.Add(new TextElement(Say.With(Strings.Me_ZoneGone, TypedText.Shorten(member.Zone, 40)), TextTone.Warning));
        }

        elements.Add(new FactsElement([.. facts]));
        elements.Add(new ButtonsElement([new CardButton(Strings.Me_Change, ProfileActions.Edit, OpensForm: true)]));
        elements.Add(new TextElement(Strings.Me_How, TextTone.Subtle));
        return new Card(notice ?? Say.With(Strings.Me_Summary, member.Name, member.Zone), elements);
    }

    /// <param name="values">What was typed into the form before, kept when something in it could not be read.</param>
    /// <param name="refusals">Why it was not taken, by field.</param>
    public static Card Form(Member member, IReadOnlyDictionary<string, string>? values = null, IReadOnlyDictionary<string, string>? refusals = null) => new(
        refusals?.Values.FirstOrDefault() ?? Strings.Me_FormTitle,
        [
            new TitleElement(Strings.Me_FormTitle),
            .. (refusals?.Values ?? []).Select(refusal => new TextElement(refusal, TextTone.Warning)),
            new FormElement(
                ProfileActions.Form,
                [.. ProfileFields.All.Select(field => Field(member, field, values?.GetValueOrDefault(field)) with { Fault = refusals?.GetValueOrDefault(field) })],
                Strings.Me_Save),
        ]);

    public static Card Refused(ProfileEdit edit) => PlainCard.Warning(
        edit.Refusal!, [.. (edit.Zones ?? []).Select(zone => new CardButton(zone.Replace('_', ' '), ProfileActions.Zone, Value: zone))]);

    public static Card UnknownSetting(string word) => PlainCard.Warning(Say.With(Strings.Me_UnknownSetting, TypedText.Shorten(word, 30)));

    public static string Label(string field) => Say.ByKey("Me_Label_", field, field);

    private static string Value(TurnContext context, Member member, string field) => field switch
    {
        ProfileFields.Zone => Say.With(Strings.Me_ZoneValue, member.Zone, When.Time(context.Now.InZone(context.Calendar.Zone).TimeOfDay, member)),
        ProfileFields.Holidays when member.HolidayRegion is { } region => HolidaySetting.Describe(region, context),
        ProfileFields.Block when member.MorningBlockMinutes > 0 => Say.With(
            Strings.Me_BlockValue, member.MorningBlockMinutes, When.Time(member.DayStart, member), When.Time(member.DayStart.PlusMinutes(member.MorningBlockMinutes), member)),
        _ => ProfileText.Of(member, field),
    };

    private static FormField Field(Member member, string field, string? typed) => new(
        field,
        Label(field),
        typed ?? (field is ProfileFields.Clock or ProfileFields.Dates ? Chosen(member, field) : ProfileText.Of(member, field)),
        Say.ByKey("Me_Example_", field, string.Empty),
        Required: true,
        MaxLength: 60,
        Choices: Choices(field));

    private static string Chosen(Member member, string field) => field == ProfileFields.Clock ? (member.Clock24 ? "24" : "12") : member.DayFirst ? "day-first" : "month-first";

    private static IReadOnlyList<FormChoice>? Choices(string field) => field switch
    {
        ProfileFields.Clock => [new("24", Strings.Me_Clock24), new("12", Strings.Me_Clock12)],
        ProfileFields.Dates => [new("day-first", Strings.Me_DayFirst), new("month-first", Strings.Me_MonthFirst)],
        _ => null,
    };
}
