using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Replication.Scan;
using Ptarmigan.Tests.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Replication;

public sealed class SensitiveTextTests
{
    private static readonly HashSet<FoundKind> Both = [FoundKind.Email, FoundKind.Secret];

    [Theory]
    [InlineData("mail jane.doe+x@mail.example.org, please", "e-mail address", "jane.doe+x@mail.example.org")]
    [InlineData("token=ghp_0123456789abcdefghijABCDEFGHIJ012345", "GitHub token", "ghp_0123456789abcdefghijABCDEFGHIJ012345")]
    [InlineData("hf_abcdefghijklmnopqrstuvwxyzABCDEFGH", "Hugging Face token", "hf_abcdefghijklmnopqrstuvwxyzABCDEFGH")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "AWS access key", "AKIAIOSFODNN7EXAMPLE")]
    [InlineData("Authorization: Bearer abcdefghijklmnopqrstuvwxyz", "bearer token", "Bearer abcdefghijklmnopqrstuvwxyz")]
    [InlineData("postgres://user:secret@host/db", "password in an address", "postgres://user:secret@")]
    public void Forms_that_issuers_document_are_found(string text, string what, string found)
    {
        var (_, name, start, length) = Assert.Single(SensitiveText.In(text));

        Assert.Equal((what, found), (name, text.Substring(start, length)));
    }

    [Theory]
    [InlineData("@mention and user@host")]
    [InlineData("https://github.com/a/b/issues/1")]
    [InlineData("sk-learn, task-oriented")]
    [InlineData("version 1.2.3@beta")]
    public void Ordinary_words_are_not(string text) => Assert.Empty(SensitiveText.In(text));

    [Fact]
    public void Blanking_moves_no_place_and_leaves_nothing_to_be_found() =>
        Gen.Select(RandomProject.Text(RandomProject.CleanPiece), RandomProject.Text(RandomProject.CleanPiece), Gen.Int[0, 2]).Sample((before, after, kind) =>
        {
            var secret = new[] { " a@b.example ", " ghp_0123456789abcdefghijABCDEFGHIJ012345 ", " xoxb-1234567890-abc " }[kind];
            var text = before + secret + after;

            var blanked = SensitiveText.Blanked(text, Both);

            Assert.Equal(CodePoints.FromUtf16(text, text.Length), CodePoints.FromUtf16(blanked, blanked.Length));
            Assert.Empty(SensitiveText.In(blanked));
            Assert.EndsWith(after, blanked, StringComparison.Ordinal);
        });
}
