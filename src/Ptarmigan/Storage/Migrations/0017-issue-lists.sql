-- Lists of issues and counts by repository are answered from these alone; the table itself holds a row's every measure.
DROP INDEX issue_by_creation;
CREATE INDEX issue_by_creation ON issue (created_at, repository_id, number);
CREATE INDEX issue_by_repository_state ON issue (repository_id, state);
