-- Who is told what: a row says that the audience is told of the event, and in which words. A line with a placeholder that has no value is left out.
INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('FILED', 'RESIDENT', 'MAIL', 'zh-CN', '我们收到了您的事项（{reference}）',
'您好！

您提交的“{title}”，我们已经收到。
受理编号：{reference}
承诺办结期限：{promise}。最晚到这一天，会给您答复。

想知道办到哪一步了，请用提交时页面上给您的查询码查看。查询码只显示过那一次，邮件里永远不会写，请收好；不论谁向您要，都不要告诉他。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('FILED', 'RESIDENT', 'MAIL', 'en', 'We have received your matter ({reference})',
'Hello,

we have received “{title}”.
Reference: {reference}
Promised by: {promise}. You will have an answer on that day at the latest.

To see how far it has got, use the receipt code that the page showed you when you submitted it. It was shown only once and is never written in a mail, so please keep it, and do not tell it to anybody who asks for it.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('ACCEPTED', 'RESIDENT', 'MAIL', 'zh-CN', '您的事项已经受理（{reference}）',
'您好！

“{title}”已经受理，由{unit}办理。
受理编号：{reference}
承诺办结期限：{promise}

需要您补充什么，或者有了结果，我们会写信告诉您。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('ACCEPTED', 'RESIDENT', 'MAIL', 'en', 'Your matter has been accepted ({reference})',
'Hello,

“{title}” has been accepted and is with {unit}.
Reference: {reference}
Promised by: {promise}

We will write to you if we need anything, and when there is a result.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('ACCEPTED_BY_SYSTEM', 'RESIDENT', 'MAIL', 'zh-CN', '您的事项已经受理（{reference}）',
'您好！

“{title}”已经受理，由{unit}办理。
受理编号：{reference}
承诺办结期限：{promise}

需要您补充什么，或者有了结果，我们会写信告诉您。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('ACCEPTED_BY_SYSTEM', 'RESIDENT', 'MAIL', 'en', 'Your matter has been accepted ({reference})',
'Hello,

“{title}” has been accepted and is with {unit}.
Reference: {reference}
Promised by: {promise}

We will write to you if we need anything, and when there is a result.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('ACCEPTED_BY_SYSTEM', 'LEADER', 'MAIL', 'zh-CN', '无人作受理决定，已自动受理（{reference}）',
'您好！

{unit}收到的“{title}”，一个工作日内没有人作出受理决定，已经自动受理，计时照常。
受理编号：{reference}
承诺办结期限：{promise}

请安排人员办理。
打开事项：{link}'),
('ACCEPTED_BY_SYSTEM', 'LEADER', 'MAIL', 'en', 'Accepted by the system because nobody decided ({reference})',
'Hello,

nobody at {unit} decided about “{title}” within one working day, so the system has accepted it. The clock runs on.
Reference: {reference}
Promised by: {promise}

Please see that somebody takes it up.
Open the matter: {link}'),
('NOT_ACCEPTED', 'RESIDENT', 'MAIL', 'zh-CN', '您的事项没有受理，请看原因和办法（{reference}）',
'您好！

很抱歉，“{title}”我们不能受理。
受理编号：{reference}
{reason}

具体说明请用查询码查看。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('NOT_ACCEPTED', 'RESIDENT', 'MAIL', 'en', 'We could not accept your matter: why, and what to do ({reference})',
'Hello,

we are sorry, but we cannot accept “{title}”.
Reference: {reference}
{reason}

Please use your receipt code to read the details.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('ASKED', 'RESIDENT', 'MAIL', 'zh-CN', '您的事项有一条消息，请查看（{reference}）',
'您好！

关于“{title}”：
{reason}
受理编号：{reference}

等待期间暂停计时；恢复后承诺期限如有变化，会另行告诉您。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('ASKED', 'RESIDENT', 'MAIL', 'en', 'There is a message about your matter ({reference})',
'Hello,

about “{title}”:
{reason}
Reference: {reference}

The clock stands still while we wait. If the promised date changes afterwards, we will tell you.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('PROMISE_CHANGED', 'RESIDENT', 'MAIL', 'zh-CN', '承诺办结期限改为 {promise}（{reference}）',
'您好！

“{title}”的承诺办结期限现在是 {promise}。
受理编号：{reference}
原因：{reason}
原因：等待期间暂停计时 {days} 个工作日，期限顺延相同天数。

最初告诉您的日期一直保留在记录里，用查询码随时可以看到。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('PROMISE_CHANGED', 'RESIDENT', 'MAIL', 'en', 'The promised date is now {promise} ({reference})',
'Hello,

the promised date of “{title}” is now {promise}.
Reference: {reference}
Reason: {reason}
Reason: the clock stood still for {days} working days while we waited, and the date moves by as many.

The date you were told first stays on record; your receipt code shows it at any time.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('REPLIED', 'RESIDENT', 'MAIL', 'zh-CN', '您的事项有新回复（{reference}）',
'您好！

办理“{title}”的同事给您写了回复，请用查询码查看。
受理编号：{reference}
承诺办结期限：{promise}
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('REPLIED', 'RESIDENT', 'MAIL', 'en', 'There is a reply to your matter ({reference})',
'Hello,

the colleague who handles “{title}” has written to you. Please use your receipt code to read it.
Reference: {reference}
Promised by: {promise}
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('FINISHED', 'RESIDENT', 'MAIL', 'zh-CN', '您的事项已经办结：{result}（{reference}）',
'您好！

“{title}”已经办结，结果是：{result}。
受理编号：{reference}

答复的内容请用查询码查看。满意不满意，都请您评价一句；如果问题没有真正解决，在页面写明的日期之前可以要求重新办理。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('FINISHED', 'RESIDENT', 'MAIL', 'en', 'Your matter is finished: {result} ({reference})',
'Hello,

“{title}” is finished. The result: {result}.
Reference: {reference}

Please use your receipt code to read the answer. Tell us whether you are satisfied or not; if the problem is not really solved, you can have it taken up again until the date the page shows.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('REOPENED', 'RESIDENT', 'MAIL', 'zh-CN', '您的事项重新办理（{reference}）',
'您好！

按您的要求，“{title}”重新办理，由{unit}接着办。
受理编号：{reference}
最初的承诺办结期限不变，仍是 {promise}；是否按期，以最后一次办结为准。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('REOPENED', 'RESIDENT', 'MAIL', 'en', 'Your matter has been taken up again ({reference})',
'Hello,

as you asked, “{title}” has been taken up again by {unit}.
Reference: {reference}
The promised date stays {promise}; whether it was kept is judged by the last finish.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('REOPENED', 'CLERK', 'MAIL', 'zh-CN', '当事人要求重新办理（{reference}）',
'您好！

当事人认为“{title}”没有解决，已经要求重新办理。原来的承诺办结期限（{promise}）不变。
受理编号：{reference}
打开事项：{link}'),
('REOPENED', 'CLERK', 'MAIL', 'en', 'A matter was reopened by its resident ({reference})',
'Hello,

the resident finds that “{title}” is not solved and has reopened it. The promised date ({promise}) stays.
Reference: {reference}
Open the matter: {link}'),
('ANSWERED', 'CLERK', 'MAIL', 'zh-CN', '当事人有新的答复或补充（{reference}）',
'您好！

“{title}”的当事人写来了新的内容，请查看；原来暂停计时的，已经恢复计时。
受理编号：{reference}
承诺办结期限：{promise}
打开事项：{link}'),
('ANSWERED', 'CLERK', 'MAIL', 'en', 'The resident has answered ({reference})',
'Hello,

the resident of “{title}” has written. If the clock stood still, it runs again.
Reference: {reference}
Promised by: {promise}
Open the matter: {link}'),
('WITHDRAWN', 'RESIDENT', 'MAIL', 'zh-CN', '您的事项已经撤回（{reference}）',
'您好！

有人用您的查询码撤回了“{title}”，我们不再办理。
受理编号：{reference}

如果不是您本人的意思，请尽快联系{unit}。

{unit}
这封邮件由系统自动发出，不用回复。'),
('WITHDRAWN', 'RESIDENT', 'MAIL', 'en', 'Your matter has been withdrawn ({reference})',
'Hello,

“{title}” was withdrawn with your receipt code, so we stop handling it.
Reference: {reference}

If that was not you, please contact {unit} soon.

{unit}
This mail was sent automatically; please do not reply to it.'),
('WARNED', 'CLERK', 'MAIL', 'zh-CN', '办理提醒：时限已过 {percent}%（{reference}）',
'您好！

“{title}”的办理时限已经过了 {percent}%。
受理编号：{reference}
承诺办结期限：{promise}

请抓紧办理；确需等待的，请及时暂停计时并告诉当事人。
打开事项：{link}'),
('WARNED', 'CLERK', 'MAIL', 'en', 'Reminder: {percent} % of the time is used ({reference})',
'Hello,

{percent} % of the time for “{title}” is used.
Reference: {reference}
Promised by: {promise}

Please go on with it. If you have to wait for something, stop the clock in time and tell the resident.
Open the matter: {link}'),
('OVERDUE', 'RESIDENT', 'MAIL', 'zh-CN', '很抱歉，您的事项没有按期办结（{reference}）',
'您好！

很抱歉，“{title}”没有在承诺的 {promise} 之前办结。
受理编号：{reference}
{reason}

现在由{unit}负责。承诺的日期不会改动，这次逾期会如实计入统计。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('OVERDUE', 'RESIDENT', 'MAIL', 'en', 'We are sorry: your matter is overdue ({reference})',
'Hello,

we are sorry: “{title}” was not finished by the promised date, {promise}.
Reference: {reference}
{reason}

{unit} is in charge now. The promised date is not changed, and the delay counts in our figures.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('OVERDUE', 'LEADER', 'MAIL', 'zh-CN', '逾期提醒，请督促办理（{reference}）',
'您好！

“{title}”没有在承诺办结期限 {promise} 之前办结，现在由{unit}负责。
受理编号：{reference}
原办理单位：{from}

请尽快安排办理。
打开事项：{link}'),
('OVERDUE', 'LEADER', 'MAIL', 'en', 'Overdue: please see to it ({reference})',
'Hello,

“{title}” was not finished by its promised date, {promise}. {unit} is in charge now.
Reference: {reference}
Handled before by: {from}

Please see that it is dealt with soon.
Open the matter: {link}'),
('BOOKED', 'RESIDENT', 'MAIL', 'zh-CN', '报名成功：{title}',
'您好！

您已经报上“{title}”。
时间：{starts}
地点：{place}
受理编号：{reference}

来不了的话，请尽早用查询码取消，把名额让给别人。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('BOOKED', 'RESIDENT', 'MAIL', 'en', 'You are signed up: {title}',
'Hello,

you are signed up for “{title}”.
When: {starts}
Where: {place}
Reference: {reference}

If you cannot come, please cancel with your receipt code soon, so that somebody else can.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('WAITING', 'RESIDENT', 'MAIL', 'zh-CN', '已经登记候补：{title}',
'您好！

“{title}”的名额已满，您已经登记候补。
排在您前面的还有 {ahead} 份报名。
时间：{starts}
地点：{place}
受理编号：{reference}

有了名额会按顺序自动给您，并写信告诉您；不想等了，请用查询码取消。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('WAITING', 'RESIDENT', 'MAIL', 'en', 'You are on the waiting list: {title}',
'Hello,

“{title}” is full; you are on the waiting list.
Sign-ups before yours: {ahead}
When: {starts}
Where: {place}
Reference: {reference}

Seats that become free are given in the order of the line, and we will write to you. If you do not want to wait, cancel with your receipt code.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('PROMOTED', 'RESIDENT', 'MAIL', 'zh-CN', '有名额了，您已报上：{title}',
'您好！

“{title}”有了空出的名额，已经给您。
时间：{starts}
地点：{place}
受理编号：{reference}

来不了的话，请尽早用查询码取消，把名额让给下一位。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('PROMOTED', 'RESIDENT', 'MAIL', 'en', 'You have a seat now: {title}',
'Hello,

a seat for “{title}” became free and is yours.
When: {starts}
Where: {place}
Reference: {reference}

If you cannot come, please cancel with your receipt code soon, so that the next person can.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('CANCELLED', 'RESIDENT', 'MAIL', 'zh-CN', '报名已经取消：{title}',
'您好！

您对“{title}”的报名或者候补已经取消，不再为您保留名额。
时间：{starts}
受理编号：{reference}
原因：{reason}
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('CANCELLED', 'RESIDENT', 'MAIL', 'en', 'Your sign-up is cancelled: {title}',
'Hello,

your sign-up or your place in the waiting line for “{title}” is cancelled; no seat is kept for you.
When: {starts}
Reference: {reference}
Reason: {reason}
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('TIP', 'RESIDENT', 'MAIL', 'zh-CN', '您有一条新消息',
'您好！

您有一条新消息，请用查询码查看。邮件里不写具体内容，也请不要回复。
{link}'),
('TIP', 'RESIDENT', 'MAIL', 'en', 'You have a new message',
'Hello,

there is a new message for you; please use your receipt code to read it. Mails never say what it is about. Please do not reply.
{link}'),
('TIP', 'CLERK', 'MAIL', 'zh-CN', '工作台有一件事请您查看',
'您好！

工作台有一件事要请您处理，请登录后查看。
{link}'),
('TIP', 'CLERK', 'MAIL', 'en', 'There is something for you on the desk',
'Hello,

something on the desk needs you. Please sign in to see it.
{link}'),
('TIP', 'LEADER', 'MAIL', 'zh-CN', '工作台有一件事请您督促',
'您好！

下级单位有一件事过了时限，请登录后查看。
{link}'),
('TIP', 'LEADER', 'MAIL', 'en', 'Something on the desk needs your attention',
'Hello,

something below your unit has passed its time. Please sign in to see it.
{link}'),
('DIGEST', 'LEADER', 'MAIL', 'zh-CN', '{date} 办理简报：逾期 {overdueCount} 件，今天到期 {dueTodayCount} 件',
'早上好！

{unit}（含下属单位），{date}

本月按期办结率：{onTimeRate}（{onTime}/{due}）
按首次承诺计算：{firstRate}（{firstOnTime}/{firstDue}）
{noRate}
按期办结率 = 按期办结 ÷（办结 + 逾期未办结），只计承诺期限在本月的事项。

逾期未办结：{overdueCount} 件
{overdueList}

今天到期：{dueTodayCount} 件
{dueTodayList}

打开数据页：{link}'),
('DIGEST', 'LEADER', 'MAIL', 'en', '{date}: {overdueCount} overdue, {dueTodayCount} due today',
'Good morning,

{unit} and the units below, {date}

On-time rate this month: {onTimeRate} ({onTime}/{due})
By the first promise: {firstRate} ({firstOnTime}/{firstDue})
{noRate}
On-time rate = finished on time ÷ (finished + overdue and unfinished), of the matters promised for this month.

Overdue: {overdueCount}
{overdueList}

Due today: {dueTodayCount}
{dueTodayList}

Open the figures: {link}');
