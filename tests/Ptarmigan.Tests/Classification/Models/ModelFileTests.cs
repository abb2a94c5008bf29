using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Exchange;
using Xunit;

namespace Ptarmigan.Tests.Classification.Models;

public sealed class ModelFileTests : IDisposable
{
    private static readonly Lazy<TrainedModel> Small = new(() =>
        new ModelTrainer(new TrainingOptions { Folds = 2 }, SignalSet.BuiltIn, ShippedModel.Value).Train(MadeUpReports.Make(60, 1, "a/a", "b/b"), [Question.Ptm, Question.Type], null, null, CancellationToken.None));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Model_comes_back_as_it_was_written()
    {
        ModelFile.Write(Small.Value, _folder["m.ptarmodel"], overwrite: false);

        var back = ModelFile.Read(_folder["m.ptarmodel"], SignalSet.BuiltIn);

        Assert.Equal(Small.Value.Version, back.Version);
        Assert.Equivalent(Small.Value.Description, back.Description, strict: true);
        foreach (var report in MadeUpReports.Make(20, 9, "a/a", "z/z"))
        {
            Assert.Equal(Small.Value.Score(report.Text, report.Repository).Values, back.Score(report.Text, report.Repository).Values);
        }
    }

    [Fact]
    public void File_that_is_there_is_not_replaced_unasked()
    {
        File.WriteAllText(_folder["m.ptarmodel"], "mine");

        Assert.Throws<ExportException>(() => ModelFile.Write(Small.Value, _folder["m.ptarmodel"], overwrite: false));

        Assert.Equal("mine", File.ReadAllText(_folder["m.ptarmodel"]));
    }

    [Fact]
    public void Every_broken_file_is_told_and_none_is_taken()
    {
        ModelFile.Write(Small.Value, _folder["good"], overwrite: false);
        var good = File.ReadAllBytes(_folder["good"]);
        var random = new Ptarmigan.Statistics.SeededRandom(4);
        for (var round = 0; round < 60; round++)
        {
            var bad = (byte[])good.Clone();
            if (round % 2 == 0) bad = bad[..random.Next(bad.Length)];
            // The description lies in front; a change there may be one of words alone.
            else bad[(good.Length / 2) + random.Next(good.Length / 2)] ^= (byte)(1 + random.Next(255));
            File.WriteAllBytes(_folder["bad"], bad);

            Assert.Throws<ModelException>(() => ModelFile.Read(_folder["bad"], SignalSet.BuiltIn));
        }
    }

    [Theory]
    [InlineData("not a model at all")]
    [InlineData("Ptarmigan model 1\n{}\n")]
    [InlineData("Ptarmigan model 1\n{\"sha256\":\"\",\"bytes\":2147483647,\"model\":null}\n")]
    public void File_of_something_else_is_told(string content)
    {
        var failure = Assert.Throws<ModelException>(() => ModelFile.Read(_folder.Write("x", content), SignalSet.BuiltIn));

        Assert.NotNull(failure.Next);
    }

    [Fact]
    public void Model_trained_with_other_signals_is_refused()
    {
        ModelFile.Write(Small.Value, _folder["m"], overwrite: false);

        var failure = Assert.Throws<ModelException>(() => ModelFile.Read(_folder["m"], SignalSet.Of([.. SignalSet.BuiltIn.Signals.Skip(1)])));

        Assert.Contains("other signals", failure.Message, StringComparison.Ordinal);
    }
}
