-- 马上办: what was done, as one of a few kinds, and the proof of it or a listed reason why there is none.
CREATE TABLE immediate_act (
    code    VARCHAR(24) NOT NULL PRIMARY KEY,
    name_zh VARCHAR(40) NOT NULL,
    name_en VARCHAR(60) NOT NULL,
    ordinal INT         NOT NULL
);

CREATE TABLE immediate_unproven (
    code    VARCHAR(24) NOT NULL PRIMARY KEY,
    name_zh VARCHAR(60) NOT NULL,
    name_en VARCHAR(90) NOT NULL,
    ordinal INT         NOT NULL
);

CREATE TABLE immediate_work (
    id        BIGINT      NOT NULL PRIMARY KEY,
    matter_id BIGINT      NOT NULL,
    leg_id    BIGINT      NOT NULL,
    act       VARCHAR(24) NOT NULL,
    words     VARBINARY(8100) NOT NULL,
    unproven  VARCHAR(24) NULL,
    staff_id  BIGINT      NOT NULL,
    at        DATETIME(6) NOT NULL,
    CONSTRAINT immediate_work_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT immediate_work_leg FOREIGN KEY (leg_id) REFERENCES leg (id),
    CONSTRAINT immediate_work_act FOREIGN KEY (act) REFERENCES immediate_act (code),
    CONSTRAINT immediate_work_unproven FOREIGN KEY (unproven) REFERENCES immediate_unproven (code)
);
CREATE INDEX immediate_work_of_matter ON immediate_work (matter_id, at);

-- “Today at my window” asks for a unit's legs of one mode: open ones, and those closed today.
CREATE INDEX leg_of_unit ON leg (unit_code, mode, closed_at);

INSERT INTO immediate_act (code, name_zh, name_en, ordinal) VALUES
    ('DATA_SYNCED', '重新同步了数据', 'Data synchronised again', 10),
    ('PAPER_ISSUED', '出具、补发了证件或证明', 'A document or certificate issued', 20),
    ('RECORD_CORRECTED', '更正了登记信息', 'A record corrected', 30),
    ('ACCEPTED_AT_WINDOW', '当场受理了业务', 'The application accepted at the window', 40),
    ('APPOINTMENT_MADE', '约好了办理时间', 'An appointment made', 50),
    ('REFUNDED', '退还了费用', 'A fee refunded', 60),
    ('EXPLAINED', '当面或电话讲清楚了', 'Explained in person or by telephone', 70),
    ('OTHER', '其他', 'Something else', 90);

INSERT INTO immediate_unproven (code, name_zh, name_en, ordinal) VALUES
    ('TOLD_ONLY', '只是口头说明，没有材料', 'It was only told; there is no paper', 10),
    ('IN_SYSTEM', '结果在业务系统里，不能导出', 'The result stands in another system and cannot be exported', 20),
    ('WITH_RESIDENT', '原件已交给群众', 'The original was handed to the resident', 30),
    ('SECRET', '材料涉密或涉及他人，不宜上传', 'The paper is secret or concerns others', 40);
