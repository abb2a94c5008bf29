namespace Ptarmigan.Reporting.Scenes;

/// <summary>One thing drawn; later shapes cover earlier ones.</summary>
internal abstract record Shape
{
    /// <summary>The room it takes, outlines not counted.</summary>
    public abstract Bounds Bounds { get; }

    /// <summary>The same shape elsewhere.</summary>
    public abstract Shape Moved(double right, double down);
}
