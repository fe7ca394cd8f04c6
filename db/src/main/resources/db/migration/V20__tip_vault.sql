-- proof: keyed hash over officer and public key, so that a key put here by somebody with access to the database alone is never wrapped for.
ALTER TABLE tip_officer ADD COLUMN proof BINARY(32) NOT NULL;

-- Which officer let a colleague in; none when the tip was wrapped for its holder at filing.
ALTER TABLE tip_key ADD COLUMN granted_by BIGINT NULL;

-- The office's own words on a tip, sealed with the tip's key. A table apart on purpose: no query for the sender touches it.
CREATE TABLE tip_note (
    matter_id BIGINT     NOT NULL,
    seq       INT        NOT NULL,
    staff_id  BIGINT     NOT NULL,
    body      MEDIUMBLOB NOT NULL,
    hour      DATETIME   NOT NULL,
    PRIMARY KEY (matter_id, seq),
    CONSTRAINT tip_note_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
