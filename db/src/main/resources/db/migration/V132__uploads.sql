-- A file that is on its way, in pieces. The ticket that its sender holds opens them; here is a hash of it only. Hours only.
CREATE TABLE upload (
    id       BIGINT     NOT NULL PRIMARY KEY,
    ticket   BINARY(32) NOT NULL,
    size     BIGINT     NOT NULL,
    received BIGINT     NOT NULL,
    pieces   INT        NOT NULL,
    hour     DATETIME   NOT NULL
);
CREATE INDEX upload_hour ON upload (hour);

CREATE TABLE upload_piece (
    upload_id BIGINT     NOT NULL,
    number    INT        NOT NULL,
    sealed    MEDIUMBLOB NOT NULL,
    PRIMARY KEY (upload_id, number),
    CONSTRAINT upload_piece_of FOREIGN KEY (upload_id) REFERENCES upload (id) ON DELETE CASCADE
);
