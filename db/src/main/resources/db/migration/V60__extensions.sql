-- One extension, asked for by the handler and decided by a leader; what waits stands on the matter, the texts beside it.
ALTER TABLE matter ADD COLUMN extension_asked INT NULL;
ALTER TABLE matter ADD COLUMN extension_asked_by BIGINT NULL;
ALTER TABLE matter ADD COLUMN extension_granted INT NULL;

CREATE TABLE extension_request (
    matter_id  BIGINT          NOT NULL,
    seq        INT             NOT NULL,
    days       INT             NOT NULL,
    reason     VARBINARY(8000) NOT NULL,
    asked_by   BIGINT          NOT NULL,
    asked_at   DATETIME(6)     NOT NULL,
    outcome    VARCHAR(12)     NULL,
    decided_by BIGINT          NULL,
    decided_at DATETIME(6)     NULL,
    answer     VARBINARY(8000) NULL,
    PRIMARY KEY (matter_id, seq),
    CONSTRAINT extension_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('EXTENSION_ASKED', 'LEADER', 'MAIL', 'zh-CN', '申请延期，请您决定（{reference}）',
'您好！

{unit}办理的“{title}”申请延期 {days} 个工作日。
受理编号：{reference}
现在的承诺办结期限：{promise}
理由：{reason}

请在承诺办结期限前批准或者不批准；到期没有决定，申请自动失效，期限不变。
{link}

这封邮件由系统自动发出，不用回复。'),
('EXTENSION_ASKED', 'LEADER', 'MAIL', 'en', 'An extension is asked for; please decide ({reference})',
'Hello,

{unit} asks to extend “{title}” by {days} working days.
Reference: {reference}
Promised by now: {promise}
Reason: {reason}

Please approve or decline before the promised date; undecided, the request lapses and the date stands.
{link}

This mail was sent automatically; please do not reply to it.'),
('EXTENSION_DECLINED', 'CLERK', 'MAIL', 'zh-CN', '延期没有批准（{reference}）',
'您好！

“{title}”的延期申请没有批准，承诺办结期限还是 {promise}。
受理编号：{reference}
理由：{reason}
{link}

这封邮件由系统自动发出，不用回复。'),
('EXTENSION_DECLINED', 'CLERK', 'MAIL', 'en', 'The extension was declined ({reference})',
'Hello,

the extension of “{title}” was declined; the promised date is still {promise}.
Reference: {reference}
Reason: {reason}
{link}

This mail was sent automatically; please do not reply to it.');
