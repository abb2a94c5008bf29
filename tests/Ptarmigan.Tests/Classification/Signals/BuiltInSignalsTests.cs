using Ptarmigan.Annotation;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Signals.Measures;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Classification.Signals;

public sealed class BuiltInSignalsTests
{
    public static TheoryData<string> Names => [.. SignalSet.BuiltIn.Signals.Select(signal => signal.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_signal_heeds_its_examples_and_says_why(string name)
    {
        var signal = SignalSet.BuiltIn.Signals.Single(candidate => candidate.Name == name);

        Assert.NotEmpty(signal.Examples);
        Assert.NotEmpty(signal.Counterexamples);
        Assert.EndsWith(".", signal.Reason);
        Assert.Empty(SignalCheck.Run(SignalSet.Of([signal])).Select(failure => failure.Text));
    }

    [Fact]
    public void Every_sub_theme_and_option_has_a_signal()
    {
        var answers = SignalSet.BuiltIn.Signals.Select(signal => signal.Answer).ToHashSet();

        Assert.Empty(TaxonomyCatalog.BuiltIn("ptm-challenges").SubThemes.Select(subTheme => subTheme.Code).Except(answers));
        Assert.Empty(Question.All.SelectMany(question => question.Options).Except(answers));
    }

    [Fact]
    public void No_example_fails_beside_the_other_signals() => Assert.Empty(SignalCheck.Run(SignalSet.BuiltIn));

    [Fact]
    public void Every_signal_is_measured() =>
        Assert.All(SignalSet.BuiltIn.Signals, signal => Assert.Contains($",,{signal.Name},", SignalMeasures.BuiltIn.Write(), StringComparison.Ordinal));

    [Fact]
    public void Another_taxonomy_gets_only_the_codes_it_knows()
    {
        var other = TaxonomyFile.Parse("id: o\ntitle: Other\nthemes:\n  - code: HR\n    name: Hardware\n    sub_themes:\n      - { code: HR-MEM, name: Memory, definition: d }\n").Taxonomy!;

        var within = SignalSet.BuiltIn.Within(other);

        Assert.Equal(["HR-MEM"], within.Signals.Where(signal => signal.Question.IsSet).Select(signal => signal.Answer).Distinct());
        Assert.Contains(within.Signals, signal => signal.Question == Question.Type);
        Assert.NotEqual(SignalSet.BuiltIn.Version, within.Version);
    }
}
