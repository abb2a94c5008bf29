using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Statistics;

namespace Ptarmigan.Tests.Coding;

/// <summary>Turns random numbers into operations, most of which are allowed.</summary>
internal static class RandomOperations
{
    private static readonly string[] Names = ["padding", "shape", "prompt", "memory", "download", "speed", "licence", "docs"];

    /// <summary>The operation for a number; null where the codebook has nothing to do it on.</summary>
    public static CodebookOperation? Of(uint number, CodingModel model)
    {
        var draw = new Draw(number);
        var retired = model.Codebook.All.Where(code => code is { IsRetired: true, MergedInto: null }).ToList();
        var used = model.Codebook.InUse.ToList();
        if (used.Count < 3 || draw.Next(5) == 0) return Create(draw, used);
        var code = used[draw.Next(used.Count)];
        return draw.Next(9) switch
        {
            0 => new RenameCode(code.Id, Names[draw.Next(Names.Length)], null),
            1 => new RedefineCode(code.Id, new CodeText { Definition = Names[draw.Next(Names.Length)] }),
            2 or 3 => new MoveCode(code.Id, draw.Next(6) == 0 ? null : Peer(code.Level.Above()).Id),
            4 or 5 => new MergeCodes([Peer(code.Level).Id], code.Id),
            6 => Split(draw, code, model),
            7 => new RetireCode(code.Id),
            _ => draw.Next(2) == 0 ? new UndoVersion(1 + draw.Next(model.Codebook.Version)) : new ReviveCode(retired.Count > 0 ? retired[draw.Next(retired.Count)].Id : code.Id),
        };

        Code Peer(CodeLevel? level)
        {
            var peers = used.Where(other => other.Level == level).ToList();
            return peers.Count == 0 ? code : peers[draw.Next(peers.Count)];
        }
    }

    private static CreateCode Create(Draw draw, List<Code> used)
    {
        var level = (CodeLevel)draw.Next(3);
        var parents = used.Where(code => code.Level == level.Above()).ToList();
        return new CreateCode(level, Names[draw.Next(Names.Length)], parents.Count == 0 || draw.Next(4) == 0 ? null : parents[draw.Next(parents.Count)].Id);
    }

    private static SplitCode Split(Draw draw, Code code, CodingModel model)
    {
        var standing = model.At(code.Id).Where(challenge => challenge.Stands).Select(challenge => challenge.Id).ToList();
        var peers = model.Codebook.InUse.Where(other => other.Level != CodeLevel.Theme && other.Id != code.Id).ToList();
        List<long> Some() => [.. standing.Where(_ => draw.Next(2) == 0)];
        var parts = new List<SplitPart> { new(Names[draw.Next(Names.Length)] + " 2", null, Some()), new(Names[draw.Next(Names.Length)] + " 3", null, Some()) };
        if (peers.Count > 0) parts.Add(new SplitPart(null, peers[draw.Next(peers.Count)].Id, Some()));
        return new SplitCode(code.Id, parts);
    }

    /// <summary>A few small numbers out of one large one.</summary>
    private sealed class Draw(uint number)
    {
        private readonly SeededRandom _random = new(number);

        public int Next(int bound) => _random.Next(bound);
    }
}
