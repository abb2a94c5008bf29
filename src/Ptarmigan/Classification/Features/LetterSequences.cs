using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>The sequences of up to five letters within one word, a blank at either end; a word shorter than the shortest sequence is one by itself.</summary>
internal ref struct LetterSequences(ReadOnlySpan<char> word, int shortest)
{
    private const int Longest = 5;

    private readonly ReadOnlySpan<char> _word = word;
    private readonly int _padded = word.Length + 2;
    private int _start;
    private int _end = 0;
    private uint _hash = TokenHash.Seed;

    /// <summary>A sequence: where it begins in the word with its blanks, its length, its hash.</summary>
    public (int Start, int Length, uint Hash) Current { get; private set; }

    public readonly LetterSequences GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            if (_end == Math.Min(_padded, _start + Longest))
            {
                _end = ++_start;
                _hash = TokenHash.Seed;
            }

            if (_start > _padded - shortest) return false;
            _hash = TokenHash.Add(_hash, _end == 0 || _end == _padded - 1 ? ' ' : TokenHash.Lower(_word[_end - 1]));
            _end++;
            if (_end - _start < shortest) continue;
            Current = (_start, _end - _start, TokenHash.Finish(_hash));
            return true;
        }
    }
}
