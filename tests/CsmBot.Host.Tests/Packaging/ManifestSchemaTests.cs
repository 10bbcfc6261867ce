using Xunit;

namespace CsmBot.Host.Tests.Packaging;

/// <summary>The package before Microsoft's own schema, and proof that the check sees mistakes.</summary>
public sealed class ManifestSchemaTests : IDisposable
{
    private readonly PackageDriver _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public async Task The_package_is_valid_by_the_schema_it_names()
    {
        await _package.ManifestAsync();

        Assert.Empty(await _package.FindingsAsync());
    }

    [Fact]
    public async Task The_longest_names_that_the_verb_takes_are_valid_too()
    {
        await _package.ManifestAsync("--name", new string('n', 30), "--developer", new string('d', 32), "--version", "10.20.30", "--terms", "https://contoso.com/" + new string('t', 2028));

        Assert.Empty(await _package.FindingsAsync());
    }

    [Fact]
    public async Task No_older_schema_has_everything_that_is_used()
    {
        await _package.ManifestAsync();
        _package.Replace("1.24", "1.23");

        Assert.Contains("/bots/0/commandLists/0/commands must NOT have more than 10 items", await _package.FindingsAsync());
    }

    [Theory]
    [InlineData("\"manifestVersion\": \"1.24\"", "\"manifestVersion\": \"1.25\"", "manifestVersion is 1.25, $schema is of 1.24")]
    [InlineData("\"manifestVersion\": \"1.24\"", "\"manifestVersion\": \"1.25\"", "/manifestVersion must be equal to constant")]
    [InlineData("\"Triage this message\"", "\"Triage this message, or any other one\"", "/composeExtensions/0/commands/0/title must NOT have more than 32 characters")]
    [InlineData("\"title\": \"matrix\"", "\"title\": \"matrix of everything that is open now\"", "matrix of everything that is open now is longer than Teams shows")]
    [InlineData("\"title\": \"next\"", "\"title\": \"today\"", "personal lists today twice")]
    [InlineData("\"fetchTask\": true,", "\"fetchTask\": true, \"parameters\": [],", "/composeExtensions/0/commands/0/parameters must NOT have fewer than 1 items")]
    [InlineData("\"name\": \"CsmBot contributors\"", "\"name\": \"{{DEVELOPER}}\"", "{{DEVELOPER}} was left in")]
    [InlineData("\"accentColor\": \"#1C2757\"", "\"accentColor\": \"navy\"", "/accentColor must match pattern \"^#[0-9a-fA-F]{6}$\"")]
    [InlineData("\"permissions\": []", "\"permisions\": []", "/ must NOT have additional properties")]
    public async Task A_planted_mistake_is_found(string right, string wrong, string finding)
    {
        await _package.ManifestAsync();
        _package.Replace(right, wrong);

        Assert.Contains(finding, await _package.FindingsAsync());
    }

    [Fact]
    public async Task A_missing_icon_is_found()
    {
        await _package.ManifestAsync();
        _package.Remove("outline.png");

        Assert.Equal("the icon outline.png is missing", Assert.Single(await _package.FindingsAsync()));
    }

    [Fact]
    public async Task Different_bots_are_found()
    {
        await _package.ManifestAsync();
        _package.Replace("\"composeExtensions\": [\n    {\n      \"botId\": \"3f2b", "\"composeExtensions\": [\n    {\n      \"botId\": \"4f2b");

        Assert.Equal("bots and composeExtensions name different bots", Assert.Single(await _package.FindingsAsync()));
    }
}
