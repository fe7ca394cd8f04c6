-- 催办: a resident or a supervisor presses for an answer; the next thing the resident hears answers it.
CREATE TABLE urge (
    id          BIGINT          NOT NULL PRIMARY KEY,
    matter_id   BIGINT          NOT NULL,
    staff_id    BIGINT          NULL,
    words       VARBINARY(8000) NULL,
    at          DATETIME(6)     NOT NULL,
    answered_at DATETIME(6)     NULL,
    CONSTRAINT urge_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT urge_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
CREATE INDEX urge_of_matter ON urge (matter_id, at);
CREATE INDEX urge_unanswered ON urge (answered_at, at);

-- Working days between two urges of a resident [A].
INSERT INTO policy_value (version, name, value) SELECT version, 'urge.days', 3 FROM policy_version;

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('URGED', 'CLERK', 'MAIL', 'zh-CN', '有人催办，请尽快答复（{reference}）',
'您好！

“{title}”被催办了。
受理编号：{reference}
承诺办结期限：{promise}

请打开事项，把办到哪一步、接下来做什么告诉群众。回复以后，这次催办就算答复了。
{link}'),
('URGED', 'CLERK', 'MAIL', 'en', 'Somebody presses for an answer ({reference})',
'Hello,

an answer is pressed for in “{title}”.
Reference: {reference}
Promised by: {promise}

Please open the matter and tell the resident how far it is and what comes next. A reply answers this urge.
{link}'),
('URGED', 'LEADER', 'MAIL', 'zh-CN', '{unit}的事项被催办（{reference}）',
'您好！

{unit}办理的“{title}”被催办了。
受理编号：{reference}
承诺办结期限：{promise}

答复以前，它在您的督办看板上。
{link}'),
('URGED', 'LEADER', 'MAIL', 'en', 'A matter of {unit} is being pressed for ({reference})',
'Hello,

an answer is pressed for in “{title}”, handled by {unit}.
Reference: {reference}
Promised by: {promise}

It stays on your board until it is answered.
{link}');
