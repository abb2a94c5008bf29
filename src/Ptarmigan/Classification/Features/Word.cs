using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>A token as features count it: numbers, versions, addresses and the like are one word each.</summary>
/// <param name="Hash">The word's hash, or that of what stands for it.</param>
/// <param name="Start">Where it begins in its text.</param>
/// <param name="Length">Its length; 0 where something stands for it, whose letters do not count.</param>
/// <param name="Field">The part of the report.</param>
/// <param name="End">Where what it stands for ends: <paramref name="Start"/> where it stands for no words, as the mark of a code block does.</param>
internal readonly record struct Word(uint Hash, int Start, int Length, TextField Field, int End);
