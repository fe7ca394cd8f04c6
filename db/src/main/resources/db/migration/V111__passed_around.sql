-- 流转计: from so many hand-overs on, the next needs a leader's word [A].
INSERT INTO policy_value (version, name, value) SELECT version, 'handover.free', 3 FROM policy_version;

-- 首接负责: the unit that took a matter in first hears that it became overdue elsewhere.
INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('FIRST_UNIT_OVERDUE', 'CLERK', 'MAIL', 'zh-CN', '您单位首接的事项已经超期（{reference}）',
'您好！

“{title}”由您单位最先接收，后来转给别的单位办理，现在已经超过承诺办结期限 {promise}。
受理编号：{reference}

首接单位要负责到底：请和现在的承办单位联系，弄清楚卡在哪里。
{link}'),
('FIRST_UNIT_OVERDUE', 'CLERK', 'MAIL', 'en', 'A matter your unit took in first is overdue ({reference})',
'Hello,

your unit took “{title}” in first and handed it on. It has now passed the promised date {promise}.
Reference: {reference}

The first unit stays answerable: please ask the unit that handles it where it is stuck.
{link}'),
('FIRST_UNIT_OVERDUE', 'LEADER', 'MAIL', 'zh-CN', '本单位首接的事项已经超期（{reference}）',
'您好！

“{title}”由您单位最先接收，后来转给别的单位办理，现在已经超过承诺办结期限 {promise}。
受理编号：{reference}
{link}'),
('FIRST_UNIT_OVERDUE', 'LEADER', 'MAIL', 'en', 'A matter your unit took in first is overdue ({reference})',
'Hello,

your unit took “{title}” in first and handed it on. It has now passed the promised date {promise}.
Reference: {reference}
{link}');
