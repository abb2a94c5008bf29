using System.Globalization;
using System.Text;
using Ptarmigan.Classification.Learning;

namespace Ptarmigan.Web.Learning;

/// <summary>A learning curve as SVG: macro F1 with the range of the repeats over the number of labels, on a logarithmic scale; kappa beside it. The numbers stand in a table below.</summary>
internal static class CurveDrawing
{
    private const double Left = 40, Right = 560, Top = 12, Bottom = 200;
    private const double Step = 0.2;

    public static string Of(IReadOnlyList<LearningPoint> points)
    {
        double first = Math.Log(points[0].Labels), last = Math.Log(Math.Max(points[^1].Labels, points[0].Labels + 1));
        double X(LearningPoint point) => Left + 20 + ((Right - Left - 40) * (Math.Log(point.Labels) - first) / (last - first));
        static double Y(double value) => Bottom - ((Bottom - Top) * Math.Clamp(double.IsNaN(value) ? 0 : value, 0, 1));
        var svg = new StringBuilder("<svg class=\"curve\" viewBox=\"0 0 580 232\" aria-hidden=\"true\">");
        for (var value = 0.0; value <= 1.001; value += Step)
        {
            Append(svg, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Y(value):0.#}\" y2=\"{Y(value):0.#}\"/><text x=\"{Left - 8}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\">{value:0.0}</text>");
        }

        foreach (var point in points) Append(svg, $"<text x=\"{X(point):0.#}\" y=\"{Bottom + 18}\" text-anchor=\"middle\">{point.Labels:N0}</text>");
        var band = points.Select(point => (X(point), Y(point.MacroF1.High))).Concat(points.Reverse().Select(point => (X(point), Y(point.MacroF1.Low))));
        Append(svg, $"<polygon class=\"band\" points=\"{Places(band)}\"/>");
        Line(svg, "kappa", points.Select(point => (X(point), Y(point.Kappa.Mean))));
        Line(svg, "f1", points.Select(point => (X(point), Y(point.MacroF1.Mean))));
        return svg.Append("</svg>").ToString();
    }

    private static void Line(StringBuilder svg, string kind, IEnumerable<(double X, double Y)> places)
    {
        var all = places.ToArray();
        Append(svg, $"<polyline class=\"{kind}\" points=\"{Places(all)}\"/>");
        foreach (var (x, y) in all) Append(svg, $"<circle class=\"{kind}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3.5\"/>");
    }

    private static string Places(IEnumerable<(double X, double Y)> places) => string.Join(' ', places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.X:0.#},{place.Y:0.#}")));

    private static void Append(StringBuilder svg, FormattableString text) => svg.Append(FormattableString.Invariant(text));
}
