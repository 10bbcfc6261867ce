namespace CsmBot.Protocols.Tables.Entities;

internal static class EdmTypes
{
    public const string Binary = "Edm.Binary";
    public const string Boolean = "Edm.Boolean";
    public const string DateTime = "Edm.DateTime";
    public const string Double = "Edm.Double";
    public const string Guid = "Edm.Guid";
    public const string Int32 = "Edm.Int32";
    public const string Int64 = "Edm.Int64";

    public const string DateTimeFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static string NonFinite(double number) => double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
}
