using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ptarmigan.Studies;

/// <summary>Reads and writes <c>study.yaml</c>.</summary>
public static class ProtocolFile
{
    /// <summary>Reads a protocol from a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="ProtocolException">The file is no YAML, or has an unknown key or a value that does not fit; the line is named.</exception>
    public static Protocol Read(string file)
    {
        try
        {
            return Parse(File.ReadAllText(file), file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ProtocolException($"The protocol cannot be read: {failure.Message}", file, 0, cause: failure);
        }
    }

    /// <summary>Reads a protocol from text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">What to call the file in errors.</param>
    /// <exception cref="ProtocolException">See <see cref="Read"/>.</exception>
    public static Protocol Parse(string yaml, string file)
    {
        var root = ReadRoot(yaml, file);
        if (root is null) return new Protocol();

        var protocol = new Protocol();
        foreach (var (sectionKey, sectionNode) in root)
        {
            var section = ScalarText(sectionKey);
            if (ProtocolSettings.All.All(setting => setting.Section != section))
            {
                throw Unknown(section, ProtocolSettings.All.Select(setting => setting.Section).Distinct(), file, sectionKey);
            }

            // A section whose settings are all commented out is an empty scalar, not a mapping.
            if (sectionNode is YamlScalarNode { Value: null or "" }) continue;
            if (sectionNode is not YamlMappingNode settings)
            {
                throw new ProtocolException($"`{section}` must hold settings, one a line.", file, Line(sectionNode));
            }

            foreach (var (key, value) in settings) protocol = Apply(protocol, section, key, value, file);
        }

        return protocol;
    }

    /// <summary>The file for a protocol: every setting with its meaning above it.</summary>
    public static string Write(Protocol protocol)
    {
        var text = new StringBuilder("# The protocol of this study: every parameter and every seed. Every line may be left out; it then has the value shown by `ptarmigan init`.\n");
        foreach (var section in ProtocolSettings.All.GroupBy(setting => setting.Section))
        {
            text.Append('\n').Append(section.Key).Append(":\n");
            foreach (var setting in section)
            {
                foreach (var line in setting.Description.Split('\n')) text.Append("  # ").Append(line).Append('\n');
                text.Append("  ").Append(setting.Key).Append(": ").Append(setting.Write(protocol)).Append('\n');
            }
        }

        return text.ToString().Replace(": \n", ":\n", StringComparison.Ordinal);
    }

    private static YamlMappingNode? ReadRoot(string yaml, string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? null
                : stream.Documents[0].RootNode switch
                {
                    YamlMappingNode mapping => mapping,
                    YamlScalarNode { Value: null or "" } => null,
                    var other => throw new ProtocolException("The protocol must be sections with settings.", file, Line(other)),
                };
        }
        catch (YamlException failure)
        {
            throw new ProtocolException($"The protocol is not valid YAML: {failure.Message}", file, (int)failure.Start.Line, cause: failure);
        }
    }

    private static Protocol Apply(Protocol protocol, string section, YamlNode key, YamlNode value, string file)
    {
        var name = ScalarText(key);
        var inSection = ProtocolSettings.All.Where(setting => setting.Section == section).ToList();
        var setting = inSection.Find(candidate => candidate.Key == name)
            ?? throw Unknown($"{section}.{name}", inSection.Select(candidate => $"{section}.{candidate.Key}"), file, key);
        if (value is not YamlScalarNode scalar) throw new ProtocolException($"`{section}.{name}` must be a single value.", file, Line(value));

        try
        {
            return setting.Read(protocol, scalar.Value ?? "");
        }
        catch (FormatException wanted)
        {
            throw new ProtocolException($"`{section}.{name}` is `{scalar.Value}`; it must be {wanted.Message}.", file, Line(value), cause: wanted);
        }
    }

    private static ProtocolException Unknown(string name, IEnumerable<string> known, string file, YamlNode at) =>
        new($"`{name}` is not a setting.", file, Line(at), $"Known here: {string.Join(", ", known)}.");

    private static string ScalarText(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private static int Line(YamlNode node) => (int)node.Start.Line;
}
