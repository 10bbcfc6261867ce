namespace CsmBot.Domain.Delivery;

/// <summary>
/// The next way of a message that was refused (C12). Another place first; where there is none, the manager hears of what must not get lost: of each alert and each
/// delegation, of reminders and digests once a day. Each step leaves one place less, and the last has none after it, so it ends.
/// </summary>
public static class RefusedRules
{
    public static RefusedStep Next(RefusedMessage message) => message switch
    {
        { IsUpdate: true } or { IsLastResort: true } => RefusedStep.SetAside,
        { HasOtherPlace: true } => RefusedStep.OtherPlace,
        { MustBeHeard: false } => RefusedStep.SetAside,
        { WasToldLately: true, Kind: not (MessageKind.Alert or MessageKind.Delegation) } => RefusedStep.SetAside,
        _ => RefusedStep.Manager,
    };
}
