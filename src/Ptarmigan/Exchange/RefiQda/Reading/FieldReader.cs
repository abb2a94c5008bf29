using System.Globalization;
using System.Text.RegularExpressions;
using Ptarmigan.Text;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Reads what elements of any kind have: names, references, times, colours; and tells of what it had to mend.</summary>
internal sealed partial class FieldReader(FindingList findings, GuidRegistry registry)
{
    // Users whom the file refers to but does not list, in the order they were met.
    private readonly List<RefiUser> _missingUsers = [];

    // Told of once: programs that leave zones out leave out all of them.
    private int _timesWithoutZone;
    private int? _firstWithoutZone;

    public IReadOnlyList<RefiUser> MissingUsers => _missingUsers;

    /// <summary>A name that the schema requires.</summary>
    public string RequiredName(RefiElement element)
    {
        if (element.Take("name") is { } name) return name;
        var made = $"Unnamed {element.Name.ToLowerInvariant()}";
        findings.Mended($"{element.Name}/@name", made, element.Line, "There is none; one was made.");
        return made;
    }

    public string? Description(RefiElement element) => element.TakeFirst("Description") is { } description ? Leaf(description) : null;

    /// <summary>The text of an element that should hold nothing else.</summary>
    public string Leaf(RefiElement element)
    {
        Finish(element, element.Name, textExpected: true);
        return element.Text;
    }

    public RefiStamps Stamps(RefiElement element)
    {
        // The project's attributes have other names than everything else's, and programs mix them up.
        var created = User(element, "creatingUser") ?? User(element, "creatingUserGUID");
        var modified = User(element, "modifyingUser") ?? User(element, "modifyingUserGUID");
        return new RefiStamps(created, Time(element, "creationDateTime"), modified, Time(element, "modifiedDateTime"));
    }

    /// <summary>Tells of what is told once for the whole file.</summary>
    public void TellOfZones()
    {
        if (_timesWithoutZone > 0) findings.Noted("@creationDateTime, @modifiedDateTime", null, _firstWithoutZone, $"{Counted.Of(_timesWithoutZone, "time has", "times have")} no zone, here the first; read as UTC.");
    }

    public Guid? User(RefiElement element, string attribute)
    {
        if (registry.Target(element.Take(attribute)) is not { } user) return null;
        switch (registry.ThingOf(user))
        {
            case RefiThing.User:
                return user;
            case null:
                registry.Add(user, RefiThing.User);
                _missingUsers.Add(new RefiUser(user));
                findings.Mended($"{element.Name}/@{attribute}", RefiNames.Of(user), element.Line, "The file does not list this user; a user without a name was added.");
                return user;
            case var other:
                findings.Lost($"{element.Name}/@{attribute}", RefiNames.Of(user), element.Line, $"It leads to a {GuidRegistry.Word(other.Value)}, not to a user; left out.");
                return null;
        }
    }

    public DateTimeOffset? Time(RefiElement element, string attribute)
    {
        if (element.Take(attribute) is not { } raw) return null;
        if (!RefiTime.TryRead(raw, out var time))
        {
            findings.Lost($"{element.Name}/@{attribute}", SubjectOf(element), element.Line, $"`{raw}` is no time; left out.");
            return null;
        }

        if (!RefiTime.IsWellFormed(raw)) findings.Mended($"{element.Name}/@{attribute}", SubjectOf(element), element.Line, $"`{raw}` is read as {RefiTime.Write(time)}.");
        if (!RefiTime.HasZone(raw))
        {
            _timesWithoutZone++;
            _firstWithoutZone ??= element.Line;
        }

        return time;
    }

    public RefiColour? Colour(RefiElement element)
    {
        if (element.Take("color") is not { } raw) return null;
        if (RefiColour.TryParse(raw.Trim(), out var colour)) return colour;
        if (TryReadOddColour(raw, out colour))
        {
            findings.Mended($"{element.Name}/@color", SubjectOf(element), element.Line, $"`{raw}` is read as {colour}.");
            return colour;
        }

        if (raw.Trim().Length > 0) findings.Lost($"{element.Name}/@color", SubjectOf(element), element.Line, $"`{raw}` is no colour; left out.");
        return null;
    }

    /// <summary>True or false; null where it is neither.</summary>
    public static bool? Truth(string? raw) => raw?.Trim().ToLowerInvariant() switch
    {
        "true" or "1" or "yes" => true,
        "false" or "0" or "no" => false,
        _ => null,
    };

    /// <summary>Reads every element of a name that refers to something of a kind; references that lead nowhere are told and left out.</summary>
    public IReadOnlyList<Guid> References(RefiElement element, string name, RefiThing kind) =>
        [.. element.TakeAll(name).Select(reference => Reference(reference, kind, element)).OfType<Guid>()];

    public Guid? Reference(RefiElement reference, RefiThing? kind, RefiElement holder)
    {
        var raw = reference.Take("targetGUID") ?? reference.Take("guid");
        Finish(reference, reference.Name);
        return Follow(raw, kind, $"{holder.Name}/{reference.Name}", SubjectOf(holder), reference.Line);
    }

    /// <summary>Follows a reference.</summary>
    /// <param name="raw">What it says.</param>
    /// <param name="kind">What it must lead to; null for anything.</param>
    /// <param name="what">The element or attribute that refers.</param>
    /// <param name="subject">Whose it is.</param>
    /// <param name="line">Its line.</param>
    public Guid? Follow(string? raw, RefiThing? kind, string what, string? subject, int line)
    {
        if (registry.Target(raw) is not { } target) findings.Lost(what, subject, line, "It refers to nothing; left out.");
        else if (registry.ThingOf(target) is not { } thing) findings.Lost(what, subject, line, $"It leads nowhere ({RefiNames.Of(target)}); left out.");
        else if (kind is not null && thing != kind) findings.Lost(what, subject, line, $"It leads to a {GuidRegistry.Word(thing)}, not to a {GuidRegistry.Word(kind.Value)}; left out.");
        else return target;
        return null;
    }

    /// <summary>Tells of everything in an element that nobody took.</summary>
    public void Finish(RefiElement element, string? subject, bool textExpected = false)
    {
        foreach (var (name, value) in element.RestOfAttributes) findings.Lost($"{element.Name}/@{name}", subject, element.Line, $"Unknown here (`{Short(value)}`); left out.");
        foreach (var child in element.RestOfChildren) findings.Lost($"{element.Name}/{child.Name}", subject, child.Line, "Unknown here; left out with all it holds.");
        if (!textExpected && !string.IsNullOrWhiteSpace(element.Text)) findings.Lost(element.Name, subject, element.Line, $"Text stands where none belongs (`{Short(element.Text)}`); left out.");
    }

    public static string? SubjectOf(RefiElement element) => element.Attribute("name") ?? element.Attribute("guid");

    private static string Short(string text)
    {
        const int most = 60;
        return FindingList.Shortened(text.Trim(), most);
    }

    private static bool TryReadOddColour(string raw, out RefiColour colour)
    {
        var text = raw.Trim();
        if (HexDigits().Match(text) is { Success: true } hex)
        {
            // Eight digits have transparency last, four likewise; without the hash they are the same colour.
            var digits = hex.Groups[1].Value;
            return RefiColour.TryParse("#" + digits[..(digits.Length is 3 or 4 ? 3 : 6)], out colour);
        }

        colour = default;
        if (Function().Match(text) is not { Success: true } parts) return false;
        Span<byte> bytes = stackalloc byte[3];
        for (var part = 0; part < 3; part++)
        {
            if (!byte.TryParse(parts.Groups[part + 1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out bytes[part])) return false;
        }

        colour = new RefiColour(bytes[0], bytes[1], bytes[2]);
        return true;
    }

    [GeneratedRegex(@"^#?([0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})\z")]
    private static partial Regex HexDigits();

    [GeneratedRegex(@"^rgba?\(\s*([0-9]{1,3})[\s,]+([0-9]{1,3})[\s,]+([0-9]{1,3})\s*([,/][^)]{0,20})?\)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Function();
}
