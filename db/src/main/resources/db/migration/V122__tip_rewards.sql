-- 举报奖励. What the officers of a tip know: that a notice is due, was given, was taken up. The amount is sealed with the tip's key.
CREATE TABLE tip_reward (
    matter_id   BIGINT      NOT NULL PRIMARY KEY,
    state       VARCHAR(10) NOT NULL,
    notice_due  DATE        NOT NULL,
    amount      MEDIUMBLOB  NULL,
    claim_until DATE        NULL,
    CONSTRAINT tip_reward_matter FOREIGN KEY (matter_id) REFERENCES matter (id),
    CONSTRAINT tip_reward_state CHECK (state IN ('DUE', 'DECLINED', 'OFFERED', 'CLAIMED', 'LAPSED'))
);
CREATE INDEX tip_reward_due ON tip_reward (state, notice_due);

-- What whoever pays knows: an amount under the hash of a payment code, and nothing that leads to a tip. Dates are ends of months.
CREATE TABLE reward_payment (
    code_hash   BINARY(32)  NOT NULL PRIMARY KEY,
    amount      INT         NOT NULL,
    state       VARCHAR(8)  NOT NULL,
    valid_until DATE        NOT NULL,
    paid_month  DATE        NULL,
    paid_unit   VARCHAR(32) NULL,
    paid_by     BIGINT      NULL,
    CONSTRAINT reward_payment_state CHECK (state IN ('OPEN', 'PAID', 'EXPIRED'))
);
CREATE INDEX reward_payment_paid ON reward_payment (paid_unit, paid_month);
CREATE INDEX reward_payment_open ON reward_payment (state, valid_until);

-- 毒品违法犯罪举报奖励办法 (2018): notice within 15 working days after the case is solved, two months to claim; amounts in yuan. Months in
-- which a claimed reward is collected [A].
INSERT INTO policy_value (version, name, value) SELECT version, 'tip.reward.notice.days', 15 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'tip.reward.claim.months', 2 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'tip.reward.collect.months', 2 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'tip.reward.least.yuan', 300 FROM policy_version;
INSERT INTO policy_value (version, name, value) SELECT version, 'tip.reward.most.yuan', 300000 FROM policy_version;
