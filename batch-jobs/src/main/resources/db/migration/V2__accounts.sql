-- People and process only. Moments are written as ISO 8601 in UTC, so that they mean the same in every database.
CREATE TABLE account (
    name      VARCHAR(60)  PRIMARY KEY,
    full_name VARCHAR(100) NOT NULL,
    roles     VARCHAR(100) NOT NULL,
    authority VARCHAR(9)   NOT NULL, -- empty for CELCIS and Government
    password  VARCHAR(300),          -- a hash; none until the invitation is taken
    secret    VARCHAR(64),           -- of the second factor
    last_step BIGINT       NOT NULL, -- of the last code that was used
    failures  INTEGER      NOT NULL,
    failed_at VARCHAR(30),
    is_open   BOOLEAN      NOT NULL
);

CREATE TABLE invitation (
    token_hash CHAR(64)    PRIMARY KEY,
    account    VARCHAR(60) NOT NULL REFERENCES account (name),
    secret     VARCHAR(64) NOT NULL,
    until      VARCHAR(30) NOT NULL
);

CREATE TABLE audit_entry (
    number  BIGINT       PRIMARY KEY,
    at      VARCHAR(30)  NOT NULL,
    account VARCHAR(200) NOT NULL,
    action  VARCHAR(200) NOT NULL,
    about   VARCHAR(200) NOT NULL,
    hash    CHAR(64)     NOT NULL
);
