using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>What may be answered in a round.</summary>
internal sealed class AnswerRules(Study study, Round round, Taxonomy? taxonomy = null)
{
    private Taxonomy? _taxonomy = taxonomy;

    private Taxonomy Taxonomy => _taxonomy ??= TaxonomyCatalog.UsedBy(study);

    /// <summary>The answer as it is stored: without blanks or empty members.</summary>
    /// <exception cref="AnnotationException">It is no answer to the round's question.</exception>
    public string Normal(string answer)
    {
        var members = answer.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!round.Question.IsSet)
        {
            return members.Length == 1 && round.Question.Options.Contains(members[0])
                ? members[0]
                : throw new AnnotationException($"`{answer}` is no answer to {round.Question.Name}.", null, $"Wanted is one of: {string.Join(", ", round.Question.Options)}.");
        }

        foreach (var code in members) CheckCode(code);
        if (members.Distinct().Count() < members.Length) throw new AnnotationException("A code stands twice.", null, "Name each code once.");
        return string.Join(';', members);
    }

    private void CheckCode(string code)
    {
        var isTheme = Taxonomy.Themes.Any(theme => theme.Code == code);
        var isSubTheme = Taxonomy.TryFindSubTheme(code, out _);
        if (round.Level == ChallengeLevel.Theme ? isTheme : isSubTheme) return;

        var wanted = round.Level == ChallengeLevel.Theme ? "theme" : "sub-theme";
        throw new AnnotationException($"`{code}` is no {wanted} of the taxonomy {Taxonomy.Name}.", null, $"`ptarmigan taxonomy show {Taxonomy.Name}` shows its codes.");
    }
}
