using System.ComponentModel.DataAnnotations;

namespace CsmBot.Storage;

/// <summary>Where the state lives.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public StorageEngine Engine { get; set; } = StorageEngine.Sqlite;

    /// <summary>The SQLite file, relative to the working directory.</summary>
    [Required]
    public string Path { get; set; } = "data/csmbot.db";

    /// <summary>Azure Tables: a connection string with an account key or a shared access signature. Leave empty to sign in with the machine's identity.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Azure Tables with identity: the service's address, such as <c>https://name.table.core.windows.net</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Azure Tables: the table's name.</summary>
    [Required]
    [RegularExpression("^[A-Za-z][A-Za-z0-9]{2,62}$", ErrorMessage = "The table name takes 3 to 63 letters and digits and begins with a letter")]
    public string Table { get; set; } = "csmbot";
}
