-- 回避: members of staff a matter is about, or who are too near to it; they find it nowhere and are told nothing of it.
CREATE TABLE recusal (
    matter_id   BIGINT      NOT NULL,
    staff_id    BIGINT      NOT NULL,
    recused_by  BIGINT      NULL,
    recused_at  DATETIME(6) NOT NULL,
    reason      VARBINARY(8000) NULL,
    PRIMARY KEY (matter_id, staff_id),
    CONSTRAINT recusal_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT recusal_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
CREATE INDEX staff_named ON staff (display_name);
