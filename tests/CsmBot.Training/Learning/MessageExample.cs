using CsmBot.Domain.Triage;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;
using CsmBot.Domain.Triage.Weighing;
using CsmBot.Training.Data;

namespace CsmBot.Training.Learning;

/// <summary>A message as the quadrant models see it: hashed n-grams and rows of the word table.</summary>
internal sealed record MessageExample(Quadrant Quadrant, uint[] Words, uint[] Characters, int[] Rows)
{
    public static MessageExample Of(CorpusLine line, Vocabulary vocabulary, int vocabularySize, bool maskAccount = true)
    {
        var message = Message.Read(line.Text, maskAccount ? line.Account : null);
        var rows = new int[message.Tokens.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = WordTable.RowOf(vocabulary, vocabularySize, message.Tokens[at].Hash);
        }

        return new MessageExample(line.Quadrant, message.Words, message.Characters, rows);
    }
}
