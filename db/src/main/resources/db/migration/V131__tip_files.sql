-- Files of tips, in tables of their own. Each has a key of its own; the label holds it and the name, sealed with the tip's key, and so long as
-- no tip has taken the file, with the file's. Hours only.
CREATE TABLE tip_file (
    id        BIGINT          NOT NULL PRIMARY KEY,
    matter_id BIGINT          NULL,
    label     VARBINARY(8000) NULL,
    hour      DATETIME        NOT NULL,
    CONSTRAINT tip_file_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
CREATE INDEX tip_file_of_matter ON tip_file (matter_id, hour);

CREATE TABLE tip_file_chunk (
    file_id BIGINT     NOT NULL,
    number  INT        NOT NULL,
    sealed  MEDIUMBLOB NOT NULL,
    PRIMARY KEY (file_id, number),
    CONSTRAINT tip_file_chunk_of FOREIGN KEY (file_id) REFERENCES tip_file (id) ON DELETE CASCADE
);
