-- When a session was last changed: what calendars that subscribe to the feed go by.
ALTER TABLE event_session ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT '2026-01-01 00:00:00';
-- Told to everybody with a place when time or place of an event changes. Lines with a placeholder without a value are left out.
INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('RESCHEDULED', 'RESIDENT', 'MAIL', 'zh-CN', '活动的时间或地点有变化（{reference}）',
'您好！

您报名的“{title}”有变化，请看最新安排：
开始时间：{starts}
地点：{place}
受理编号：{reference}

您的名额不变。来不了的话，请用查询码取消报名，把名额让给别人。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('RESCHEDULED', 'RESIDENT', 'MAIL', 'en', 'Time or place of your event has changed ({reference})',
'Hello,

“{title}”, which you signed up for, has changed. It is now:
Begins: {starts}
Place: {place}
Reference: {reference}

You keep your place. If you cannot come, please cancel with your receipt code, so that somebody else can.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.');
