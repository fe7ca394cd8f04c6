-- A letter about a tip: its times are whole hours, and it stands next to no matter.
ALTER TABLE outbox ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;
