using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using Ptarmigan.Collection.Reading;
using Ptarmigan.Collection.Writing;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection;

/// <summary>One import: a thread that reads, this thread that writes, and a few batches between them.</summary>
internal sealed class ImportRun(Study study, ImportOptions options, List<ImportProblem> foundProblems)
{
    // The reader is ahead by this many blocks at most, which bounds the memory.
    private const int MostBatchesWaiting = 8;

    public ImportResult Run(IReadOnlyList<SourceFile> files, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        var started = study.Time.GetTimestamp();
        if (options.IsStrict && foundProblems is [var first, ..]) throw Refused(first.What, first.File, 0);

        using var reader = new BatchReader(study, options.IsStrict);
        var tally = new ImportTally();
        long waiting;
        try
        {
            using var writer = new StudyWriter(study, tally);
            var total = files.Sum(file => file.Bytes);
            try
            {
                Pump(reader.Read(files, cancellation), batch =>
                {
                    writer.Write(batch);
                    progress?.Invoke(new ImportProgress(batch.BytesDone, total, tally.Records));
                });
            }
            catch (OperationCanceledException)
            {
                writer.Commit();
                throw;
            }

            waiting = writer.Finish(cancellation);
        }
        catch (DbException failure)
        {
            throw StorageException.Because(failure, study.Folder);
        }

        ThrowIfRefused(reader, tally);
        return tally.ToResult(reader, foundProblems, waiting, study.Time.GetElapsedTime(started));
    }

    /// <summary>Lets another thread make the batches while this one takes them.</summary>
    private static void Pump(IEnumerable<Batch> batches, Action<Batch> take)
    {
        using var queue = new BlockingCollection<Batch>(MostBatchesWaiting);
        using var taking = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            try
            {
                foreach (var batch in batches) queue.Add(batch, taking.Token);
            }
            finally
            {
                queue.CompleteAdding();
            }
        });

        try
        {
            foreach (var batch in queue.GetConsumingEnumerable()) take(batch);
        }
        finally
        {
            taking.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }

        if (reading.Exception is { } failure) ExceptionDispatchInfo.Throw(failure.InnerException!);
        reading.GetAwaiter().GetResult();
    }

    private void ThrowIfRefused(BatchReader reader, ImportTally tally)
    {
        if (!options.IsStrict) return;
        if (tally.FirstRejected is [var line, ..]) throw Refused(line.Reason, $"{line.File}, {line.Place} {line.Line}", tally.Accepted);
        if (reader.Problems is [var problem, ..]) throw Refused(problem.What, problem.File, tally.Accepted);
    }

    private static ImportException Refused(string what, string where, long kept) =>
        new(what, where, $"--strict ends the import here. The records before it are in the study ({kept}); correct the file and import again, or leave --strict out.");
}
