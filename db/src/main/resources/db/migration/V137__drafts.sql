-- What somebody has begun to fill in, sealed. Found by the keyed hash of a key that only the browser holds, or once by
-- the hash of a code for another device. Never for tips.
CREATE TABLE draft (
    key_hash   BINARY(32)  NOT NULL PRIMARY KEY,
    subject    VARCHAR(40) NOT NULL,
    code_hash  BINARY(32)  NULL,
    content    MEDIUMBLOB  NOT NULL,
    saved_at   DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    CONSTRAINT draft_code UNIQUE (code_hash)
);
CREATE INDEX draft_expiry ON draft (expires_at);

-- Calendar days a draft is kept after its last change [A].
INSERT INTO policy_value (version, name, value) SELECT version, 'draft.days', 14 FROM policy_version;
