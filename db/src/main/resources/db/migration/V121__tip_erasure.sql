-- When a tip that came to its end is erased; none while it is open. read_to: the last message of the sender an officer has seen, -1 before the
-- tip was opened at all. What nobody has read is not erased.
ALTER TABLE tip ADD COLUMN erase_on DATE NULL;
ALTER TABLE tip ADD COLUMN read_to INT NOT NULL DEFAULT -1;
CREATE INDEX tip_erase ON tip (erase_on);

-- Count-only: how much there was, and the day on which nothing was left of it.
CREATE TABLE tip_tombstone (
    matter_id BIGINT NOT NULL PRIMARY KEY,
    erased_on DATE   NOT NULL,
    messages  INT    NOT NULL,
    notes     INT    NOT NULL,
    files     INT    NOT NULL,
    openings  INT    NOT NULL,
    officers  INT    NOT NULL,
    CONSTRAINT tip_tombstone_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);

-- Calendar days from the end of a tip to its erasure [A]; days that are left at least after something was read late.
INSERT INTO policy_value (version, name, value) SELECT version, 'tip.keep.days', 180 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'tip.read.days', 15 FROM policy_version;

UPDATE tip t JOIN matter m ON m.id = t.matter_id
   SET t.erase_on = DATE_ADD(COALESCE(m.finished_on, m.withdrawn_on, m.promise, m.filed_on), INTERVAL 180 DAY)
 WHERE m.open = FALSE;
UPDATE tip t SET t.read_to = (SELECT COALESCE(MAX(s.seq), 0) FROM tip_message s WHERE s.matter_id = t.matter_id)
 WHERE EXISTS (SELECT 1 FROM tip_opening o WHERE o.matter_id = t.matter_id);
