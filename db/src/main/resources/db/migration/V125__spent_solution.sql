-- Puzzles that were solved for a form and count no more for another one. Says when a row may go, to the hour, and nothing of who or what.
CREATE TABLE spent_solution (
    solution_hash BINARY(32)  NOT NULL PRIMARY KEY,
    form_hash     BINARY(32)  NOT NULL,
    kept_until    DATETIME(6) NOT NULL
);
CREATE INDEX spent_solution_old ON spent_solution (kept_until);
