using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Authentication;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Serialization;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework;

public sealed class PublicSurfaceTests
{
    // Base of the two schemes' options.
    private static readonly Type[] JustifiedlyOpen = [typeof(BotTokenOptions)];

    private static readonly Assembly Library = typeof(Activity).Assembly;

    [Fact]
    public void Every_public_type_is_sealed_or_static()
    {
        var open = Library.GetExportedTypes().Where(type => !type.IsSealed).Except(JustifiedlyOpen);

        Assert.Empty(open);
    }

    [Fact]
    public void Every_public_type_and_member_is_documented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"))
            .Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value.Split('(')[0])
            .ToHashSet(StringComparer.Ordinal);
        var expected = Library.GetExportedTypes().SelectMany(Identifiers).ToList();

        Assert.True(expected.Count > 100, $"only {expected.Count} members found");
        Assert.Equal([], expected.Except(documented));
    }

    [Fact]
    public void Every_asynchronous_member_takes_a_required_cancellation_token_last()
    {
        var methods = Library.GetExportedTypes().SelectMany(type => type.GetMethods()).Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal));

        Assert.All(methods, method =>
        {
            var last = method.GetParameters()[^1];
            Assert.True(last.ParameterType == typeof(CancellationToken) && !last.IsOptional, method.Name);
        });
    }

    [Fact]
    public void Every_wire_type_is_in_a_JSON_context()
    {
        var wire = Library.GetTypes().Where(type => type.GetProperties().Any(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)).ToList();

        Assert.True(wire.Count > 15, $"only {wire.Count} types found");
        Assert.Equal([], wire.Where(type => BotFrameworkJson.Default.GetTypeInfo(type) is null && ConnectorJson.Default.GetTypeInfo(type) is null));
    }

    private static IEnumerable<string> Identifiers(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        yield return $"T:{type.FullName}";
        foreach (var member in type.GetMembers(Own).Where(IsWritten))
        {
            // A record's constructor is its parameter list, documented as such; a default one is nobody's work.
            if (member is not ConstructorInfo)
            {
                yield return $"{(member switch { MethodInfo => 'M', PropertyInfo => 'P', _ => 'F' })}:{type.FullName}.{member.Name}";
            }
        }
    }

    private static bool IsWritten(MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && member.Name != "Deconstruct"
        && !(member is PropertyInfo property && IsPositional(property))
        && member is not MethodInfo { IsSpecialName: true } and not FieldInfo { IsSpecialName: true };

    private static bool IsPositional(PropertyInfo property) =>
        property.DeclaringType!.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name));
}
