using System.Text;
using System.Xml;

namespace Ptarmigan.Exchange.RefiQda.Writing;

/// <summary>Makes any text one that XML 1.0 can hold: each character that it forbids becomes U+FFFD, so that places in code points stay.</summary>
internal static class XmlSafeText
{
    public static bool IsSafe(string text) => FirstForbidden(text, 0) < 0;

    /// <summary>The safe text and how many characters were replaced.</summary>
    public static (string Text, int Replaced) Of(string text)
    {
        var forbidden = FirstForbidden(text, 0);
        if (forbidden < 0) return (text, 0);
        var safe = new StringBuilder(text);
        var replaced = 0;
        for (; forbidden >= 0; forbidden = FirstForbidden(text, forbidden + 1), replaced++) safe[forbidden] = '\uFFFD';
        return (safe.ToString(), replaced);
    }

    private static int FirstForbidden(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at])) continue;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return at;
            at++;
        }

        return -1;
    }
}
