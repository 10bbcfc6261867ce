using CsmBot.Domain.Text;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage.Cues;
using CsmBot.Domain.Triage.Facts;
using CsmBot.Domain.Triage.Learning;
using CsmBot.Domain.Triage.Names;
using CsmBot.Domain.Triage.Reading;
using CsmBot.Domain.Triage.Weighing;

namespace CsmBot.Domain.Triage;

/// <summary>Decides where a typed task belongs in the matrix, and says why. Pure: the same text and context always give the same decision.</summary>
public sealed class TriageEngine
{
    private readonly TriageModel model;

    public TriageEngine(TriageModel? model = null) => this.model = model ?? TriageModel.Shared;

    public TriageDecision Decide(string text, TriageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var read = text.Length <= Tokenizer.MaxCharacters ? text : text[..Tokenizer.MaxCharacters];
        var account = AccountFinder.Find(model, read, context.Accounts);
        var due = FindDue(read, context, account);
        var message = Message.Read(read, account?.Span);
        var known = Familiarity.Of(model, message);
        var words = Scorer.Score(model, message, out var pushes);
        var cues = CueFinder.Find(message.Tokens);
        var facts = ContextFacts.Of(model, message, context, account, due, cues).Concat(Learned(message, context)).ToList();
        var scores = InContext(words);
        var priority = Priority.Of(scores.Best);
        var reasons = Reasons.Of(message, pushes, cues).Concat(facts).OrderByDescending(reason => Math.Abs(reason.Weight)).ToList();
        return new TriageDecision
        {
            Priority = priority,
            Confidence = scores.Confidence,
            Reasons = reasons,
            Account = account,
            Due = due,
            Question = Questions.Of(scores, priority, due, cues),
            SmallestChange = Changes.Of(model, message, scores, InContext, reasons),
            Checklist = Checklist.Of(priority, cues),
            Model = model.Name,
        };

        Scores InContext(Scores plain) => facts.Aggregate(plain.Times(known), (shifted, fact) => fact.Axis == PriorityAxis.Importance ? shifted.Shift(fact.Weight, 0) : shifted.Shift(0, fact.Weight));
    }

    private static DueMention? FindDue(string text, TriageContext context, AccountMention? account)
    {
        ReadOnlySpan<TextSpan> taken = account is null ? [] : [account.Span];
        if (DuePhraseFinder.Find(text, taken) is not { } found)
        {
            return null;
        }

        var phrase = found.Span.Of(text);
        return new DueMention(phrase, found.Span, DueResolver.Resolve(phrase, context.Now, context.Calendar));
    }

    private IEnumerable<TriageReason> Learned(Message message, TriageContext context)
    {
        var shift = CorrectionIndex.Shift(model, context.Learned, message);
        if (shift.Importance != 0)
        {
            yield return new("learned", PriorityAxis.Importance, Math.Round(shift.Importance, 3), shift.Evidence);
        }

        if (shift.Urgency != 0)
        {
            yield return new("learned", PriorityAxis.Urgency, Math.Round(shift.Urgency, 3), shift.Evidence);
        }
    }
}
