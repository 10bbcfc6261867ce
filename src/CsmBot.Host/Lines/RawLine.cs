namespace CsmBot.Host.Lines;

/// <summary>One physical line, counted from 1: its text, or the fault that kept it from being text.</summary>
internal readonly record struct RawLine(int Number, string? Text, LineFault? Fault);
