-- Sums with a row for each month, unit and route, and a counter for each thing that is counted: a province's two years are some ten
-- thousand rows, where a row for each combination of answers was nearly one for each matter.
CREATE TABLE figure_count (
    answering_unit VARCHAR(32) NOT NULL,
    due_month      DATE        NOT NULL,
    route          VARCHAR(16) NOT NULL,
    matters        INT         NOT NULL,
    days           INT         NOT NULL,
    on_time        INT         NOT NULL,
    first_on_time  INT         NOT NULL,
    achieved       INT         NOT NULL,
    rated          INT         NOT NULL,
    satisfied      INT         NOT NULL,
    holding        INT         NOT NULL,
    held           INT         NOT NULL,
    PRIMARY KEY (answering_unit, due_month, route)
);
INSERT INTO figure_count
SELECT answering_unit, due_month, route, SUM(matters), SUM(days), SUM(matters * on_time), SUM(matters * first_on_time),
       SUM(matters * achieved), SUM(matters * rated), SUM(matters * satisfied), SUM(matters * holding), SUM(matters * held)
FROM figure_sum GROUP BY answering_unit, due_month, route;
DROP TABLE figure_sum;
RENAME TABLE figure_count TO figure_sum;

-- Whether a first finish held is judged 30 days later: what the sums hold already of it, by the day from which it may be counted. Rows
-- whose day lies behind every day that is answered from the sums are deleted.
CREATE TABLE figure_judged (
    judged_on      DATE        NOT NULL,
    answering_unit VARCHAR(32) NOT NULL,
    due_month      DATE        NOT NULL,
    route          VARCHAR(16) NOT NULL,
    holding        INT         NOT NULL,
    held           INT         NOT NULL,
    PRIMARY KEY (answering_unit, due_month, route, judged_on)
);
CREATE INDEX figure_judged_on ON figure_judged (judged_on);
-- Until now nothing was folded that was not judged on every day that was answered from the sums: their days move by those 30.
UPDATE figure_fold SET until = until + INTERVAL 30 DAY WHERE until > '1000-01-01';
