using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Weighing;

/// <summary>How far the models can be trusted with a message: fully in English, little in another language, hardly at all without words.</summary>
internal static class Familiarity
{
    private const float WithoutWords = 0.1f;
    private const float Foreign = 0.3f;
    private const float LeastKnown = 0.6f;

    public static float Of(TriageModel model, Message message)
    {
        var words = 0;
        var known = 0;
        foreach (var token in message.Tokens)
        {
            if (token.Kind == TokenKind.Word && token.Hash != WordTable.AccountHash)
            {
                words++;
                known += model.Words.RankOf(token.Hash) >= 0 ? 1 : 0;
            }
        }

        return words == 0 ? WithoutWords : known < words * LeastKnown ? Foreign : 1;
    }
}
