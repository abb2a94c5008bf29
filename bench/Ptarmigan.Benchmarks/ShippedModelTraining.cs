using Ptarmigan.Annotation;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;

namespace Ptarmigan.Benchmarks;

/// <summary>Trains the model that comes with Ptarmigan from the labelled and unlabelled issues of a folder. The same folder, the same bytes.</summary>
internal static class ShippedModelTraining
{
    /// <summary>Number of directions of meaning.</summary>
    public const int Dimensions = 100;

    private const double TypeFileWeight = 0.5;

    /// <param name="data">The folder with <c>github/issues</c>, <c>labels</c> and <c>issue-types</c>.</param>
    /// <param name="file">Where the model goes.</param>
    public static int Run(string data, string file)
    {
        var issues = LabelledData.ReadIssues(data);
        Console.WriteLine($"{issues.Count} issues read");
        var labelled = LabelledData.ReadLabels(data, "development.csv", issues).Concat(LabelledData.ReadLabels(data, "additional.csv", issues)).ToList();
        var types = LabelledTable.Read(Path.Combine(data, "issue-types", "nlbse24_train.csv.gz"), Question.Type)
            .Select(report => report with { Type = report.Type == "feature" ? "enhancement" : report.Type, Weight = TypeFileWeight });
        labelled.AddRange(types);
        Console.WriteLine($"{labelled.Count} labelled");

        var options = new TrainingOptions { Name = ShippedModel.Name, OwnFrom = null, Data = "development.csv, additional.csv, and the training half of the NLBSE'24 issue types at half weight" };
        var meaning = MeaningSpace.Learn([.. issues.Values.Select(issue => issue.Text)], SignalSet.BuiltIn, Dimensions, options.Seed);
        Console.WriteLine($"{meaning.Words.Count} words along {Dimensions} directions");
        var model = new ModelTrainer(options, SignalSet.BuiltIn, meaning).Train(labelled, Question.All, LabelledData.ByRepository(issues), new Said(), CancellationToken.None);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        ModelFile.Write(model, file, overwrite: true);
        Console.WriteLine($"{file}: {new FileInfo(file).Length / 1e6:F2} MB, version {model.Version}");
        return 0;
    }

    private sealed class Said : IProgress<string>
    {
        public void Report(string value) => Console.WriteLine(value);
    }
}
