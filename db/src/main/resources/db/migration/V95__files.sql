-- Files of matters, sealed in chunks. A file without a matter waits for the step it was sent for; a sweep removes it when none comes.
CREATE TABLE stored_file (
    id           BIGINT        NOT NULL PRIMARY KEY,
    matter_id    BIGINT        NULL,
    purpose      VARCHAR(24)   NULL,
    about        VARCHAR(80)   NULL,
    for_resident BOOLEAN       NOT NULL,
    staff_id     BIGINT        NULL,
    label        VARBINARY(2000) NULL,
    at           DATETIME(6)   NOT NULL,
    CONSTRAINT stored_file_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
CREATE INDEX stored_file_of_matter ON stored_file (matter_id, purpose);
CREATE INDEX stored_file_waiting ON stored_file (matter_id, at);

CREATE TABLE file_chunk (
    file_id BIGINT     NOT NULL,
    number  INT        NOT NULL,
    sealed  MEDIUMBLOB NOT NULL,
    PRIMARY KEY (file_id, number),
    CONSTRAINT file_chunk_of FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE CASCADE
);
