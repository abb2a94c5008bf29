namespace Ptarmigan.Exchange.RefiQda;

/// <summary>What became of something in an exchange that was not as it should be.</summary>
public enum RefiTreatment
{
    /// <summary>It could not be carried.</summary>
    Lost,

    /// <summary>It was carried, but not as it stood: written otherwise, completed, or put in another place.</summary>
    Mended,

    /// <summary>It was carried as it stood, and may not mean what it seems to.</summary>
    Noted,
}
