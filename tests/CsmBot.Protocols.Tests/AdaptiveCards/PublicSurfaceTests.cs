using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using CsmBot.Protocols.AdaptiveCards;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Elements;
using Xunit;

namespace CsmBot.Protocols.Tests.AdaptiveCards;

public sealed class PublicSurfaceTests
{
    // What a body and a row of buttons are made of. Nobody outside can add a kind: their constructors are the library's own.
    private static readonly Type[] JustifiedlyOpen = [typeof(AdaptiveElement), typeof(AdaptiveAction)];

    private static readonly Assembly Library = typeof(AdaptiveCard).Assembly;

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

    [Theory]
    [InlineData(typeof(AdaptiveElement))]
    [InlineData(typeof(AdaptiveAction))]
    public void Kinds_can_be_added_only_here(Type open) =>
        Assert.All(open.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).Where(made => made.GetParameters().Length == 0), made => Assert.True(made.IsFamilyAndAssembly));

    private static IEnumerable<string> Identifiers(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        yield return $"T:{type.FullName}";
        foreach (var member in type.GetMembers(Own).Where(IsWritten))
        {
            yield return member switch
            {
                MethodInfo => $"M:{type.FullName}.{member.Name}",
                PropertyInfo => $"P:{type.FullName}.{member.Name}",
                _ => $"F:{type.FullName}.{member.Name}",
            };
        }
    }

    private static bool IsWritten(MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && member is not MethodInfo { IsSpecialName: true } and not FieldInfo { IsSpecialName: true }
        // A record's constructor without parameters is the compiler's.
        && member is not ConstructorInfo;
}
