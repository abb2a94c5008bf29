using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Issues;

public sealed class ObservationEndTests
{
    [Fact]
    public void Collection_date_counts_to_its_end()
    {
        using var study = new StudyBuilder(new Protocol { CollectionDate = new DateOnly(2022, 5, 4) });
        study.AddIssue().Updated("2023-01-01");

        Assert.Equal(new DateTimeOffset(2022, 5, 5, 0, 0, 0, TimeSpan.Zero), ObservationEnd.Of(study.Study));
    }

    [Fact]
    public void Without_a_date_the_newest_time_in_the_data_counts()
    {
        using var study = new StudyBuilder();

        study.AddIssue().Created("2020-01-01");
        Assert.Equal(2020, ObservationEnd.Of(study.Study).Year);
        study.AddIssue().Updated("2021-01-01");
        Assert.Equal(2021, ObservationEnd.Of(study.Study).Year);
        study.AddIssue().Closed("2022-01-01");
        Assert.Equal(2022, ObservationEnd.Of(study.Study).Year);
        study.AddIssue().Comment("late", "2023-01-01");
        Assert.Equal(2023, ObservationEnd.Of(study.Study).Year);
        study.AddIssue().Event("labeled", "2024-01-01");
        Assert.Equal(2024, ObservationEnd.Of(study.Study).Year);
    }

    [Fact]
    public void Empty_study_is_observed_until_now()
    {
        using var study = new StudyBuilder();

        Assert.InRange(ObservationEnd.Of(study.Study), TimeProvider.System.GetUtcNow().AddMinutes(-5), TimeProvider.System.GetUtcNow());
    }
}
