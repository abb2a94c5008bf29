using System.Text;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Benchmarks;

/// <summary>
/// A report as regular expressions can read it: for each part its words, a blank before each, or a line feed where a line begins, and a form feed
/// where a part ends.
/// </summary>
internal sealed record PeerText(string Title, string Prose, string Code)
{
    public static PeerText Of(ReportText text)
    {
        StringBuilder title = new(), prose = new(), code = new();
        StringBuilder? last = null;
        foreach (var token in text.Tokens)
        {
            if (token.Has(TokenTraits.Address) || token.Has(TokenTraits.Markup)) continue;
            var part = token.Field switch { TextField.Title => title, TextField.Code => code, TextField.TemplateComment => null, _ => prose };
            if (part != last) last?.Append('\f');
            last = part;
            var word = text[token].ToString().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal);
            part?.Append(token.Has(TokenTraits.StartsLine) ? '\n' : ' ').Append(word.ToLowerInvariant());
        }

        return new PeerText(title.ToString(), prose.ToString(), code.ToString());
    }

    public IEnumerable<string> Parts(SignalFields fields)
    {
        if (fields.HasFlag(SignalFields.Title)) yield return Title;
        if (fields.HasFlag(SignalFields.Prose)) yield return Prose;
        if (fields.HasFlag(SignalFields.Code)) yield return Code;
    }
}
