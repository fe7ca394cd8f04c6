-- 撤回后重新提交: the earlier matter of the same person a new one goes on from, and the date its first promise is judged by then.
ALTER TABLE matter ADD COLUMN follows BIGINT NULL;
ALTER TABLE matter ADD COLUMN origin_promise DATE NULL;
CREATE INDEX matter_follows ON matter (follows);
ALTER TABLE matter ADD CONSTRAINT matter_follows FOREIGN KEY (follows) REFERENCES matter (id);

-- Calendar days after a withdrawal or a matter not accepted in which filing it again goes on from it [A].
INSERT INTO policy_value (version, name, value) SELECT version, 'refiled.days', 30 FROM policy_version;
