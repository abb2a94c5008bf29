using Ptarmigan.Benchmarks;

return args switch
{
    ["rank-tests", .. var rest] => RankTestBenchmarks.Run(rest),
    ["start-up"] => StartUp.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage: dotnet run -c Release --project bench/Ptarmigan.Benchmarks -- SUBJECT
        Subjects: rank-tests [VALUES], start-up
        """);
    return 2;
}
