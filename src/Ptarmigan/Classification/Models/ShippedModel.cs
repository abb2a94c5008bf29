using Ptarmigan.Classification.Signals;

namespace Ptarmigan.Classification.Models;

/// <summary>The model that comes with Ptarmigan; docs/model-card.md says what it was trained on and how well it does.</summary>
public static class ShippedModel
{
    /// <summary>Its name.</summary>
    public const string Name = "ptm-challenges";

    private static readonly Lazy<TrainedModel> Loaded = new(Load);

    /// <summary>The model; it is read when first asked for.</summary>
    /// <exception cref="ModelException">The program's own file is broken.</exception>
    public static TrainedModel Value => Loaded.Value;

    private static TrainedModel Load()
    {
        const string Resource = $"Ptarmigan.Classification.Models.BuiltIn.{Name}{ModelFile.Extension}";
        using var stream = typeof(ShippedModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new ModelException("This build comes without a model.", Resource, "Train one with `ptarmigan train`, and name it with --model.");
        return ModelFile.Read(stream, Resource, SignalSet.BuiltIn);
    }
}
