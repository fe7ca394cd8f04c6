-- 值班: who of an anti-drug unit is told at once of a tip that comes at night; the night from one day to the next belongs to the first.
CREATE TABLE tip_duty (
    unit_code VARCHAR(32) NOT NULL,
    duty_on   DATE        NOT NULL,
    staff_id  BIGINT      NOT NULL,
    PRIMARY KEY (unit_code, duty_on),
    CONSTRAINT tip_duty_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);

-- Minutes of the day between which the office is not at its desk; rest days are night all day.
INSERT INTO policy_value (version, name, value) SELECT version, 'tip.night.from.minute', 1050 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'tip.night.until.minute', 510 FROM policy_version;

INSERT INTO template (event, audience, channel, language, subject, body) VALUES
('TIP_AT_NIGHT', 'CLERK', 'MAIL', 'zh-CN', '值班提醒：请尽快查看工作台',
'您好！

您今天值班。工作台有一件新的事，请尽快登录查看。
{link}

这封邮件不写内容，请不要回复。'),
('TIP_AT_NIGHT', 'CLERK', 'MAIL', 'en', 'On duty: please look at the desk soon',
'Hello,

you are on duty. Something new is on the desk; please sign in and look soon.
{link}

This mail tells no content; please do not answer it.');
