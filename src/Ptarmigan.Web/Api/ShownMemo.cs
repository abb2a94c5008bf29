using Ptarmigan.Coding.Memos;

namespace Ptarmigan.Web.Api;

/// <summary>A memo as the API shows it.</summary>
internal sealed record ShownMemo(long Id, string Kind, long? IssueId, long? Challenge, long? Code, string Text, string Author, bool IsOwn, DateTimeOffset MadeAt)
{
    public static ShownMemo Of(Memo memo, string person) =>
        new(memo.Id, memo.Kind.ToText(), memo.Target.IssueId, memo.Target.Challenge, memo.Target.Code, memo.Text, memo.Author, memo.Author == person, memo.MadeAt);
}
