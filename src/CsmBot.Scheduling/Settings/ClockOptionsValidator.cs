using Microsoft.Extensions.Options;
using Npgsql;

namespace CsmBot.Scheduling.Settings;

/// <summary>Finds what cannot work. The connection string is not repeated: it holds a password.</summary>
internal sealed class ClockOptionsValidator : IValidateOptions<ClockOptions>
{
    public ValidateOptionsResult Validate(string? name, ClockOptions options) =>
        options.Store == ClockStore.PostgreSQL && FaultOf(options.ConnectionString) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    private static string? FaultOf(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return "Scheduling:Store is PostgreSQL, so Scheduling:ConnectionString must be set";
        }

        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).Host is { Length: > 0 } ? null : "Scheduling:ConnectionString names no Host";
        }
        catch (ArgumentException)
        {
            return "Scheduling:ConnectionString is no connection string, such as Host=db.example.com;Database=csmbot;Username=csmbot;Password=...";
        }
    }
}
