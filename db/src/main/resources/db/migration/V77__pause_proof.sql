-- What a pause rests on, sealed; the resident reads it.
ALTER TABLE pause ADD COLUMN proof VARBINARY(4000) NULL;
