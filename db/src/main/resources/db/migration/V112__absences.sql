-- AB 角: who is away from when to when, and who stands in. Nothing is moved: the matters stay where they are and come back by themselves.
CREATE TABLE default_deputy (
    staff_id  BIGINT NOT NULL PRIMARY KEY,
    deputy_id BIGINT NOT NULL,
    CONSTRAINT default_deputy_of FOREIGN KEY (staff_id) REFERENCES staff (id),
    CONSTRAINT default_deputy_is FOREIGN KEY (deputy_id) REFERENCES staff (id)
);

CREATE TABLE absence (
    id         BIGINT      NOT NULL PRIMARY KEY,
    version    INT         NOT NULL,
    staff_id   BIGINT      NOT NULL,
    from_on    DATE        NOT NULL,
    to_on      DATE        NOT NULL,
    kind       VARCHAR(12) NOT NULL,
    deputy_id  BIGINT      NOT NULL,
    entered_by BIGINT      NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    ended_at   DATETIME(6) NULL,
    ended_by   BIGINT      NULL,
    CONSTRAINT absence_of FOREIGN KEY (staff_id) REFERENCES staff (id),
    CONSTRAINT absence_stand_in FOREIGN KEY (deputy_id) REFERENCES staff (id)
);
CREATE INDEX absence_days ON absence (staff_id, to_on);
CREATE INDEX absence_lasting ON absence (ended_at, to_on);

-- Who stands in for one matter, where it is not the one who stands in for all that comes.
CREATE TABLE absence_deputy (
    absence_id BIGINT NOT NULL,
    matter_id  BIGINT NOT NULL,
    deputy_id  BIGINT NOT NULL,
    PRIMARY KEY (absence_id, matter_id),
    CONSTRAINT absence_deputy_absence FOREIGN KEY (absence_id) REFERENCES absence (id),
    CONSTRAINT absence_deputy_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT absence_deputy_is FOREIGN KEY (deputy_id) REFERENCES staff (id)
);
