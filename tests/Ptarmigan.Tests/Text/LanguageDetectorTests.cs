using CsCheck;
using Ptarmigan.Text;
using Xunit;

namespace Ptarmigan.Tests.Text;

public sealed class LanguageDetectorTests
{
    private const string Trace = "```\nTraceback (most recent call last):\n  File \"train.py\", line 12, in <module>\n    model.load_state_dict(torch.load(path))\nRuntimeError: CUDA out of memory. Tried to allocate 20.00 MiB\n```\n";

    private const string BareTrace = "Traceback (most recent call last):\n  File \"train.py\", line 12, in <module>\n    model.load_state_dict(torch.load(path))\nRuntimeError: CUDA out of memory. Tried to allocate 20.00 MiB\n";

    public static TheoryData<string, string, NaturalLanguage> Texts => new()
    {
        { "plain English", "The model gives wrong answers after I updated the weights", NaturalLanguage.English },
        { "short English title", "How to load the weights?", NaturalLanguage.English },
        { "English title with jargon", "Loading a fine-tuned checkpoint fails on the second GPU", NaturalLanguage.English },
        { "English with a long trace", "It fails when I load the model.\n" + Trace + "What can I do about this?", NaturalLanguage.English },
        { "Chinese title and English trace", "加载模型的时候出错\n" + Trace, NaturalLanguage.NotEnglish },
        { "Chinese title and a trace without fence", "加载模型的时候出错\n" + BareTrace, NaturalLanguage.NotEnglish },
        { "Chinese title and an English log without fence", "运行出错，请问怎么解决\nALSA lib unable to find definition\nALSA lib function returned error: No such file or directory\nDuring handling of the above exception, another exception occurred:\nloading pretrained model from checkpoint\n", NaturalLanguage.NotEnglish },
        { "English with a quoted Chinese output", "The tokenizer cuts the text in the wrong place when I give it a long sentence, and I do not know what I should do about it.\nIt gives 模型加载 as one word for me.", NaturalLanguage.English },
        { "English title and Chinese body", "Error when loading the model\n我用最新的版本加载模型的时候出现了错误，请问应该怎么解决这个问题？谢谢", NaturalLanguage.NotEnglish },
        { "Chinese with English terms", "使用 BERT 做 fine-tune 的时候 loss 不下降，请问是什么原因？", NaturalLanguage.NotEnglish },
        { "Japanese", "モデルを読み込むとエラーになります", NaturalLanguage.NotEnglish },
        { "Korean", "모델을 불러올 때 오류가 발생합니다", NaturalLanguage.NotEnglish },
        { "Russian", "Не удаётся загрузить модель", NaturalLanguage.NotEnglish },
        { "Spanish, short", "No puedo cargar el modelo, ¿alguien me puede ayudar?", NaturalLanguage.NotEnglish },
        { "Portuguese, short", "Não consigo carregar o modelo, alguém pode me ajudar?", NaturalLanguage.NotEnglish },
        { "French, short", "Impossible de charger le modèle depuis la mise à jour", NaturalLanguage.NotEnglish },
        { "German, short", "Das Modell lässt sich nach der Aktualisierung nicht mehr laden", NaturalLanguage.NotEnglish },
        { "one word", "OOM", NaturalLanguage.Undetermined },
        { "one word of a library", "tensorflow", NaturalLanguage.Undetermined },
        { "nothing", "", NaturalLanguage.Undetermined },
        { "emoji", "🚀🚀🚀 👍 😭😭", NaturalLanguage.Undetermined },
        { "pure code", "```python\nimport torch\nmodel = torch.hub.load('pytorch/vision', 'resnet50')\nprint(model)\n```", NaturalLanguage.Undetermined },
        { "code without fence", "import torch\nmodel = torch.hub.load('pytorch/vision', 'resnet50')\nprint(model.parameters())", NaturalLanguage.Undetermined },
        { "only addresses and mentions", "@someone https://example.org/a/long/path/with/words see #12 @other", NaturalLanguage.Undetermined },
        { "only a template's headings and comments", "<!-- Please describe the problem in as many words as you need -->\n**Describe the bug**\n\n### Expected behavior\n- [ ] I have read the guide", NaturalLanguage.Undetermined },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Language_is_told_or_left_open(string what, string text, NaturalLanguage expected)
    {
        var finding = LanguageDetector.Detect(text);

        Assert.True(expected == finding.Language, $"{what}: {finding}, prose: {Prose.Of(text)}");
    }

    [Fact]
    public void Lines_of_a_template_are_taken_away_before_the_language_is_told()
    {
        const string template = "Please tell us what you did and what you expected to happen instead\n";
        string[] bodies = [template + "加载失败了怎么办呢", template + "无法运行这个程序", template + "结果完全不对"];

        var boilerplate = Boilerplate.Of(bodies);

        Assert.All(bodies, body => Assert.Equal(NaturalLanguage.NotEnglish, LanguageDetector.Detect(body, boilerplate).Language));
    }

    [Fact]
    public void Score_and_length_are_kept()
    {
        var finding = LanguageDetector.Detect("The model gives wrong answers after the update");

        Assert.InRange(finding.Score!.Value, 0.6, 1);
        Assert.Equal(39, finding.Letters);
    }

    [Fact]
    public void Any_text_has_a_finding() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Const('`'), Gen.Const('\n'), Gen.Const('<'), Gen.Const(' ')), 0, 200].Sample(text =>
        {
            var finding = LanguageDetector.Detect(text);
            Assert.True(finding.Score is null or (>= 0 and <= 1));
        }, iter: 300);
}
