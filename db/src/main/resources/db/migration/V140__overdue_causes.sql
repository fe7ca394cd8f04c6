-- A card that passed its deadline is told of once for each deadline: the deadline that was told of stands here.
ALTER TABLE cause ADD COLUMN told_due_on DATE NULL;

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('CAUSE_OVERDUE', 'CLERK', 'MAIL', 'zh-CN', '一类事卡超期：{title}',
'您好！

一类事卡“{title}”要求在 {due} 前改好，现在还没有宣布改好。
责任单位：{unit}
负责人：{owner}

改好了，请打开卡片宣布改好；还没有改好的，请写清楚卡在哪里，定下新的日期。
{link}

这封邮件由系统自动发出，不用回复。'),
('CAUSE_OVERDUE', 'CLERK', 'MAIL', 'en', 'A cause card is overdue: {title}',
'Hello,

the cause card “{title}” was to be mended by {due}, and no fix has been announced.
Responsible: {unit}
Owner: {owner}

If it is mended, open the card and announce the fix; if it is not, write down what holds it up and set a new date.
{link}

This mail was sent automatically; please do not reply to it.'),
('CAUSE_OVERDUE', 'LEADER', 'MAIL', 'zh-CN', '一类事卡超期：{title}',
'您好！

{unit}负责的一类事卡“{title}”要求在 {due} 前改好，现在还没有宣布改好。
负责人：{owner}

请问清楚卡在哪里，和负责人定下新的日期。督办看板上也有这张卡。
{link}

这封邮件由系统自动发出，不用回复。'),
('CAUSE_OVERDUE', 'LEADER', 'MAIL', 'en', 'A cause card is overdue: {title}',
'Hello,

the cause card “{title}”, for which {unit} is responsible, was to be mended by {due}, and no fix has been announced.
Owner: {owner}

Please ask what holds it up, and set a new date with the owner. The card stands on your board as well.
{link}

This mail was sent automatically; please do not reply to it.');
