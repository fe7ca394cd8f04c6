-- The vault. Random ids, hours instead of minutes, nothing readable without an officer's passphrase or the receipt code.

CREATE TABLE tip (
    matter_id BIGINT          NOT NULL PRIMARY KEY,
    version   INT             NOT NULL,
    language  VARCHAR(8)      NOT NULL,
    content   MEDIUMBLOB      NOT NULL,
    address   VARBINARY(600)  NULL,
    CONSTRAINT tip_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);

-- The tip's key, wrapped for each officer and for the receipt; holder 0 is the receipt.
CREATE TABLE tip_key (
    matter_id BIGINT          NOT NULL,
    holder    BIGINT          NOT NULL,
    wrapped   VARBINARY(300)  NOT NULL,
    PRIMARY KEY (matter_id, holder)
);
CREATE INDEX tip_key_holder ON tip_key (holder);

CREATE TABLE tip_message (
    id           BIGINT      NOT NULL PRIMARY KEY,
    matter_id    BIGINT      NOT NULL,
    seq          INT         NOT NULL,
    from_officer BOOLEAN     NOT NULL,
    body         MEDIUMBLOB  NOT NULL,
    hour         DATETIME    NOT NULL,
    CONSTRAINT tip_message_seq UNIQUE (matter_id, seq)
);

-- Who opened a tip, so that the sender can be told how many did; never by name.
CREATE TABLE tip_opening (
    matter_id BIGINT   NOT NULL,
    seq       INT      NOT NULL,
    staff_id  BIGINT   NOT NULL,
    hour      DATETIME NOT NULL,
    PRIMARY KEY (matter_id, seq)
);

-- An officer's key pair; the private key is sealed under the passphrase (Argon2id), never under the server's key.
CREATE TABLE tip_officer (
    staff_id    BIGINT         NOT NULL PRIMARY KEY,
    version     INT            NOT NULL,
    public_key  VARBINARY(200) NOT NULL,
    private_key VARBINARY(300) NOT NULL,
    salt        BINARY(16)     NOT NULL,
    memory_kib  INT            NOT NULL,
    iterations  INT            NOT NULL,
    enrolled_on DATE           NOT NULL,
    CONSTRAINT tip_officer_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
