-- 提级办: who answers for a matter that rose a level, by when it must be taken on, what was instructed and decided.
ALTER TABLE matter ADD COLUMN restricted BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX matter_restricted ON matter (restricted);

-- Who alone may read a restricted matter; the responsible leader is one of them.
CREATE TABLE matter_reader (
    matter_id BIGINT      NOT NULL,
    staff_id  BIGINT      NOT NULL,
    added_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (matter_id, staff_id),
    CONSTRAINT matter_reader_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT matter_reader_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);

CREATE TABLE escalation (
    id          BIGINT      NOT NULL PRIMARY KEY,
    version     INT         NOT NULL,
    matter_id   BIGINT      NOT NULL,
    state       VARCHAR(12) NOT NULL,
    from_unit   VARCHAR(32) NOT NULL,
    to_unit     VARCHAR(32) NOT NULL,
    by_itself   BOOLEAN     NOT NULL,
    raised_at   DATETIME(6) NOT NULL,
    raised_by   BIGINT      NULL,
    reason      VARBINARY(8000) NULL,
    leader_id   BIGINT      NULL,
    accept_by   DATE        NOT NULL,
    late_at     DATETIME(6) NULL,
    accepted_at DATETIME(6) NULL,
    accepted_on DATE        NULL,
    decided_at  DATETIME(6) NULL,
    closed_at   DATETIME(6) NULL,
    watch_at    DATETIME(6) NULL,
    CONSTRAINT escalation_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT escalation_from FOREIGN KEY (from_unit) REFERENCES unit (code),
    CONSTRAINT escalation_to FOREIGN KEY (to_unit) REFERENCES unit (code),
    CONSTRAINT escalation_leader FOREIGN KEY (leader_id) REFERENCES staff (id)
);
CREATE INDEX escalation_of_matter ON escalation (matter_id, raised_at);
CREATE INDEX escalation_watch ON escalation (watch_at);

-- Every word of it, sealed: instructions, the decision, and why another leader or reader was named. Never changed.
CREATE TABLE escalation_word (
    escalation BIGINT      NOT NULL,
    seq        INT         NOT NULL,
    kind       VARCHAR(16) NOT NULL,
    by_id      BIGINT      NOT NULL,
    whom       BIGINT      NULL,
    at         DATETIME(6) NOT NULL,
    words      MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (escalation, seq),
    CONSTRAINT escalation_word_of FOREIGN KEY (escalation) REFERENCES escalation (id),
    CONSTRAINT escalation_word_by FOREIGN KEY (by_id) REFERENCES staff (id)
);

-- Working days in which the responsible leader takes it on.
INSERT INTO policy_value (version, name, value) SELECT version, 'escalation.accept.days', 1 FROM policy_version;

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('ESCALATED', 'LEADER', 'MAIL', 'zh-CN', '请接办提级事项，最晚 {due}（{reference}）',
'您好！

“{title}”由{from}提级到{unit}，您是责任领导。
受理编号：{reference}
{reason}
请在 {due} 以前接办，再写批示；作出决定以后，这件事才能办结。

打开事项：{link}'),
('ESCALATED', 'LEADER', 'MAIL', 'en', 'Please take on an escalated matter by {due} ({reference})',
'Hello,

{from} has escalated “{title}” to {unit}, and you are the responsible leader.
Reference: {reference}
{reason}
Please take it on by {due} and write your instruction. The matter can be finished only after your decision.

Open the matter: {link}'),
('ESCALATION_LATE', 'LEADER', 'MAIL', 'zh-CN', '提级事项到期还没有接办（{reference}）',
'您好！

“{title}”由{from}提级，责任领导到 {due} 还没有接办。
受理编号：{reference}
请马上接办，或者督促接办。

打开事项：{link}'),
('ESCALATION_LATE', 'LEADER', 'MAIL', 'en', 'An escalated matter has not been taken on ({reference})',
'Hello,

{from} escalated “{title}”. Its responsible leader had not taken it on by {due}.
Reference: {reference}
Please take it on now, or see that it is.

Open the matter: {link}'),
('ESCALATION_ACCEPTED', 'RESIDENT', 'MAIL', 'zh-CN', '上级领导已经接办您反映的事（{reference}）',
'您好！

“{title}”已经由{unit}的责任领导接办。
受理编号：{reference}
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('ESCALATION_ACCEPTED', 'RESIDENT', 'MAIL', 'en', 'A leader has taken on your matter ({reference})',
'Hello,

the responsible leader of {unit} has taken on “{title}”.
Reference: {reference}
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('ESCALATION_INSTRUCTED', 'CLERK', 'MAIL', 'zh-CN', '责任领导写了批示（{reference}）',
'您好！

责任领导对“{title}”写了批示，请照批示办理。
受理编号：{reference}

打开事项：{link}'),
('ESCALATION_INSTRUCTED', 'CLERK', 'MAIL', 'en', 'The responsible leader has written an instruction ({reference})',
'Hello,

the responsible leader has written an instruction on “{title}”. Please act on it.
Reference: {reference}

Open the matter: {link}'),
('ESCALATION_DECIDED', 'CLERK', 'MAIL', 'zh-CN', '责任领导作出了决定（{reference}）',
'您好！

责任领导对“{title}”作出了决定，请照决定办理。
受理编号：{reference}

打开事项：{link}'),
('ESCALATION_DECIDED', 'CLERK', 'MAIL', 'en', 'The responsible leader has decided ({reference})',
'Hello,

the responsible leader has decided on “{title}”. Please carry the decision out.
Reference: {reference}

Open the matter: {link}');
