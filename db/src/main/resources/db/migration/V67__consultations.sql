-- 会商办: the lead is whoever holds the matter; parties are asked, answer, or are overruled with a reason.
CREATE TABLE consultation (
    id               BIGINT      NOT NULL PRIMARY KEY,
    version          INT         NOT NULL,
    matter_id        BIGINT      NOT NULL,
    open             BOOLEAN     NOT NULL,
    question         MEDIUMBLOB  NOT NULL,
    opened_at        DATETIME(6) NOT NULL,
    opened_on        DATE        NOT NULL,
    opened_by        BIGINT      NOT NULL,
    closed_at        DATETIME(6) NULL,
    meeting_at       DATETIME(6) NULL,
    meeting_until    DATETIME(6) NULL,
    meeting_place    VARBINARY(1200) NULL,
    meeting_revision INT         NOT NULL,
    minutes          MEDIUMBLOB  NULL,
    minutes_at       DATETIME(6) NULL,
    watch_at         DATETIME(6) NULL,
    CONSTRAINT consultation_matter FOREIGN KEY (matter_id) REFERENCES matter (id)
);
CREATE INDEX consultation_of_matter ON consultation (matter_id, opened_at);
CREATE INDEX consultation_watch ON consultation (watch_at);

-- A party is a unit of the register, or somebody outside who holds a one-time link of which only the hash is kept.
CREATE TABLE consultation_party (
    party           BIGINT      NOT NULL PRIMARY KEY,
    consultation    BIGINT      NOT NULL,
    unit_code       VARCHAR(32) NULL,
    name            VARBINARY(600) NULL,
    asked_on        DATE        NOT NULL,
    due_on          DATE        NOT NULL,
    state           VARCHAR(12) NOT NULL,
    opinion         VARCHAR(12) NULL,
    words           MEDIUMBLOB  NULL,
    answered_at     DATETIME(6) NULL,
    answered_on     DATE        NULL,
    answered_by     VARBINARY(600) NULL,
    overruled_on    DATE        NULL,
    reason          VARBINARY(8000) NULL,
    token_hash      BINARY(32)  NULL,
    token_expires   DATETIME(6) NULL,
    chased          INT         NOT NULL,
    chase_at        DATETIME(6) NULL,
    CONSTRAINT consultation_party_of FOREIGN KEY (consultation) REFERENCES consultation (id),
    CONSTRAINT consultation_party_unit FOREIGN KEY (unit_code) REFERENCES unit (code),
    CONSTRAINT consultation_party_token UNIQUE (token_hash)
);
CREATE INDEX consultation_invited ON consultation_party (unit_code, state);

CREATE TABLE consultation_task (
    task         BIGINT         NOT NULL PRIMARY KEY,
    consultation BIGINT         NOT NULL,
    ordinal      INT            NOT NULL,
    who          VARBINARY(600) NOT NULL,
    what         VARBINARY(4000) NOT NULL,
    due_on       DATE           NOT NULL,
    done_on      DATE           NULL,
    CONSTRAINT consultation_task_of FOREIGN KEY (consultation) REFERENCES consultation (id)
);

-- Working days: to meet in, to answer in, between two calls on a silent party; calendar days a link is good for.
INSERT INTO policy_value (version, name, value) SELECT version, 'consultation.meet.days', 2 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'consultation.answer.days', 3 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'consultation.chase.days', 1 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'consultation.link.days', 7 FROM policy_version;

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('CONSULTED', 'CLERK', 'MAIL', 'zh-CN', '请参加会商：{title}（{reference}）',
'您好！

{from}牵头办理“{title}”，请{unit}参加会商，提出意见。
受理编号：{reference}
请在 {due} 以前答复。

打开会商：{link}'),
('CONSULTED', 'CLERK', 'MAIL', 'en', 'Your unit is asked for its opinion: {title} ({reference})',
'Hello,

{from} leads the handling of “{title}” and asks {unit} for its opinion.
Reference: {reference}
Please answer by {due}.

Open the consultation: {link}'),
('PARTY_SILENT', 'CLERK', 'MAIL', 'zh-CN', '会商意见逾期未答复，请尽快答复（{reference}）',
'您好！

{from}请{unit}就“{title}”提出会商意见，到 {due} 还没有收到。
受理编号：{reference}

请今天答复。打开会商：{link}'),
('PARTY_SILENT', 'CLERK', 'MAIL', 'en', 'Your opinion is overdue, please answer ({reference})',
'Hello,

{from} asked {unit} for an opinion on “{title}”; it was due on {due} and has not come.
Reference: {reference}

Please answer today. Open the consultation: {link}'),
('PARTY_SILENT', 'LEADER', 'MAIL', 'zh-CN', '本单位的会商意见逾期未答复（{reference}）',
'您好！

{from}请{unit}就“{title}”提出会商意见，到 {due} 还没有收到，请督促答复。
受理编号：{reference}
打开会商：{link}'),
('PARTY_SILENT', 'LEADER', 'MAIL', 'en', 'An opinion of your unit is overdue ({reference})',
'Hello,

{from} asked {unit} for an opinion on “{title}”; it was due on {due} and has not come. Please see that it does.
Reference: {reference}
Open the consultation: {link}'),
('CONSULTATION_SILENT', 'CLERK', 'MAIL', 'zh-CN', '会商有一方没有按时答复（{reference}）',
'您好！

“{title}”的会商，有一方到 {due} 还没有答复，已经催办。可以继续催，也可以写明理由不再等。
受理编号：{reference}
打开事项：{link}'),
('CONSULTATION_SILENT', 'CLERK', 'MAIL', 'en', 'A party to the consultation has not answered ({reference})',
'Hello,

a party to the consultation on “{title}” had not answered by {due} and has been reminded. You can go on asking, or overrule it with a reason.
Reference: {reference}
Open the matter: {link}'),
('CONSULTATION_SILENT', 'LEADER', 'MAIL', 'zh-CN', '会商有一方没有按时答复（{reference}）',
'您好！

{unit}牵头的“{title}”，会商有一方到 {due} 还没有答复，已经催办。
受理编号：{reference}
打开事项：{link}'),
('CONSULTATION_SILENT', 'LEADER', 'MAIL', 'en', 'A party to a consultation has not answered ({reference})',
'Hello,

{unit} leads the consultation on “{title}”. A party had not answered by {due} and has been reminded.
Reference: {reference}
Open the matter: {link}'),
('OPINION_GIVEN', 'CLERK', 'MAIL', 'zh-CN', '收到一份会商意见（{reference}）',
'您好！

“{title}”的会商收到一份意见，请查看。
受理编号：{reference}
打开事项：{link}'),
('OPINION_GIVEN', 'CLERK', 'MAIL', 'en', 'A party has given its opinion ({reference})',
'Hello,

a party to the consultation on “{title}” has given its opinion.
Reference: {reference}
Open the matter: {link}'),
('MEETING_SET', 'CLERK', 'MAIL', 'zh-CN', '会商会议：{starts}（{reference}）',
'您好！

{from}牵头办理的“{title}”，会商会议定在 {starts}。
地点：{place}
受理编号：{reference}
日历文件和会商内容：{link}'),
('MEETING_SET', 'CLERK', 'MAIL', 'en', 'Consultation meeting: {starts} ({reference})',
'Hello,

the consultation on “{title}”, led by {from}, meets on {starts}.
Place: {place}
Reference: {reference}
Calendar file and consultation: {link}');
