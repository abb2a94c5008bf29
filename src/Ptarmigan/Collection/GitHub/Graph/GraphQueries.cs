using System.Globalization;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.GitHub.Graph;

/// <summary>The queries that are sent. They name no field that the published schema does not have but those of the optional part.</summary>
internal static class GraphQueries
{
    private const string Head = "rateLimit { cost limit remaining resetAt }";

    private const string PageInfo = "pageInfo { hasNextPage endCursor }";

    private const string People =
        """
        fragment Who on Actor { __typename login }
        """;

    private const string Comment =
        """
        fragment CommentFields on IssueComment { id fullDatabaseId createdAt updatedAt authorAssociation body author { ...Who } }
        """;

    private static readonly (string Type, string Fields)[] EntryTypes =
    [
        ("AddedToProjectEvent", "databaseId"), ("AssignedEvent", "assignee { __typename ... on User { login } ... on Bot { login } ... on Organization { login } ... on Mannequin { login } }"),
        ("ClosedEvent", "stateReason closer { __typename ... on Commit { oid } ... on PullRequest { url } }"), ("CommentDeletedEvent", "databaseId"),
        ("ConnectedEvent", ""), ("ConvertedNoteToIssueEvent", "databaseId"), ("ConvertedToDiscussionEvent", "discussion { url }"),
        ("CrossReferencedEvent", "source { __typename ... on Issue { url } ... on PullRequest { url } }"), ("DemilestonedEvent", "milestoneTitle"), ("DisconnectedEvent", ""),
        ("LabeledEvent", "label { name }"), ("LockedEvent", "lockReason"), ("MarkedAsDuplicateEvent", ""), ("MentionedEvent", "databaseId"),
        ("MilestonedEvent", "milestoneTitle"), ("MovedColumnsInProjectEvent", "databaseId"), ("ParentIssueAddedEvent", ""), ("ParentIssueRemovedEvent", ""),
        ("PinnedEvent", ""), ("ReferencedEvent", "commit { oid }"), ("RemovedFromProjectEvent", "databaseId"), ("RenamedTitleEvent", "previousTitle currentTitle"),
        ("ReopenedEvent", "stateReason"), ("SubIssueAddedEvent", ""), ("SubIssueRemovedEvent", ""), ("SubscribedEvent", ""), ("TransferredEvent", "fromRepository { nameWithOwner }"),
        ("UnassignedEvent", "assignee { __typename ... on User { login } ... on Bot { login } ... on Organization { login } ... on Mannequin { login } }"),
        ("UnlabeledEvent", "label { name }"), ("UnlockedEvent", ""), ("UnmarkedAsDuplicateEvent", ""), ("UnpinnedEvent", ""), ("UnsubscribedEvent", ""), ("UserBlockedEvent", ""),
    ];

    private static readonly string Entry =
        "fragment Entry on IssueTimelineItems { __typename ... on Node { id } ... on IssueComment { ...CommentFields } "
        + string.Join(' ', EntryTypes.Select(type => $"... on {type.Type} {{ createdAt actor {{ ...Who }} {type.Fields} }}")) + " }";

    /// <summary>A page of issues, the longest unchanged first: what changes during the walk comes again at its end and nothing is passed over.</summary>
    public static string Walk(CollectScope scope, bool hasSince, bool hasOptional) =>
        $$"""
        query Walk($owner: String!, $name: String!, $first: Int!, $after: String{{(hasSince ? ", $since: DateTime!" : "")}}{{EntriesVariable(scope)}}) {
          {{Head}}
          repository(owner: $owner, name: $name) {
            issues(first: $first, after: $after, orderBy: {field: UPDATED_AT, direction: ASC}{{(hasSince ? ", filterBy: {since: $since}" : "")}}) {
              totalCount {{PageInfo}} nodes { ...IssueFields }
            }
          }
        }
        {{Fragments(scope, hasOptional)}}
        """;

    /// <summary>Some issues by their numbers.</summary>
    public static string Some(CollectScope scope, IEnumerable<long> numbers, bool hasOptional) =>
        $$"""
        query Some($owner: String!, $name: String!{{EntriesVariable(scope)}}) {
          {{Head}}
          repository(owner: $owner, name: $name) {
            {{string.Join("\n    ", numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"i{number}: issue(number: {number}) {{ ...IssueFields }}")))}}
          }
        }
        {{Fragments(scope, hasOptional)}}
        """;

    /// <summary>A further page of one of an issue's lists: <c>timelineItems</c>, <c>comments</c> or <c>labels</c>.</summary>
    public static string More(string list)
    {
        var (nodes, fragments) = list switch
        {
            "timelineItems" => ("...Entry", Entry + "\n" + Comment + "\n" + People),
            "comments" => ("...CommentFields", Comment + "\n" + People),
            _ => ("name", ""),
        };
        return $$"""
            query More($owner: String!, $name: String!, $number: Int!, $first: Int!, $after: String!) {
              {{Head}}
              repository(owner: $owner, name: $name) { issue(number: $number) { {{list}}(first: $first, after: $after) { totalCount {{PageInfo}} nodes { {{nodes}} } } } }
            }
            {{fragments}}
            """;
    }

    /// <summary>Numbers and counts of all issues, in the order of their creation, which no change disturbs.</summary>
    public static string Sweep { get; } =
        $$"""
        query Sweep($owner: String!, $name: String!, $after: String) {
          {{Head}}
          repository(owner: $owner, name: $name) {
            issues(first: 100, after: $after, orderBy: {field: CREATED_AT, direction: ASC}) {
              totalCount {{PageInfo}} nodes { number updatedAt comments { totalCount } timelineItems { totalCount } }
            }
          }
        }
        """;

    /// <summary>What the repository declares to have.</summary>
    public static string Counts(bool hasDiscussions) =>
        $$"""
        query Counts($owner: String!, $name: String!) {
          {{Head}}
          repository(owner: $owner, name: $name) {
            issues { totalCount } pullRequests{{Newest}} {{(hasDiscussions ? "discussions" + Newest : "")}}
          }
        }
        """;

    private const string Newest = "(first: 1, orderBy: {field: CREATED_AT, direction: DESC}) { totalCount nodes { number } }";

    /// <summary>A discussion that may have been an issue once.</summary>
    public static string Discussion { get; } =
        "query Discussion($owner: String!, $name: String!, $number: Int!) { repository(owner: $owner, name: $name) { discussion(number: $number) { url } } }";

    /// <summary>How many issues each of some repositories has.</summary>
    public static string Forecast(IReadOnlyList<RepositoryName> repositories) =>
        $"query Forecast {{ {Head} "
        + string.Join(' ', repositories.Select((repository, at) => string.Create(
            CultureInfo.InvariantCulture, $"r{at}: repository(owner: \"{repository.Owner}\", name: \"{repository.Name}\") {{ issues {{ totalCount }} }}"))) + " }";

    private static string EntriesVariable(CollectScope scope) => scope == CollectScope.Issues ? "" : ", $entries: Int!";

    private static string Fragments(CollectScope scope, bool hasOptional)
    {
        var lists = scope switch
        {
            CollectScope.Timeline => $"comments {{ totalCount }} timelineItems(first: $entries) {{ totalCount {PageInfo} nodes {{ ...Entry }} }}",
            CollectScope.Comments => $"comments(first: $entries) {{ totalCount {PageInfo} nodes {{ ...CommentFields }} }} {Closing}",
            _ => $"comments {{ totalCount }} {Closing}",
        };
        var issue =
            $$"""
            fragment IssueFields on Issue {
              __typename id fullDatabaseId number url title body state stateReason(enableDuplicate: true) locked createdAt updatedAt closedAt
              authorAssociation includesCreatedEdit lastEditedAt {{(hasOptional ? "issueType { name }" : "")}}
              author { ...Who } repository { databaseId nameWithOwner } milestone { title }
              labels(first: 20) { totalCount {{PageInfo}} nodes { name } }
              {{lists}}
            }
            """;
        return scope switch
        {
            CollectScope.Timeline => $"{issue}\n{Entry}\n{Comment}\n{People}",
            CollectScope.Comments => $"{issue}\n{Comment}\n{People}",
            _ => $"{issue}\n{People}",
        };
    }

    // Who closed it stands in the timeline alone.
    private const string Closing =
        "timelineItems { totalCount } closing: timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { __typename ... on ClosedEvent { actor { ...Who } } } }";
}
