using System.Reflection;
using CsmBot.Host.CommandLine;

namespace CsmBot.Host.Settings;

/// <summary>Finds what the options classes would pass over in silence: misspelt keys, and values of the wrong kind.</summary>
internal static class SettingsCheck
{
    /// <summary>Throws a refusal that names every fault. Values are not repeated: one of them may be a secret.</summary>
    public static void Run(IConfiguration configuration)
    {
        var faults = SettingsSection.All.SelectMany(section => FaultsOf(section, configuration.GetSection(section.Name))).ToList();
        if (faults.Count > 0)
        {
            throw new RefusalException(ExitCode.Settings, $"The settings do not fit: {string.Join("; ", faults)}.");
        }
    }

    private static IEnumerable<string> FaultsOf(SettingsSection section, IConfigurationSection configured)
    {
        foreach (var child in configured.GetChildren())
        {
            if (section.Keys.FirstOrDefault(key => string.Equals(key.Name, child.Key, StringComparison.OrdinalIgnoreCase)) is not { } known)
            {
                yield return $"{section.Name}:{child.Key} is not a setting{Suggest(section, child.Key)}";
            }
            else if (!Fits(child, known))
            {
                yield return $"{section.Name}:{known.Name} takes {Kind(known.PropertyType)}";
            }
        }
    }

    private static string Suggest(SettingsSection section, string key) =>
        NearName.Find(key, section.Keys.Select(known => known.Name)) is { } near ? $" (did you mean {section.Name}:{near}?)" : string.Empty;

    private static bool Fits(IConfigurationSection child, PropertyInfo key)
    {
        var type = Nullable.GetUnderlyingType(key.PropertyType) ?? key.PropertyType;
        if (child.Value is not { Length: > 0 } value || !(type.IsPrimitive || type.IsEnum || type == typeof(Uri)))
        {
            return true;
        }

        // A number is no name of an enum: "7" would be taken as one that does not exist.
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase);
        }

        try
        {
            return child.Get(type) is not null && (type != typeof(Uri) || Uri.TryCreate(value, UriKind.Absolute, out _));
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Kind(Type property)
    {
        var type = Nullable.GetUnderlyingType(property) ?? property;
        return type switch
        {
            { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type))}",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(Uri) => "an address such as http://localhost:4318",
            _ => "a whole number",
        };
    }
}
