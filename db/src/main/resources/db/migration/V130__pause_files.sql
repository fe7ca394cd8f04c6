-- How many files a pause rests on; they lie with the matter's files, under the number of the pause.
ALTER TABLE pause ADD COLUMN files INT NOT NULL DEFAULT 0;
