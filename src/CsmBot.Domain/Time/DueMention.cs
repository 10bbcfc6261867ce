using CsmBot.Domain.Text;

namespace CsmBot.Domain.Time;

/// <summary>A due phrase as typed, where it stands in the text, and how it was read; null when it names no resolvable moment ("off season").</summary>
public sealed record DueMention(string Phrase, TextSpan Span, DueReading? Reading);
