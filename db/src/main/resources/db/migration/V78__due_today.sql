-- The warning on the morning of the due date.
INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('DUE_TODAY', 'CLERK', 'MAIL', 'zh-CN', '今天到期，请办结（{reference}）',
'您好！

“{title}”承诺今天（{promise}）办结。
受理编号：{reference}

请今天办结并答复；过了今天 24 点，会自动上报一级，并计入逾期。
打开事项：{link}'),
('DUE_TODAY', 'CLERK', 'MAIL', 'en', 'Due today: please finish it ({reference})',
'Hello,

“{title}” is promised for today, {promise}.
Reference: {reference}

Please finish and answer it today. After midnight it rises a level by itself and counts as overdue.
Open the matter: {link}');
