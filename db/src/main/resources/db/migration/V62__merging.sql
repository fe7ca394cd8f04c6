-- A merged matter is found from the one it was merged into, whose end is told to its resident too.
CREATE INDEX matter_merged ON matter (merged_into);

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('MERGED', 'RESIDENT', 'MAIL', 'zh-CN', '您的事项与另一件合并办理（{reference}）',
'您好！

“{title}”和另一件相同的事项合在一起办理。
受理编号：{reference}
您的承诺办结期限不变：{promise}。有了结果，会同样写信告诉您。

请继续使用您自己的查询码。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('MERGED', 'RESIDENT', 'MAIL', 'en', 'Your matter is handled together with another ({reference})',
'Hello,

“{title}” is handled together with another matter about the same thing.
Reference: {reference}
Your promised date stays: {promise}. We will write to you just the same when there is a result.

Please go on using your own receipt code.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('SPLIT', 'RESIDENT', 'MAIL', 'zh-CN', '您的事项接着单独办理（{reference}）',
'您好！

和“{title}”合并办理的那一件已经由提出的人撤回，您的事项接着单独办理。
受理编号：{reference}
承诺办结期限：{promise}
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('SPLIT', 'RESIDENT', 'MAIL', 'en', 'Your matter goes on by itself ({reference})',
'Hello,

the matter that “{title}” was handled together with has been withdrawn by whoever filed it. Yours goes on by itself.
Reference: {reference}
Promised by: {promise}
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('SPLIT', 'CLERK', 'MAIL', 'zh-CN', '并案的事项要单独办理（{reference}）',
'您好！

与“{title}”并案的事项由群众撤回，这一件要单独接着办，计时一直在走。
受理编号：{reference}
承诺办结期限：{promise}
{link}

这封邮件由系统自动发出，不用回复。'),
('SPLIT', 'CLERK', 'MAIL', 'en', 'A merged matter has to go on by itself ({reference})',
'Hello,

the matter that “{title}” was merged into has been withdrawn. This one has to be handled by itself; its clock has run all the time.
Reference: {reference}
Promised by: {promise}
{link}

This mail was sent automatically; please do not reply to it.');
