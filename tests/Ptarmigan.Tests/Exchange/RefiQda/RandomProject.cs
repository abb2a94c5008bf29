using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Exchange.RefiQda;

namespace Ptarmigan.Tests.Exchange.RefiQda;

/// <summary>Projects of every shape that REFI can express, with texts of the kinds that make programs stumble.</summary>
internal static class RandomProject
{
    private static readonly RefiGuids Guids = new("random projects");

    /// <summary>Pieces of text: emoji, families of them, combining marks, right-to-left text, line ends, markup.</summary>
    public static readonly Gen<string> CleanPiece = OneOf(
        "a", "word ", "😀", "👩‍👩‍👧", "e\u0301", "שלום ", "مرحبا", "\n", "\n\n", "\t", "<b>&amp;]]>", "\"'", "\u2028", "\u00A0", "𝔘", "ﬁ", "{00}", "  ", "\uFEFF");

    /// <summary>The same, and what cannot be written as it is: carriage returns, halves of surrogate pairs; and control characters, which a file of text can hold and XML cannot.</summary>
    public static readonly Gen<string> Piece = Gen.Frequency(
        (6, CleanPiece), (1, OneOf("\r\n", "\r", "\n\r")), (1, OneOf("\uD83D", "\uDE00")), (1, OneOf("\0", "\u0001", "\uFFFE", "\u001B")));

    /// <summary>A project whose texts can be written as they are.</summary>
    public static Gen<RefiProject> Clean { get; } = Of(Text(CleanPiece).Select(text => text.TrimStart('\uFEFF')), Text(CleanPiece));

    /// <summary>A project with any texts.</summary>
    public static Gen<RefiProject> Any { get; } = Of(Text(Piece), Text(Piece));

    public static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    public static Gen<string> Text(Gen<string> piece) => piece.Array[0, 20].Select(string.Concat);

    private static Gen<RefiProject> Of(Gen<string> text, Gen<string> name) =>
        from seed in Gen.UInt
        from texts in text.Array[0, 4]
        from names in name.Array[8]
        select Build(new Random((int)seed), texts, names);

#pragma warning disable CA5394 // Test data, not secrets.
    private static RefiProject Build(Random random, string[] texts, string[] names)
    {
        var next = 0;
        Guid New() => Guids.Of("thing", $"{++next}");
        string Name() => names[random.Next(names.Length)];
        string? MaybeName() => random.Next(3) == 0 ? null : Name();
        T[] Some<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
        Guid[] Pick(IReadOnlyList<Guid> from) => from.Count == 0 ? [] : [.. Some(2, () => from[random.Next(from.Count)]).Distinct()];
        DateTimeOffset? Time() => random.Next(2) == 0 ? null : new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 365));

        var users = Some(3, () => new RefiUser(New(), MaybeName(), MaybeName()));
        Guid? User() => users.Length == 0 || random.Next(3) == 0 ? null : users[random.Next(users.Length)].Guid;
        RefiStamps Stamps() => new(User(), Time(), User(), Time());
        var noteGuids = Some(3, New);
        Guid[] NoteRefs() => Pick(noteGuids);
        RefiColour? Colour() => random.Next(2) == 0 ? null : new RefiColour((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));

        RefiCode Code(int depth) => new()
        {
            Guid = New(), Name = Name(), IsCodable = random.Next(2) == 0, Colour = Colour(), Description = MaybeName(), NoteRefs = NoteRefs(),
            Codes = depth == 0 ? [] : Some(2, () => Code(depth - 1)),
        };
        var codes = Some(3, () => Code(3));
        var allCodes = new RefiProject { Name = "", Codes = codes }.AllCodes().Select(code => code.Guid).ToList();
        var variables = Some(4, () => new RefiVariable(New(), Name(), (RefiVariableType)random.Next(6), MaybeName()));
        RefiVariableValue[] Values() => [.. variables.Where(_ => random.Next(2) == 0).Select(variable => Value(variable, random, Name()))];
        RefiCoding[] Codings() => allCodes.Count == 0 ? [] : Some(3, () => new RefiCoding
        {
            Guid = New(), Code = allCodes[random.Next(allCodes.Count)], CreatedBy = User(), CreatedAt = Time(), NoteRefs = NoteRefs(),
        });
        RefiSelection Selection(string text, int length)
        {
            var (one, other) = (random.Next(length + 1), random.Next(length + 1));
            var (start, end) = (Math.Min(one, other), Math.Max(one, other));
            return new RefiSelection
            {
                Guid = New(), Start = start, End = end, Name = random.Next(4) == 0 ? null : RefiSelection.WordsOf(text, start, end),
                Description = MaybeName(), Stamps = Stamps(), Codings = Codings(), NoteRefs = NoteRefs(),
            };
        }

        RefiTextSource Source(Guid guid, string text)
        {
            var length = CodePoints.FromUtf16(text, text.Length);
            return new RefiTextSource
            {
                Guid = guid, Name = MaybeName(), Description = MaybeName(), Text = text, Stamps = Stamps(), Selections = Some(4, () => Selection(text, length)),
                Codings = Codings(), NoteRefs = NoteRefs(), Values = Values(),
            };
        }

        var sources = texts.Select(text => Source(New(), text)).ToArray();
        var notes = noteGuids.Select(guid => Source(guid, texts.Length == 0 ? "" : texts[random.Next(texts.Length)])).ToArray();
        var sourceGuids = sources.Select(source => source.Guid).ToList();
        var selectionGuids = sources.SelectMany(source => source.Selections).Select(selection => selection.Guid).ToList();
        var cases = Some(2, () => new RefiCase
        {
            Guid = New(), Name = MaybeName(), Description = MaybeName(), CodeRefs = Pick(allCodes), Values = Values(), SourceRefs = Pick(sourceGuids), SelectionRefs = Pick(selectionGuids),
        });
        List<Guid> ends = [.. sourceGuids, .. selectionGuids, .. allCodes, .. noteGuids];
        Guid? End() => ends.Count == 0 || random.Next(5) == 0 ? null : ends[random.Next(ends.Count)];
        return new RefiProject
        {
            Name = Name(), Origin = random.Next(2) == 0 ? null : "Ptarmigan 0.1.0", Stamps = Stamps(), Description = MaybeName(), NoteRefs = NoteRefs(), Users = users, Codes = codes, Variables = variables,
            Cases = cases, Sources = sources, Notes = notes,
            Links = Some(2, () => new RefiLink { Guid = New(), Name = MaybeName(), Direction = random.Next(2) == 0 ? null : (RefiDirection)random.Next(3), Colour = Colour(), From = End(), To = End(), NoteRefs = NoteRefs() }),
            Sets = Some(2, () => new RefiSet { Guid = New(), Name = Name(), Description = MaybeName(), CodeRefs = Pick(allCodes), SourceRefs = Pick(sourceGuids), NoteRefs = NoteRefs() }),
        };
    }

    private static RefiVariableValue Value(RefiVariable variable, Random random, string text) => variable.Type switch
    {
        _ when random.Next(5) == 0 => new RefiVariableValue(variable.Guid, variable.Type, null),
        RefiVariableType.Boolean => RefiVariableValue.Of(variable.Guid, random.Next(2) == 0),
        RefiVariableType.Integer => RefiVariableValue.Of(variable.Guid, random.NextInt64() - (long.MaxValue / 2)),
        RefiVariableType.Float => RefiVariableValue.Of(variable.Guid, random.Next() / 1000m),
        RefiVariableType.Date => RefiVariableValue.Of(variable.Guid, new DateOnly(2024, 1, 1).AddDays(random.Next(1000))),
        RefiVariableType.DateTime => RefiVariableValue.Of(variable.Guid, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).AddSeconds(random.Next())),
        _ => RefiVariableValue.Of(variable.Guid, text),
    };
#pragma warning restore CA5394
}
