using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Taxonomies;

public sealed class TaxonomyTableTests
{
    [Fact]
    public void Taxonomy_a_study_uses_is_kept_once_with_its_whole_file()
    {
        using var study = new StudyBuilder();

        var taxonomy = TaxonomyCatalog.UsedBy(study.Study);
        TaxonomyCatalog.UsedBy(study.Study);

        Assert.Equal(1, study.Database.Connection.Scalar<long>("SELECT COUNT(*) FROM taxonomy"));
        Assert.Equal(taxonomy.Content, study.Database.Connection.Scalar<string>("SELECT content FROM taxonomy WHERE version = @version", ("version", taxonomy.Version)));
    }

    [Fact]
    public void Changed_file_is_another_version_beside_the_first()
    {
        using var study = new StudyBuilder(new Protocol { Taxonomy = "own.yaml" });
        var file = Path.Combine(study.Study.Folder, "own.yaml");
        File.WriteAllText(file, TaxonomyCatalog.BuiltIn("ptm-challenges").Content);
        TaxonomyCatalog.UsedBy(study.Study);

        File.AppendAllText(file, "# changed\n");
        TaxonomyCatalog.UsedBy(study.Study);

        Assert.Equal(2, study.Database.Connection.Scalar<long>("SELECT COUNT(DISTINCT version) FROM taxonomy"));
    }

    [Fact]
    public void Version_of_a_built_in_taxonomy_is_that_of_its_reading() =>
        Assert.All(TaxonomyCatalog.BuiltInNames, name => Assert.Equal(TaxonomyCatalog.BuiltIn(name).Version, TaxonomyCatalog.BuiltInVersion(name)));
}
