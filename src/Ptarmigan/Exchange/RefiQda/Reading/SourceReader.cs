using System.Globalization;
using Ptarmigan.Text;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Reads sources and notes: their texts, and their passages at the places where their programs meant them.</summary>
internal sealed class SourceReader(FindingList findings, GuidRegistry registry, FieldReader fields, CodingReader codings, ValueReader values, TextFinder texts)
{
    /// <summary>Whether the program is known to count CRLF as one place.</summary>
    public required bool CountsPairAsOne { get; init; }

    /// <summary>The notes that NVivo ties to passages by links.</summary>
    public required ILookup<Guid, Guid> LinkedNotes { get; init; }

    /// <summary>Reads a text source or a note.</summary>
    public RefiTextSource Read(RefiElement element, RefiThing kind)
    {
        var subject = FieldReader.SubjectOf(element);
        var guid = registry.Of(element);
        var text = texts.Find(element, subject);
        var source = new RefiTextSource
        {
            Guid = guid,
            Name = element.Take("name"),
            Description = fields.Description(element),
            Text = text.Text,
            Stamps = fields.Stamps(element),
            Selections = Selections(element, text, subject),
            Codings = [.. codings.Read(element, kind, guid)],
            NoteRefs = fields.References(element, "NoteRef", RefiThing.Note),
            Values = values.Read(element),
        };
        fields.Finish(element, subject);
        return source;
    }

    /// <summary>Reads the text of a PDF, with the passages of that text; those of its pages cannot be carried. Null where it has no text.</summary>
    public RefiTextSource? ReadPdf(RefiElement element)
    {
        if (element.TakeFirst("Representation") is not { } representation) return null;
        var subject = FieldReader.SubjectOf(element);
        var guid = registry.Of(element);
        representation.Take("guid");
        representation.Take("name");
        texts.LeaveOut(element);
        findings.Mended("PDFSource", subject, element.Line, "Its text became a text source; the pages are left out.");
        foreach (var passage in element.TakeAll("PDFSelection"))
            findings.Lost("PDFSelection", passage.Attribute("name") ?? subject, passage.Line, $"A region of a page cannot be carried: it is left out with {Counted.Of(passage.ChildrenOf("Coding").Count(), "coding")}.");

        var text = texts.Find(representation, subject);
        var source = new RefiTextSource
        {
            Guid = guid,
            Name = element.Take("name"),
            Description = fields.Description(element) ?? fields.Description(representation),
            Text = text.Text,
            Stamps = fields.Stamps(element) is { } own && own != default ? own : fields.Stamps(representation),
            Selections = Selections(representation, text, subject),
            Codings = [.. codings.Read(element, RefiThing.Source, guid), .. codings.Read(representation, RefiThing.Source, guid)],
            NoteRefs = [.. fields.References(element, "NoteRef", RefiThing.Note), .. fields.References(representation, "NoteRef", RefiThing.Note)],
            Values = [.. values.Read(element), .. values.Read(representation)],
        };
        foreach (var stamp in (string[])["creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime"]) representation.Take(stamp);
        fields.Finish(representation, subject);
        fields.Finish(element, subject);
        return source;
    }

    private List<RefiSelection> Selections(RefiElement element, CountedText text, string? subject)
    {
        var passages = element.TakeAll("PlainTextSelection").Select(passage => (Element: passage, Raw: Raw(passage))).ToList();
        if (passages.Count == 0) return [];
        var places = PlaceReader.Of(text, [.. passages.Select(passage => passage.Raw)], CountsPairAsOne);
        if (places.Deviation is { } deviation) findings.Mended("PlainTextSelection/@startPosition", subject, element.Line, deviation);
        var misnamed = 0;
        var selections = new List<RefiSelection>(passages.Count);
        foreach (var (passage, raw) in passages)
        {
            var (place, isNamed) = Place(passage, raw, text, places);
            if (!isNamed) misnamed++;
            if (Selection(passage, place) is { } selection) selections.Add(selection);
        }

        if (misnamed > 0)
            findings.Noted("PlainTextSelection/@name", subject, element.Line, $"{Counted.Of(misnamed, "passage is", "passages are")} not the words of the name. If names are quotes in the program they come from, look at the places.");
        return selections;
    }

    private RefiSelection? Selection(RefiElement element, (int Start, int End)? place)
    {
        if (place is not var (start, end))
        {
            findings.Lost("PlainTextSelection", FieldReader.SubjectOf(element), element.Line, $"Its place is outside the text; it is left out with {Counted.Of(element.ChildrenOf("Coding").Count(), "coding")}.");
            return null;
        }

        var guid = registry.Of(element);
        var notes = fields.References(element, "NoteRef", RefiThing.Note);
        var selection = new RefiSelection
        {
            Guid = guid,
            Start = start,
            End = end,
            Name = element.Take("name"),
            Description = fields.Description(element),
            Stamps = fields.Stamps(element),
            Codings = [.. codings.Read(element, RefiThing.Selection, guid)],
            NoteRefs = [.. notes, .. LinkedNotes[guid].Except(notes)],
        };
        if (element.ChildrenOf("Coding").FirstOrDefault() is null && selection.Description is not null)
            findings.Noted("PlainTextSelection", FieldReader.SubjectOf(element), element.Line, "It has a description and no coding: an annotation. It is kept as a passage with a remark.");
        fields.Finish(element, FieldReader.SubjectOf(element));
        return selection;
    }

    /// <summary>The place of a passage, mended where it can be, and whether its name are the words there.</summary>
    private ((int Start, int End)? Place, bool IsNamed) Place(RefiElement element, RawPassage raw, CountedText text, PlaceReader places)
    {
        var hasName = Quote.HasWords(raw.Name);
        if (raw is { Start: { } start, End: { } end } && places.IsInside(start, end)) return (places.Read(start, end), !hasName || places.IsNamedAfterItself(raw));
        var subject = FieldReader.SubjectOf(element);
        if (hasName && text.FindOnly(raw.Name!) is { } index)
        {
            findings.Mended("PlainTextSelection/@startPosition", subject, element.Line, "Its place is none of the text; it was put where the words of its name stand, once.");
            return ((text.PlaceOf(index), text.PlaceOf(index + raw.Name!.Length)), true);
        }

        if (raw is not { Start: { } from, End: { } to }) return (null, true);
        if (to < from)
        {
            findings.Mended("PlainTextSelection/@endPosition", subject, element.Line, "The end comes before the start; the two were exchanged.");
            return Place(element, raw with { Start = to, End = from }, text, places);
        }

        if (from >= places.Total || to <= 0) return (null, true);
        findings.Mended("PlainTextSelection/@endPosition", subject, element.Line, "It reaches beyond the text; it was cut off there.");
        return (places.Read(from, to), true);
    }

    private static RawPassage Raw(RefiElement element) => new(Number(element.Take("startPosition")), Number(element.Take("endPosition")), element.Attribute("name"));

    private static long? Number(string? raw) => long.TryParse(raw, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, int.MinValue, int.MaxValue - 1) : null;
}
