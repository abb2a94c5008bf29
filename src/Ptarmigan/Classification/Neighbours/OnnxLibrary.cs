using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Ptarmigan.Classification.Neighbours;

/// <summary>Finds ONNX Runtime's native library, which does not come with Ptarmigan: for all systems together it is as large as the whole tool.</summary>
internal static class OnnxLibrary
{
    /// <summary>The environment variable that names the library's file.</summary>
    public const string Variable = "PTARMIGAN_ONNXRUNTIME";

    public const string Advice =
        $"Put it (libonnxruntime.so, libonnxruntime.dylib or onnxruntime.dll, version 1.31; the packages Microsoft.ML.OnnxRuntime and Python's onnxruntime hold it) beside the model, or name its file in {Variable}.";

    private static readonly string[] Names = ["libonnxruntime.so", "libonnxruntime.dylib", "onnxruntime.dll"];
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Folders = [];

    /// <summary>Lets the library be found in a model's folder, where the system and the environment do not name it.</summary>
    public static void LookBeside(string model)
    {
        lock (Gate)
        {
            if (Folders.Count == 0) AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => Path.GetFileNameWithoutExtension(name).Contains("onnxruntime", StringComparison.Ordinal) ? Load() : 0;
            Folders.Add(Path.GetDirectoryName(Path.GetFullPath(model))!);
        }
    }

    private static nint Load()
    {
        string[] candidates;
        lock (Gate)
        {
            candidates =
            [
                .. Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? [named] : Array.Empty<string>(),
                .. Folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))),
            ];
        }

        foreach (var candidate in candidates)
        {
            if (File.Exists(candidate) && NativeLibrary.TryLoad(candidate, out var handle)) return handle;
        }

        return 0;
    }
}
