-- 暖心办: what can be offered, what was offered, what the resident said, what was done. It never touches the main clock.
CREATE TABLE care_service (
    code    VARCHAR(24)  NOT NULL PRIMARY KEY,
    name_zh VARCHAR(60)  NOT NULL,
    name_en VARCHAR(80)  NOT NULL,
    for_zh  VARCHAR(120) NOT NULL,
    for_en  VARCHAR(160) NOT NULL,
    signals VARCHAR(200) NOT NULL,
    ordinal INT          NOT NULL
);

INSERT INTO care_service (code, name_zh, name_en, for_zh, for_en, signals, ordinal) VALUES
    ('HOME_VISIT', '上门服务', 'Home visit', '年老、生病、行动不便的人', 'people who are old, ill or cannot easily move', 'VULNERABLE', 10),
    ('COMPANION', '专人陪办', 'Companion at the counter', '需要有人一起跑窗口、讲明白的人', 'people who need somebody beside them at the counters', 'VULNERABLE', 20),
    ('OUT_OF_HOURS', '错时预约', 'Appointment out of hours', '上班时间来不了的人', 'people who cannot come in working hours', '', 30),
    ('PROXY', '帮办代办', 'Done on your behalf', '可以委托、不必本人到场的事', 'matters that can be done by proxy', '', 40),
    ('PROJECT_OFFICER', '项目警官', 'Enterprise officer', '有开工、投产、用工期限的企业', 'enterprises with a date to begin or to employ by', 'ENTERPRISE,PROJECT_IMPACT', 50);

CREATE TABLE care_offer (
    id          BIGINT      NOT NULL PRIMARY KEY,
    version     INT         NOT NULL,
    matter_id   BIGINT      NOT NULL,
    state       VARCHAR(12) NOT NULL,
    service     VARCHAR(24) NOT NULL,
    planned_at  DATETIME(6) NOT NULL,
    place       VARBINARY(1200) NOT NULL,
    words       VARBINARY(8000) NOT NULL,
    offered_at  DATETIME(6) NOT NULL,
    offered_by  BIGINT      NOT NULL,
    answer_by   DATE        NOT NULL,
    answered_at DATETIME(6) NULL,
    answered_how VARCHAR(12) NULL,
    recorded_by BIGINT      NULL,
    served_at   DATETIME(6) NULL,
    served_by   BIGINT      NULL,
    visit       MEDIUMBLOB  NULL,
    closed_at   DATETIME(6) NULL,
    watch_at    DATETIME(6) NULL,
    CONSTRAINT care_offer_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT care_offer_service FOREIGN KEY (service) REFERENCES care_service (code),
    CONSTRAINT care_offer_by FOREIGN KEY (offered_by) REFERENCES staff (id)
);
CREATE INDEX care_offer_of_matter ON care_offer (matter_id, offered_at);
CREATE INDEX care_offer_watch ON care_offer (watch_at);

-- Working days in which an offer is answered.
INSERT INTO policy_value (version, name, value) SELECT version, 'care.answer.days', 5 FROM policy_version;

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('CARE_OFFERED', 'RESIDENT', 'MAIL', 'zh-CN', '我们可以为您多做一点，请告诉我们要不要（{reference}）',
'您好！

“{title}”在办理的同时，{unit}想为您多做一点。时间、地点和内容请用查询码查看，要不要由您决定。
受理编号：{reference}
请在 {due} 以前回答。不回答也没关系，到期自动取消，不影响这件事的办理和期限。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('CARE_OFFERED', 'RESIDENT', 'MAIL', 'en', 'We offer you some extra help: please say whether you want it ({reference})',
'Hello,

while “{title}” is being handled, {unit} offers you some extra help. Please use your receipt code to read what, when and where. It is for you to decide.
Reference: {reference}
Please answer by {due}. If you do not, the offer ends by itself; the handling and its date are not affected.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('CARE_ANSWERED', 'CLERK', 'MAIL', 'zh-CN', '群众答复了暖心服务（{reference}）',
'您好！

“{title}”：{reason}
受理编号：{reference}

打开事项：{link}'),
('CARE_ANSWERED', 'CLERK', 'MAIL', 'en', 'The resident has answered the offer of care ({reference})',
'Hello,

“{title}”: {reason}
Reference: {reference}

Open the matter: {link}');
