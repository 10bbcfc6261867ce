using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Lists;

/// <summary><c>matrix</c>: the four cells with their first tasks and their totals (R61).</summary>
internal sealed class MatrixCommand : ICommand, IListView
{
    private const int PerCell = 5;

    public CommandInfo Info { get; } = new("matrix", "matrix", ["grid", "quadrants", "eisenhower"], BareArguments.None);

    public string Name => Info.Name;

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken) =>
        context.Reply(await RenderAsync(context, cancellationToken));

    public async Task<Card> RenderAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var lists = await OpenListReader.ReadAsync(context, PerCell, cancellationToken);
        var cells = lists.Quadrants.Select(list => new MatrixCell(
            list.Quadrant, QuadrantNames.Long(list.Quadrant), [.. list.Tasks.Select(task => TaskRows.Of(context, task))], list.Total));
        var totals = lists.Quadrants.Select(list => (object)list.Total).ToArray();
        List<CardElement> elements = [new TitleElement(Strings.Matrix_Title), new MatrixElement([.. cells])];
        if (lists.Total == 0)
        {
            elements.Add(new TextElement(Strings.Today_Empty));
        }

        if (lists.Asleep > 0)
        {
            elements.Add(new TextElement(Say.With(Strings.Matrix_Asleep, lists.Asleep), TextTone.Subtle));
        }

        return new Card(Say.With(Strings.Matrix_Summary, totals), [.. elements, ListButtons.From("matrix")]);
    }
}
