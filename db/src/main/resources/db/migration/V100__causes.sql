-- 一类事: the words of petitions' titles (never of their sealed stories), and cards of what many matters have in common.
CREATE TABLE matter_term (
    category  VARCHAR(40) NOT NULL,
    unit_type VARCHAR(24) NOT NULL,
    term      VARCHAR(24) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    filed_on  DATE        NOT NULL,
    matter_id BIGINT      NOT NULL,
    PRIMARY KEY (category, unit_type, term, filed_on, matter_id),
    CONSTRAINT matter_term_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
CREATE INDEX matter_term_of ON matter_term (matter_id, term);

-- How far the words of matters from before this table, or out of ledgers, were taken in.
CREATE TABLE matter_term_progress (
    id      TINYINT NOT NULL PRIMARY KEY,
    read_to BIGINT  NOT NULL
);
INSERT INTO matter_term_progress (id, read_to) VALUES (1, 0);

CREATE TABLE cause (
    id          BIGINT       NOT NULL PRIMARY KEY,
    version     INT          NOT NULL,
    title       VARCHAR(200) NOT NULL,
    state       VARCHAR(16)  NOT NULL,
    opened_unit VARCHAR(32)  NOT NULL,
    opened_at   DATETIME(6)  NOT NULL,
    owner_unit  VARCHAR(32)  NOT NULL,
    owner_id    BIGINT       NULL,
    due_on      DATE         NOT NULL,
    must_change VARBINARY(10000) NOT NULL,
    category    VARCHAR(40)  NOT NULL,
    unit_type   VARCHAR(24)  NOT NULL,
    needed      INT          NOT NULL,
    fixed_on    DATE         NULL,
    CONSTRAINT cause_opener FOREIGN KEY (opened_unit) REFERENCES unit (code),
    CONSTRAINT cause_owner FOREIGN KEY (owner_unit) REFERENCES unit (code),
    CONSTRAINT cause_person FOREIGN KEY (owner_id) REFERENCES staff (id)
);
CREATE INDEX cause_list ON cause (state, due_on, id);
CREATE INDEX cause_owned ON cause (owner_unit, state, due_on);
CREATE INDEX cause_opened ON cause (opened_unit, state, due_on);

CREATE TABLE cause_term (
    cause_id BIGINT      NOT NULL,
    term     VARCHAR(24) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (cause_id, term),
    CONSTRAINT cause_term_cause FOREIGN KEY (cause_id) REFERENCES cause (id)
);

-- A matter hangs on one card at a time: active_matter is its id while it does, and nothing once it was taken off.
CREATE TABLE cause_matter (
    cause_id      BIGINT NOT NULL,
    matter_id     BIGINT NOT NULL,
    active_matter BIGINT NULL,
    PRIMARY KEY (cause_id, matter_id),
    CONSTRAINT cause_matter_once UNIQUE (active_matter),
    CONSTRAINT cause_matter_cause FOREIGN KEY (cause_id) REFERENCES cause (id),
    CONSTRAINT cause_matter_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);

CREATE TABLE cause_history (
    cause_id BIGINT       NOT NULL,
    seq      INT          NOT NULL,
    at       DATETIME(6)  NOT NULL,
    staff_id BIGINT       NOT NULL,
    what     VARCHAR(16)  NOT NULL,
    facts    VARCHAR(400) NOT NULL,
    words    VARBINARY(10000) NULL,
    PRIMARY KEY (cause_id, seq),
    CONSTRAINT cause_history_cause FOREIGN KEY (cause_id) REFERENCES cause (id),
    CONSTRAINT cause_history_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);

-- One answer to all: a line for each matter, sent once.
CREATE TABLE cause_answer (
    id       BIGINT      NOT NULL PRIMARY KEY,
    cause_id BIGINT      NOT NULL,
    token    VARCHAR(64) CHARACTER SET ascii NOT NULL,
    staff_id BIGINT      NOT NULL,
    at       DATETIME(6) NOT NULL,
    CONSTRAINT cause_answer_once UNIQUE (token),
    CONSTRAINT cause_answer_cause FOREIGN KEY (cause_id) REFERENCES cause (id),
    CONSTRAINT cause_answer_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);

CREATE TABLE cause_answer_line (
    answer_id      BIGINT      NOT NULL,
    matter_id      BIGINT      NOT NULL,
    waiting_matter BIGINT      NULL,
    body           MEDIUMBLOB  NOT NULL,
    sent_at        DATETIME(6) NULL,
    sent_by        BIGINT      NULL,
    PRIMARY KEY (answer_id, matter_id),
    CONSTRAINT cause_line_answer FOREIGN KEY (answer_id) REFERENCES cause_answer (id),
    CONSTRAINT cause_line_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
CREATE INDEX cause_line_waiting ON cause_answer_line (waiting_matter);

-- Closing wants a measured drop [A]; clusters are proposed from so many matters of so many days [A].
INSERT INTO policy_value (version, name, value) SELECT version, 'cause.drop.days', 30 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'cause.drop.percent', 50 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'cause.luck.percent', 5 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'cause.window.days', 90 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'cause.cluster.matters', 3 FROM policy_version;
