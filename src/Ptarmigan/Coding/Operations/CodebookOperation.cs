namespace Ptarmigan.Coding.Operations;

/// <summary>What somebody does to the codebook. Each makes the next version, with who did it and why, and can be undone.</summary>
public abstract record CodebookOperation
{
    private protected CodebookOperation()
    {
    }
}
