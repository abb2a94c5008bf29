namespace Ptarmigan.Text.Tokens;

/// <summary>A report cut into tokens: title first, then the body in its order.</summary>
/// <remarks>
/// A body is Markdown as GitHub has it. Reading is one pass, without a parser of Markdown: what counts is which words are a person's, which a machine's and which a
/// template's. Nothing is an error; a fence or a comment that does not end goes to the end of the text.
/// </remarks>
public sealed class ReportText
{
    /// <summary>How much of a body is read, in UTF-16 units. What comes after so much is logs.</summary>
    public const int DefaultLimit = 20_000;

    [ThreadStatic]
    private static TokenReader? _reader;

    private readonly int _limit;
    private TextToken[]? _tokens;

    private ReportText(string title, string body, int limit, TextToken[]? tokens)
    {
        Title = title;
        Body = body;
        _limit = limit;
        _tokens = tokens;
    }

    /// <summary>The title, as it was given.</summary>
    public string Title { get; }

    /// <summary>The body, as it was given; empty where there was none.</summary>
    public string Body { get; }

    /// <summary>The tokens, the title's first.</summary>
    public ReadOnlySpan<TextToken> Tokens => _tokens ??= Cut(Title, Body, _limit);

    /// <summary>Cuts a report into tokens.</summary>
    /// <param name="title">The title.</param>
    /// <param name="body">The body in Markdown. Null is the same as empty.</param>
    /// <param name="limit">How much of the body is read, in UTF-16 units.</param>
    public static ReportText Read(string title, string? body, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        body ??= "";
        return new ReportText(title, body, limit, Cut(title, body, limit));
    }

    /// <summary>The same report without its tokens, which take several times the room of the text: they are cut again when they are asked for.</summary>
    public ReportText WithoutTokens() => new(Title, Body, _limit, null);

    private static TextToken[] Cut(string title, string body, int limit)
    {
        // One for each thread: its room for tokens grows to that of the longest report.
        var reader = _reader ??= new TokenReader();
        reader.Clear();
        reader.ReadTitle(title);
        reader.ReadBody(body.AsSpan(0, Math.Min(limit, body.Length)));
        return reader.ToArray();
    }

    /// <summary>The letters of a token.</summary>
    public ReadOnlySpan<char> this[TextToken token] => (token.Field == TextField.Title ? Title : Body).AsSpan(token.Start, token.Length);
}
