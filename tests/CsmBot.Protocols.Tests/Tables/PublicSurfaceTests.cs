using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Errors;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables;

public sealed class PublicSurfaceTests
{
    // Base of the transaction's exception, so that one catch takes both.
    private static readonly Type[] JustifiedlyOpen = [typeof(TableRequestFailedException)];

    private static readonly Assembly Library = typeof(TableClient).Assembly;

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
        var methods = Library.GetExportedTypes().SelectMany(type => type.GetMethods()).Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            var last = method.GetParameters()[^1];
            Assert.True(last.ParameterType == typeof(CancellationToken) && !last.IsOptional, method.Name);
        });
    }

    private static IEnumerable<string> Identifiers(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        yield return $"T:{type.FullName}";
        foreach (var member in type.GetMembers(Own).Where(IsWritten))
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

    private static bool IsWritten(MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && member is not MethodInfo { IsSpecialName: true } and not FieldInfo { IsSpecialName: true };
}
