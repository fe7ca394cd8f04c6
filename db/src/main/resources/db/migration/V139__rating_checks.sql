-- Whoever is not satisfied is looked after by somebody who had no hand in the matter (好差评, 国办发〔2019〕51号).
CREATE TABLE rating_check (
    id        BIGINT      NOT NULL PRIMARY KEY,
    matter_id BIGINT      NOT NULL,
    stars     TINYINT     NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    due_on    DATE        NOT NULL,
    closed_at DATETIME(6) NULL,
    closed_by BIGINT      NULL,
    finding   VARCHAR(12) NULL,
    CONSTRAINT rating_check_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT rating_check_by FOREIGN KEY (closed_by) REFERENCES staff (id)
);
CREATE INDEX rating_check_open ON rating_check (closed_at, due_on);
CREATE INDEX rating_check_of ON rating_check (matter_id, opened_at);

-- Working days in which it is checked [A, after local rules of five].
INSERT INTO policy_value (version, name, value) SELECT version, 'rating.check.days', 5 FROM policy_version;

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('DISSATISFIED', 'LEADER', 'MAIL', 'zh-CN', '{unit}的事项评价为不满意，请安排核查（{reference}）',
'您好！

“{title}”办结后，群众评价为不满意。请安排没有经办过的人核查，{due} 前给群众一个说法。
受理编号：{reference}

打开事项：{link}'),
('DISSATISFIED', 'LEADER', 'MAIL', 'en', 'A matter of {unit} was rated as not satisfactory; please have it checked ({reference})',
'Hello,

after “{title}” was finished the resident was not satisfied. Please have it checked by somebody who had no hand in it, and the resident told by {due}.
Reference: {reference}

Open the matter: {link}'),
('RATING_CHECKED', 'RESIDENT', 'MAIL', 'zh-CN', '您的评价已经核查，请看结果（{reference}）',
'您好！

您对“{title}”的评价，已经由没有经办过这件事的人核查。结果请用查询码查看。
受理编号：{reference}
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('RATING_CHECKED', 'RESIDENT', 'MAIL', 'en', 'Your rating was checked: please read the outcome ({reference})',
'Hello,

your rating of “{title}” was checked by somebody who had no hand in it. Please use your receipt code to read the outcome.
Reference: {reference}
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.');
