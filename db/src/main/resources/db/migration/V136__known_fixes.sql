-- What often helps without filing: written by the house, or the public answer of a cause (一类事) that was closed.
-- "words" says what it is about; a title that shares enough of them is offered it.
CREATE TABLE known_fix (
    id           BIGINT        NOT NULL PRIMARY KEY,
    category     VARCHAR(40)   NOT NULL,
    words        VARCHAR(300)  NOT NULL,
    title_zh     VARCHAR(100)  NOT NULL,
    title_en     VARCHAR(160)  NOT NULL,
    text_zh      VARCHAR(1000) NOT NULL,
    text_en      VARCHAR(1600) NOT NULL,
    cause_id     BIGINT        NULL,
    published_by BIGINT        NULL,
    published_on DATE          NOT NULL,
    active       BOOLEAN       NOT NULL,
    CONSTRAINT known_fix_cause UNIQUE (cause_id),
    CONSTRAINT known_fix_of FOREIGN KEY (cause_id) REFERENCES cause (id),
    CONSTRAINT known_fix_category FOREIGN KEY (category) REFERENCES category (code),
    CONSTRAINT known_fix_by FOREIGN KEY (published_by) REFERENCES staff (id)
);
-- How often somebody said that it solved the matter: a number a day and nobody's name.
CREATE TABLE known_fix_use (
    fix_id BIGINT NOT NULL,
    day    DATE   NOT NULL,
    solved INT    NOT NULL,
    PRIMARY KEY (fix_id, day),
    CONSTRAINT known_fix_use_of FOREIGN KEY (fix_id) REFERENCES known_fix (id)
);
INSERT INTO known_fix (id, category, words, title_zh, title_en, text_zh, text_en, published_on, active) VALUES
    (1, 'VEHICLE', '违章处理 未处理 已处理 违章记录 跨省违章 处理过 violation fine settled open record', '违章处理过了，系统还显示未处理', 'A violation was settled, the system still shows it as open',
     '处理完以后，各地的系统要过一两个工作日才会一致。请先看处理决定书上的日期：不满两个工作日的，第三个工作日再查一次；超过的，请在这里提交，并写上决定书编号。', 'After it was settled it takes one or two working days until the systems agree. Look at the date of the decision: within two working days, look again on the third; if it is longer ago, file here and give the number of the decision.', '2026-01-05', TRUE),
    (2, 'ID_CARD', '身份证 遗失 丢失 补办 补领 换领 到期 identity card lost replace renew', '身份证丢了、到期了，可以网上申请', 'A lost or expired identity card can be applied for online',
     '补领、换领身份证可以在手机上申请，不用回户籍地，也不用先挂失。凭户口簿或者临时身份证，就近的公安政务服务大厅也能当场受理。', 'A replacement can be applied for by telephone, without going back to where you are registered and without reporting the loss first. Any public-security service hall takes it too, with the household register or a temporary card.', '2026-01-05', TRUE),
    (3, 'LICENCE', '驾驶证 到期 换证 异地换证 体检 补证 licence renew expired elsewhere', '驾驶证到期，可以在外地换', 'A driving licence can be renewed elsewhere',
     '驾驶证换证、补证全国通办，不用回原来的车管所。带身份证和县级以上医院的体检证明，到就近的车管所办，当场拿证。', 'A licence can be renewed or replaced anywhere in the country. Take your identity card and a medical certificate of a county hospital or higher to the nearest vehicle office; you get it at once.', '2026-01-05', TRUE),
    (4, 'EXIT_ENTRY', '护照 急用 加急 出国 加快 passport urgent fast', '护照急用，可以申请加急', 'A passport can be made urgent',
     '出国治病、奔丧、探望病人、紧急商务、开学报到，可以申请加急，五个工作日内办好。带能证明的材料，在出入境大厅交申请时当面提出。', 'For treatment, a funeral, a sick relative, urgent business or the beginning of a term, an urgent passport is made within five working days. Bring a proof and ask for it at the exit-entry hall when you hand in the application.', '2026-01-05', TRUE),
    (5, 'HOUSEHOLD', '新生儿 出生登记 孩子 上户口 落户 出生证 newborn birth child register', '给新生儿上户口，可以网上办', 'A newborn child can be registered online',
     '有出生医学证明的，可以在手机上办“出生一件事”，户口、医保、预防接种一次办好，不用跑窗口。证明丢了，先到出生的医院补开。', 'With the medical certificate of birth this is done by telephone in one go: registration, insurance and vaccination. If the certificate is lost, ask the hospital of birth for a new one first.', '2026-01-05', TRUE);
