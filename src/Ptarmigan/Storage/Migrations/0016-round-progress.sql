-- How far each annotator is, so that nobody has to count at every answer; it follows from round_entry.
ALTER TABLE round_annotator ADD COLUMN assigned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round_annotator ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round_annotator ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round_annotator ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0;

UPDATE round_annotator SET (assigned, answered, skipped, unsure) = (
    SELECT COUNT(*), COALESCE(SUM(s.state = 'answered'), 0), COALESCE(SUM(s.state = 'skipped'), 0), COALESCE(SUM(s.is_unsure), 0) FROM round_assignment AS s
    WHERE s.round_id = round_annotator.round_id AND s.annotator_id = round_annotator.annotator_id);
