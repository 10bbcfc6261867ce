using CsmBot.Domain.Accounts;
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
        var verdict = Weigh(read, context);
        var priority = Priority.Of(verdict.Scores.Best);
        return new TriageDecision
        {
            Priority = priority,
            Confidence = verdict.Scores.Confidence,
            Reasons = verdict.Reasons,
            Account = verdict.Account,
            Due = verdict.Due,
            Question = Questions.Of(verdict.Scores, priority, verdict.Due, verdict.Cues),
            SmallestChange = Changes.Of(read, verdict.Scores, verdict.Reasons, verdict.Estimate, other => Weigh(other, context).Scores.Best),
            Checklist = Checklist.Of(priority, verdict.Cues),
            Model = model.Name,
        };
    }

    private Verdict Weigh(string text, TriageContext context)
    {
        var named = AccountFinder.Find(model, text, context.Accounts);
        var account = context.About is { } about ? Given(about, named) : named;
        var due = FindDue(text, context, named);
        var message = Message.Read(text, named?.Span);
        var plain = Scorer.Score(model, message, out var pushes).Times(Familiarity.Of(model, message));
        var cues = CueFinder.Find(message.Tokens);
        var reasons = Reasons.Of(message, pushes, cues);
        var shift = new Shift(0, 0);
        foreach (var fact in ContextFacts.Of(model, message, context, account, due, cues).Concat(Learned(message, context)))
        {
            reasons.Add(fact);
            shift = shift.Plus(fact);
        }

        return new Verdict(plain.Shift(shift), [.. reasons.OrderByDescending(reason => Math.Abs(reason.Weight))], cues, account, due)
        {
            Estimate = other => Scorer.Score(model, Message.Read(other, SpanIn(other, named))).Shift(shift).Best,
        };
    }

    /// <summary>The account is known; the text may name it, in part or not at all, or name another one.</summary>
    private static AccountMention Given(KnownAccount about, AccountMention? named) =>
        named is not null && named.Candidates.Any(candidate => AccountName.Same(candidate.Name, about.Name))
            ? named with { Candidates = [about] }
            : new AccountMention(about.Name, default, [about]);

    private static TextSpan? SpanIn(string text, AccountMention? account)
    {
        var at = account is null ? -1 : text.IndexOf(account.Name, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, account!.Name.Length);
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
