using System.Reflection;
using System.Reflection.Emit;
using Microsoft.AspNetCore.Components;
using Ptarmigan.Studies;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

/// <summary>A page may be drawn while the study is read for it on another thread: what was read reaches the page as a whole, afterwards.</summary>
public sealed class PageReadingTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = typeof(Workbench).Assembly.GetTypes();

    [Fact]
    public void Pages_change_nothing_of_themselves_while_the_study_is_read()
    {
        // What a page gives to be done with the study, lambdas included, takes the study.
        var readers = Types.SelectMany(type => type.GetMethods(All)).Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Study))).ToList();

        Assert.Contains(readers, reader => IsPage(reader.DeclaringType!));
        Assert.Empty(
            from reader in readers
            from code in MethodCode.Of(reader)
            where code.Instruction == OpCodes.Stfld && IsPage(code.Named.DeclaringType!)
            select $"{reader.DeclaringType}.{reader.Name} sets {code.Named.Name} of {code.Named.DeclaringType!.Name}");
    }

    private static bool IsPage(Type type) => typeof(IComponent).IsAssignableFrom(type);
}
