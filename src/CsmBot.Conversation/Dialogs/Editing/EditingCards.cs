using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime.Text;

namespace CsmBot.Conversation.Dialogs.Editing;

internal static class EditingCards
{
    public const string Text = "text";
    public const string Account = "account";
    public const string Due = "due";
    public const string Quadrant = "quadrant";
    public const string Owner = "owner";
    public const string Measure = "measure";

    /// <summary>Beyond this a selection of people is no help; the name is typed instead.</summary>
    private const int MostPeople = 40;

    private static readonly LocalDateTimePattern DueDay = LocalDateTimePattern.CreateWithInvariantCulture("yyyy'-'MM'-'dd");
    private static readonly LocalDateTimePattern DueMoment = LocalDateTimePattern.CreateWithInvariantCulture("yyyy'-'MM'-'dd HH':'mm");

    /// <param name="typed">What was entered before, kept when an edit was refused.</param>
    /// <param name="refusals">Why, by field.</param>
    /// <param name="notice">What is to be known before it is sent again.</param>
    public static Card Form(
        TaskItem task, IReadOnlyList<Member> members, IReadOnlyDictionary<string, string>? typed = null, IReadOnlyDictionary<string, string>? refusals = null, string? notice = null)
    {
        var shown = Values(task);
        FormField Field(string name, string label) => new(name, label, typed?.GetValueOrDefault(name) ?? shown[name], Fault: refusals?.GetValueOrDefault(name));
        IEnumerable<string> warnings = [.. notice is null ? [] : new[] { notice }, .. refusals?.Values ?? []];
        List<FormChoice> quadrants = [.. Enum.GetValues<Domain.Triage.Quadrant>().Select(quadrant => new FormChoice(Number(quadrant), QuadrantNames.Long(quadrant)))];
        List<FormChoice>? people = members.Count > MostPeople ? null : [.. members.Select(member => new FormChoice(member.Id.Value, member.Name))];
        var title = Say.With(Strings.Edit_FormTitle, task.Id);
        return new Card(title,
        [
            new TitleElement(title, task.Quadrant),
            .. warnings.Select(warning => new TextElement(warning, TextTone.Warning)),
            new FormElement(
                TaskActions.EditForm,
                [
                    Field(Text, Strings.Edit_Form_Text) with { Required = true, Multiline = true, MaxLength = TypedText.MaxTaskLength },
                    Field(Account, Strings.Edit_Form_Account),
                    Field(Due, Strings.Edit_Form_Due),
                    Field(Quadrant, Strings.Edit_Form_Quadrant) with { Choices = quadrants },
                    Field(Owner, Strings.Edit_Form_Owner) with { Choices = people },
                    Field(Measure, Strings.Edit_Form_Measure),
                ],
                Strings.Button_Save,
                task.Id.ToString(),
                task.Version),
            new ButtonsElement([TaskButtons.Button(task, Strings.Button_Back, TaskActions.Show)]),
        ]);
    }

    /// <summary>What the form shows for the task as it stands. Only fields that come back different were edited: "tomorrow" saved a week later must not move.</summary>
    public static Dictionary<string, string> Values(TaskItem task) => new(StringComparer.Ordinal)
    {
        [Text] = task.Text,
        [Account] = task.Account ?? string.Empty,
        [Due] = task.Due is { } due ? (due.HasTime ? DueMoment : DueDay).Format(due.Local) : string.Empty,
        [Quadrant] = Number(task.Quadrant),
        [Owner] = task.Owner.Value,
        [Measure] = task.Measure ?? string.Empty,
    };

    private static string Number(Domain.Triage.Quadrant quadrant) => ((int)quadrant).ToString(CultureInfo.InvariantCulture);
}
