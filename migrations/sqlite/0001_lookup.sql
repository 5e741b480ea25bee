-- Everything that a lookup, an import and the history need. The same tables and columns as the PostgreSQL folder.
-- Times are UNIX seconds in BIGINT. Networks are the bytes of Network::key: family, address, length, which sort as the
-- networks do.

-- Tells our file from any other SQLite file before anything in it is touched: "RPRV".
PRAGMA application_id = 1380995670;

-- Tells our database from that of another product.
CREATE TABLE product (
    name TEXT NOT NULL PRIMARY KEY CHECK (name = 'reprieve')
);
INSERT INTO product (name) VALUES ('reprieve');

CREATE TABLE lists (
    -- Given once and never used again: listings carry it in place of the name.
    number BIGINT NOT NULL PRIMARY KEY CHECK (number >= 1),
    -- The name in its folder, as "ops".
    id TEXT NOT NULL UNIQUE,
    -- The DNS zone that receivers ask.
    zone TEXT NOT NULL,
    -- Widest network that the list takes, so that the schema itself refuses anything wider. Never 0: that would be the
    -- whole Internet (RFC 6471 section 3.4).
    floor_v4 BIGINT NOT NULL CHECK (floor_v4 BETWEEN 1 AND 32),
    floor_v6 BIGINT NOT NULL CHECK (floor_v6 BETWEEN 1 AND 128),
    -- Hash of the files in force.
    policy_version TEXT NOT NULL,
    -- False once the list's folder is gone. The row stays: its history names it.
    published BOOLEAN NOT NULL
);

-- What each policy said while it was in force: a decision cites the version, and people can still read it.
CREATE TABLE policy_versions (
    list BIGINT NOT NULL REFERENCES lists (number),
    version TEXT NOT NULL,
    -- When this version took effect here for the first time.
    published_at BIGINT NOT NULL,
    -- Criteria, rules and texts, as JSON.
    content TEXT NOT NULL,
    PRIMARY KEY (list, version)
);

CREATE TABLE criteria (
    -- Given once and never used again. The index keeps it in 16 bits.
    number BIGINT NOT NULL PRIMARY KEY CHECK (number BETWEEN 1 AND 65535),
    list BIGINT NOT NULL REFERENCES lists (number),
    -- Its full name, as "ops/open-socks".
    id TEXT NOT NULL UNIQUE,
    -- False once the policy no longer has the clause: nothing may stand under it then.
    published BOOLEAN NOT NULL,
    -- Lets a listing refer to list and criterion together, so that it cannot name a clause of another list.
    UNIQUE (list, number)
);

-- The head of the history. One row, taken first by everybody who writes: it puts writers in order, and shows when the
-- last events were cut off.
CREATE TABLE chain (
    single BIGINT NOT NULL PRIMARY KEY CHECK (single = 1),
    revision BIGINT NOT NULL CHECK (revision >= 0),
    hash BYTEA NOT NULL CHECK (length(hash) = 32)
);
INSERT INTO chain (single, revision, hash) VALUES (1, 0, zeroblob(32));

-- The append-only history, each line chained to the one before it by its hash.
CREATE TABLE events (
    -- 1, 2, 3, … without gaps, in the order of commits.
    revision INTEGER NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    -- A member of staff, "expiry", "import:SOURCE", "lists".
    actor TEXT NOT NULL CHECK (actor <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    -- The listing it is about. Not a foreign key: the event comes first, and the listing refers to it.
    listing BIGINT,
    -- The facts after the change, as JSON: enough to restore the state from the history alone.
    detail TEXT NOT NULL,
    hash BYTEA NOT NULL CHECK (length(hash) = 32),
    CHECK (kind NOT IN ('listed', 'renewed', 'ended') OR listing IS NOT NULL)
);
-- The history of one listing.
CREATE INDEX events_by_listing ON events (listing) WHERE listing IS NOT NULL;

CREATE TABLE listings (
    -- The revision of the event that began it, so that no id is ever used twice.
    id INTEGER NOT NULL PRIMARY KEY,
    list BIGINT NOT NULL,
    network BYTEA NOT NULL,
    criterion BIGINT NOT NULL,
    -- Who told us last. Never public.
    source TEXT NOT NULL CHECK (source <> ''),
    first_listed_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    -- When it ends by itself; NULL on lists of standing facts.
    expires_at BIGINT,
    -- How often its reason has been seen. Also decides which of the few places for evidence the next piece takes.
    sightings BIGINT NOT NULL CHECK (sightings >= 1),
    -- Set together, once, when it ends. The row stays as history.
    ended_at BIGINT,
    ended_how TEXT CHECK (ended_how IN ('removal', 'expiry', 'purge', 'staff')),
    ended_by TEXT CHECK (ended_by <> ''),
    -- Its latest event: a listing cannot change without one.
    revision BIGINT NOT NULL REFERENCES events (revision),
    FOREIGN KEY (list, criterion) REFERENCES criteria (list, number),
    CHECK (first_listed_at <= last_seen_at),
    CHECK ((ended_at IS NULL) = (ended_how IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)),
    -- A key is family, address, length, and the length is one that the family has. Never /0.
    CHECK (typeof(network) = 'blob' AND (
           (length(network) = 6 AND substr(network, 1, 1) = x'04' AND substr(network, 6) BETWEEN x'01' AND x'20')
        OR (length(network) = 18 AND substr(network, 1, 1) = x'06' AND substr(network, 18) BETWEEN x'01' AND x'80'))),
    -- An IPv4-mapped network is an IPv4 network: in the form of IPv6 no lookup would find it.
    CHECK (NOT (substr(network, 1, 13) = x'0600000000000000000000FFFF' AND substr(network, 18) >= x'60')),
    -- Never 127.0.0.1 nor a network around it (RFC 5782 section 5).
    CHECK (network <> x'047F00000120'
       AND network NOT BETWEEN x'047F00000008' AND x'047F0000001F'
       AND network NOT IN (x'047E00000007', x'047C00000006', x'047800000005', x'047000000004', x'046000000003',
                           x'044000000002', x'040000000001')),
    -- Never ::1 nor a network around it.
    CHECK (network <> x'060000000000000000000000000000000180'
       AND network NOT BETWEEN x'060000000000000000000000000000000001' AND x'06000000000000000000000000000000007F')
);
-- At most one active listing for a network on a list. Network first: it also finds what covers an address and reads
-- everything in the order of networks.
CREATE UNIQUE INDEX listings_active ON listings (network, list) WHERE ended_at IS NULL;
-- What covered an address in the past.
CREATE INDEX listings_past ON listings (network, list) WHERE ended_at IS NOT NULL;
-- What is due to end by itself.
CREATE INDEX listings_due ON listings (expires_at) WHERE ended_at IS NULL AND expires_at IS NOT NULL;
-- What one source has told: to take it all back, or to end what its file no longer names. The second condition is always
-- true; only a query that repeats it can use this index, so that it is never taken for one of the others.
CREATE INDEX listings_by_source ON listings (source, list, id) WHERE ended_at IS NULL AND source <> '';

-- Sources that name an active listing beside the one of its row: what one source forgets stays listed while another
-- names it. Most listings have none.
CREATE TABLE listing_sources (
    listing BIGINT NOT NULL REFERENCES listings (id),
    source TEXT NOT NULL CHECK (source <> ''),
    -- When this source last saw the reason.
    last_seen_at BIGINT NOT NULL,
    PRIMARY KEY (listing, source)
) WITHOUT ROWID;
CREATE INDEX listing_sources_by_source ON listing_sources (source, listing);

-- What was seen. A few places for each listing, written in turn, so that the latest stay and nothing grows.
CREATE TABLE evidence (
    listing BIGINT NOT NULL REFERENCES listings (id),
    place BIGINT NOT NULL CHECK (place BETWEEN 0 AND 4),
    seen_at BIGINT NOT NULL,
    -- For everybody: no trap, no reporter, no recipient (RFC 6471 section 2.1.2).
    public_part TEXT NOT NULL CHECK (length(CAST(public_part AS BLOB)) <= 4096),
    -- For staff.
    private_part TEXT NOT NULL CHECK (length(CAST(private_part AS BLOB)) <= 4096),
    PRIMARY KEY (listing, place)
) WITHOUT ROWID;

-- Networks that may never be listed.
CREATE TABLE exclusions (
    network BYTEA NOT NULL PRIMARY KEY,
    -- The largest key that a network inside can have: with "network" the bounds of a range.
    last_key BYTEA NOT NULL,
    reason TEXT NOT NULL,
    -- Who keeps it: "config" follows the configuration, "staff" stays until somebody lifts it.
    source TEXT NOT NULL CHECK (source IN ('config', 'staff')),
    added_at BIGINT NOT NULL,
    added_by TEXT NOT NULL CHECK (added_by <> ''),
    CHECK (typeof(network) = 'blob' AND typeof(last_key) = 'blob' AND length(network) = length(last_key)
       AND last_key > network AND substr(network, 1, 1) = substr(last_key, 1, 1)
       AND ((length(network) = 6 AND substr(network, 1, 1) = x'04')
         OR (length(network) = 18 AND substr(network, 1, 1) = x'06')))
);

-- Every network around an exclusion: a listing of one of them would hold the exclusion too.
CREATE TABLE exclusion_around (
    network BYTEA NOT NULL,
    exclusion BYTEA NOT NULL REFERENCES exclusions (network) ON DELETE CASCADE,
    PRIMARY KEY (network, exclusion)
) WITHOUT ROWID;
CREATE INDEX exclusion_around_exclusion ON exclusion_around (exclusion);

-- Letters to be sent: what happened and to whom, never rendered text.
CREATE TABLE outbox (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind <> ''),
    locale TEXT NOT NULL CHECK (locale <> ''),
    -- What the letter tells, as JSON.
    letter_values TEXT NOT NULL,
    recipient TEXT NOT NULL CHECK (recipient <> ''),
    -- Not sent before this moment: put off after each failure.
    due_at BIGINT NOT NULL,
    -- Whoever sends it holds it until then. Nobody else takes it before.
    claimed_until BIGINT NOT NULL,
    attempts BIGINT NOT NULL CHECK (attempts >= 0),
    -- Why the last attempt failed, for staff.
    last_error TEXT,
    sent_at BIGINT,
    -- Given up: shown to staff.
    failed_at BIGINT,
    CHECK (sent_at IS NULL OR failed_at IS NULL)
);
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE sent_at IS NULL AND failed_at IS NULL;

-- Listings: what no row may say (I1). INSERT OR REPLACE would delete the row in its way without asking any trigger, so
-- whatever is in the way is looked for first, here and below.
CREATE TRIGGER listings_begin BEFORE INSERT ON listings
BEGIN
    SELECT RAISE(ABORT, 'a listing begins with its own event')
     WHERE NEW.id <> NEW.revision;
    SELECT RAISE(ABORT, 'unique: a listing keeps its id')
     WHERE EXISTS (SELECT 1 FROM listings WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'unique: a network stands once on a list')
     WHERE NEW.ended_at IS NULL
       AND EXISTS (SELECT 1 FROM listings
                    WHERE network = NEW.network AND list = NEW.list AND ended_at IS NULL);
    SELECT RAISE(ABORT, 'wider than the list takes')
      FROM lists
     WHERE number = NEW.list
       AND hex(substr(NEW.network, -1))
           < printf('%02X', CASE substr(NEW.network, 1, 1) WHEN x'04' THEN floor_v4 ELSE floor_v6 END);
    SELECT RAISE(ABORT, 'the criterion is not published')
      FROM criteria
     WHERE number = NEW.criterion
       AND NEW.ended_at IS NULL
       AND NOT published;
    SELECT RAISE(ABORT, 'inside an exclusion')
      FROM exclusions
     WHERE network <= NEW.network
       AND last_key >= NEW.network
       AND NEW.ended_at IS NULL;
    SELECT RAISE(ABORT, 'around an exclusion')
      FROM exclusion_around
     WHERE network = NEW.network
       AND NEW.ended_at IS NULL;
END;
-- No bit is set behind the prefix, which a single address has not. Hexadecimal digits, since SQLite has no arithmetic on
-- bytes: the digit that the length ends in has its last bits clear, and nothing but 0 stands behind it.
CREATE TRIGGER listings_prefix BEFORE INSERT ON listings
WHEN NOT (substr(NEW.network, -1) = x'20' AND length(NEW.network) = 6)
 AND NOT (substr(NEW.network, -1) = x'80' AND length(NEW.network) = 18)
BEGIN
    SELECT RAISE(ABORT, 'bits are set behind the prefix')
      FROM (SELECT digits, bits / 4 AS whole, bits % 4 AS part
              FROM (SELECT substr(hex(NEW.network), 3, 2 * length(NEW.network) - 4) AS digits,
                           16 * (instr('0123456789ABCDEF', substr(hex(NEW.network), -2, 1)) - 1)
                              + instr('0123456789ABCDEF', substr(hex(NEW.network), -1)) - 1 AS bits))
     WHERE rtrim(substr(digits, whole + 2), '0') <> ''
        OR (whole < length(digits)
            AND instr(CASE part WHEN 0 THEN '0' WHEN 1 THEN '08' WHEN 2 THEN '048C' ELSE '02468ACE' END,
                      substr(digits, whole + 1, 1)) = 0);
END;
CREATE TRIGGER listings_change BEFORE UPDATE ON listings
BEGIN
    SELECT RAISE(ABORT, 'an ended listing does not change')
     WHERE OLD.ended_at IS NOT NULL;
    SELECT RAISE(ABORT, 'a listing changes only with an event')
     WHERE NEW.revision <= OLD.revision;
    SELECT RAISE(ABORT, 'a listing keeps its id, list, network and beginning')
     WHERE NEW.id <> OLD.id OR NEW.list <> OLD.list OR NEW.network <> OLD.network
        OR NEW.first_listed_at <> OLD.first_listed_at;
    SELECT RAISE(ABORT, 'the criterion is not published')
      FROM criteria
     WHERE number = NEW.criterion
       AND NEW.ended_at IS NULL
       AND NOT published;
END;
CREATE TRIGGER listings_stay BEFORE DELETE ON listings
BEGIN
    SELECT RAISE(ABORT, 'listings are never deleted');
END;

-- Criteria and lists: none is taken back while something stands under it, and no floor rises above what is listed.
CREATE TRIGGER criteria_begin BEFORE INSERT ON criteria
BEGIN
    SELECT RAISE(ABORT, 'unique: a criterion keeps its number, list and name')
     WHERE EXISTS (SELECT 1 FROM criteria WHERE number = NEW.number OR id = NEW.id);
END;
CREATE TRIGGER criteria_stay BEFORE DELETE ON criteria
BEGIN
    SELECT RAISE(ABORT, 'a criterion stays');
END;
CREATE TRIGGER lists_begin BEFORE INSERT ON lists
BEGIN
    SELECT RAISE(ABORT, 'unique: a list keeps its number and name')
     WHERE EXISTS (SELECT 1 FROM lists WHERE number = NEW.number OR id = NEW.id);
END;
CREATE TRIGGER lists_keep BEFORE UPDATE ON lists
BEGIN
    SELECT RAISE(ABORT, 'a list keeps its number and name')
     WHERE NEW.number <> OLD.number OR NEW.id <> OLD.id;
END;
CREATE TRIGGER lists_stay BEFORE DELETE ON lists
BEGIN
    SELECT RAISE(ABORT, 'a list stays');
END;
CREATE TRIGGER criteria_unpublish BEFORE UPDATE ON criteria WHEN OLD.published AND NOT NEW.published
BEGIN
    SELECT RAISE(ABORT, 'listings stand under the criterion')
     WHERE EXISTS (SELECT 1 FROM listings WHERE criterion = OLD.number AND ended_at IS NULL);
END;
CREATE TRIGGER criteria_keep BEFORE UPDATE ON criteria
BEGIN
    SELECT RAISE(ABORT, 'a criterion keeps its number, list and name')
     WHERE NEW.number <> OLD.number OR NEW.list <> OLD.list OR NEW.id <> OLD.id;
END;
CREATE TRIGGER lists_floor BEFORE UPDATE ON lists
WHEN NEW.floor_v4 > OLD.floor_v4 OR NEW.floor_v6 > OLD.floor_v6
BEGIN
    SELECT RAISE(ABORT, 'a wider network is listed')
     WHERE EXISTS (
           SELECT 1
             FROM listings
            WHERE list = OLD.number
              AND ended_at IS NULL
              AND hex(substr(network, -1))
                  < printf('%02X', CASE substr(network, 1, 1) WHEN x'04' THEN NEW.floor_v4 ELSE NEW.floor_v6 END));
END;

-- Exclusions: none is put on top of an active listing.
CREATE TRIGGER exclusions_prefix BEFORE INSERT ON exclusions
WHEN NOT (substr(NEW.network, -1) = x'20' AND length(NEW.network) = 6)
 AND NOT (substr(NEW.network, -1) = x'80' AND length(NEW.network) = 18)
BEGIN
    SELECT RAISE(ABORT, 'bits are set behind the prefix')
      FROM (SELECT digits, bits / 4 AS whole, bits % 4 AS part
              FROM (SELECT substr(hex(NEW.network), 3, 2 * length(NEW.network) - 4) AS digits,
                           16 * (instr('0123456789ABCDEF', substr(hex(NEW.network), -2, 1)) - 1)
                              + instr('0123456789ABCDEF', substr(hex(NEW.network), -1)) - 1 AS bits))
     WHERE rtrim(substr(digits, whole + 2), '0') <> ''
        OR (whole < length(digits)
            AND instr(CASE part WHEN 0 THEN '0' WHEN 1 THEN '08' WHEN 2 THEN '048C' ELSE '02468ACE' END,
                      substr(digits, whole + 1, 1)) = 0);
END;
CREATE TRIGGER exclusions_begin BEFORE INSERT ON exclusions
BEGIN
    SELECT RAISE(ABORT, 'a listing stands inside')
     WHERE EXISTS (SELECT 1 FROM listings
                    WHERE network >= NEW.network AND network <= NEW.last_key AND ended_at IS NULL);
END;
CREATE TRIGGER exclusions_keep BEFORE UPDATE ON exclusions
BEGIN
    SELECT RAISE(ABORT, 'an exclusion keeps its network')
     WHERE NEW.network <> OLD.network OR NEW.last_key <> OLD.last_key;
END;
CREATE TRIGGER exclusion_around_begin BEFORE INSERT ON exclusion_around
BEGIN
    SELECT RAISE(ABORT, 'a listing stands around')
     WHERE EXISTS (SELECT 1 FROM listings WHERE network = NEW.network AND ended_at IS NULL);
END;

-- The history is written once. The first trigger also stops INSERT OR REPLACE, which would delete silently.
CREATE TRIGGER events_append BEFORE INSERT ON events
BEGIN
    SELECT RAISE(ABORT, 'events follow each other without gaps')
     WHERE NEW.revision <> (SELECT COALESCE(MAX(revision), 0) + 1 FROM events);
END;
CREATE TRIGGER events_keep BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
CREATE TRIGGER events_stay BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
CREATE TRIGGER chain_forward BEFORE UPDATE ON chain WHEN NEW.revision < OLD.revision
BEGIN
    SELECT RAISE(ABORT, 'the chain only grows');
END;
CREATE TRIGGER chain_single BEFORE INSERT ON chain
BEGIN
    SELECT RAISE(ABORT, 'the chain has one head');
END;
CREATE TRIGGER chain_stays BEFORE DELETE ON chain
BEGIN
    SELECT RAISE(ABORT, 'the chain has one head');
END;
CREATE TRIGGER policy_versions_begin BEFORE INSERT ON policy_versions
BEGIN
    SELECT RAISE(ABORT, 'unique: a published policy does not change')
     WHERE EXISTS (SELECT 1 FROM policy_versions WHERE list = NEW.list AND version = NEW.version);
END;
CREATE TRIGGER policy_versions_keep BEFORE UPDATE ON policy_versions
BEGIN
    SELECT RAISE(ABORT, 'a published policy does not change');
END;
CREATE TRIGGER policy_versions_stay BEFORE DELETE ON policy_versions
BEGIN
    SELECT RAISE(ABORT, 'a published policy stays readable');
END;
