namespace Ptarmigan.Reporting.Scenes;

/// <summary>What a colour is for; <see cref="Palette"/> says what it looks like in light and in dark.</summary>
internal enum Paint
{
    None,
    Background,
    Ink,
    Muted,
    Rule,
    Grid,
    Shade,
    Blue,
    Orange,
    Green,
    Purple,
    Vermillion,
    Sky,
    Slate,
}
