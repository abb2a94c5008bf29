using Ptarmigan.Annotation;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Codebooks;

/// <summary>A study's codebook: what it is, what it was, and how it became so.</summary>
/// <param name="study">The study.</param>
public sealed class CodebookLedger(Study study)
{
    private readonly CodebookStore _store = new(study.Database.Connection);

    /// <summary>The present codebook.</summary>
    public Codebook Current => _store.Read();

    /// <summary>Every version, the oldest first.</summary>
    public IReadOnlyList<CodebookVersion> History() => _store.Versions();

    /// <summary>The codebook as it was in a version.</summary>
    /// <param name="version">The version's number; 0 for the empty codebook before the first.</param>
    /// <exception cref="CodingException">There is no such version.</exception>
    public Codebook At(int version)
    {
        var codebook = Current;
        if (version < 0 || version > codebook.Version)
        {
            throw new CodingException($"The codebook has no version {version}.", null, $"Its versions are 0 (empty) to {codebook.Version}.");
        }

        return _store.Versions("WHERE number > @number", ("number", version)).Reverse().Aggregate(codebook, (later, made) => later.Before(made.Change));
    }

    /// <summary>What an operation would change, without doing it: which challenges go where, and which would say the same twice.</summary>
    /// <param name="operation">The operation.</param>
    /// <exception cref="CodingException">The operation is not allowed.</exception>
    public CodebookChange Preview(CodebookOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new ChangePlanner(Current, _store).Plan(operation);
    }

    /// <summary>Does an operation, which makes the next version.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="author">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="basedOn">The version its author saw; null to do it on whatever is present.</param>
    /// <returns>The version it made.</returns>
    /// <exception cref="CodingException">The operation is not allowed, or somebody made a newer version than <paramref name="basedOn"/> meanwhile.</exception>
    /// <exception cref="AnnotationException">No author or no reason is given.</exception>
    public CodebookVersion Do(CodebookOperation operation, string author, string reason, int? basedOn = null)
    {
        ArgumentNullException.ThrowIfNull(operation);
        RequiredText.Check(author, "An author");
        RequiredText.Check(reason, "A reason");
        using var transaction = study.Database.Connection.BeginTransaction();
        var codebook = Current;
        if (basedOn is { } seen && seen != codebook.Version)
        {
            throw new CodingException($"The codebook was changed meanwhile: its version is {codebook.Version}, you saw {seen}.", null, "Look at what changed, and do it again.");
        }

        var version = Apply(codebook, operation, author, reason);
        transaction.Commit();
        return version;
    }

    /// <summary>The code of a name at a place of the tree, which is made unless it is there; upper and lower case are alike.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parent">The sub-theme it lies in; null for a code that lies in none yet.</param>
    /// <param name="author">Who makes it, if it is made.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Its key.</returns>
    /// <exception cref="CodingException">There is none, and none may be called so or lie there.</exception>
    /// <exception cref="AnnotationException">No author or no reason is given.</exception>
    public long FindOrCreate(string name, long? parent, string author, string reason)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Current.InUse.FirstOrDefault(code => code.Level == CodeLevel.Code && code.Parent == parent && string.Equals(code.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))?.Id
            ?? Do(new CreateCode(CodeLevel.Code, name, parent), author, reason).Change.Codes[0].After!.Id;
    }

    /// <summary>The code that has words themselves for a name, which lies in no sub-theme yet; it is made unless it is there.</summary>
    /// <param name="words">The words as they stand in the issue.</param>
    /// <param name="author">Who makes it, if it is made.</param>
    /// <returns>Its key.</returns>
    /// <exception cref="CodingException">The words make no name.</exception>
    /// <exception cref="AnnotationException">No author is given.</exception>
    public long FindOrCreateInVivo(string words, string author) => FindOrCreate(InVivoName.Of(words), null, author, "In vivo.");

    /// <summary>Does an operation on the present codebook within the caller's transaction.</summary>
    /// <exception cref="CodingException">The operation is not allowed.</exception>
    internal CodebookVersion Apply(Codebook codebook, CodebookOperation operation, string author, string reason)
    {
        var change = new ChangePlanner(codebook, _store).Plan(operation);
        var told = new OperationTelling(codebook, codebook.After(change), change);
        var version = new CodebookVersion(
            codebook.Version + 1, OperationTelling.KindOf(operation), told.Summary(operation), author.Trim(), reason.Trim(), study.Time.GetUtcNow(),
            (operation as UndoVersion)?.Version, change);
        _store.Write(version);
        Revisits.Add(study.Database.Connection, operation, version);
        return version;
    }

    /// <summary>What differs between two versions.</summary>
    /// <param name="older">The number of the older.</param>
    /// <param name="newer">The number of the newer.</param>
    public CodebookDifference Compare(int older, int newer) => new(At(older), At(newer));
}
