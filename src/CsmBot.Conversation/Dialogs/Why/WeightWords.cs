using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Dialogs.Why;

/// <summary>Log-odds and probabilities in words a person weighs with.</summary>
internal static class WeightWords
{
    /// <summary>A push in log-odds: at 3 the odds turn twentyfold, at 0.7 they double.</summary>
    public static string OfWeight(double weight) => Math.Abs(weight) switch
    {
        >= 3 => Strings.Weight_Decisive,
        >= 1.5 => Strings.Weight_Strong,
        >= 0.7 => Strings.Weight_Some,
        _ => Strings.Weight_Slight,
    };

    public static string OfConfidence(double confidence) => confidence switch
    {
        >= 0.95 => Strings.Sure_Certain,
        >= 0.85 => Strings.Sure_Quite,
        >= 0.7 => Strings.Sure_Fairly,
        >= 0.5 => Strings.Sure_Rather,
        _ => Strings.Sure_Guess,
    };
}
