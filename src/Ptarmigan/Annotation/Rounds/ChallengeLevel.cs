namespace Ptarmigan.Annotation.Rounds;

/// <summary>How finely a round asks for challenges.</summary>
public enum ChallengeLevel
{
    /// <summary>By theme. Such a round trains annotators; its answers do not say which challenge, and do not become gold.</summary>
    Theme,

    /// <summary>By sub-theme, as the study's labels are.</summary>
    SubTheme,
}
