-- 未办成: what the first signature stands under, who gave or refused the second; the list of laws and of ways to appeal are rows.
ALTER TABLE matter ADD COLUMN refusal_by BIGINT NULL;
ALTER TABLE matter ADD COLUMN refusal_unit VARCHAR(32) NULL;
ALTER TABLE matter ADD COLUMN refusal_signer_unit VARCHAR(32) NULL;
CREATE INDEX matter_signing ON matter (refusal_signer_unit);

CREATE TABLE legal_basis (
    code    VARCHAR(40)  NOT NULL PRIMARY KEY,
    ordinal INT          NOT NULL,
    name_zh VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL
);

-- Calendar days after the finish in which the way is open (行政复议法 art. 20; 行政诉讼法 art. 46; 信访工作条例 art. 35).
CREATE TABLE appeal_route (
    code    VARCHAR(40)  NOT NULL PRIMARY KEY,
    ordinal INT          NOT NULL,
    name_zh VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    days    INT          NOT NULL
);

CREATE TABLE refusal (
    matter_id     BIGINT          NOT NULL,
    seq           INT             NOT NULL,
    basis         VARCHAR(40)     NOT NULL,
    citation      VARBINARY(4000) NOT NULL,
    tried         MEDIUMBLOB      NOT NULL,
    answer        MEDIUMBLOB      NOT NULL,
    route         VARCHAR(40)     NOT NULL,
    signer_unit   VARCHAR(32)     NOT NULL,
    proposed_by   BIGINT          NOT NULL,
    proposed_unit VARCHAR(32)     NOT NULL,
    proposed_at   DATETIME(6)     NOT NULL,
    outcome       VARCHAR(12)     NULL,
    decided_by    BIGINT          NULL,
    decided_unit  VARCHAR(32)     NULL,
    decided_at    DATETIME(6)     NULL,
    until_on      DATE            NULL,
    reason        VARBINARY(8000) NULL,
    PRIMARY KEY (matter_id, seq),
    CONSTRAINT refusal_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT refusal_basis FOREIGN KEY (basis) REFERENCES legal_basis (code),
    CONSTRAINT refusal_route FOREIGN KEY (route) REFERENCES appeal_route (code)
);

INSERT INTO legal_basis (code, ordinal, name_zh, name_en) VALUES
    ('CIVIL_STATUS', 10, '《中华人民共和国户口登记条例》', 'Household Registration Regulations'),
    ('ID_CARD', 20, '《中华人民共和国居民身份证法》', 'Resident Identity Card Law'),
    ('ROAD_TRAFFIC', 30, '《中华人民共和国道路交通安全法》', 'Road Traffic Safety Law'),
    ('VEHICLES', 40, '《机动车登记规定》', 'Provisions on the Registration of Motor Vehicles'),
    ('DRIVING', 50, '《机动车驾驶证申领和使用规定》', 'Provisions on Driving Licences'),
    ('EXIT_ENTRY', 60, '《中华人民共和国出境入境管理法》', 'Exit and Entry Administration Law'),
    ('PASSPORT', 70, '《中华人民共和国护照法》', 'Passport Law'),
    ('RESIDENCE', 80, '《居住证暂行条例》', 'Interim Regulations on Residence Permits'),
    ('DRUGS', 90, '《中华人民共和国禁毒法》', 'Narcotics Control Law'),
    ('PUBLIC_ORDER', 100, '《中华人民共和国治安管理处罚法》', 'Public Security Administration Punishments Law'),
    ('LICENSING', 110, '《中华人民共和国行政许可法》', 'Administrative Licensing Law'),
    ('PETITIONS', 120, '《信访工作条例》', 'Regulations on Petition Work'),
    ('LOCAL', 130, '浙江省地方性法规或者政府规章', 'Regulations of Zhejiang Province');

INSERT INTO appeal_route (code, ordinal, name_zh, name_en, days) VALUES
    ('RECONSIDERATION', 10, '向上一级公安机关或者同级人民政府申请行政复议', 'administrative reconsideration by the public-security organ above or the government', 60),
    ('LAWSUIT', 20, '向人民法院提起行政诉讼', 'an administrative lawsuit at the people’s court', 180),
    ('REVIEW', 30, '向上一级机关申请信访复查', 'a review of the petition by the organ above', 30);

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('SIGNATURE_ASKED', 'LEADER', 'MAIL', 'zh-CN', '“未办成”请您签字（{reference}）',
'您好！

{unit}办理的“{title}”拟作“未办成”办结，请您看过依据和做过的努力以后签字，或者写明理由退回。
受理编号：{reference}
承诺办结期限：{promise}
{link}

这封邮件由系统自动发出，不用回复。'),
('SIGNATURE_ASKED', 'LEADER', 'MAIL', 'en', 'A refusal waits for your signature ({reference})',
'Hello,

{unit} would finish “{title}” as not achieved. Please read the legal basis and what was tried, then sign, or send it back with a reason.
Reference: {reference}
Promised by: {promise}
{link}

This mail was sent automatically; please do not reply to it.'),
('SIGNATURE_REFUSED', 'CLERK', 'MAIL', 'zh-CN', '“未办成”被退回（{reference}）',
'您好！

“{title}”拟作“未办成”办结，第二人没有签字，退回继续办理。
受理编号：{reference}
承诺办结期限：{promise}
理由：{reason}
{link}

这封邮件由系统自动发出，不用回复。'),
('SIGNATURE_REFUSED', 'CLERK', 'MAIL', 'en', 'The refusal was sent back ({reference})',
'Hello,

the second signature under the refusal of “{title}” was not given; please go on with it.
Reference: {reference}
Promised by: {promise}
Reason: {reason}
{link}

This mail was sent automatically; please do not reply to it.');
