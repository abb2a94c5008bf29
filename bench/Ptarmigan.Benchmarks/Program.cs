using Ptarmigan.Benchmarks;

return args switch
{
    ["adapting-quality", var data] => AdaptingQuality.Run(data),
    ["annotate", .. var rest] => AnnotateBenchmark.Run(rest),
    ["classifier", var data] => ClassifierBenchmark.Run(data),
    ["collect", var data] => await CollectBenchmark.RunAsync(data),
    ["import", var data] => ImportBenchmark.Run(data),
    ["import-parse-only", var data] => ParseOnly.Run(data),
    ["model-quality", var data] => ModelQuality.Run(data),
    ["rank-tests", .. var rest] => RankTestBenchmarks.Run(rest),
    ["shipped-model", var data, var file] => ShippedModelTraining.Run(data, file),
    ["signals", var data] => SignalsBenchmark.Run(data, 1000),
    ["start-up"] => StartUp.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage: dotnet run -c Release --project bench/Ptarmigan.Benchmarks -- SUBJECT
        Subjects: adapting-quality DATA, annotate [ISSUES], classifier DATA, collect DATA, import DATA, model-quality DATA, rank-tests [VALUES], shipped-model DATA FILE, signals DATA, start-up
        """);
    return 2;
}
