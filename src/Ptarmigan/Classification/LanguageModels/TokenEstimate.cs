using System.Text;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>How many tokens a text has, as near as one can say without the model's own vocabulary.</summary>
internal static class TokenEstimate
{
    // English prose has about four bytes of UTF-8 to a token in the vocabularies in use, code and traces about three; issues hold both.
    private const double BytesPerToken = 3.5;

    /// <summary>What the form of a conversation takes, beside its texts.</summary>
    private const int Frame = 12;

    public static long Of(string instructions, string message) =>
        (long)Math.Ceiling((Encoding.UTF8.GetByteCount(instructions) + Encoding.UTF8.GetByteCount(message)) / BytesPerToken) + Frame;
}
