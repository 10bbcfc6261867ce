using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using CsmBot.Protocols.Slack.WebApi;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.WebApi;

public sealed class SurfaceTests
{
    private static readonly string[] Parts = ["WebApi", "OAuth", "SocketMode"];
    private static readonly Assembly Library = typeof(SlackApi).Assembly;

    private static IEnumerable<Type> All => Library.GetTypes().Where(type => Parts.Any(part => type.Namespace?.StartsWith($"CsmBot.Protocols.Slack.{part}", StringComparison.Ordinal) == true));

    private static IEnumerable<Type> Public => All.Where(type => type.IsPublic);

    [Fact]
    public void Every_public_class_is_sealed_or_static() => Assert.DoesNotContain(Public, type => type.IsClass && !type.IsSealed && !IsClosed(type));

    [Fact]
    public void Every_public_type_and_member_is_documented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"))
            .Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value) || member.Element("inheritdoc") is not null)
            .Select(member => member.Attribute("name")!.Value.Split('(')[0])
            .ToHashSet(StringComparer.Ordinal);
        var expected = Public.SelectMany(Identifiers).ToList();

        Assert.True(expected.Count > 100, $"only {expected.Count} members found");
        Assert.Equal([], expected.Except(documented));
    }

    [Fact]
    public void Every_asynchronous_member_takes_a_required_cancellation_token_last()
    {
        var methods = Public.SelectMany(type => type.GetMethods())
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name != nameof(IAsyncDisposable.DisposeAsync))
            .ToList();

        Assert.True(methods.Count >= 20);
        Assert.All(methods, method =>
        {
            var last = method.GetParameters()[^1];
            Assert.True(last.ParameterType == typeof(CancellationToken) && !last.IsOptional, method.Name);
        });
    }

    [Fact]
    public void Every_type_with_wire_names_is_in_the_json_context()
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var wire = All.Where(type => type.Namespace!.Contains(".WebApi", StringComparison.Ordinal) && type.GetProperties(Any).Any(property => property.IsDefined(typeof(JsonPropertyNameAttribute)))).ToList();
        var options = new JsonSerializerOptions { TypeInfoResolver = WebApiJson.Default };

        Assert.True(wire.Count >= 15);
        Assert.All(wire, type => Assert.NotNull(options.GetTypeInfo(type)));
    }

    // A base of which nobody outside can make kinds.
    private static bool IsClosed(Type type) =>
        type.IsAbstract && type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).All(constructor => !constructor.IsPublic && !constructor.IsFamily || constructor.GetParameters().Length == 1);

    private static IEnumerable<string> Identifiers(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        yield return $"T:{type.FullName}";
        foreach (var member in type.GetMembers(Own).Where(member => IsWritten(type, member)))
        {
            yield return member switch
            {
                ConstructorInfo => $"M:{type.FullName}.#ctor",
                MethodInfo => $"M:{type.FullName}.{member.Name}",
                PropertyInfo => $"P:{type.FullName}.{member.Name}",
                _ => $"F:{type.FullName}.{member.Name}",
            };
        }
    }

    private static bool IsWritten(Type type, MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && member is not MethodInfo { IsSpecialName: true } and not FieldInfo { IsSpecialName: true } and not Type
        && !(member is ConstructorInfo constructor && constructor.GetParameters().Length == 0)
        && !IsPositional(type, member);

    // The parameters of a record document its constructor and properties.
    private static bool IsPositional(Type type, MemberInfo member) =>
        type.GetMethod("Deconstruct") is { } deconstruct
        && (member is ConstructorInfo || deconstruct.GetParameters().Any(parameter => parameter.Name == member.Name));
}
