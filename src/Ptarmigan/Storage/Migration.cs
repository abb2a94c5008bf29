using System.Globalization;

namespace Ptarmigan.Storage;

/// <summary>A script that brings the schema one step further.</summary>
/// <param name="Number">Its number, unique.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Resource">Where its text lies in this assembly.</param>
internal sealed record Migration(int Number, string Name, string Resource)
{
    /// <summary>The script of a resource, whose name is such as <c>0004-collection.sql</c>.</summary>
    public static Migration Of(string resource)
    {
        var name = resource[Migrations.ResourcePrefix.Length..^".sql".Length];
        return new Migration(int.Parse(name[..4], CultureInfo.InvariantCulture), name[5..], resource);
    }

    /// <summary>Reads its text.</summary>
    public string ReadSql()
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }
}
