-- A calendar year that was published or corrected: which open promises were looked at since. Every node may go on where one stopped.
CREATE TABLE calendar_reissue (
    year        SMALLINT    NOT NULL,
    version     INT         NOT NULL,
    next_at     DATETIME(6) NULL,
    passes_left INT         NOT NULL,
    after_id    BIGINT      NOT NULL,
    PRIMARY KEY (year, version),
    CONSTRAINT calendar_reissue_year FOREIGN KEY (year, version) REFERENCES calendar_year (year, version)
);

-- The calendar a promised date was counted with, such as 2026/1+2027/0; none for dates told before this was kept.
ALTER TABLE promise ADD COLUMN calendar VARCHAR(40) NULL;

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('PROMISE_REISSUED', 'RESIDENT', 'MAIL', 'zh-CN', '承诺办结期限：{promise}（{reference}）',
'您好！

国家公布或者调整了放假安排，我们按新的安排重新算了“{title}”的承诺办结期限。
受理编号：{reference}
原来告诉您的日期：{was}
现在的承诺办结期限：{promise}
{confirmed}
依据：{notice}

期限只会因此推后，不会提前。最初告诉您的日期一直保留在记录里，用查询码随时可以看到每一天是怎么算的。
查询进度：{link}

{unit}
这封邮件由系统自动发出，不用回复。'),
('PROMISE_REISSUED', 'RESIDENT', 'MAIL', 'en', 'The promised date: {promise} ({reference})',
'Hello,

the public holidays were published or changed, so we have counted the promised date of “{title}” again.
Reference: {reference}
The date you were told before: {was}
The promised date now: {promise}
{confirmed}
Official notice: {notice}

A date only ever moves later for this, never earlier. The date you were told first stays on record; your receipt code shows how every day is counted.
Track progress: {link}

{unit}
This mail was sent automatically; please do not reply to it.');
