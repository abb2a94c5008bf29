using System.Text;

namespace Ptarmigan.Reporting.Tables;

/// <summary>Words made harmless for LaTeX.</summary>
internal static class LatexText
{
    /// <summary>The text on one line, with every character that LaTeX gives a meaning written as itself.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in CleanText.Of(text)) escaped.Append(Escape(letter));
        return escaped.ToString();
    }

    private static string Escape(char letter) => letter switch
    {
        '\\' => @"\textbackslash{}",
        '{' => @"\{",
        '}' => @"\}",
        '$' => @"\$",
        '&' => @"\&",
        '#' => @"\#",
        '_' => @"\_",
        '%' => @"\%",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '<' => @"\textless{}",
        '>' => @"\textgreater{}",
        '|' => @"\textbar{}",
        '"' => @"\symbol{34}",
        '–' => "--",
        '—' => "---",
        '−' => "$-$",
        '×' => @"$\times$",
        '≤' => @"$\leq$",
        '≥' => @"$\geq$",
        '\n' or '\r' or '\t' => " ",
        _ => letter.ToString(),
    };
}
