-- What a matter is about; ledgers name it in Chinese.
CREATE TABLE category (
    code    VARCHAR(40) NOT NULL PRIMARY KEY,
    name_zh VARCHAR(40) NOT NULL,
    name_en VARCHAR(60) NOT NULL,
    ordinal INT         NOT NULL,
    CONSTRAINT category_name UNIQUE (name_zh)
);
INSERT INTO category (code, name_zh, name_en, ordinal) VALUES
    ('HOUSEHOLD', '户籍', 'Household registration', 10),
    ('ID_CARD', '身份证', 'Identity card', 20),
    ('VEHICLE', '车辆', 'Vehicles', 30),
    ('LICENCE', '驾驶证', 'Driving licence', 40),
    ('EXIT_ENTRY', '出入境', 'Passports, exit and entry', 50),
    ('PERMIT', '治安许可', 'Public-security permits', 60),
    ('OTHER', '其他', 'Something else', 90);
