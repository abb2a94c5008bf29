using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ptarmigan.Cli.Terminals;

/// <summary>Draws for people: lines, tables, warnings. Colours only where a terminal shows them.</summary>
internal sealed class Screen
{
    private readonly IAnsiConsole _console;

    public Screen(TextWriter writer, bool isTerminal, int width)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new FixedWidthOutput(writer, width, isTerminal),
        });
    }

    /// <summary>Prints a line as it is; nothing in it is markup.</summary>
    public void Line(string text = "") => _console.WriteLine(text);

    /// <summary>Prints a heading.</summary>
    public void Heading(string text) => _console.Write(new Text(text + "\n", new Style(decoration: Decoration.Bold)));

    /// <summary>Draws a table, a tree or a chart.</summary>
    public void Draw(IRenderable thing) => _console.Write(thing);

    private sealed class FixedWidthOutput(TextWriter writer, int width, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
