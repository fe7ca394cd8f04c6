-- A leader's list spans many units: read in the order it is shown, it ends after a page, where a sort of every open matter took
-- seconds. Descending, because open matters come first.
CREATE INDEX matter_open ON matter (open DESC, due_at, id, lane, unit_code);
CREATE INDEX matter_filed ON matter (filed_at, id, open, lane, unit_code);
