namespace Ptarmigan.Exchange.RefiQda;

/// <summary>Who made and last changed a thing, and when; each null where it is not known.</summary>
/// <param name="CreatedBy">The user who made it.</param>
/// <param name="CreatedAt">When it was made. It is written in UTC.</param>
/// <param name="ModifiedBy">The user who changed it last.</param>
/// <param name="ModifiedAt">When it was changed last. It is written in UTC.</param>
public readonly record struct RefiStamps(Guid? CreatedBy, DateTimeOffset? CreatedAt, Guid? ModifiedBy = null, DateTimeOffset? ModifiedAt = null);
