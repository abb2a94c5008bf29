using Microsoft.Extensions.DependencyInjection;
using Ptarmigan.Web.Studies;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class ShelfTests
{
    [Fact]
    public async Task What_was_computed_is_kept_until_the_study_changes_and_a_failure_is_not_kept()
    {
        await using var served = await ServedStudy.Start();
        var shelf = served.Workbench.Application.Services.GetRequiredService<Shelf>();

        await Assert.ThrowsAsync<IOException>(() => shelf.Read<int>("figure", _ => throw new IOException("The disk is away.")));
        Assert.Equal(1, await shelf.Read("figure", _ => 1));
        Assert.Equal(1, await shelf.Read("figure", _ => 2));
        Assert.Equal(3, await shelf.Read("other", _ => 3));
        new Annotation.JudgmentLedger(served.Study).AddAnnotator("bob", Annotation.AnnotatorKind.Person);

        Assert.Equal(2, await shelf.Read("figure", _ => 2));
    }

    [Fact]
    public void A_report_is_computed_as_long_as_somebody_waits_for_it()
    {
        var making = new Making();
        making.Join();
        making.Join();

        making.Leave();
        Assert.False(making.IsStopped);
        making.Leave();
        Assert.True(making.Stopped.IsCancellationRequested);
    }

    [Fact]
    public async Task A_report_that_was_stopped_is_made_anew_for_the_next_reader()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill);
        var shelf = served.Workbench.Application.Services.GetRequiredService<ReportShelf>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => shelf.Read("ann", _ => { }, new CancellationToken(canceled: true)));

        Assert.NotNull((await shelf.Read("ann", _ => { }, TestContext.Current.CancellationToken)).Fragment);
    }
}
