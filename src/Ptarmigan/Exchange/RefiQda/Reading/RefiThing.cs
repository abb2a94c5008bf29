namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>What a GUID can stand for.</summary>
internal enum RefiThing
{
    User,
    Code,
    Variable,
    Case,
    Source,
    Selection,
    Coding,
    Note,
    Link,
    Set,
}
