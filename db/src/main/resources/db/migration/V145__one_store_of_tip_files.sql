-- Files that came along with a tip sealed over lie with all other files of tips. Those from before keep the seal they have: nobody here has the
-- key to make it anew. Their number among the files of their tip marks them; none: sealed as all others are.
ALTER TABLE tip_file ADD COLUMN early INT NULL;

INSERT INTO tip_file (id, matter_id, label, hour, early)
    SELECT f.id, f.matter_id, f.label, m.filed_at, f.seq FROM tip_moved_file f JOIN matter m ON m.id = f.matter_id;
INSERT INTO tip_file_chunk (file_id, number, sealed) SELECT file_id, number, sealed FROM tip_moved_chunk;

DROP TABLE tip_moved_chunk;
DROP TABLE tip_moved_file;
