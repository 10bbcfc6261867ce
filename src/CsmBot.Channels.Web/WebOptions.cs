using Microsoft.Extensions.Hosting;

namespace CsmBot.Channels.Web;

/// <summary>The section <c>Web</c>. The page has no sign-in: whoever reaches it acts as the person they pick, so it answers this machine only unless told otherwise.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Whether the page is served. Unset, it is in Development and nowhere else.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Answers requests from other machines too. Only behind something that checks who is asking; needs <see cref="AllowedHosts"/>.</summary>
    public bool AllowRemote { get; set; }

    /// <summary>Host names, besides those of this machine, under which the page may be asked for.</summary>
    public IList<string> AllowedHosts { get; } = [];

    internal bool IsOn(IHostEnvironment environment) => Enabled ?? environment.IsDevelopment();
}
