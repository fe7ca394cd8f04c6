-- What was settled long ago is counted once and kept as sums; figures read the sums and count only the other rows. A matter whose
-- row is folded stands in exactly one sum; the step that changes it takes it out in its own transaction.
ALTER TABLE matter ADD COLUMN folded BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX matter_unfolded ON matter (folded, lane, promise);
-- Nothing asks for petitions of every unit by date any more but the figures, which have the index above.
DROP INDEX matter_figures ON matter;

-- route is empty where a matter had none.
CREATE TABLE figure_sum (
    due_month      DATE        NOT NULL,
    answering_unit VARCHAR(32) NOT NULL,
    route          VARCHAR(16) NOT NULL,
    on_time        BOOLEAN     NOT NULL,
    first_on_time  BOOLEAN     NOT NULL,
    achieved       BOOLEAN     NOT NULL,
    rated          BOOLEAN     NOT NULL,
    satisfied      BOOLEAN     NOT NULL,
    holding        BOOLEAN     NOT NULL,
    held           BOOLEAN     NOT NULL,
    matters        INT         NOT NULL,
    days           INT         NOT NULL,
    PRIMARY KEY (due_month, answering_unit, route, on_time, first_on_time, achieved, rated, satisfied, holding, held)
);

-- Every day up to this one may have been folded.
CREATE TABLE figure_fold (
    id    TINYINT NOT NULL PRIMARY KEY,
    until DATE    NOT NULL
);
INSERT INTO figure_fold (id, until) VALUES (1, '1000-01-01');
