using CsCheck;
using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Issues;

public sealed class TextQueryTests
{
    [Theory]
    [InlineData("cuda memory", "\"cuda\" AND \"memory\"", null)]
    [InlineData("\"out of memory\" cuda", "\"out of memory\" AND \"cuda\"", null)]
    [InlineData("quant*", "\"quant*\"*", null)]
    [InlineData("cuda -windows -\"mac os\"", "\"cuda\"", "\"windows\" OR \"mac os\"")]
    [InlineData("-windows", null, "\"windows\"")]
    [InlineData("AND OR NOT NEAR(x", "\"AND\" AND \"OR\" AND \"NOT\" AND \"NEAR(x\"", null)]
    [InlineData("title:cuda", "\"title:cuda\"", null)]
    [InlineData("non-english", "\"non-english\"", null)]
    [InlineData("an \"open phrase", "\"an\" AND \"open phrase\"", null)]
    [InlineData("!!! \"\" -", null, null)]
    public void Words_become_quoted_terms(string text, string? wanted, string? unwanted)
    {
        var query = TextQuery.Parse(text);

        Assert.Equal(wanted, query.Wanted);
        Assert.Equal(unwanted, query.Unwanted);
    }

    [Theory]
    [InlineData("memory", 1, 2)]
    [InlineData("MEMORY", 1, 2)]
    [InlineData("cuda memory", 1)]
    [InlineData("\"memory of cuda\"", 1)]
    [InlineData("\"cuda memory\"")]
    [InlineData("mem*", 1, 2)]
    [InlineData("memory -cuda", 2)]
    [InlineData("-memory", 3)]
    [InlineData("cafe", 3)]
    [InlineData("!!!")]
    [InlineData("body")]
    public void Words_find_issues_by_title_and_body(string text, params int[] numbers)
    {
        using var study = new StudyBuilder();
        study.AddIssue().Says("The memory of CUDA", "runs out");
        study.AddIssue().Says("Slow", "much memory");
        study.AddIssue().Says("Café", null);

        var found = study.Issues.Read(new IssueFilter { Text = TextQuery.Parse(text) });

        Assert.Equal(numbers, found.Select(issue => issue.Reference.Number));
    }

    [Fact]
    public void Any_text_is_a_query()
    {
        using var study = new StudyBuilder();
        study.AddIssue();
        var hostile = Gen.String[Gen.OneOf(Gen.Char["\"'*-+^:(){}[],;\\/ANDORTE \0\t\n"], Gen.Char), 0, 30];

        hostile.Sample(text => study.Issues.Count(new IssueFilter { Text = TextQuery.Parse(text) }) is 0 or 1, threads: 1);
    }
}
