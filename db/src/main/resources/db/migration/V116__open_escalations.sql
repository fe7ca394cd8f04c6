-- Undecided ones are few among many: the sweep that looks for a lost leader reads only these.
CREATE INDEX escalation_open ON escalation (closed_at, leader_id);
