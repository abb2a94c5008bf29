using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Refi;

/// <summary>Brings a planned codebook into the study's: each difference is an operation like any other, with author and reason.</summary>
internal sealed class CodebookImport(Study study, StudyGuids guids, IReadOnlySet<Guid>? own, string by, string reason, FindingList findings)
{
    private readonly CodebookLedger _ledger = new(study);
    private readonly Dictionary<Guid, long> _keys = [];
    private Codebook _codebook = Codebook.Empty;

    /// <summary>The versions that were made.</summary>
    public List<CodebookVersion> Versions { get; } = [];

    /// <summary>How many of the planned codes were there already.</summary>
    public int Known { get; private set; }

    /// <summary>The codebook as it is after what was done.</summary>
    public Codebook Codebook => _codebook;

    /// <summary>The key of the code with a GUID of the file; null where it could not be brought in.</summary>
    public long? KeyOf(Guid guid) => _keys.TryGetValue(guid, out var key) ? key : null;

    public void Do(CodeTreePlan plan)
    {
        _codebook = _ledger.Current;
        foreach (var code in plan.Planned) Bring(code);
        foreach (var (theme, general) in plan.CodedInstead) if (KeyOf(general) is { } key) _keys[theme] = key;
    }

    private void Bring(PlannedCode planned)
    {
        long? parent = planned.Parent is { } above ? KeyOf(above) : null;
        if (planned.Parent is not null && parent is null)
        {
            findings.Lost("Code", planned.Name, null, "What stands above it could not be brought in.");
            return;
        }

        if (Same(planned) is { } same)
        {
            Known++;
            _keys[planned.Guid] = same.Id;
            // A GUID that was made for the file says which code it is, but not that the file has all of it.
            if (same.Level == planned.Level && guids.KeyOf(StudyGuids.CodeKind, planned.Guid) == same.Id && own?.Contains(planned.Guid) != false) Update(same, planned, parent);
            return;
        }

        if (Beside(planned, parent) is { } twin)
        {
            Known++;
            Take(planned, twin.Id);
            if (twin.Text == new CodeText() && planned.Text != twin.Text) Do(new RedefineCode(twin.Id, planned.Text), planned);
            else if (planned.Text != twin.Text && planned.Text != new CodeText()) findings.Noted("Code/Description", planned.Name, null, "The study has a code of this name that means something else by its text; the study's text stays.");
            return;
        }

        var create = new CreateCode(planned.Level, planned.Name, parent) { Text = planned.Text, Sign = FreeSign(planned) };
        if (Do(create, planned) is { } made) Take(planned, made.Change.Codes[0].After!.Id);
    }

    /// <summary>The code that the file's code is by its GUID, in use; what it was merged into, where it was merged.</summary>
    private Code? Same(PlannedCode planned)
    {
        if (guids.KeyOf(StudyGuids.CodeKind, planned.Guid) is not { } key || !_codebook.TryGet(key, out var code)) return null;
        while (code is { IsRetired: true, MergedInto: { } into }) code = _codebook.Get(into);
        if (code.Id != key) findings.Noted("Code", planned.Name, null, $"It became part of `{_codebook.NameOf(code.Id)}` here.");
        if (code.IsRetired && Do(new ReviveCode(code.Id), planned) is null) return null;
        return _codebook.Get(code.Id);
    }

    private Code? Beside(PlannedCode planned, long? parent) => (parent is { } key ? _codebook.ChildrenOf(key) : _codebook.Roots)
        .FirstOrDefault(code => code.Level == planned.Level && string.Equals(code.Name, planned.Name, StringComparison.OrdinalIgnoreCase) && !_keys.ContainsValue(code.Id));

    private void Update(Code code, PlannedCode planned, long? parent)
    {
        if (parent != code.Parent) Do(new MoveCode(code.Id, parent), planned);
        if (planned.Text != code.Text) Do(new RedefineCode(code.Id, planned.Text), planned);
        var sign = planned.Sign ?? code.Sign;
        if (planned.Name != code.Name || sign != code.Sign) Do(new RenameCode(code.Id, planned.Name, sign), planned);
    }

    private string? FreeSign(PlannedCode planned)
    {
        if (planned.Sign is not { } sign || !_codebook.InUse.Any(code => string.Equals(code.Sign, sign, StringComparison.OrdinalIgnoreCase))) return planned.Sign;
        findings.Lost("Code/Description", planned.Name, null, $"Another code has the sign {sign} already.");
        return null;
    }

    private void Take(PlannedCode planned, long key)
    {
        _keys[planned.Guid] = key;
        guids.Remember(StudyGuids.CodeKind, planned.Guid, key);
    }

    /// <summary>Does an operation; under another name where something beside it has the name.</summary>
    private CodebookVersion? Do(CodebookOperation operation, PlannedCode planned)
    {
        CodingException? refused = null;
        for (var number = 1; number < 100; number++)
        {
            var attempt = number == 1 ? operation : Renamed(operation, CodeNames.Numbered(planned.Name, number));
            try
            {
                var version = _ledger.Apply(_codebook, attempt, by, reason);
                Versions.Add(version);
                _codebook = _codebook.After(version.Change);
                if (number > 1) findings.Mended("Code/@name", planned.Name, null, $"Another code beside it has the name; it is called `{CodeNames.Numbered(planned.Name, number)}`.");
                return version;
            }
            catch (CodingException failure) when (operation is CreateCode or RenameCode)
            {
                refused ??= failure;
            }
            catch (CodingException failure)
            {
                refused = failure;
                break;
            }
        }

        findings.Lost("Code", planned.Name, null, $"{OperationTelling.KindOf(operation)} was refused: {refused!.Message}");
        return null;
    }

    private static CodebookOperation Renamed(CodebookOperation operation, string name) => operation switch
    {
        CreateCode create => create with { Name = name },
        RenameCode rename => rename with { Name = name },
        _ => operation,
    };
}
