using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>What may be answered to a question.</summary>
internal sealed class AnswerRules(Study study, Question question, ChallengeLevel? level, Taxonomy? taxonomy = null)
{
    private Taxonomy? _taxonomy = taxonomy;

    public AnswerRules(Study study, Round round, Taxonomy? taxonomy = null)
        : this(study, round.Question, round.Level, taxonomy)
    {
    }

    private Taxonomy Taxonomy => _taxonomy ??= TaxonomyCatalog.UsedBy(study);

    /// <summary>The answer as it is stored: without blanks or empty members.</summary>
    /// <exception cref="AnnotationException">It is no answer to the question.</exception>
    public string Normal(string answer)
    {
        var members = answer.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!question.IsSet)
        {
            return members.Length == 1 && question.Options.Contains(members[0])
                ? members[0]
                : throw new AnnotationException($"`{answer}` is no answer to {question.Name}.", null, $"Wanted is one of: {string.Join(", ", question.Options)}.");
        }

        foreach (var code in members) CheckCode(code);
        if (members.Distinct().Count() < members.Length) throw new AnnotationException("A code stands twice.", null, "Name each code once.");
        return string.Join(';', members);
    }

    private void CheckCode(string code)
    {
        var isTheme = Taxonomy.Themes.Any(theme => theme.Code == code);
        var isSubTheme = Taxonomy.TryFindSubTheme(code, out _);
        if (level == ChallengeLevel.Theme ? isTheme : isSubTheme) return;

        var wanted = level == ChallengeLevel.Theme ? "theme" : "sub-theme";
        throw new AnnotationException($"`{code}` is no {wanted} of the taxonomy {Taxonomy.Name}.", null, $"`ptarmigan taxonomy show {Taxonomy.Name}` shows its codes.");
    }
}
