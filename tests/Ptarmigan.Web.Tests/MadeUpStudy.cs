using Ptarmigan.Tests;

namespace Ptarmigan.Web.Tests;

/// <summary>A small study whose texts nobody wrote but this test.</summary>
internal static class MadeUpStudy
{
    public static void Fill(StudyBuilder study)
    {
        study.AddIssue("snowfield/feathers", 1).Says("Loading the grouse checkpoint fails", Report).Created("2023-02-01").By("ada")
            .Labeled("bug", "model").Comment("Which revision is it? `v2` changed the **tokenizer**.", "2023-02-02", "bea")
            .Comment("It was v2. Pinning the revision helped, thank you.", "2023-02-03", "ada")
            .Event("labeled", "2023-02-02T10:00", "bea", "model").Event("closed", "2023-02-04", "bea").Closed("2023-02-04")
            .Judged("gold", "ptm", "yes").Judged("ann", "ptm", "yes").Judged("gold", "type", "bug");
        study.AddIssue("snowfield/feathers", 2).Says("Typo in the manual", "The manual says *ptarmagin*.").Created("2023-03-01").By(null)
            .Labeled("documentation").Closed("2023-03-01").Judged("gold", "ptm", "no").Judged("ann", "ptm", "no").Judged("gold", "type", "enhancement");
        for (var number = 3; number <= 40; number++)
        {
            study.AddIssue("tundra/willow", number).Says($"Question {number} about fine-tuning on small data", "How many epochs are sensible?")
                .Created($"2023-04-{number % 28 + 1:00}").Labeled("question");
        }
    }

    private const string Report = """
        The weights load on one machine and **not** on another.

        ```python
        from grouse import load
        load("winter-base", revision="v2")
        ```

        | machine | result |
        |---|---|
        | laptop | works |
        | cluster | `KeyError` |

        - [x] newest version
        - [ ] tried without cache

        ![screenshot of the error](https://pictures.example/error.png)
        """;
}
