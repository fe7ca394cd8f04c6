-- Matters at which something fell due that could not be done; set aside, so that they hold up nobody else.
CREATE TABLE watch_trouble (
    matter_id BIGINT       NOT NULL PRIMARY KEY,
    tries     INT          NOT NULL,
    fault     VARCHAR(200) NOT NULL,
    CONSTRAINT watch_trouble_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
