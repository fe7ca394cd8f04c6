-- A reason may be 1,000 characters of four bytes each, and sealing adds to that.
ALTER TABLE promise MODIFY COLUMN reason VARBINARY(8000) NULL;
ALTER TABLE handover MODIFY COLUMN reason VARBINARY(8000) NULL;
