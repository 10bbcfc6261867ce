using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Blocks.RichText;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Events;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using CsmBot.Protocols.Slack.Inbound.Text;
using CsmBot.Protocols.Slack.Views;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack;

/// <summary>The public side of what is received and shown: Signing, Inbound, Blocks, Views, Messages and Validation.</summary>
public sealed class PayloadSurfaceTests
{
    private static readonly string[] Folders = ["Signing", "Inbound", "Blocks", "Views", "Messages", "Validation"];

    // Kinds that only this library adds to.
    private static readonly Type[] JustifiedlyOpen =
    [
        typeof(SlackBlock), typeof(SlackElement), typeof(TextObject), typeof(RichTextPart), typeof(RichTextRun), typeof(SlackView), typeof(SlackPayload), typeof(SlackInteraction),
        typeof(SlackEvent), typeof(SlackSpan),
    ];

    private static readonly Assembly Library = typeof(SlackBlock).Assembly;

    private static IEnumerable<Type> Exported => Library.GetExportedTypes().Where(type => Folders.Contains(type.Namespace!.Split('.')[3], StringComparer.Ordinal));

    [Fact]
    public void Every_public_type_is_sealed_or_static() => Assert.Empty(Exported.Where(type => !type.IsSealed && !type.IsInterface).Except(JustifiedlyOpen));

    [Fact]
    public void Kinds_can_be_added_only_here() =>
        Assert.All(
            JustifiedlyOpen,
            open => Assert.All(
                open.GetConstructors(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance).Where(made => made.GetParameters() is not [{ ParameterType: var only }] || only != open),
                made => Assert.True(made.IsFamilyAndAssembly, open.Name)));

    [Fact]
    public void Every_public_type_and_member_is_documented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value.Split('(')[0])
            .ToHashSet(StringComparer.Ordinal);
        var expected = Exported.SelectMany(Identifiers).ToList();

        Assert.True(expected.Count > 300, $"only {expected.Count} members found");
        Assert.Equal([], expected.Except(documented));
    }

    [Fact]
    public void Nothing_shown_can_be_changed_once_it_is_made() =>
        Assert.DoesNotContain(
            Exported.SelectMany(type => type.GetProperties()),
            property => property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

    private static IEnumerable<string> Identifiers(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        yield return $"T:{type.FullName}";
        foreach (var member in type.GetMembers(Own).Where(IsWritten))
        {
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
