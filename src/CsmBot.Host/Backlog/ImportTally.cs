using System.Globalization;
using CsmBot.Conversation.Imports;
using CsmBot.Domain.Triage;

namespace CsmBot.Host.Backlog;

/// <summary>What an import did, counted.</summary>
internal sealed class ImportTally
{
    private readonly int[] _byQuadrant = new int[4];

    public int Filed => _byQuadrant.Sum();

    public int AlreadyThere { get; private set; }

    public int NotImported { get; private set; }

    public void Add(ImportResult result)
    {
        switch (result)
        {
            case { Outcome: ImportOutcome.Filed, Task: { } task }:
                _byQuadrant[(int)task.Quadrant - 1]++;
                break;
            case { Outcome: ImportOutcome.AlreadyThere }:
                AlreadyThere++;
                break;
            default:
                NotImported++;
                break;
        }
    }

    public void AddFault() => NotImported++;

    public IEnumerable<string> ToLines()
    {
        yield return Line("Filed", Filed);
        yield return Line("  Quadrant 1, do first", _byQuadrant[(int)Quadrant.DoFirst - 1]);
        yield return Line("  Quadrant 2, schedule", _byQuadrant[(int)Quadrant.Schedule - 1]);
        yield return Line("  Quadrant 3, delegate", _byQuadrant[(int)Quadrant.Delegate - 1]);
        yield return Line("  Quadrant 4, decline", _byQuadrant[(int)Quadrant.Decline - 1]);
        yield return Line("Already there", AlreadyThere);
        yield return Line("Not imported", NotImported);
    }

    private static string Line(string label, int count) => string.Create(CultureInfo.InvariantCulture, $"{label,-24}{count,8:N0}");
}
