using Ptarmigan.Collection.Parsing;
using Xunit;

namespace Ptarmigan.Tests.Collection.Collecting;

public sealed class EventNodeTests
{
    [Theory]
    [InlineData("ClosedEvent", "closed")]
    [InlineData("CrossReferencedEvent", "cross-referenced")]
    [InlineData("RenamedTitleEvent", "renamed")]
    [InlineData("ConvertedNoteToIssueEvent", "converted_note_to_issue")]
    [InlineData("AddedToProjectV2Event", "added_to_project_v2")]
    [InlineData("SubIssueAddedEvent", "sub_issue_added")]
    [InlineData("SomethingOfTomorrowEvent", "something_of_tomorrow")]
    public void Types_of_GraphQL_become_words_of_REST(string type, string word) => Assert.Equal(word, EventWords.OfType(type));

    [Theory]
    [InlineData("MDExOkNsb3NlZEV2ZW50MTg5MzM0NTkwNA==", 1893345904L)]
    [InlineData("CE_lAHOABCDEM4AAAABzhI0Vng", 0x12345678L)]
    [InlineData("CE_lAHOABCDEM4AAAABzwAAAAISNFZ4", 0x212345678L)]
    [InlineData("x", null)]
    [InlineData("CE_", null)]
    [InlineData("not base 64!", null)]
    public void Number_of_an_event_is_found_in_the_id_of_its_node(string id, long? number) => Assert.Equal(number, NodeId.Number(id));
}
