using CsCheck;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Tests.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Coding.Refi;

public sealed class CodeDescriptionTests
{
    private static readonly Gen<string> Part = Gen.OneOf(
        RandomProject.Text(RandomProject.Piece),
        RandomProject.OneOf("", "[sign]", "[examples]\nx", "\\[level]", "\\\\[when to use]\r\nmore", "a\n\n[when not to use]\n", "\n", "[level]\r\n"));

    [Fact]
    public void Whatever_a_code_means_comes_back_as_it_was() =>
        Gen.Select(Part, Part, Part, Part, Gen.Int[0, 7]).Sample((definition, use, avoid, examples, drawn) =>
        {
            var (sign, level) = (drawn < 4 ? null : "MU-IO", drawn % 4 == 3 ? (CodeLevel?)null : (CodeLevel)(drawn % 4));
            var code = new CodeDescription(new CodeText { Definition = definition, WhenToUse = use, WhenNotToUse = avoid, Examples = examples }, sign, level);

            Assert.Equal(code, CodeDescription.Read(code.Write()));
        });

    [Fact]
    public void Text_of_another_program_is_the_definition() =>
        Assert.Equal(new CodeDescription(new CodeText { Definition = "What it\nmeans." }, null, null), CodeDescription.Read("What it\nmeans."));
}
