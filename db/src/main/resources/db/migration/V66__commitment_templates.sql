-- What is told of commitments.
INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('COMMITMENT_OFFERED', 'RESIDENT', 'MAIL', 'zh-CN', '可以先办后补：请确认容缺承诺（{reference}）',
'您好！

“{title}”还缺少材料，可以先办、后补。要补哪些材料、最晚哪天、我们先办什么，都写在一份承诺书里，要您自己同意才有效。
受理编号：{reference}
请在 {due} 以前用查询码打开事项，看清楚以后再点“我同意并承诺”。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('COMMITMENT_OFFERED', 'RESIDENT', 'MAIL', 'en', 'We can begin before the papers are complete: please confirm ({reference})',
'Hello,

papers are missing for “{title}”, but we can begin now and you bring them later. A commitment says which papers, until when, and what we do meanwhile. It holds only if you agree to it yourself.
Reference: {reference}
Please open the matter with your receipt code by {due}, read it, and press “I agree and commit”.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('COMMITMENT_AGREED', 'RESIDENT', 'MAIL', 'zh-CN', '容缺承诺已经生效，请在 {due} 以前补交材料（{reference}）',
'您好！

“{title}”的容缺承诺已经生效，我们已经开始先行办理。
受理编号：{reference}
第一份材料最晚补交：{due}
承诺办结期限：{promise}（不因等您的材料而推迟）

要补的材料和承诺书全文，请用查询码查看，也可以打印。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('COMMITMENT_AGREED', 'RESIDENT', 'MAIL', 'en', 'Your commitment holds; the first paper is due by {due} ({reference})',
'Hello,

your commitment for “{title}” holds, and we have gone ahead.
Reference: {reference}
The first paper is due by: {due}
Promised by: {promise} (this does not move while we wait for your papers)

Open the matter with your receipt code to see which papers, and to print the commitment.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('COMMITMENT_AGREED', 'CLERK', 'MAIL', 'zh-CN', '群众已同意容缺承诺，请先行办理（{reference}）',
'您好！

“{title}”的容缺承诺，群众已经同意，请按承诺先行办理。
受理编号：{reference}
第一份材料最晚补交：{due}
承诺办结期限：{promise}

打开事项：{link}'),
('COMMITMENT_AGREED', 'CLERK', 'MAIL', 'en', 'The resident has agreed to the commitment: please go ahead ({reference})',
'Hello,

the resident has agreed to the commitment for “{title}”. Please go ahead as it says.
Reference: {reference}
The first paper is due by: {due}
Promised by: {promise}

Open the matter: {link}'),
('PAPER_REMINDER', 'RESIDENT', 'MAIL', 'zh-CN', '提醒：还有材料要在 {due} 以前补交（{reference}）',
'您好！

“{title}”还有您承诺补交的材料没有收到。
受理编号：{reference}
最晚补交：{due}

已经交了或者寄出了，请用查询码打开事项告诉我们一声。到期没有补交的，会照承诺书写明的办法处理。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('PAPER_REMINDER', 'RESIDENT', 'MAIL', 'en', 'Reminder: a paper is due by {due} ({reference})',
'Hello,

a paper you committed to bring for “{title}” has not come yet.
Reference: {reference}
Due by: {due}

If you have handed it in or sent it, please open the matter with your receipt code and tell us. If it does not come by that date, what the commitment says will happen.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('PAPER_ANNOUNCED', 'CLERK', 'MAIL', 'zh-CN', '群众说材料已经补交，请核对（{reference}）',
'您好！

“{title}”：群众说有一份材料已经补交，请核对后登记“已收到”，或者说明为什么还不行。
受理编号：{reference}

打开事项：{link}'),
('PAPER_ANNOUNCED', 'CLERK', 'MAIL', 'en', 'The resident says a paper was handed in: please check ({reference})',
'Hello,

the resident says that a paper for “{title}” was handed in. Please check, and mark it as received or say why it will not do.
Reference: {reference}

Open the matter: {link}'),
('PAPER_DECLINED', 'RESIDENT', 'MAIL', 'zh-CN', '有一份材料还要再补，请在 {due} 以前补交（{reference}）',
'您好！

“{title}”：您说已经补交的一份材料，还不能算收到。
受理编号：{reference}
最晚补交：{due}

原因请用查询码打开事项查看。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('PAPER_DECLINED', 'RESIDENT', 'MAIL', 'en', 'A paper is still needed by {due} ({reference})',
'Hello,

a paper you announced for “{title}” cannot be counted as received yet.
Reference: {reference}
Due by: {due}

Please open the matter with your receipt code to read why.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('COMMITMENT_KEPT', 'RESIDENT', 'MAIL', 'zh-CN', '材料已经补齐（{reference}）',
'您好！

“{title}”要补的材料都收到了，您的承诺已经履行，谢谢！
受理编号：{reference}
承诺办结期限：{promise}
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('COMMITMENT_KEPT', 'RESIDENT', 'MAIL', 'en', 'All papers are in ({reference})',
'Hello,

all the missing papers for “{title}” have come. You have kept your commitment: thank you.
Reference: {reference}
Promised by: {promise}
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('COMMITMENT_ENDED', 'RESIDENT', 'MAIL', 'zh-CN', '容缺承诺已经结束，请看现在怎么办（{reference}）',
'您好！

“{title}”的容缺承诺已经结束。
受理编号：{reference}
{reason}

具体情况请用查询码查看。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('COMMITMENT_ENDED', 'RESIDENT', 'MAIL', 'en', 'The commitment has ended: what happens now ({reference})',
'Hello,

the commitment for “{title}” has ended.
Reference: {reference}
{reason}

Please use your receipt code to read the details.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.'),
('COMMITMENT_ENDED', 'CLERK', 'MAIL', 'zh-CN', '容缺承诺已经结束（{reference}）',
'您好！

“{title}”的容缺承诺已经结束。
受理编号：{reference}
{reason}

打开事项：{link}'),
('COMMITMENT_ENDED', 'CLERK', 'MAIL', 'en', 'The commitment has ended ({reference})',
'Hello,

the commitment for “{title}” has ended.
Reference: {reference}
{reason}

Open the matter: {link}');
