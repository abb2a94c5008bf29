using Ptarmigan.Benchmarks;

return args switch
{
    ["rank-tests", .. var rest] => RankTestBenchmarks.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/Ptarmigan.Benchmarks -- SUBJECT\nSubjects: rank-tests [VALUES]");
    return 2;
}
