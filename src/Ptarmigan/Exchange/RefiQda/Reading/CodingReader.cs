namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Reads codings, and keeps those that lead to something else than a code.</summary>
internal sealed class CodingReader(FindingList findings, GuidRegistry registry, FieldReader fields)
{
    private readonly List<RefiCode> _missingCodes = [];
    private readonly List<(Guid Case, RefiThing Kind, Guid Coded)> _ofCases = [];

    /// <summary>Codes that codings refer to, but that the codebook lacks.</summary>
    public IReadOnlyList<RefiCode> MissingCodes => _missingCodes;

    /// <summary>What NVivo coded with a case instead of a code: it is about the case.</summary>
    public IReadOnlyList<(Guid Case, RefiThing Kind, Guid Coded)> OfCases => _ofCases;

    /// <summary>Reads the codings of a source or a passage.</summary>
    /// <param name="holder">The source or passage.</param>
    /// <param name="kind">Which of the two it is.</param>
    /// <param name="coded">Its GUID.</param>
    public IEnumerable<RefiCoding> Read(RefiElement holder, RefiThing kind, Guid coded) => holder.TakeAll("Coding").SelectMany(element => Read(element, holder, kind, coded));

    private List<RefiCoding> Read(RefiElement element, RefiElement holder, RefiThing kind, Guid coded)
    {
        var codings = new List<RefiCoding>();
        var whole = new RefiCoding
        {
            Guid = registry.Of(element),
            Code = default,
            CreatedBy = fields.User(element, "creatingUser") ?? fields.User(element, "creatingUserGUID"),
            CreatedAt = fields.Time(element, "creationDateTime"),
            NoteRefs = fields.References(element, "NoteRef", RefiThing.Note),
        };
        var references = element.TakeAll("CodeRef");
        var subject = FieldReader.SubjectOf(holder);
        if (references.Count == 0) findings.Lost("Coding", subject, element.Line, "It has no code; left out.");
        if (references.Count > 1) findings.Mended("Coding", subject, element.Line, "It has more than one code; each became a coding of its own.");
        foreach (var (index, reference) in references.Index())
        {
            if (Code(reference, subject, kind, coded) is not { } code) continue;
            codings.Add(whole with { Guid = index == 0 ? whole.Guid : RefiGuids.Version5(whole.Guid, $"CodeRef {index}"), Code = code });
        }

        fields.Finish(element, subject);
        return codings;
    }

    private Guid? Code(RefiElement reference, string? subject, RefiThing kind, Guid coded)
    {
        var raw = reference.Take("targetGUID") ?? reference.Take("guid");
        fields.Finish(reference, subject);
        if (registry.Target(raw) is not { } target)
        {
            findings.Lost("Coding/CodeRef", subject, reference.Line, "It refers to nothing; the coding is left out.");
            return null;
        }

        switch (registry.ThingOf(target))
        {
            case RefiThing.Code:
                return target;
            case RefiThing.Case when kind is RefiThing.Source or RefiThing.Selection:
                findings.Mended("Coding/CodeRef", subject, reference.Line, "It leads to a case, not to a code: what is coded was put among what the case is about.");
                _ofCases.Add((target, kind, coded));
                return null;
            case null:
                registry.Add(target, RefiThing.Code);
                _missingCodes.Add(new RefiCode { Guid = target, Name = $"Missing code {RefiNames.Of(target)[..8]}" });
                findings.Mended("Coding/CodeRef", subject, reference.Line, $"The codebook lacks this code ({RefiNames.Of(target)}); one was added to hold its codings.");
                return target;
            case var other:
                findings.Lost("Coding/CodeRef", subject, reference.Line, $"It leads to a {GuidRegistry.Word(other.Value)}, not to a code; the coding is left out.");
                return null;
        }
    }
}
