using System.Reflection;
using System.Reflection.Emit;
using Xunit;

namespace Ptarmigan.Tests.House;

/// <summary>Keeps the arrows between the library's folders pointing one way.</summary>
public sealed class ArchitectureTests
{
    /// <summary>What each folder of the library may know, beside itself, the root and what these folders may know.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Statistics"] = [],
        ["Storage"] = [],
        ["Studies"] = ["Storage", "Statistics"],
        ["Taxonomies"] = ["Studies", "Storage"],
        ["Issues"] = ["Text", "Studies", "Storage", "Statistics"],
        ["Exchange"] = ["Text", "Issues", "Annotation", "Studies", "Storage"],
        ["Collection"] = ["Issues", "Studies", "Storage"],
        ["Annotation"] = ["Text", "Issues", "Taxonomies", "Studies", "Storage", "Exchange", "Statistics"],
        ["Text"] = [],
        ["Classification"] = ["Text", "Annotation", "Issues", "Taxonomies", "Studies", "Storage", "Exchange", "Statistics"],
        ["Coding"] = ["Text", "Annotation", "Issues", "Taxonomies", "Studies", "Storage", "Exchange", "Statistics"],
        ["Comparison"] = ["Coding", "Annotation", "Taxonomies", "Studies", "Storage", "Exchange", "Statistics"],
        ["Selection"] = ["Text", "Collection", "Issues", "Studies", "Storage", "Exchange", "Statistics"],
        ["Accounts"] = ["Annotation", "Studies", "Storage"],
        ["Reporting"] = ["Text", "Comparison", "Coding", "Selection", "Collection", "Annotation", "Issues", "Taxonomies", "Studies", "Storage", "Exchange", "Statistics"],
        ["Replication"] = ["Text", "Comparison", "Coding", "Reporting", "Selection", "Collection", "Annotation", "Issues", "Taxonomies", "Studies", "Storage", "Exchange", "Statistics"],
    };

    private static readonly OpCode[] NamingInstructions = [OpCodes.Call, OpCodes.Callvirt, OpCodes.Newobj, OpCodes.Ldsfld, OpCodes.Ldfld];

    private static readonly Assembly Library = typeof(PtarmiganException).Assembly;

    [Fact]
    public void Every_folder_has_a_rule() =>
        Assert.Empty(Library.GetTypes().Select(Folder).OfType<string>().Distinct().Except(Allowed.Keys));

    [Fact]
    public void Folders_know_only_what_they_may()
    {
        var broken =
            from type in Library.GetTypes()
            let folder = Folder(type)
            where folder is not null
            from known in MentionedTypes(type)
            let other = known.Assembly == Library ? Folder(known) : null
            where other is not null && other != folder && !Allowed[folder].Contains(other)
            select $"{type.FullName} ({folder}) knows {known.FullName} ({other})";

        Assert.Empty(broken.Distinct());
    }

    [Fact]
    public void Library_knows_neither_the_command_line_nor_the_web()
    {
        var names = Library.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(names, name =>
            name.StartsWith("System.CommandLine", StringComparison.Ordinal) || name.StartsWith("Spectre", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Web_knows_the_library_but_not_the_command_line()
    {
        var names = Assembly.Load("Ptarmigan.Web").GetReferencedAssemblies().Select(assembly => assembly.Name!).ToArray();

        Assert.Contains("Ptarmigan", names);
        Assert.DoesNotContain(names, name =>
            name.StartsWith("Ptarmigan.Cli", StringComparison.Ordinal) || name.StartsWith("System.CommandLine", StringComparison.Ordinal)
            || name.StartsWith("Spectre", StringComparison.Ordinal));
    }

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.Empty(Library.GetTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && type != typeof(PtarmiganException) && !IsGenerated(type))
            .Select(type => type.FullName));

    private static string? Folder(Type type) =>
        type.Namespace?.Split('.') is ["Ptarmigan", var folder, ..] ? folder : null;

    /// <summary>Every type that a type's members mention: in signatures, fields, local variables and called methods' owners.</summary>
    private static IEnumerable<Type> MentionedTypes(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var mentioned = new List<Type?> { type.BaseType };
        mentioned.AddRange(type.GetInterfaces());
        mentioned.AddRange(type.GetFields(all).Select(field => field.FieldType));
        foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
        {
            mentioned.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            if (method is MethodInfo { ReturnType: var returned }) mentioned.Add(returned);
            mentioned.AddRange(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
            mentioned.AddRange(CalledTypes(method));
        }

        return mentioned.OfType<Type>().SelectMany(Parts);
    }

    /// <summary>The owners of the methods and fields that a method's code names by token.</summary>
    private static IEnumerable<Type> CalledTypes(MethodBase method) =>
        MethodCode.Of(method).Where(code => NamingInstructions.Contains(code.Instruction)).Select(code => code.Named.DeclaringType).OfType<Type>();

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.FullName!.StartsWith("System.", StringComparison.Ordinal)
        || type.FullName.StartsWith("Microsoft.", StringComparison.Ordinal);
}
