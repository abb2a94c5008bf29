using Ptarmigan.Benchmarks;

return args switch
{
    ["start-up"] => StartUp.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/Ptarmigan.Benchmarks -- start-up");
    return 2;
}
