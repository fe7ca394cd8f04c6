-- Who had the ball of a finished matter, in seconds; written at every finish, so that the sums of a unit are one query.
CREATE TABLE holding_time (
    matter_id   BIGINT NOT NULL PRIMARY KEY,
    rest_days   BIGINT NOT NULL,
    third_party BIGINT NOT NULL,
    resident    BIGINT NOT NULL,
    other_unit  BIGINT NOT NULL,
    this_unit   BIGINT NOT NULL,
    CONSTRAINT holding_time_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
