-- Residents who left a telephone number only are called about what others are written of; one open line a matter.
CREATE TABLE call_task (
    id          BIGINT       NOT NULL PRIMARY KEY,
    matter_id   BIGINT       NOT NULL,
    open_matter BIGINT       NULL,
    events      VARCHAR(400) NOT NULL,
    since       DATETIME(6)  NOT NULL,
    next_at     DATETIME(6)  NOT NULL,
    tries       INT          NOT NULL,
    closed_at   DATETIME(6)  NULL,
    CONSTRAINT call_task_once UNIQUE (open_matter),
    CONSTRAINT call_task_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
CREATE INDEX call_task_next ON call_task (next_at, open_matter);
CREATE INDEX call_task_of ON call_task (matter_id, since);
CREATE TABLE call_try (
    task_id  BIGINT      NOT NULL,
    seq      INT         NOT NULL,
    at       DATETIME(6) NOT NULL,
    staff_id BIGINT      NOT NULL,
    reached  BOOLEAN     NOT NULL,
    PRIMARY KEY (task_id, seq),
    CONSTRAINT call_try_of FOREIGN KEY (task_id) REFERENCES call_task (id),
    CONSTRAINT call_try_by FOREIGN KEY (staff_id) REFERENCES staff (id)
);

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('CODE_REPLACED', 'RESIDENT', 'MAIL', 'zh-CN', '查询码已经换了新的（{reference}）',
'您好！

“{title}”的查询码在窗口换了新的，旧的查询码不能再用了。新的查询码只当面交给出示证件的本人，不在邮件里写。
受理编号：{reference}

如果不是您本人去换的，请马上打电话给{unit}。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('CODE_REPLACED', 'RESIDENT', 'MAIL', 'en', 'Your receipt code was replaced ({reference})',
'Hello,

the receipt code of “{title}” was replaced at the counter; the old code does not work any more. The new one is handed over in person only, to whoever shows the identity paper, and never written in a mail.
Reference: {reference}

If it was not you who asked for it, please call {unit} at once.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.');
