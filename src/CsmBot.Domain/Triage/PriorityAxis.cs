namespace CsmBot.Domain.Triage;

public enum PriorityAxis
{
    Importance,
    Urgency,
}
