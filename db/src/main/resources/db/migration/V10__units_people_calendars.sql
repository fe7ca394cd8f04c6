-- Regions (GB/T 2260), units, people, calendars, policies: reference data everything else points at.

CREATE TABLE region (
    code        CHAR(6)     NOT NULL PRIMARY KEY,
    name        VARCHAR(60) NOT NULL,
    level       VARCHAR(10) NOT NULL,
    parent_code CHAR(6)     NULL,
    CONSTRAINT region_parent FOREIGN KEY (parent_code) REFERENCES region (code)
);

-- path is the list of codes from the root, '/BUR-330000/BUR-330100/HALL-330100/': "own unit and below" is one LIKE.
CREATE TABLE unit (
    code        VARCHAR(32)  NOT NULL PRIMARY KEY,
    version     INT          NOT NULL,
    name        VARCHAR(120) NOT NULL,
    type        VARCHAR(24)  NOT NULL,
    region_code CHAR(6)      NOT NULL,
    parent_code VARCHAR(32)  NULL,
    path        VARCHAR(400) NOT NULL,
    telephone   VARCHAR(40)  NULL,
    address     VARCHAR(200) NULL,
    hours       VARCHAR(200) NULL,
    active      BOOLEAN      NOT NULL,
    CONSTRAINT unit_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT unit_parent FOREIGN KEY (parent_code) REFERENCES unit (code)
);
CREATE INDEX unit_path ON unit (path);
CREATE INDEX unit_region_type ON unit (region_code, type);

CREATE TABLE staff (
    id            BIGINT       NOT NULL PRIMARY KEY,
    version       INT          NOT NULL,
    username      VARCHAR(40)  NOT NULL,
    display_name  VARCHAR(60)  NOT NULL,
    unit_code     VARCHAR(32)  NOT NULL,
    password_hash VARCHAR(200) NULL,
    email         VARCHAR(160) NULL,
    language      VARCHAR(8)   NOT NULL,
    locked        BOOLEAN      NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    CONSTRAINT staff_username UNIQUE (username),
    CONSTRAINT staff_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);

CREATE TABLE staff_role (
    staff    BIGINT      NOT NULL,
    role     VARCHAR(24) NOT NULL,
    PRIMARY KEY (staff, role),
    CONSTRAINT staff_role_staff FOREIGN KEY (staff) REFERENCES staff (id)
);

-- One-time links by which a person sets the own password; the first administrator has no staff row yet.
CREATE TABLE invitation (
    token_hash BINARY(32)  NOT NULL PRIMARY KEY,
    staff_id   BIGINT      NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL
);

-- A year may be published several times; the highest version is in force. No row at all: weekends only, provisional.
CREATE TABLE calendar_year (
    year         SMALLINT     NOT NULL,
    version      INT          NOT NULL,
    notice       VARCHAR(200) NOT NULL,
    published_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (year, version)
);

CREATE TABLE calendar_day (
    year    SMALLINT    NOT NULL,
    version INT         NOT NULL,
    day     DATE        NOT NULL,
    kind    VARCHAR(10) NOT NULL,
    name    VARCHAR(40) NOT NULL,
    PRIMARY KEY (year, version, day),
    CONSTRAINT calendar_day_year FOREIGN KEY (year, version) REFERENCES calendar_year (year, version),
    CONSTRAINT calendar_day_kind CHECK (kind IN ('HOLIDAY', 'WORKDAY'))
);

-- Limits and thresholds, versioned: a matter keeps the version it started with.
CREATE TABLE policy_version (
    version    INT          NOT NULL PRIMARY KEY,
    valid_from DATE         NOT NULL,
    note       VARCHAR(200) NOT NULL
);

CREATE TABLE policy_value (
    version INT         NOT NULL,
    name    VARCHAR(60) NOT NULL,
    value   INT         NOT NULL,
    PRIMARY KEY (version, name),
    CONSTRAINT policy_value_version FOREIGN KEY (version) REFERENCES policy_version (version)
);

-- The rules of advice. kind LANE: signal sends to a lane; NOT_ACCEPTED: signal names the right route; MODE: signal adds a mode;
-- FALLBACK: mode when no route fired; FOLLOWS: mode added when the mode in cause is planned; URGENT: signal makes it urgent.
CREATE TABLE advice_rule (
    version INT         NOT NULL,
    ordinal INT         NOT NULL,
    kind    VARCHAR(16) NOT NULL,
    cause   VARCHAR(40) NULL,
    outcome VARCHAR(40) NOT NULL,
    PRIMARY KEY (version, ordinal)
);

-- The one clock of all nodes: a demonstration may move it.
CREATE TABLE clock_offset (
    id      TINYINT NOT NULL PRIMARY KEY,
    seconds BIGINT  NOT NULL
);
INSERT INTO clock_offset (id, seconds) VALUES (1, 0);
