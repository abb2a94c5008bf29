using System.Reflection;
using System.Reflection.Emit;

namespace Ptarmigan.Tests;

/// <summary>The instructions of a compiled method that name something: other methods, fields, types.</summary>
internal static class MethodCode
{
    private static readonly Dictionary<short, OpCode> Instructions =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(instruction => instruction.Value);

    /// <summary>Each naming instruction of a method with what it names; names that cannot be resolved are left out.</summary>
    public static IEnumerable<(OpCode Instruction, MemberInfo Named)> Of(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var number = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var instruction = Instructions[number];
            at += instruction.Size;
            var operand = at;
            at += OperandSize(instruction.OperandType, code, at);
            if (instruction.OperandType is not (OperandType.InlineMethod or OperandType.InlineField)) continue;
            MemberInfo? named;
            try
            {
                named = method.Module.ResolveMember(BitConverter.ToInt32(code, operand), typeArguments, methodArguments);
            }
            catch (Exception failure) when (failure is ArgumentException or BadImageFormatException)
            {
                continue;
            }

            if (named is not null) yield return (instruction, named);
        }
    }

    /// <summary>Operands are stepped over: read as instructions, their bytes would name types at random.</summary>
    private static int OperandSize(OperandType type, byte[] code, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
