-- A category may have finer ones below it, to any depth; a matter is listed and counted by the uppermost, the petition keeps the finest.
ALTER TABLE category ADD COLUMN parent VARCHAR(40) NULL;
ALTER TABLE category ADD CONSTRAINT category_parent FOREIGN KEY (parent) REFERENCES category (code);
ALTER TABLE petition ADD COLUMN category VARCHAR(40) NULL;

INSERT INTO category (code, name_zh, name_en, ordinal, parent) VALUES
    ('HOUSEHOLD_BIRTH', '出生登记', 'Birth registration', 10, 'HOUSEHOLD'),
    ('HOUSEHOLD_MOVE', '户口迁移', 'Moving a registration', 20, 'HOUSEHOLD'),
    ('HOUSEHOLD_CORRECTION', '户口信息更正', 'Correcting a registration', 30, 'HOUSEHOLD'),
    ('ID_CARD_LOST', '身份证补领换领', 'Replacing an identity card', 10, 'ID_CARD'),
    ('ID_CARD_MISUSED', '身份被冒用', 'Identity used by somebody else', 20, 'ID_CARD'),
    ('VEHICLE_TRANSFER', '车辆过户转籍', 'Transfer of a vehicle', 10, 'VEHICLE'),
    ('VEHICLE_VIOLATION', '违章记录有误', 'A violation recorded wrongly', 20, 'VEHICLE'),
    ('VEHICLE_INSPECTION', '车辆年检', 'Vehicle inspection', 30, 'VEHICLE'),
    ('LICENCE_EXCHANGE', '驾驶证换证补证', 'Renewing or replacing a licence', 10, 'LICENCE'),
    ('LICENCE_TEST', '驾驶考试', 'Driving test', 20, 'LICENCE'),
    ('EXIT_ENTRY_PASSPORT', '护照办理', 'Passport', 10, 'EXIT_ENTRY'),
    ('EXIT_ENTRY_ENDORSEMENT', '港澳台签注', 'Travel endorsement', 20, 'EXIT_ENTRY');

-- Questions of a category hold for everything below it. Kinds: LINE one line, DAY a date, CHOICE one of the options.
CREATE TABLE category_question (
    code     VARCHAR(40)  NOT NULL PRIMARY KEY,
    category VARCHAR(40)  NOT NULL,
    kind     VARCHAR(8)   NOT NULL,
    label_zh VARCHAR(80)  NOT NULL,
    label_en VARCHAR(120) NOT NULL,
    help_zh  VARCHAR(120) NULL,
    help_en  VARCHAR(200) NULL,
    required BOOLEAN      NOT NULL,
    ordinal  INT          NOT NULL,
    CONSTRAINT category_question_of FOREIGN KEY (category) REFERENCES category (code)
);
-- What an option establishes (a fact of the advice), if anything.
CREATE TABLE category_option (
    question VARCHAR(40) NOT NULL,
    code     VARCHAR(40) NOT NULL,
    name_zh  VARCHAR(60) NOT NULL,
    name_en  VARCHAR(90) NOT NULL,
    fact     VARCHAR(32) NULL,
    ordinal  INT         NOT NULL,
    PRIMARY KEY (question, code),
    CONSTRAINT category_option_of FOREIGN KEY (question) REFERENCES category_question (code)
);
INSERT INTO category_question (code, category, kind, label_zh, label_en, help_zh, help_en, required, ordinal) VALUES
    ('BIRTH_PAPER', 'HOUSEHOLD_BIRTH', 'CHOICE', '有没有出生医学证明', 'Is there a medical certificate of birth', NULL, NULL, TRUE, 10),
    ('BIRTH_DAY', 'HOUSEHOLD_BIRTH', 'DAY', '孩子哪天出生', 'When the child was born', NULL, NULL, FALSE, 20),
    ('MOVE_FROM', 'HOUSEHOLD_MOVE', 'CHOICE', '户口从哪里迁来', 'Where the registration moves from', NULL, NULL, TRUE, 10),
    ('CORRECT_WHAT', 'HOUSEHOLD_CORRECTION', 'LINE', '哪一项写错了，应该是什么', 'Which entry is wrong, and what it should say', '例如：出生日期应该是 1961-03-05', 'For example: the date of birth should be 1961-03-05', TRUE, 10),
    ('MISUSED_WHERE', 'ID_CARD_MISUSED', 'CHOICE', '身份被用在哪里', 'What the identity was used for', NULL, NULL, TRUE, 10),
    ('TRANSFER_PLACE', 'VEHICLE_TRANSFER', 'CHOICE', '车辆原来在哪里登记', 'Where the vehicle is registered now', NULL, NULL, TRUE, 10),
    ('VIOLATION_DAY', 'VEHICLE_VIOLATION', 'DAY', '违章记录是哪天的', 'The date of the violation on record', NULL, NULL, FALSE, 10),
    ('VIOLATION_STATE', 'VEHICLE_VIOLATION', 'CHOICE', '这条记录现在怎样', 'What the record says now', NULL, NULL, TRUE, 20),
    ('PASSPORT_DAY', 'EXIT_ENTRY_PASSPORT', 'DAY', '哪天交的申请', 'When the application was handed in', NULL, NULL, FALSE, 10),
    ('PASSPORT_FOR', 'EXIT_ENTRY_PASSPORT', 'CHOICE', '出去做什么', 'What the journey is for', NULL, NULL, FALSE, 20);
INSERT INTO category_option (question, code, name_zh, name_en, fact, ordinal) VALUES
    ('BIRTH_PAPER', 'YES', '有', 'Yes', NULL, 10),
    ('BIRTH_PAPER', 'LOST', '有过，遗失了', 'There was, it is lost', 'MINOR_MATERIAL_MISSING', 20),
    ('BIRTH_PAPER', 'NEVER', '从来没有', 'There never was', 'HISTORICAL', 30),
    ('MOVE_FROM', 'SAME', '同一个地市', 'The same city', NULL, 10),
    ('MOVE_FROM', 'OTHER', '省内别的地市', 'Another city of the province', 'CROSS_REGION', 20),
    ('MOVE_FROM', 'PROVINCE', '外省', 'Another province', 'CROSS_REGION', 30),
    ('MISUSED_WHERE', 'COMPANY', '登记公司', 'To register a company', 'MULTI_DEPT', 10),
    ('MISUSED_WHERE', 'PHONE', '办电话卡、银行卡', 'For a SIM or a bank card', 'MULTI_DEPT', 20),
    ('MISUSED_WHERE', 'POLICE', '驾驶证、违章', 'For a licence or a violation', 'DATA_SYNC', 30),
    ('TRANSFER_PLACE', 'SAME', '本市', 'In this city', NULL, 10),
    ('TRANSFER_PLACE', 'OTHER', '外地', 'Elsewhere', 'CROSS_REGION', 20),
    ('VIOLATION_STATE', 'HANDLED', '早就处理了，还显示未处理', 'Long settled, still shown as open', 'DATA_SYNC', 10),
    ('VIOLATION_STATE', 'MINE', '是我的，对处理有意见', 'It is mine, I disagree', NULL, 20),
    ('VIOLATION_STATE', 'NOT_MINE', '不是我的车', 'It is not my vehicle', 'DATA_SYNC', 30),
    ('PASSPORT_FOR', 'TREATMENT', '治病、奔丧、探望病人', 'Treatment, a funeral, a sick relative', 'LIVELIHOOD', 10),
    ('PASSPORT_FOR', 'STUDY', '上学、考试', 'School or an examination', NULL, 20),
    ('PASSPORT_FOR', 'WORK', '公司派出', 'Sent by a company', 'ENTERPRISE', 30),
    ('PASSPORT_FOR', 'OTHER', '别的', 'Something else', NULL, 40);

-- What somebody may need at the counter, and the extra help (暖心办) it calls for; which of them a person has is sealed.
CREATE TABLE special_need (
    code    VARCHAR(24) NOT NULL PRIMARY KEY,
    name_zh VARCHAR(60) NOT NULL,
    name_en VARCHAR(90) NOT NULL,
    fact    VARCHAR(32) NULL,
    service VARCHAR(24) NULL,
    ordinal INT         NOT NULL,
    CONSTRAINT special_need_service FOREIGN KEY (service) REFERENCES care_service (code)
);
INSERT INTO special_need (code, name_zh, name_en, fact, service, ordinal) VALUES
    ('CANNOT_COME', '行动不便，出不了门', 'Cannot easily leave home', 'VULNERABLE', 'HOME_VISIT', 10),
    ('COMPANION', '需要有人陪着办', 'Needs somebody beside them', 'VULNERABLE', 'COMPANION', 20),
    ('HARD_OF_HEARING', '听不清，或者需要手语', 'Hard of hearing, or needs sign language', 'VULNERABLE', 'COMPANION', 30),
    ('CANNOT_READ', '看不清字，或者不识字', 'Cannot see or read well', 'VULNERABLE', 'COMPANION', 40),
    ('NOT_IN_HOURS', '上班时间来不了', 'Cannot come in working hours', NULL, 'OUT_OF_HOURS', 50),
    ('OTHER_LANGUAGE', '听不懂普通话', 'Does not speak Mandarin', NULL, 'COMPANION', 60);

-- Working days within which the resident's own date counts as near: the longest limit of a route [A].
INSERT INTO policy_value (version, name, value) SELECT version, 'near.days', 10 FROM policy_version;
