-- The thing that is handled, whatever its lane. It does not know what was written in it.

CREATE TABLE matter (
    id                 BIGINT       NOT NULL PRIMARY KEY,
    version            INT          NOT NULL,
    reference          VARCHAR(24)  NOT NULL,
    lane               VARCHAR(10)  NOT NULL,
    state              VARCHAR(24)  NOT NULL,
    open               BOOLEAN      NOT NULL,
    receipt_hash       BINARY(32)   NULL,
    filing_hash        BINARY(32)   NULL,
    title              VARCHAR(200) NULL,
    category           VARCHAR(40)  NULL,
    urgency            VARCHAR(10)  NOT NULL,
    unit_code          VARCHAR(32)  NOT NULL,
    first_unit_code    VARCHAR(32)  NOT NULL,
    answerable_unit    VARCHAR(32)  NULL,
    subject_unit_code  VARCHAR(32)  NULL,
    assignee_id        BIGINT       NULL,
    policy_version     INT          NOT NULL,
    calendar_version   VARCHAR(40)  NOT NULL,
    filed_at           DATETIME(6)  NOT NULL,
    filed_on           DATE         NOT NULL,
    accepted_at        DATETIME(6)  NULL,
    limit_days         INT          NULL,
    first_promise      DATE         NULL,
    promise            DATE         NULL,
    provisional        BOOLEAN      NOT NULL,
    due_at             DATETIME(6)  NULL,
    plan               VARCHAR(120) NOT NULL,
    route              VARCHAR(16)  NULL,
    paused_on          DATE         NULL,
    pause_reason       VARCHAR(24)  NULL,
    paused_days        INT          NOT NULL,
    warned             TINYINT      NOT NULL,
    watch_at           DATETIME(6)  NULL,
    escalations        INT          NOT NULL,
    result             VARCHAR(12)  NULL,
    finished_at        DATETIME(6)  NULL,
    finished_on        DATE         NULL,
    first_finished_on  DATE         NULL,
    handling_days      INT          NULL,
    reopened           INT          NOT NULL,
    withdrawn_on       DATE         NULL,
    rating             TINYINT      NULL,
    automatic          BOOLEAN      NOT NULL,
    historical         BOOLEAN      NOT NULL,
    merged_into        BIGINT       NULL,
    journal_seq        INT          NOT NULL,
    journal_hash       BINARY(32)   NOT NULL,
    CONSTRAINT matter_reference UNIQUE (reference),
    CONSTRAINT matter_receipt UNIQUE (receipt_hash),
    CONSTRAINT matter_filing UNIQUE (filing_hash),
    CONSTRAINT matter_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
CREATE INDEX matter_worklist ON matter (unit_code, open, due_at, id);
CREATE INDEX matter_mine ON matter (assignee_id, open, due_at, id);
CREATE INDEX matter_watch ON matter (watch_at);
CREATE INDEX matter_figures ON matter (lane, promise, unit_code);

CREATE TABLE leg (
    id         BIGINT      NOT NULL PRIMARY KEY,
    version    INT         NOT NULL,
    matter_id  BIGINT      NOT NULL,
    mode       VARCHAR(16) NOT NULL,
    unit_code  VARCHAR(32) NOT NULL,
    opened_at  DATETIME(6) NOT NULL,
    due_on     DATE        NULL,
    closed_at  DATETIME(6) NULL,
    outcome    VARCHAR(16) NULL,
    note       VARBINARY(8000) NULL,
    CONSTRAINT leg_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
CREATE INDEX leg_of_matter ON leg (matter_id, opened_at);

-- Append-only, one chain a matter. Facts are values and salted digests, never text.
CREATE TABLE journal (
    matter_id BIGINT        NOT NULL,
    seq       INT           NOT NULL,
    at        DATETIME(6)   NOT NULL,
    step      VARCHAR(32)   NOT NULL,
    actor     VARCHAR(40)   NOT NULL,
    facts     VARCHAR(2000) NOT NULL,
    previous  BINARY(32)    NOT NULL,
    hash      BINARY(32)    NOT NULL,
    PRIMARY KEY (matter_id, seq)
);
CREATE INDEX journal_at ON journal (at);

-- Every date the resident was told, the first for ever.
CREATE TABLE promise (
    matter_id   BIGINT      NOT NULL,
    seq         INT         NOT NULL,
    promised_on DATE        NOT NULL,
    cause       VARCHAR(16) NOT NULL,
    reason      VARBINARY(4000) NULL,
    told_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (matter_id, seq)
);

CREATE TABLE pause (
    matter_id  BIGINT      NOT NULL,
    seq        INT         NOT NULL,
    reason     VARCHAR(24) NOT NULL,
    started_on DATE        NOT NULL,
    ended_on   DATE        NULL,
    days       INT         NULL,
    PRIMARY KEY (matter_id, seq)
);

CREATE TABLE handover (
    matter_id BIGINT      NOT NULL,
    seq       INT         NOT NULL,
    from_unit VARCHAR(32) NOT NULL,
    to_unit   VARCHAR(32) NOT NULL,
    cause     VARCHAR(16) NOT NULL,
    staff_id  BIGINT      NULL,
    reason    VARBINARY(4000) NULL,
    at        DATETIME(6) NOT NULL,
    PRIMARY KEY (matter_id, seq)
);

-- What resident and office said to each other. Internal notes are another table on purpose: no query for the resident touches it.
CREATE TABLE message (
    id        BIGINT      NOT NULL PRIMARY KEY,
    matter_id BIGINT      NOT NULL,
    kind      VARCHAR(12) NOT NULL,
    staff_id  BIGINT      NULL,
    body      MEDIUMBLOB  NOT NULL,
    at        DATETIME(6) NOT NULL,
    CONSTRAINT message_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
CREATE INDEX message_of_matter ON message (matter_id, at);

CREATE TABLE note (
    id        BIGINT      NOT NULL PRIMARY KEY,
    matter_id BIGINT      NOT NULL,
    staff_id  BIGINT      NOT NULL,
    body      MEDIUMBLOB  NOT NULL,
    at        DATETIME(6) NOT NULL,
    CONSTRAINT note_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
CREATE INDEX note_of_matter ON note (matter_id, at);

-- The petition lane's content: story, names and numbers sealed in one piece, the telephone findable by keyed hash only.
CREATE TABLE petition (
    matter_id   BIGINT       NOT NULL PRIMARY KEY,
    window_code VARCHAR(32)  NOT NULL,
    signals     VARCHAR(400) NOT NULL,
    language    VARCHAR(8)   NOT NULL,
    content     MEDIUMBLOB   NOT NULL,
    phone_hash  BINARY(32)   NULL,
    filed_by    BIGINT       NULL,
    CONSTRAINT petition_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
CREATE INDEX petition_phone ON petition (phone_hash);
