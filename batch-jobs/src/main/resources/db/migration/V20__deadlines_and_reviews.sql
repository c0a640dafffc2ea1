-- What CELCIS and an authority agree about a quarter. Lines are added and never changed: of those about the same thing the last counts.
CREATE TABLE deadline_days (
    number       BIGINT      PRIMARY KEY,
    from_quarter VARCHAR(10) NOT NULL, -- from this quarter on, until a later line
    days         INTEGER     NOT NULL, -- after the last day of the quarter
    set_by       VARCHAR(60) NOT NULL,
    set_at       VARCHAR(30) NOT NULL
);

CREATE TABLE agreed_day (
    number    BIGINT       PRIMARY KEY,
    authority VARCHAR(9)   NOT NULL,
    quarter   VARCHAR(10)  NOT NULL,
    due_day   VARCHAR(10)  NOT NULL,
    reason    VARCHAR(500) NOT NULL,
    set_by    VARCHAR(60)  NOT NULL,
    set_at    VARCHAR(30)  NOT NULL
);

CREATE TABLE review (
    number      BIGINT       PRIMARY KEY,
    authority   VARCHAR(9)   NOT NULL,
    quarter     VARCHAR(10)  NOT NULL,
    version     INTEGER      NOT NULL,
    verdict     VARCHAR(10)  NOT NULL,
    reason      VARCHAR(500) NOT NULL, -- empty where it was accepted
    reviewed_by VARCHAR(60)  NOT NULL,
    reviewed_at VARCHAR(30)  NOT NULL
);
