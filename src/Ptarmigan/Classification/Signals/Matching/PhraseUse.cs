namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>That a signal uses a phrase: as what, and where it counts.</summary>
internal readonly record struct PhraseUse(int Signal, PhraseRole Role, SignalFields Fields)
{
    public bool IsIn(PhraseMatch match) => (Fields & PhraseScan.FieldOf(match.Part)) != 0;
}
