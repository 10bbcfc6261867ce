namespace CsmBot.Domain.Accounts.Alerts;

/// <summary>How far up an alert has gone.</summary>
public enum AlertStep
{
    Channel,
    Manager,
    HeadCoach,
}
