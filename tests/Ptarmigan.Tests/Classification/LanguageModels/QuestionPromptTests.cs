using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Classification.LanguageModels;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Classification.LanguageModels;

public sealed class QuestionPromptTests
{
    [Fact]
    public void The_prompt_holds_the_criteria_of_the_guideline_and_the_definition_of_every_code()
    {
        using var study = new StudyBuilder();

        var (ptm, challenges) = (QuestionPrompt.Of(study.Study, Question.Ptm), QuestionPrompt.Of(study.Study, Question.Challenges));

        var guideline = new GuidelineBook(study.Study).Current(Question.Ptm);
        Assert.NotEmpty(guideline.Inclusion);
        Assert.NotEmpty(guideline.Exclusion);
        Assert.All(guideline.Inclusion.Concat(guideline.Exclusion), criterion => Assert.Contains(criterion.Split('\n')[0], ptm.Instructions.ReplaceLineEndings(" "), StringComparison.Ordinal));
        Assert.All(TaxonomyCatalog.BuiltIn("ptm-challenges").SubThemes, code =>
        {
            Assert.Contains($"{code.Code}: {code.Name}. {code.Definition}", challenges.Instructions, StringComparison.Ordinal);
            Assert.Contains($"\"{code.Code}\"", challenges.Schema, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_new_guideline_makes_a_new_version_and_another_annotator()
    {
        using var study = new StudyBuilder();
        var options = new LanguageModelOptions { Model = "m", Questions = [Question.Type] };
        var (prompt, name) = (QuestionPrompt.Of(study.Study, Question.Ptm), new LanguageModelAnnotator(study.Study, options).Name);
        Assert.Equal(prompt, QuestionPrompt.Of(study.Study, Question.Ptm));

        new GuidelineBook(study.Study).Add(Question.Ptm, "# PTM-related?\n\nAnswer yes.\n", "ann", "shorter");

        var changed = QuestionPrompt.Of(study.Study, Question.Ptm);
        Assert.NotEqual(prompt.Version, changed.Version);
        Assert.Equal(2, changed.GuidelineVersion);
        Assert.NotEqual(name, new LanguageModelAnnotator(study.Study, options).Name);
    }

    [Fact]
    public void Which_questions_are_asked_does_not_change_who_answers_but_parameters_do()
    {
        using var study = new StudyBuilder();
        string Name(LanguageModelOptions options) => new LanguageModelAnnotator(study.Study, options).Name;
        var options = new LanguageModelOptions { Model = "m" };

        Assert.Equal(Name(options), Name(options with { Questions = [Question.Type], Concurrency = 9 }));
        Assert.NotEqual(Name(options), Name(options with { Temperature = 0.5 }));
        Assert.NotEqual(Name(options), Name(options with { Temperature = null }));
        Assert.NotEqual(Name(options), Name(options with { MaxOutputTokens = 50 }));
        Assert.NotEqual(Name(options), Name(options with { MaxBody = 50 }));
    }
}
