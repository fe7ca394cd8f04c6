-- A page of a worklist is found in an index alone, rights included; only its own rows are read.
CREATE INDEX matter_worklist_page ON matter (unit_code, open, due_at, id, lane, subject_unit_code);
DROP INDEX matter_worklist ON matter;
DROP INDEX matter_open ON matter;
CREATE INDEX matter_open ON matter (open DESC, due_at, id, lane, unit_code, subject_unit_code);
