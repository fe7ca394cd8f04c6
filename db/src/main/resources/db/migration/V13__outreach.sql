CREATE TABLE event (
    id          BIGINT        NOT NULL PRIMARY KEY,
    version     INT           NOT NULL,
    kind        VARCHAR(24)   NOT NULL,
    title       VARCHAR(120)  NOT NULL,
    summary     VARCHAR(2000) NOT NULL,
    place       VARCHAR(200)  NOT NULL,
    region_code CHAR(6)       NOT NULL,
    unit_code   VARCHAR(32)   NOT NULL,
    contact     VARCHAR(120)  NOT NULL,
    state       VARCHAR(12)   NOT NULL,
    CONSTRAINT event_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
CREATE INDEX event_unit_state ON event (unit_code, state);

-- taken and waiting are counted under the row's lock; the CHECK is the last word.
CREATE TABLE event_session (
    id             BIGINT      NOT NULL PRIMARY KEY,
    event_id       BIGINT      NOT NULL,
    starts_at      DATETIME(6) NOT NULL,
    ends_at        DATETIME(6) NOT NULL,
    sign_up_until  DATETIME(6) NOT NULL,
    seats          INT         NOT NULL,
    taken          INT         NOT NULL,
    last_position  INT         NOT NULL,
    sequence       INT         NOT NULL,
    CONSTRAINT event_session_event FOREIGN KEY (event_id) REFERENCES event (id),
    CONSTRAINT event_session_seats CHECK (taken >= 0 AND taken <= seats)
);
CREATE INDEX event_session_start ON event_session (starts_at, event_id);
CREATE INDEX event_session_of_event ON event_session (event_id, starts_at);

CREATE TABLE sign_up (
    matter_id  BIGINT      NOT NULL PRIMARY KEY,
    session_id BIGINT      NOT NULL,
    seats      INT         NOT NULL,
    state      VARCHAR(12) NOT NULL,
    position   INT         NULL,
    person     BINARY(32)  NULL,
    language   VARCHAR(8)  NOT NULL,
    needs      VARCHAR(200) NOT NULL,
    content    BLOB        NOT NULL,
    CONSTRAINT sign_up_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT sign_up_session FOREIGN KEY (session_id) REFERENCES event_session (id),
    CONSTRAINT sign_up_person UNIQUE (session_id, person)
);
CREATE INDEX sign_up_queue ON sign_up (session_id, state, position);
