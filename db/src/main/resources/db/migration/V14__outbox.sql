-- A message is written in the transaction of the step that caused it; a sweep sends it.
CREATE TABLE outbox (
    id              BIGINT        NOT NULL PRIMARY KEY,
    dedupe_key      VARCHAR(120)  NOT NULL,
    matter_id       BIGINT        NULL,
    event           VARCHAR(32)   NOT NULL,
    audience        VARCHAR(12)   NOT NULL,
    channel         VARCHAR(8)    NOT NULL,
    recipient       VARBINARY(600) NOT NULL,
    language        VARCHAR(8)    NOT NULL,
    subject         VARBINARY(800) NOT NULL,
    body            MEDIUMBLOB    NOT NULL,
    state           VARCHAR(12)   NOT NULL,
    attempts        INT           NOT NULL,
    next_attempt_at DATETIME(6)   NULL,
    message_id      VARCHAR(120)  NOT NULL,
    created_at      DATETIME(6)   NOT NULL,
    settled_at      DATETIME(6)   NULL,
    CONSTRAINT outbox_dedupe UNIQUE (dedupe_key)
);
CREATE INDEX outbox_due ON outbox (next_attempt_at);
CREATE INDEX outbox_of_matter ON outbox (matter_id, created_at);

CREATE TABLE delivery (
    outbox_id BIGINT       NOT NULL,
    attempt   INT          NOT NULL,
    at        DATETIME(6)  NOT NULL,
    outcome   VARCHAR(12)  NOT NULL,
    detail    VARCHAR(300) NOT NULL,
    PRIMARY KEY (outbox_id, attempt),
    CONSTRAINT delivery_outbox FOREIGN KEY (outbox_id) REFERENCES outbox (id)
);

-- Texts as data: event x audience x channel x language. {name} placeholders are filled from the event's facts.
CREATE TABLE template (
    event    VARCHAR(32)   NOT NULL,
    audience VARCHAR(12)   NOT NULL,
    channel  VARCHAR(8)    NOT NULL,
    language VARCHAR(8)    NOT NULL,
    subject  VARCHAR(200)  NOT NULL,
    body     VARCHAR(4000) NOT NULL,
    PRIMARY KEY (event, audience, channel, language)
);
