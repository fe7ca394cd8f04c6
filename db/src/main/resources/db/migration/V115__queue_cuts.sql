-- 两清: twice a working day a unit's queue is looked at; what had come by then and waits for a first hand is counted until it is none.
CREATE TABLE queue_cut (
    cut_at     DATETIME(6) NOT NULL,
    unit_code  VARCHAR(32) NOT NULL,
    waiting    INT         NOT NULL,
    cleared_at DATETIME(6) NULL,
    cleared_by BIGINT      NULL,
    PRIMARY KEY (cut_at, unit_code),
    CONSTRAINT queue_cut_unit FOREIGN KEY (unit_code) REFERENCES unit (code),
    CONSTRAINT queue_cut_staff FOREIGN KEY (cleared_by) REFERENCES staff (id)
);
CREATE INDEX queue_cut_of_unit ON queue_cut (unit_code, cut_at);

-- Minutes of the day, Asia/Shanghai: 11:30 and 16:30 [A].
INSERT INTO policy_value (version, name, value) SELECT version, 'queue.first.minute', 690 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'queue.second.minute', 990 FROM policy_version;
