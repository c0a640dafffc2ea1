-- What lets a program in, without a session. Only the hash of the secret is kept.
CREATE TABLE token (
    number     BIGINT       PRIMARY KEY,
    hash       CHAR(64)     NOT NULL UNIQUE,
    account    VARCHAR(60)  NOT NULL REFERENCES account (name),
    role       VARCHAR(20)  NOT NULL,
    purpose    VARCHAR(100) NOT NULL,
    until      VARCHAR(30)  NOT NULL,
    used_on    VARCHAR(10),           -- the last day, as yyyy-MM-dd
    is_revoked BOOLEAN      NOT NULL
);

-- Which bytes came with which key, so that the same request twice is one.
CREATE TABLE push (
    token    BIGINT       NOT NULL REFERENCES token (number),
    push_key VARCHAR(100) NOT NULL,
    sha256   CHAR(64)     NOT NULL,
    PRIMARY KEY (token, push_key)
);
