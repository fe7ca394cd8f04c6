-- Up to when the heads of the journal were signed into the file outside the database; tips are an hour behind, like their entries.
CREATE TABLE journal_seal (
    id            TINYINT     NOT NULL PRIMARY KEY,
    sealed_until  DATETIME(6) NOT NULL,
    tips_until    DATETIME(6) NOT NULL,
    file_id       CHAR(36)    NOT NULL
);
INSERT INTO journal_seal (id, sealed_until, tips_until, file_id) VALUES (1, '2000-01-01 00:00:00', '2000-01-01 00:00:00', UUID());
