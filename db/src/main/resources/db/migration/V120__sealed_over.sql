-- 移入线索库: a clue that was filed as a petition is locked for its receipt code with the public half of the pair (X25519) that the code
-- alone yields, so that a clerk can do it who does not know the code. None: filed before there was this column.
ALTER TABLE petition ADD COLUMN receipt_key BINARY(32) NULL;

-- Who looks with the code of such an older one leaves the public half here; the next officer who opens the tip locks it for the code.
ALTER TABLE tip ADD COLUMN receipt_key BINARY(32) NULL;

-- Files that came along with a tip sealed over: name, kind and hash in the label, content in chunks; all sealed with the tip's own key.
CREATE TABLE tip_moved_file (
    id        BIGINT     NOT NULL PRIMARY KEY,
    matter_id BIGINT     NOT NULL,
    seq       INT        NOT NULL,
    label     MEDIUMBLOB NOT NULL,
    CONSTRAINT tip_moved_file_seq UNIQUE (matter_id, seq),
    CONSTRAINT tip_moved_file_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);

CREATE TABLE tip_moved_chunk (
    file_id BIGINT     NOT NULL,
    number  INT        NOT NULL,
    sealed  MEDIUMBLOB NOT NULL,
    PRIMARY KEY (file_id, number),
    CONSTRAINT tip_moved_chunk_of FOREIGN KEY (file_id) REFERENCES tip_moved_file (id) ON DELETE CASCADE
);
