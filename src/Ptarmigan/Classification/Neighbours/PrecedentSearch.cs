using Ptarmigan.Annotation;
using Ptarmigan.Classification.Linear;
using Ptarmigan.Classification.Models;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Neighbours;

/// <summary>Finds the labelled issues that are most like another: precedents, whose answers one can read beside one's own. One instance serves one thread.</summary>
/// <remarks>Every labelled issue is looked at; none is missed.</remarks>
public sealed class PrecedentSearch
{
    /// <summary>From this similarity on a labelled issue has the same text for all purposes, and is a duplicate, not a precedent.</summary>
    public const double DuplicateSimilarity = 0.99;

    private readonly IReportEmbedding _embedding;
    private readonly LabelledIssue[] _issues;
    private readonly SparseRow[] _places;
    private readonly float[] _wanted;

    /// <summary>A search by the features of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="issues">The labelled issues.</param>
    public PrecedentSearch(TrainedModel model, IReadOnlyList<LabelledIssue> issues)
        : this(new FeatureEmbedding(model), issues)
    {
    }

    /// <summary>A search by a sentence-embedding model.</summary>
    /// <param name="embedding">The model; it must outlive the search.</param>
    /// <param name="issues">The labelled issues.</param>
    public PrecedentSearch(OnnxEmbedding embedding, IReadOnlyList<LabelledIssue> issues)
        : this((IReportEmbedding)embedding, issues)
    {
    }

    private PrecedentSearch(IReportEmbedding embedding, IReadOnlyList<LabelledIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        _embedding = embedding;
        _issues = [.. issues];
        _places = [.. issues.Select(issue => embedding.Of(issue.Report.Text))];
        _wanted = new float[embedding.Width];
    }

    /// <summary>Number of labelled issues that are searched.</summary>
    public int Count => _issues.Length;

    /// <summary>Finds the precedents of an issue, without itself and without duplicates of it.</summary>
    /// <param name="issue">The issue, of the study or not.</param>
    /// <param name="count">How many.</param>
    /// <param name="question">Only those labelled for a question; null for all.</param>
    public PrecedentFinding Find(StudyReport issue, int count, Question? question = null)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var place = _embedding.Of(issue.Text);
        for (var i = 0; i < place.Places.Length; i++) _wanted[place.Places[i]] = place.Values[i];
        var found = new List<Precedent>();
        var duplicates = 0;
        for (var i = 0; i < _issues.Length; i++)
        {
            var other = _issues[i];
            if (IsSame(other.Report, issue) || (question is not null && other.Labels.AnswersTo(question) is null)) continue;
            var similarity = Cosine(_places[i]);
            if (similarity >= DuplicateSimilarity || HaveSameText(other.Report.Text, issue.Text)) duplicates++;
            else found.Add(new Precedent(other, similarity));
        }

        foreach (var used in place.Places) _wanted[used] = 0;
        var nearest = found.OrderByDescending(precedent => precedent.Similarity)
            .ThenBy(precedent => precedent.Issue.Report.Repository, StringComparer.Ordinal).ThenBy(precedent => precedent.Issue.Report.Number);
        return new PrecedentFinding([.. nearest.Take(count)], duplicates);
    }

    private double Cosine(SparseRow place)
    {
        var sum = 0f;
        for (var i = 0; i < place.Places.Length; i++) sum += place.Values[i] * _wanted[place.Places[i]];
        return sum;
    }

    private static bool IsSame(StudyReport first, StudyReport second) =>
        first.Number == second.Number && first.Number != 0 && string.Equals(first.Repository, second.Repository, StringComparison.OrdinalIgnoreCase);

    private static bool HaveSameText(ReportText first, ReportText second) => first.Title == second.Title && first.Body == second.Body;
}
