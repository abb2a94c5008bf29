namespace Ptarmigan.Replication.Tables;

/// <summary>What a column of a package holds, and so how it is written.</summary>
internal enum ColumnKind
{
    /// <summary>A whole number: a count, a place, or the key of a row of this or another table.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A word or text of the study itself; names of people in it are replaced.</summary>
    Words,

    /// <summary>A time in UTC, ISO 8601.</summary>
    Time,

    /// <summary>Bytes as lower-case hexadecimal digits.</summary>
    Hash,

    /// <summary>A login on the tracker; a keyed pseudonym stands for it.</summary>
    Login,

    /// <summary>Somebody who worked on the study; A1, A2 and so on stand for names.</summary>
    Person,

    /// <summary>A JSON document; names of people among its values are replaced.</summary>
    Json,

    /// <summary>The text of an issue or comment: only where texts are shared.</summary>
    SharedText,

    /// <summary>Words of such a text: only where texts are shared.</summary>
    Quote,

    /// <summary>A JSON list of quotes with their places; without the words where texts are not shared.</summary>
    Quotes,
}
