namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>Cities that no zone is named after, and the abbreviations people use, each with the zones it may mean.</summary>
internal static class ZonePlaces
{
    private static readonly (string Zone, string Cities)[] CitiesByZone =
    [
        ("America/New_York", "washington,boston,miami,atlanta,philadelphia,orlando,charlotte,raleigh,pittsburgh,cleveland,baltimore,tampa"),
        ("America/Chicago", "dallas,houston,austin,san antonio,minneapolis,nashville,st louis,milwaukee,kansas city,new orleans"),
        ("America/Denver", "salt lake city,albuquerque,colorado springs"),
        ("America/Los_Angeles", "san francisco,seattle,san diego,portland,las vegas,san jose,oakland,sacramento,silicon valley,la"),
        ("America/Toronto", "ottawa,quebec,mississauga"),
        ("America/Edmonton", "calgary"),
        ("America/Sao_Paulo", "rio,rio de janeiro,brasilia"),
        ("America/Mexico_City", "guadalajara"),
        ("America/New_York", "nyc,new york city"),
        ("Europe/London", "manchester,edinburgh,glasgow,birmingham,bristol,leeds,cardiff,liverpool,cambridge,oxford"),
        ("Europe/Berlin", "munich,münchen,hamburg,frankfurt,cologne,köln,stuttgart,leipzig,düsseldorf,dresden,hannover,nuremberg"),
        ("Europe/Paris", "lyon,marseille,toulouse,nice,bordeaux,lille,nantes"),
        ("Europe/Madrid", "barcelona,valencia,seville,bilbao,malaga"),
        ("Europe/Rome", "milan,milano,turin,naples,florence,bologna,roma"),
        ("Europe/Zurich", "geneva,basel,bern,lausanne"),
        ("Europe/Amsterdam", "rotterdam,the hague,utrecht,eindhoven"),
        ("Europe/Brussels", "antwerp,ghent"),
        ("Europe/Vienna", "graz,salzburg,linz,wien"),
        ("Europe/Warsaw", "krakow,gdansk,wroclaw,poznan"),
        ("Europe/Stockholm", "gothenburg,malmo"),
        ("Europe/Lisbon", "porto"),
        ("Europe/Prague", "brno,praha"),
        ("Europe/Dublin", "cork,galway"),
        ("Asia/Kolkata", "mumbai,bangalore,bengaluru,delhi,new delhi,hyderabad,pune,chennai,bombay,gurgaon,noida"),
        ("Asia/Shanghai", "beijing,shenzhen,guangzhou"),
        ("Asia/Tokyo", "osaka,kyoto,yokohama"),
        ("Asia/Dubai", "abu dhabi"),
        ("Asia/Jerusalem", "tel aviv,haifa"),
        ("Asia/Ho_Chi_Minh", "hanoi,saigon"),
        ("Australia/Sydney", "canberra"),
        ("Africa/Johannesburg", "cape town,durban,pretoria"),
        ("Europe/Istanbul", "ankara,izmir"),
    ];

    /// <summary>Folded city names.</summary>
    public static IReadOnlyDictionary<string, string> Cities { get; } = CitiesByZone
        .SelectMany(pair => pair.Cities.Split(','), (pair, city) => (city: Domain.Text.TextFold.Fold(city), pair.Zone))
        .ToDictionary(pair => pair.city, pair => pair.Zone, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Abbreviations { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["cet"] = ["Europe/Berlin", "Europe/Paris", "Europe/Madrid"],
        ["cest"] = ["Europe/Berlin", "Europe/Paris", "Europe/Madrid"],
        ["mez"] = ["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"],
        ["eet"] = ["Europe/Helsinki", "Europe/Athens", "Europe/Bucharest"],
        ["eest"] = ["Europe/Helsinki", "Europe/Athens", "Europe/Bucharest"],
        ["wet"] = ["Europe/Lisbon", "Atlantic/Canary"],
        ["bst"] = ["Europe/London", "Asia/Dhaka"],
        ["est"] = ["America/New_York", "America/Toronto", "America/Panama"],
        ["edt"] = ["America/New_York", "America/Toronto"],
        ["et"] = ["America/New_York", "America/Toronto"],
        ["cst"] = ["America/Chicago", "America/Mexico_City", "Asia/Shanghai"],
        ["cdt"] = ["America/Chicago", "America/Winnipeg"],
        ["ct"] = ["America/Chicago", "America/Winnipeg"],
        ["mst"] = ["America/Denver", "America/Phoenix", "America/Edmonton"],
        ["mdt"] = ["America/Denver", "America/Edmonton"],
        ["mt"] = ["America/Denver", "America/Phoenix"],
        ["pst"] = ["America/Los_Angeles", "America/Vancouver", "Asia/Manila"],
        ["pdt"] = ["America/Los_Angeles", "America/Vancouver"],
        ["pt"] = ["America/Los_Angeles", "America/Vancouver"],
        ["hst"] = ["Pacific/Honolulu"],
        ["ist"] = ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
        ["jst"] = ["Asia/Tokyo"],
        ["sgt"] = ["Asia/Singapore"],
        ["aest"] = ["Australia/Sydney", "Australia/Brisbane"],
        ["aedt"] = ["Australia/Sydney", "Australia/Melbourne"],
        ["msk"] = ["Europe/Moscow"],
        ["brt"] = ["America/Sao_Paulo"],
    };
}
