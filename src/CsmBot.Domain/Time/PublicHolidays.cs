using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;
using PublicHoliday;

namespace CsmBot.Domain.Time;

/// <summary>
/// Public holidays by region (T19), by the rules of the PublicHoliday library. A region is a country of ISO 3166-1 (<c>DE</c>), or a part of one whose holidays differ
/// (<c>DE-BY</c>, <c>GB-SCT</c>, <c>CH-ZH</c>).
/// </summary>
public static class PublicHolidays
{
    private const int FirstYear = 2020;

    /// <summary>Beyond it calendars of the library fail, the first of them in 2038, where Easter falls on a provincial holiday.</summary>
    private const int LastYear = 2037;

    private static readonly FrozenDictionary<string, Country> Countries = new Country[]
    {
        new("AT", "Austria", _ => new AustriaPublicHoliday()),
        new("AU", "Australia", part => new AustraliaPublicHoliday { State = Part<AustraliaPublicHoliday.States>(part) }, Names<AustraliaPublicHoliday.States>()),
        new("BE", "Belgium", _ => new BelgiumPublicHoliday()),
        new("BR", "Brazil", _ => new BrazilPublicHoliday()),
        new("CA", "Canada", part => part is null ? new CanadaPublicHoliday() : new CanadaPublicHoliday(part), ["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"]),
        new("CH", "Switzerland", part => new SwitzerlandPublicHoliday { Canton = Part<SwitzerlandPublicHoliday.Cantons>(part) }, Names<SwitzerlandPublicHoliday.Cantons>()),
        new("CZ", "Czech Republic", _ => new CzechRepublicPublicHoliday()),
        new("DE", "Germany", part => new GermanPublicHoliday { State = Part<GermanPublicHoliday.States>(part) }, Names<GermanPublicHoliday.States>()),
        new("DK", "Denmark", _ => new DenmarkPublicHoliday()),
        new("EE", "Estonia", _ => new EstoniaPublicHoliday()),
        new("ES", "Spain", _ => new SpainPublicHoliday()),
        new("FI", "Finland", _ => new FinlandPublicHoliday(false)),
        new("FR", "France", _ => new FrancePublicHoliday()),
        new("GB", "United Kingdom", part => new UKBankHoliday(Briton(part)), ["ENG", "NIR", "SCT", "WLS"]),
        new("GR", "Greece", _ => new GreecePublicHoliday()),
        new("HR", "Croatia", _ => new CroatiaPublicHoliday()),
        new("HU", "Hungary", _ => new HungaryPublicHoliday()),
        new("IE", "Ireland", _ => new IrelandPublicHoliday()),
        new("IT", "Italy", _ => new ItalyPublicHoliday()),
        new("JP", "Japan", _ => new JapanPublicHoliday()),
        new("KZ", "Kazakhstan", _ => new KazakhstanPublicHoliday()),
        new("LT", "Lithuania", _ => new LithuaniaPublicHoliday()),
        new("LU", "Luxembourg", _ => new LuxembourgPublicHoliday()),
        new("LV", "Latvia", _ => new LatviaPublicHoliday()),
        new("ME", "Montenegro", _ => new MontenegroPublicHoliday()),
        new("MX", "Mexico", _ => new MexicoPublicHoliday()),
        new("NL", "Netherlands", _ => new DutchPublicHoliday()),
        new("NO", "Norway", _ => new NorwayPublicHoliday()),
        new("NZ", "New Zealand", _ => new NewZealandPublicHoliday()),
        new("PL", "Poland", _ => new PolandPublicHoliday()),
        new("PT", "Portugal", _ => new PortugalPublicHoliday()),
        new("RO", "Romania", _ => new RomanianPublicHoliday()),
        new("RS", "Serbia", _ => new SerbianPublicHoliday()),
        new("SE", "Sweden", _ => new SwedenPublicHoliday()),
        new("SI", "Slovenia", _ => new SloveniaPublicHoliday()),
        new("SK", "Slovakia", _ => new SlovakiaPublicHoliday()),
        new("TR", "Turkey", _ => new TurkeyPublicHoliday()),
        new("US", "United States", _ => new USAPublicHoliday()),
        new("ZA", "South Africa", _ => new SouthAfricaPublicHoliday()),
    }.ToFrozenDictionary(country => country.Code, StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, IReadOnlySet<LocalDate>> Known = new(StringComparer.Ordinal);

    /// <summary>Every region that has an answer.</summary>
    public static IEnumerable<string> Regions => Countries.Values.SelectMany(country => country.Parts.Select(part => $"{country.Code}-{part}").Prepend(country.Code));

    /// <summary>The region that a code or a country's English name means; null for one that is not known.</summary>
    public static string? Find(string typed)
    {
        var text = typed.Trim().ToUpperInvariant();
        var country = Countries.Values.FirstOrDefault(one => text.Equals(one.Name, StringComparison.OrdinalIgnoreCase) || text.StartsWith(one.Name + " ", StringComparison.OrdinalIgnoreCase));
        var (code, part) = country is null ? Split(text) : (country.Code, text[country.Name.Length..].Trim());
        code = code switch { "UK" => "GB", "USA" => "US", _ => code };
        return !Countries.TryGetValue(code, out var known) ? null
            : part.Length == 0 ? code
            : known.Parts.Contains(part, StringComparer.Ordinal) ? $"{code}-{part}" : null;
    }

    /// <summary>The parts of a country whose holidays differ.</summary>
    public static IReadOnlyList<string> PartsOf(string region) => Countries.TryGetValue(Split(region).Code, out var country) ? country.Parts : [];

    /// <summary>"Germany (BY)".</summary>
    public static string NameOf(string region)
    {
        var (code, part) = Split(region);
        var name = Countries.TryGetValue(code, out var country) ? country.Name : code;
        return part.Length == 0 ? name : $"{name} ({part})";
    }

    /// <summary>The days off of a region; none for a region that is not known.</summary>
    public static IReadOnlySet<LocalDate> In(string? region)
    {
        if (region is null)
        {
            return FrozenSet<LocalDate>.Empty;
        }

        // Asked several times a turn, nearly always by the code itself.
        return Known.TryGetValue(region, out var days) ? days : Find(region) is { } known ? Known.GetOrAdd(known, Read) : FrozenSet<LocalDate>.Empty;
    }

    private static IReadOnlySet<LocalDate> Read(string region)
    {
        var (code, part) = Split(region);
        var calendar = Countries[code].Open(part.Length == 0 ? null : part);
        return Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(calendar.PublicHolidays).Select(LocalDate.FromDateTime).ToFrozenSet();
    }

    private static (string Code, string Part) Split(string region)
    {
        var at = region.AsSpan().IndexOfAny('-', ' ');
        return at < 0 ? (region, string.Empty) : (region[..at], region[(at + 1)..].Trim());
    }

    private static UKBankHoliday.UkCountries Briton(string? part) => part switch
    {
        "SCT" => UKBankHoliday.UkCountries.Scotland,
        "NIR" => UKBankHoliday.UkCountries.NorthernIreland,
        "WLS" => UKBankHoliday.UkCountries.Wales,
        _ => UKBankHoliday.UkCountries.England,
    };

    private static T Part<T>(string? part)
        where T : struct, Enum => part is null ? default : Enum.Parse<T>(part);

    /// <summary>Without the first, which stands for what holds in the whole country, and the one for what holds anywhere.</summary>
    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Skip(1).Where(name => name != "ALL").Order(StringComparer.Ordinal)];

    private sealed record Country(string Code, string Name, Func<string?, IPublicHolidays> Open, IReadOnlyList<string> Parts)
    {
        public Country(string code, string name, Func<string?, IPublicHolidays> open)
            : this(code, name, open, [])
        {
        }
    }
}
