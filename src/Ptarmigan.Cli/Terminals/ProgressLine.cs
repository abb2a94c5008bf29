using System.Globalization;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Terminals;

/// <summary>One line on standard error that shows how far a long piece of work is, its rate and its estimate.</summary>
/// <remarks>Draws nothing where standard error is no terminal, and nothing in the first half second.</remarks>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(120);

    private readonly Terminal _terminal;
    private readonly long _started;
    private long _drawn;
    private bool _isVisible;

    public ProgressLine(Terminal terminal)
    {
        _terminal = terminal;
        _started = _drawn = terminal.Time.GetTimestamp();
    }

    /// <summary>Shows the state of the work.</summary>
    /// <param name="done">How much is done, in any unit.</param>
    /// <param name="total">How much there is, in the same unit; 0 where nobody knows.</param>
    /// <param name="text">What is being done, with its rate.</param>
    public void Show(long done, long total, string text)
    {
        var now = _terminal.Time.GetTimestamp();
        if (!IsDue(now)) return;

        _drawn = now;
        _isVisible = true;
        var line = Bar(done, total) + " " + text + Estimate(done, total, _terminal.Time.GetElapsedTime(_started, now));
        _terminal.Error.Write("\r\u001b[K" + (line.Length < _terminal.Width ? line : line[..(_terminal.Width - 1)]));
    }

    /// <summary>Shows how many of many small steps are done, with their rate; cheap enough to be called after each.</summary>
    /// <param name="done">How many steps are done.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="step">What a step is called, in the singular.</param>
    public void ShowSteps(long done, long total, string step)
    {
        var now = _terminal.Time.GetTimestamp();
        if (IsDue(now)) Show(done, total, string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(done, step)}, {done / _terminal.Time.GetElapsedTime(_started, now).TotalSeconds:N0}/s"));
    }

    /// <summary>Takes the line away for now, so that something else can be printed.</summary>
    public void Clear()
    {
        if (_isVisible) _terminal.Error.Write("\r\u001b[K");
        _isVisible = false;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose() => Clear();

    private bool IsDue(long now) =>
        _terminal.ErrorIsTerminal && _terminal.Time.GetElapsedTime(_started, now) >= Patience && _terminal.Time.GetElapsedTime(_drawn, now) >= Refresh;

    private static string Bar(long done, long total)
    {
        if (total <= 0) return "";
        var filled = (int)Math.Clamp(BarWidth * done / total, 0, BarWidth);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {100 * done / total,3} %");
    }

    private static string Estimate(long done, long total, TimeSpan elapsed)
    {
        if (total <= 0 || done <= 0 || done >= total) return "";
        var left = TimeSpan.FromSeconds(elapsed.TotalSeconds * (total - done) / done);
        return string.Create(CultureInfo.InvariantCulture, $", {(int)left.TotalMinutes}:{left.Seconds:00} left");
    }
}
