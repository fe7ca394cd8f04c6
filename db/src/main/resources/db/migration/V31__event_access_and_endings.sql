-- How a place can be reached and used by everybody: steps, lift, toilets, loop; may stay empty.
ALTER TABLE event ADD COLUMN accessibility VARCHAR(400) NOT NULL DEFAULT '';

-- A place ends in three ways; each is told in words of its own. CANCELLED stays for who cancelled alone.
INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('EVENT_CANCELLED', 'RESIDENT', 'MAIL', 'zh-CN', '活动取消了：{title}',
'您好！

很抱歉，您报名的“{title}”取消了，请不要前往。
原定时间：{starts}
原定地点：{place}
受理编号：{reference}

您的名额或者候补已经退回，不用再做什么。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('EVENT_CANCELLED', 'RESIDENT', 'MAIL', 'en', 'The event is cancelled: {title}',
'Hello,

we are sorry: “{title}”, which you signed up for, is cancelled. Please do not come.
It was planned for: {starts}
Place: {place}
Reference: {reference}

Your place, or your place in line, is given back; there is nothing for you to do.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('LAPSED', 'RESIDENT', 'MAIL', 'zh-CN', '这次没有等到名额：{title}',
'您好！

很抱歉，“{title}”开始前没有空出名额，候补已经结束，请不要前往。
时间：{starts}
受理编号：{reference}

欢迎报名下一次活动。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('LAPSED', 'RESIDENT', 'MAIL', 'en', 'No seat came free this time: {title}',
'Hello,

we are sorry: no seat for “{title}” came free before it began, and waiting has ended. Please do not come.
When: {starts}
Reference: {reference}

You are welcome at the next event.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.');
