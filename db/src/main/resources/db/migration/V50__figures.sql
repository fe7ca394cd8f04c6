-- Figures count a matter at the unit that answers for it: the holder at the finish or at the due date, else the holder now.
ALTER TABLE matter ADD COLUMN answering_unit VARCHAR(32) GENERATED ALWAYS AS (COALESCE(answerable_unit, unit_code)) VIRTUAL;
CREATE INDEX matter_answering ON matter (lane, answering_unit, promise);
