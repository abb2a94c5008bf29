using System.Data.Common;
using Ptarmigan.Exchange;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Refi;

/// <summary>The GUIDs of a study's things: those they came with from another program, or ones made from their keys.</summary>
internal sealed class StudyGuids
{
    public const string CodeKind = "code";
    public const string ChallengeKind = "challenge";
    public const string AnnotatorKind = "annotator";
    public const string MemoKind = "memo";

    private readonly DbConnection _connection;
    private readonly RefiGuids _made;
    private readonly Dictionary<string, Dictionary<Guid, long>> _keys = [];
    private readonly Dictionary<(string Kind, long Key), Guid> _foreign = [];

    public StudyGuids(Study study)
    {
        _connection = study.Database.Connection;
        _made = new RefiGuids(Convert.ToHexStringLower(StudySecret.Of(study, "guids")));
        foreach (var (guid, kind, key) in _connection.Query("SELECT guid, kind, key FROM refi_guid ORDER BY guid", row => (Guid.Parse(row.GetString(0)), row.GetString(1), row.GetInt64(2))).ToList())
        {
            Known(kind)[guid] = key;
            _foreign.TryAdd((kind, key), guid);
        }
    }

    /// <summary>The GUID of a row: the one it came with, or its own.</summary>
    public Guid Of(string kind, long key) => _foreign.TryGetValue((kind, key), out var guid) ? guid : Own(kind, key);

    /// <summary>The GUID of something that is no row.</summary>
    public Guid Of(string kind, string id) => _made.Of(kind, id);

    /// <summary>The key of the row with a GUID; null where there is none.</summary>
    public long? KeyOf(string kind, Guid guid) => Known(kind).TryGetValue(guid, out var key) ? key : null;

    /// <summary>Says that a row has a GUID from now on too.</summary>
    public void Remember(string kind, Guid guid, long key)
    {
        if (!Known(kind).TryAdd(guid, key)) return;
        _connection.Execute("INSERT OR IGNORE INTO refi_guid (guid, kind, key) VALUES (@guid, @kind, @key)", ("guid", guid.ToString("D")), ("kind", kind), ("key", key));
    }

    private Dictionary<Guid, long> Known(string kind)
    {
        if (_keys.TryGetValue(kind, out var known)) return known;
        known = _connection.Query($"SELECT id FROM {kind} ORDER BY id", row => row.GetInt64(0)).ToDictionary(key => Own(kind, key));
        return _keys[kind] = known;
    }

    private Guid Own(string kind, long key) => _made.Of(kind, key.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
