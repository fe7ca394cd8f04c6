-- Everything is compared byte by byte, so that rare characters (𠮷) stay distinct.
-- Where people search, queries say how they want to compare.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The fingerprint of the master key that sealed this database's fields: another key is refused at
-- start, instead of found out when nothing opens any more.
CREATE TABLE key_check (
    id          TINYINT    NOT NULL PRIMARY KEY CHECK (id = 1),
    fingerprint BINARY(32) NOT NULL
);
