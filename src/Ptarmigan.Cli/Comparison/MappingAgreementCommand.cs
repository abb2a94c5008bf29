using System.CommandLine;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Comparison;
using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Cli.Comparison;

/// <summary><c>ptarmigan compare agreement</c>: how far those who mapped the same codes agree.</summary>
internal static class MappingAgreementCommand
{
    private const int Measures = 3;

    public static Command Create(CommandRunner runner)
    {
        var (other, which) = (CompareOptions.Other(), CompareOptions.Codes());
        var command = new Command("agreement", "Measure how far those who mapped the same codes agree, before differences were settled.") { other, which };
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var (own, taxonomy) = MappingCommands.Read(runner, study, arguments, which, other);
            var mapping = new MappingLedger(study).To(own, taxonomy);
            var (resamples, confidence) = (study.Protocol.BootstrapResamples, study.Protocol.Confidence);
            using var line = new ResamplingLine(runner.Terminal, Measures * resamples, cancellation);
            var agreement = MappingAgreement.Of(mapping, new Resampling(study.Protocol.Seed, resamples) { Drawn = line.Count }, confidence);
            var parts = new (string Name, AgreementFindings Findings)[]
            {
                ("codes", AgreementFindings.Of(agreement.Codes, ";", confidence)),
                ("themes", AgreementFindings.Of(agreement.Themes, ";", confidence)),
                ("met", AgreementFindings.Of(agreement.IsMet, confidence)),
            };
            return new CommandResult(
                new { other = taxonomy.Name, mappers = mapping.Mappers, codes = AgreementDocument.Of(parts[0].Findings), themes = AgreementDocument.Of(parts[1].Findings), met = AgreementDocument.Of(parts[2].Findings) },
                screen =>
                {
                    var table = new TextTable().Text("on").Number("codes").Number("agreement").Number("kappa").Number("alpha").Number(Numerals.IntervalHeading(confidence));
                    foreach (var (name, findings) in parts)
                    {
                        var (report, alpha) = (findings.Report, findings.MasiAlpha ?? findings.Report.KrippendorffAlpha);
                        table.Row(Words(name), Numerals.Count(report.PercentAgreement.Items), Numerals.Percent(report.PercentAgreement.Value), Numerals.Coefficient(report.CohenKappa?.Value), Numerals.Coefficient(alpha.Value), Numerals.Ends(alpha.Interval, Numerals.Coefficient));
                    }

                    table.DrawOn(screen);
                    screen.Line($"Between {string.Join(", ", mapping.Mappers)}. Of sets, agreement and kappa count identical ones; alpha counts overlapping ones in part (MASI).");
                });
        });
        return command;
    }

    private static string Words(string part) => part switch
    {
        "codes" => "the other's sub-themes",
        "themes" => "the other's themes",
        _ => "whether it has the code at all",
    };
}
