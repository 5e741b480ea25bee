-- What was published to the DNS, and what is held back.

-- A zone as it was put before the name servers. A listing is published since the first row whose revision is not before
-- the event that made it.
CREATE TABLE publications (
    -- The name of its files: that of the list, or "_combined".
    zone TEXT NOT NULL CHECK (zone <> ''),
    -- As its SOA record has it (RFC 1982).
    serial BIGINT NOT NULL CHECK (serial BETWEEN 1 AND 4294967295),
    -- The state of the store that it equals.
    revision BIGINT NOT NULL CHECK (revision >= 0),
    published_at BIGINT NOT NULL,
    listings BIGINT NOT NULL CHECK (listings >= 0),
    -- When the name servers were first seen to answer with it, or with a later one.
    answered_at BIGINT,
    PRIMARY KEY (zone, serial)
);
CREATE INDEX publications_age ON publications (published_at);

-- Zones that a guard keeps from being published. The last good one stays before the name servers meanwhile.
CREATE TABLE held_zones (
    zone TEXT NOT NULL PRIMARY KEY CHECK (zone <> ''),
    since BIGINT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('size', 'never', 'no-test')),
    -- The reason as a sentence.
    detail TEXT NOT NULL,
    -- How many entries it would have.
    listings BIGINT NOT NULL CHECK (listings >= 0),
    -- How many entries somebody of the staff has seen and let pass.
    released BIGINT CHECK (released >= 0),
    released_by TEXT,
    CHECK ((released IS NULL) = (released_by IS NULL)),
    -- Nobody lets pass what may never be listed.
    CHECK (released IS NULL OR reason = 'size')
);
