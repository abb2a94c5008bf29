using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Operations;

/// <summary>What holds of every version of a codebook, whatever made it.</summary>
/// <param name="after">The codebook as it would be.</param>
/// <param name="material">What was coded with the one before.</param>
internal sealed class CodebookRules(Codebook after, ICodedMaterial material)
{
    internal const int MaxNameLength = 200;
    internal const int MaxTextLength = 20_000;
    private const int MaxSignLength = 32;

    /// <summary>Whether a text can be a sign.</summary>
    internal static bool IsSign(string text) =>
        text.Length is > 0 and <= MaxSignLength && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_');

    /// <exception cref="CodingException">The change would break a rule.</exception>
    public void Check(CodebookChange change)
    {
        foreach (var (before, code) in change.Codes)
        {
            if (code is null) CheckGone(before!, change);
            else if (code.IsRetired) CheckRetired(code, change);
            else CheckInUse(code);
        }

        foreach (var code in change.Placements.Select(placement => placement.After.Code).OfType<long>().Distinct()) CheckTarget(code);
    }

    /// <summary>What was split or merged may since have been retired, so that undoing would place challenges at what is not in use.</summary>
    private void CheckTarget(long id)
    {
        if (after.TryGet(id, out var code) && !code.IsRetired) return;
        throw new CodingException($"{(code is null ? $"#{id}" : $"`{code.Name}`")} is not in use any more, and challenges would go to it.", null, $"Undo version {material.LastVersionOf(id)} first.");
    }

    private void CheckInUse(Code code)
    {
        CheckWords(code);
        CheckPlace(code);
        var beside = (code.Parent is { } parent ? after.ChildrenOf(parent) : after.Roots).Where(other => other.Id != code.Id && other.Level == code.Level);
        if (beside.FirstOrDefault(other => string.Equals(other.Name, code.Name, StringComparison.OrdinalIgnoreCase)) is { } twin)
        {
            throw new CodingException($"There is a {code.Level.ToText()} `{twin.Name}` beside it already: #{twin.Id}.", null, "Take another name, or merge the two.");
        }

        if (code.Sign is { } sign && after.InUse.FirstOrDefault(other => other.Id != code.Id && string.Equals(other.Sign, sign, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            throw new CodingException($"`{same.Name}` has the sign {sign} already.", null, "Take another sign.");
        }
    }

    private static void CheckWords(Code code)
    {
        if (code.Name.Length == 0) throw new CodingException($"The {code.Level.ToText()} has no name.", null, "Give it one.");
        if (code.Name.Length > MaxNameLength) throw new CodingException($"The name is too long: {code.Name.Length} characters.", null, $"At most {MaxNameLength} are taken; say the rest in the definition.");
        // These are how a path and a key are told from a name.
        if (code.Name.Any(char.IsControl) || code.Name.Contains(" / ", StringComparison.Ordinal) || code.Name.StartsWith('#'))
        {
            throw new CodingException($"`{code.Name}` cannot be a name.", null, "Leave out control characters, ` / ` and a # at the beginning.");
        }

        if (code.Sign is { } sign && !IsSign(sign))
        {
            throw new CodingException($"`{sign}` cannot be a sign.", null, $"At most {MaxSignLength} letters, digits, hyphens, dots and underscores are taken.");
        }

        if ((new[] { code.Text.Definition, code.Text.WhenToUse, code.Text.WhenNotToUse, code.Text.Examples }).Max(text => text.Length) > MaxTextLength)
        {
            throw new CodingException($"The text about `{code.Name}` is too long.", null, $"At most {MaxTextLength} characters are taken in each part.");
        }
    }

    private void CheckPlace(Code code)
    {
        if (code.Parent is not { } id) return;
        if (!after.TryGet(id, out var parent) || parent.IsRetired)
        {
            throw new CodingException($"What would be above `{code.Name}` is not in use{(parent is null ? "" : $": `{parent.Name}`")}.", null, "Place it elsewhere first.");
        }

        if (parent.Level == code.Level.Above()) return;
        throw new CodingException(
            $"A {code.Level.ToText()} cannot stand below the {parent.Level.ToText()} `{parent.Name}`.", null,
            code.Level.Above() is { } above ? $"Above a {code.Level.ToText()} stands a {above.ToText()}." : "A theme stands at the top.");
    }

    private void CheckRetired(Code code, CodebookChange change)
    {
        if (after.ChildrenOf(code.Id).FirstOrDefault() is { } child)
        {
            throw new CodingException($"`{child.Name}` stands below `{code.Name}`.", null, "Move or retire what is below first, or merge it.");
        }

        var left = Left(code.Id, change, standingOnly: true);
        if (left > 0) throw new CodingException($"`{code.Name}` holds challenges: {left}.", null, "Merge it into another, or split it; nothing that was coded is lost then.");
    }

    private void CheckGone(Code code, CodebookChange change)
    {
        if (after.All.FirstOrDefault(other => other.Parent == code.Id || other.MergedInto == code.Id) is { } child)
        {
            throw new CodingException($"`{child.Name}` was placed below `{code.Name}`, or merged into it, since.", null, "Undo that first.");
        }

        var left = Left(code.Id, change, standingOnly: false);
        if (left > 0) throw new CodingException($"`{code.Name}` was coded with since: {left}.", null, "Merge it into another, or retire it once nothing is coded with it.");
    }

    private int Left(long code, CodebookChange change, bool standingOnly)
    {
        var moved = change.Placements.Where(placement => placement.After.Code != code).Select(placement => placement.Challenge).ToHashSet();
        return material.At(code).Count(challenge => !moved.Contains(challenge.Id) && (challenge.Stands || !standingOnly));
    }
}
