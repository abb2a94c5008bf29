using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Studies;

namespace Ptarmigan.Web.Api;

/// <summary>The agreement of every closed round.</summary>
internal static class RoundAgreements
{
    public static IReadOnlyList<RoundAgreement> Closed(Study study) =>
        [.. new RoundCatalog(study).Read().Where(round => round.State != RoundState.Open).Select(round => AgreementMeasure.Of(study, round))];
}
