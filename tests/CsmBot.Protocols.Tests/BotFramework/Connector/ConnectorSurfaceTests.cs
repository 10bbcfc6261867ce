using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using CsmBot.Protocols.BotFramework.Connector;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

public sealed class ConnectorSurfaceTests
{
    private static readonly Assembly Library = typeof(ConnectorClient).Assembly;

    private static IEnumerable<Type> All => Library.GetTypes().Where(type => type.Namespace?.StartsWith(typeof(ConnectorClient).Namespace!, StringComparison.Ordinal) == true);

    private static IEnumerable<Type> Public => All.Where(type => type.IsPublic);

    [Fact]
    public void Every_public_type_is_sealed_or_static() => Assert.DoesNotContain(Public, type => !type.IsSealed);

    [Fact]
    public void Every_public_type_and_member_is_documented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"))
            .Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value.Split('(')[0])
            .ToHashSet(StringComparer.Ordinal);
        var expected = Public.SelectMany(Identifiers).ToList();

        Assert.True(expected.Count > 100, $"only {expected.Count} members found");
        Assert.Equal([], expected.Except(documented));
    }

    [Fact]
    public void Every_asynchronous_member_takes_a_required_cancellation_token_last()
    {
        var methods = Public.SelectMany(type => type.GetMethods()).Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)).ToList();

        Assert.True(methods.Count >= 9);
        Assert.All(methods, method =>
        {
            var last = method.GetParameters()[^1];
            Assert.True(last.ParameterType == typeof(CancellationToken) && !last.IsOptional, method.Name);
        });
    }

    [Fact]
    public void Every_type_with_wire_names_is_in_the_json_context()
    {
        var wire = All.Where(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Any(property => property.IsDefined(typeof(JsonPropertyNameAttribute)))).ToList();
        var options = new JsonSerializerOptions { TypeInfoResolver = ConnectorJson.Default };

        Assert.True(wire.Count >= 7);
        Assert.All(wire, type => Assert.NotNull(options.GetTypeInfo(type)));
    }

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

    // The parameters of a record document its constructor and properties; an implicit constructor has nothing to say.
    private static bool IsWritten(Type type, MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && member is not MethodInfo { IsSpecialName: true } and not FieldInfo { IsSpecialName: true }
        && !(member is ConstructorInfo constructor && constructor.GetParameters().Length == 0)
        && !(IsRecord(type) && member is ConstructorInfo or PropertyInfo && IsPositional(type, member));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsPositional(Type type, MemberInfo member) =>
        type.GetMethod("Deconstruct") is { } deconstruct
        && (member is ConstructorInfo || deconstruct.GetParameters().Any(parameter => parameter.Name == member.Name));
}
