using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Dialogs.Fallback;

internal static class FallbackCards
{
    public static Card DialogReset() => PlainCard.Warning(Strings.Fallback_DialogReset).ForEverybody();

    public static Card UnknownAction() => PlainCard.Warning(Strings.Fallback_UnknownAction).ForEverybody();

    public static Card OfferExpired() => PlainCard.Warning(Strings.Fallback_OfferExpired).ForEverybody();

    public static Card NoWords() => PlainCard.Of(Strings.Fallback_NoWords, Help()).ForEverybody();

    /// <summary>An answer to thanks.</summary>
    public static Card Welcome() => PlainCard.Of(Strings.Fallback_Welcome).ForEverybody();

    public static Card TaskOrCommand(string text, CommandInfo known) => PlainCard.Of(
        Say.With(Strings.Fallback_TaskOrCommand, TypedText.Shorten(text, 80), known.Name),
        new CardButton(Strings.Fallback_File, FallbackActions.File, Style: ButtonStyle.Primary),
        new CardButton(Say.With(Strings.Fallback_Run, known.Name), FallbackActions.Run),
        Help());

    public static Card Unknown(CommandLine line, string text, CommandInfo? nearest)
    {
        var file = new CardButton(Strings.Fallback_File, FallbackActions.File, Style: nearest is null ? ButtonStyle.Primary : ButtonStyle.Default);
        if (nearest is null)
        {
            var sentence = text.EndsWith('?') ? Strings.Fallback_Question : Strings.Fallback_Unknown;
            return PlainCard.Of(Say.With(sentence, TypedText.Shorten(text, 80)), file, Help());
        }

        var run = new CardButton(Say.With(Strings.Fallback_Run, nearest.Name), FallbackActions.Run, Style: ButtonStyle.Primary);
        return PlainCard.Of(Say.With(Strings.Fallback_DidYouMean, TypedText.Shorten(line.Verb, 20), nearest.Usage), run, file, Help());
    }

    private static CardButton Help() => new(Strings.Fallback_Help, FallbackActions.Help);
}
