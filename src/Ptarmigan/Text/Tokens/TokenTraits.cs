namespace Ptarmigan.Text.Tokens;

/// <summary>What is noteworthy about a token beside its letters.</summary>
[Flags]
public enum TokenTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The first token of its line, or of the title.</summary>
    StartsLine = 1,

    /// <summary>Only digits.</summary>
    Number = 2,

    /// <summary>One point stands between this token and the one before it, as in <c>1.2</c> or <c>torch.cuda</c>.</summary>
    AfterPoint = 4,

    /// <summary>Part of a web address.</summary>
    Address = 8,

    /// <summary>Part of an HTML tag or of the address of an image.</summary>
    Markup = 16,

    /// <summary>A number sign or an at sign stands before it, as in <c>#12</c> or <c>@name</c>.</summary>
    Reference = 32,

    /// <summary>Inline code, between backticks.</summary>
    InlineCode = 64,

    /// <summary>A question or exclamation mark: a token of its own.</summary>
    Mark = 128,
}
