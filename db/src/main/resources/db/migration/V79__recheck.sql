-- 跟踪办: whether the problem stayed away, asked some time after the finish. The link's token is stored hashed.
CREATE TABLE recheck (
    id          BIGINT      NOT NULL PRIMARY KEY,
    matter_id   BIGINT      NOT NULL,
    nth         INT         NOT NULL,
    days        INT         NOT NULL,
    ask_at      DATETIME(6) NOT NULL,
    state       VARCHAR(12) NOT NULL,
    token_hash  BINARY(32)  NULL,
    asked_at    DATETIME(6) NULL,
    expires_at  DATETIME(6) NULL,
    answered_at DATETIME(6) NULL,
    answered_by VARCHAR(40) NULL,
    CONSTRAINT recheck_token UNIQUE (token_hash),
    CONSTRAINT recheck_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT recheck_state CHECK (state IN ('PLANNED', 'ASKED', 'HELD', 'RELAPSED', 'UNANSWERED', 'CANCELLED'))
);
CREATE INDEX recheck_due ON recheck (state, ask_at);
CREATE INDEX recheck_of_matter ON recheck (matter_id, nth);

-- Calendar days after the finish, and for how long the link works.
INSERT INTO policy_value (version, name, value) SELECT version, 'recheck.first.days', 7 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'recheck.second.days', 30 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'recheck.third.days', 90 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'recheck.link.days', 21 FROM policy_version;

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('RECHECK', 'RESIDENT', 'MAIL', 'zh-CN', '问题有没有再出现？（{reference}）',
'您好！

“{title}”办结 {days} 天了。问题有没有再出现？点开下面的网址，按一下就行，不用登录：
{check}
（网址只能用来回答这一个问题，{until}以前有效；打开它不会改变什么，按了才算。）

如果又出现了，我们马上接着办，按最初的期限计算，不用您重新反映。
也可以用查询码回答：{link}
受理编号：{reference}

{unit}
这封邮件由系统自动发出，不用回复。'),
('RECHECK', 'RESIDENT', 'MAIL', 'en', 'Did the problem stay away? ({reference})',
'Hello,

“{title}” was finished {days} days ago. Did the problem come back? Open this address and press once; there is no need to sign in:
{check}
(The address answers this one question only, until {until}. Opening it changes nothing; pressing does.)

If it came back, we take it up again at once, on the first clock, and you need not file it anew.
You can also answer with your receipt code: {link}
Reference: {reference}

{unit}
This mail was sent automatically; please do not reply to it.');
