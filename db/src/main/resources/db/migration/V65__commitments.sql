-- 容缺办 as a contract of two sides: what may be missing, until when, what the office does meanwhile, and how it ends.

-- Papers by category. Identity proof and what decides the matter can never be left out.
CREATE TABLE paper (
    code     VARCHAR(40)  NOT NULL PRIMARY KEY,
    category VARCHAR(40)  NOT NULL,
    name_zh  VARCHAR(80)  NOT NULL,
    name_en  VARCHAR(120) NOT NULL,
    identity BOOLEAN      NOT NULL,
    decisive BOOLEAN      NOT NULL,
    ordinal  INT          NOT NULL,
    CONSTRAINT paper_category FOREIGN KEY (category) REFERENCES category (code)
);
CREATE INDEX paper_of_category ON paper (category, ordinal);

-- The ends a commitment may have when a paper stays away. FINISH closes the matter with the result, GO_ON leads to the next route.
CREATE TABLE commitment_end (
    code    VARCHAR(24)  NOT NULL PRIMARY KEY,
    action  VARCHAR(8)   NOT NULL,
    result  VARCHAR(12)  NULL,
    name_zh VARCHAR(60)  NOT NULL,
    name_en VARCHAR(80)  NOT NULL,
    text_zh VARCHAR(300) NOT NULL,
    text_en VARCHAR(400) NOT NULL,
    ordinal INT          NOT NULL
);

-- The text the applicant accepts. A new wording is a new version; what was accepted is kept with the commitment.
CREATE TABLE commitment_text (
    version    INT           NOT NULL,
    language   VARCHAR(8)    NOT NULL,
    valid_from DATE          NOT NULL,
    body       VARCHAR(4000) NOT NULL,
    PRIMARY KEY (version, language)
);

CREATE TABLE commitment (
    id           BIGINT      NOT NULL PRIMARY KEY,
    version      INT         NOT NULL,
    matter_id    BIGINT      NOT NULL,
    state        VARCHAR(12) NOT NULL,
    text_version INT         NOT NULL,
    end_code     VARCHAR(24) NOT NULL,
    meanwhile    VARBINARY(8000) NOT NULL,
    phone_hash   BINARY(32)  NULL,
    offered_at   DATETIME(6) NOT NULL,
    offered_by   BIGINT      NOT NULL,
    agreed_at    DATETIME(6) NULL,
    agreed_text  MEDIUMBLOB  NULL,
    language     VARCHAR(8)  NULL,
    closed_at    DATETIME(6) NULL,
    closed_on    DATE        NULL,
    reason       VARBINARY(8000) NULL,
    watch_at     DATETIME(6) NULL,
    CONSTRAINT commitment_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT commitment_ends FOREIGN KEY (end_code) REFERENCES commitment_end (code)
);
CREATE INDEX commitment_of_matter ON commitment (matter_id, offered_at);
CREATE INDEX commitment_watch ON commitment (watch_at);
CREATE INDEX commitment_phone ON commitment (phone_hash, state, closed_on);

CREATE TABLE commitment_paper (
    commitment   BIGINT      NOT NULL,
    paper_code   VARCHAR(40) NOT NULL,
    state        VARCHAR(12) NOT NULL,
    due_on       DATE        NOT NULL,
    first_due_on DATE        NOT NULL,
    reminded     BOOLEAN     NOT NULL,
    announced_at DATETIME(6) NULL,
    words        VARBINARY(8000) NULL,
    received_at  DATETIME(6) NULL,
    PRIMARY KEY (commitment, paper_code),
    CONSTRAINT commitment_paper_of FOREIGN KEY (commitment) REFERENCES commitment (id),
    CONSTRAINT commitment_paper_code FOREIGN KEY (paper_code) REFERENCES paper (code)
);

-- Calendar days after a broken commitment in which its maker is offered no new one; working days before a date at which a reminder leaves.
INSERT INTO policy_value (version, name, value) SELECT version, 'commitment.bar.days', 180 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'commitment.remind.days', 1 FROM policy_version;

INSERT INTO paper (code, category, name_zh, name_en, identity, decisive, ordinal) VALUES
    ('HOUSEHOLD.ID', 'HOUSEHOLD', '申请人身份证', 'Identity card of the applicant', TRUE, TRUE, 10),
    ('HOUSEHOLD.BIRTH', 'HOUSEHOLD', '出生医学证明', 'Medical certificate of birth', FALSE, TRUE, 20),
    ('HOUSEHOLD.PERMIT', 'HOUSEHOLD', '准予迁入证明', 'Permit to move in', FALSE, TRUE, 30),
    ('HOUSEHOLD.BOOK', 'HOUSEHOLD', '居民户口簿', 'Household register', FALSE, FALSE, 40),
    ('HOUSEHOLD.MARRIAGE', 'HOUSEHOLD', '结婚证', 'Marriage certificate', FALSE, FALSE, 50),
    ('HOUSEHOLD.HOME', 'HOUSEHOLD', '房屋产权证或租赁合同', 'Title deed or lease of the home', FALSE, FALSE, 60),
    ('HOUSEHOLD.SCHOOL', 'HOUSEHOLD', '毕业证书或录取通知书', 'Diploma or letter of admission', FALSE, FALSE, 70),
    ('ID_CARD.BOOK', 'ID_CARD', '居民户口簿', 'Household register', TRUE, TRUE, 10),
    ('ID_CARD.OLD', 'ID_CARD', '原身份证', 'The old identity card', FALSE, FALSE, 20),
    ('ID_CARD.PHOTO', 'ID_CARD', '照片回执', 'Receipt of the photograph', FALSE, FALSE, 30),
    ('ID_CARD.GUARDIAN', 'ID_CARD', '监护人陪同或委托书', 'Company or authority of the guardian', FALSE, FALSE, 40),
    ('VEHICLE.ID', 'VEHICLE', '机动车所有人身份证明', 'Identity proof of the owner', TRUE, TRUE, 10),
    ('VEHICLE.REGISTRATION', 'VEHICLE', '机动车登记证书', 'Vehicle registration certificate', FALSE, TRUE, 20),
    ('VEHICLE.LICENCE', 'VEHICLE', '机动车行驶证', 'Vehicle licence', FALSE, FALSE, 30),
    ('VEHICLE.INVOICE', 'VEHICLE', '购车发票或转让凭证', 'Invoice or proof of transfer', FALSE, TRUE, 40),
    ('VEHICLE.INSURANCE', 'VEHICLE', '交强险凭证', 'Proof of compulsory insurance', FALSE, FALSE, 50),
    ('VEHICLE.TAX', 'VEHICLE', '车辆购置税或车船税凭证', 'Proof of purchase or vehicle tax', FALSE, FALSE, 60),
    ('VEHICLE.PHOTO', 'VEHICLE', '车辆照片', 'Photographs of the vehicle', FALSE, FALSE, 70),
    ('LICENCE.ID', 'LICENCE', '身份证', 'Identity card', TRUE, TRUE, 10),
    ('LICENCE.MEDICAL', 'LICENCE', '身体条件证明', 'Medical fitness certificate', FALSE, TRUE, 20),
    ('LICENCE.OLD', 'LICENCE', '原驾驶证', 'The old driving licence', FALSE, FALSE, 30),
    ('LICENCE.PHOTO', 'LICENCE', '证件照片', 'Photograph', FALSE, FALSE, 40),
    ('LICENCE.RESIDENCE', 'LICENCE', '居住证明', 'Proof of residence', FALSE, FALSE, 50),
    ('EXIT_ENTRY.ID', 'EXIT_ENTRY', '身份证或户口簿', 'Identity card or household register', TRUE, TRUE, 10),
    ('EXIT_ENTRY.CONSENT', 'EXIT_ENTRY', '监护人同意书', 'Consent of the guardian', FALSE, TRUE, 20),
    ('EXIT_ENTRY.PHOTO', 'EXIT_ENTRY', '出入境证件照片', 'Photograph for travel documents', FALSE, FALSE, 30),
    ('EXIT_ENTRY.REASON', 'EXIT_ENTRY', '加急事由证明', 'Proof of why it is urgent', FALSE, FALSE, 40),
    ('EXIT_ENTRY.OLD', 'EXIT_ENTRY', '原出入境证件', 'The old travel document', FALSE, FALSE, 50),
    ('PERMIT.ID', 'PERMIT', '经办人身份证', 'Identity card of the person in charge', TRUE, TRUE, 10),
    ('PERMIT.SAFETY', 'PERMIT', '安全评估或检测报告', 'Safety assessment or test report', FALSE, TRUE, 20),
    ('PERMIT.BUSINESS', 'PERMIT', '营业执照复印件', 'Copy of the business licence', FALSE, FALSE, 30),
    ('PERMIT.PLACE', 'PERMIT', '场所平面图或租赁合同', 'Plan or lease of the premises', FALSE, FALSE, 40),
    ('PERMIT.STAFF', 'PERMIT', '从业人员名单', 'List of staff', FALSE, FALSE, 50),
    ('OTHER.ID', 'OTHER', '身份证明', 'Identity proof', TRUE, TRUE, 10),
    ('OTHER.AUTHORITY', 'OTHER', '委托书', 'Letter of authority', FALSE, FALSE, 20),
    ('OTHER.PHOTO', 'OTHER', '照片', 'Photograph', FALSE, FALSE, 30),
    ('OTHER.SUPPORT', 'OTHER', '佐证材料', 'Supporting papers', FALSE, FALSE, 40);

INSERT INTO commitment_end (code, action, result, name_zh, name_en, text_zh, text_en, ordinal) VALUES
    ('CLOSED', 'FINISH', 'EXPLAINED', '终止办理', 'Handling ends',
     '本次办理终止，按“解释说明”办结。材料备齐后，可以重新提出。',
     'the handling ends and the matter is closed as explained. It can be submitted again once the papers are complete.', 10),
    ('PARTLY', 'FINISH', 'PARTLY', '只办不缺材料的部分', 'Only what needs no missing paper is done',
     '只办结不缺材料的部分，其余部分不再办理。材料备齐后，可以就其余部分重新提出。',
     'only the part that needs no missing paper is done and the rest is not. The rest can be submitted again once the papers are complete.', 20),
    ('ORDINARY', 'GO_ON', NULL, '转为按普通程序办理', 'Ordinary handling takes over',
     '不再容缺，转为按普通程序办理；承诺办结期限不变，缺少的材料仍要交齐。',
     'nothing may be missing any more and ordinary handling takes over. The promised date stays; the missing papers are still needed.', 30);

INSERT INTO commitment_text (version, language, valid_from, body) VALUES
    (1, 'zh-CN', '2024-01-01',
'我自愿为“{title}”（受理编号 {reference}）申请容缺办理。

我还缺少以下材料，承诺最晚在所列日期当天补交：
{papers}

在我补交材料期间，{unit}先行办理：{meanwhile}

公安机关的承诺办结期限是 {promise}，不因等待我的材料而推迟。

如果有材料到期没有补交：{end}

我知道：没有履行承诺的，{bar} 天内不再适用容缺办理。
以上情况我已经看清楚，所说属实，愿意遵守。'),
    (1, 'en', '2024-01-01',
'I ask, of my own free will, that “{title}” (reference {reference}) be handled although papers are missing.

These papers are still missing. I undertake to hand them in on the dates given at the latest:
{papers}

While I obtain them, {unit} goes ahead with this: {meanwhile}

The office promises to finish by {promise}. That date does not move because of my papers.

If a paper has not come by its date: {end}

I know that if I do not keep this commitment, no new one is offered to me for {bar} days.
I have read the above, what I say is true, and I will keep to it.');
