using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Dialogs.Fallback;

internal static class FallbackCards
{
    public static Card DialogReset() => PlainCard.Warning(Strings.Fallback_DialogReset);

    public static Card UnknownAction() => PlainCard.Warning(Strings.Fallback_UnknownAction);

    public static Card OfferExpired() => PlainCard.Warning(Strings.Fallback_OfferExpired);

    public static Card NoWords() => PlainCard.Of(Strings.Fallback_NoWords, Help());

    public static Card Unknown(CommandLine line, string text, CommandInfo? nearest)
    {
        var file = new CardButton(Strings.Fallback_File, FallbackActions.File, Style: nearest is null ? ButtonStyle.Primary : ButtonStyle.Default);
        if (nearest is null)
        {
            return PlainCard.Of(Say.With(Strings.Fallback_Unknown, TypedText.Shorten(text, 80)), file, Help());
        }

        var run = new CardButton(Say.With(Strings.Fallback_Run, nearest.Name), FallbackActions.Run, Style: ButtonStyle.Primary);
        return PlainCard.Of(Say.With(Strings.Fallback_DidYouMean, TypedText.Shorten(line.Verb, 20), nearest.Usage), run, file, Help());
    }

    private static CardButton Help() => new(Strings.Fallback_Help, FallbackActions.Help);
}
