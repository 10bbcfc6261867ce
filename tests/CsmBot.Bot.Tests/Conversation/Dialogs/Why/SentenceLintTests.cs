using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time.Resolving;
using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Why;

/// <summary>Every key that data can name has a sentence; a new rule without one fails here and not in a customer's chat.</summary>
public sealed partial class SentenceLintTests
{
    public static TheoryData<string> AssumptionKeysInUse => [.. Constants(typeof(AssumptionKeys))];

    public static TheoryData<string> RulesInUse => [.. ReasonRules.All];

    [Theory]
    [MemberData(nameof(RulesInUse))]
    public void C1_Every_rule_has_a_sentence(string rule) => AssertSentence("Reason_", rule);

    [Theory]
    [MemberData(nameof(AssumptionKeysInUse))]
    public void Every_due_assumption_has_a_sentence(string key) => AssertSentence("Due_", key);

    [Fact]
    public void R10_Every_point_of_the_checklist_has_a_sentence() => Assert.All(Enum.GetNames<ChecklistTick>(), tick => AssertSentence("Checklist_", tick));

    [Theory]
    [InlineData("customer-outcome")]
    [InlineData("near-clock")]
    [InlineData("stated-consequence")]
    [InlineData("success-plan-measure")]
    public void R33_Every_question_has_a_sentence(string question) => AssertSentence("Question_", question);

    [Fact]
    public void Every_kind_of_event_has_a_sentence() => Assert.All(Enum.GetNames<TaskEventKind>(), kind => AssertSentence("History_", kind));

    [Fact]
    public void Every_moment_to_wake_has_a_label() => Assert.All(Constants(typeof(WakeChoices)), key => AssertSentence("Snooze_Choice_", key));

    [Fact]
    public void No_sentence_prints_a_bare_Q2()
    {
        var sentences = Strings.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        foreach (System.Collections.DictionaryEntry entry in sentences)
        {
            Assert.False(BareQuadrant().IsMatch((string)entry.Value!), $"{entry.Key}: {entry.Value}");
        }
    }

    private static void AssertSentence(string prefix, string key) =>
        Assert.False(string.IsNullOrWhiteSpace(Say.ByKey(prefix, key, string.Empty)), $"Strings.resx lacks {prefix}{key.Replace('-', '_')}");

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex(@"\bQ[1-4]\b", RegexOptions.None, 1000)]
    private static partial Regex BareQuadrant();
}
