using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ptarmigan.Cli.Terminals;

/// <summary>Draws for people: lines, tables, warnings. Colours only where a terminal shows them.</summary>
internal sealed class Screen
{
    private readonly IAnsiConsole _console;
    private readonly TextWriter _writer;

    public Screen(TextWriter writer, bool isTerminal, int width)
    {
        _writer = writer;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new FixedWidthOutput(writer, width, isTerminal),
        });
    }

    /// <summary>Prints a line; nothing in it is markup, and it is never broken, so that it can be searched and piped.</summary>
    public void Line(string text = "") => _writer.WriteLine(Printable.Of(text));

    /// <summary>Prints a heading.</summary>
    public void Heading(string text) => _console.Write(new Spectre.Console.Text(Printable.Of(text) + "\n", new Style(decoration: Decoration.Bold)));

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
