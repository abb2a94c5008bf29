namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>The way from one state to the next: the word must be the one of this number, or, where that is 0, one of a set; without either any word will do.</summary>
internal readonly record struct MatchEdge(int Word, WordSet? Words, MatchState Target)
{
    public bool Takes(int word) => Word != 0 ? Word == word : Words is null || Words.Contains(word);
}
