using System.Text;
using System.Text.Json.Nodes;

namespace Ptarmigan.FakeGitHub.Rest;

/// <summary>Cuts lists into pages and writes their <c>Link</c> headers, as GitHub does.</summary>
internal static class Paging
{
    private const string TooFar =
        "Pagination with the page parameter is not supported for large datasets, please use cursor based pagination (after/before)";

    /// <summary>A page by number; links name the repository by its lasting number.</summary>
    public static Answer ByNumber(RestRequest request, string path, IReadOnlyList<JsonObject> rows, int offsetLimit = int.MaxValue) =>
        ByNumber(request, path, rows, row => (JsonObject)row.DeepClone(), offsetLimit);

    /// <summary>The same, where only what is shown is made.</summary>
    public static Answer ByNumber<T>(RestRequest request, string path, IReadOnlyList<T> rows, Func<T, JsonObject> shown, int offsetLimit = int.MaxValue)
    {
        var from = (request.Page - 1) * request.PageSize;
        if (from >= offsetLimit) return Answer.Invalid(TooFar);
        var lastPage = Math.Max(1, (rows.Count + request.PageSize - 1) / request.PageSize);
        var links = new List<(string, string)>();
        if (request.Page > 1) links.Add(("prev", Url(request, path, ("page", $"{request.Page - 1}"))));
        if (request.Page < lastPage)
        {
            links.Add(("next", Url(request, path, ("page", $"{request.Page + 1}"))));
            links.Add(("last", Url(request, path, ("page", $"{lastPage}"))));
        }

        if (request.Page > 1) links.Add(("first", Url(request, path, ("page", "1"))));
        return Of(rows.Skip(from).Take(request.PageSize).Select(shown), links);
    }

    /// <summary>
    /// A page by cursor: behind the row whose key the cursor holds, so that rows that move are met or missed as on a live server.
    /// Numbers of pages are answered too, up to a limit, and then refused.
    /// </summary>
    public static Answer ByCursor(RestRequest request, string path, IEnumerable<(string Key, JsonObject Row)> ordered, int offsetLimit, Comparison<string> compare)
    {
        var rows = ordered.ToList();
        var from = 0;
        if (request.Text("after") is { } after)
        {
            if (Open(after) is not { } key) return Answer.Invalid("The cursor is not valid.");
            from = rows.FindIndex(row => compare(row.Key, key) > 0);
            if (from < 0) from = rows.Count;
        }
        else if ((request.Page - 1) * request.PageSize >= offsetLimit) return Answer.Invalid(TooFar);
        else from = (request.Page - 1) * request.PageSize;

        var page = rows.Skip(from).Take(request.PageSize).ToList();
        var links = new List<(string, string)>();
        if (from + page.Count < rows.Count) links.Add(("next", Url(request, path, ("after", Close(page[^1].Key)), ("page", $"{request.Page + 1}"))));
        return Of(page.Select(row => (JsonObject)row.Row.DeepClone()), links);
    }

    private static Answer Of(IEnumerable<JsonObject> rows, List<(string Relation, string Url)> links)
    {
        var answer = new Answer(200, new JsonArray([.. rows]));
        if (links.Count > 0) answer.Headers["Link"] = string.Join(", ", links.Select(link => $"<{link.Url}>; rel=\"{link.Relation}\""));
        return answer;
    }

    private static string Url(RestRequest request, string path, params (string Name, string Value)[] changed)
    {
        var kept = request.Query.Where(one => changed.All(change => change.Name != one.Key)).Select(one => (one.Key, one.Value.ToString()));
        return request.BaseUrl + path + "?" + string.Join('&', kept.Concat(changed).Select(one => $"{one.Item1}={Uri.EscapeDataString(one.Item2)}"));
    }

    private static string Close(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes("cursor:v2:" + key));

    private static string? Open(string cursor)
    {
        var bytes = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.StartsWith("cursor:v2:", StringComparison.Ordinal) ? text["cursor:v2:".Length..] : null;
    }
}
