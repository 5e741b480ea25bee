-- Everything that a lookup, an import and the history need. The same tables and columns as the SQLite folder.
-- Times are UNIX seconds in BIGINT. Networks are the bytes of Network::key: family, address, length, which sort as the
-- networks do.

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
INSERT INTO chain (single, revision, hash) VALUES (1, 0, decode(repeat('00', 32), 'hex'));

-- The append-only history, each line chained to the one before it by its hash.
CREATE TABLE events (
    -- 1, 2, 3, … without gaps, in the order of commits.
    revision BIGINT NOT NULL PRIMARY KEY,
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
    id BIGINT NOT NULL PRIMARY KEY,
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
    CHECK ((
           (length(network) = 6 AND substr(network, 1, 1) = '\x04' AND substr(network, 6) BETWEEN '\x01' AND '\x20')
        OR (length(network) = 18 AND substr(network, 1, 1) = '\x06' AND substr(network, 18) BETWEEN '\x01' AND '\x80'))),
    -- No bit is set behind the prefix. The cast fills with zeros up to 128 bits, whatever the family.
    CHECK ((('x' || encode(substr(network, 2, length(network) - 2), 'hex'))::BIT(128)
            << get_byte(network, length(network) - 1)) = B'0'::BIT(128)),
    -- An IPv4-mapped network is an IPv4 network: in the form of IPv6 no lookup would find it.
    CHECK (NOT (substr(network, 1, 13) = '\x0600000000000000000000FFFF' AND substr(network, 18) >= '\x60')),
    -- Never 127.0.0.1 nor a network around it (RFC 5782 section 5).
    CHECK (network <> '\x047F00000120'
       AND network NOT BETWEEN '\x047F00000008' AND '\x047F0000001F'
       AND network NOT IN ('\x047E00000007', '\x047C00000006', '\x047800000005', '\x047000000004', '\x046000000003',
                           '\x044000000002', '\x040000000001')),
    -- Never ::1 nor a network around it.
    CHECK (network <> '\x060000000000000000000000000000000180'
       AND network NOT BETWEEN '\x060000000000000000000000000000000001' AND '\x06000000000000000000000000000000007F')
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
);
CREATE INDEX listing_sources_by_source ON listing_sources (source, listing);

-- What was seen. A few places for each listing, written in turn, so that the latest stay and nothing grows.
CREATE TABLE evidence (
    listing BIGINT NOT NULL REFERENCES listings (id),
    place BIGINT NOT NULL CHECK (place BETWEEN 0 AND 4),
    seen_at BIGINT NOT NULL,
    -- For everybody: no trap, no reporter, no recipient (RFC 6471 section 2.1.2).
    public_part TEXT NOT NULL CHECK (octet_length(public_part) <= 4096),
    -- For staff.
    private_part TEXT NOT NULL CHECK (octet_length(private_part) <= 4096),
    PRIMARY KEY (listing, place)
);

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
    CHECK ((('x' || encode(substr(network, 2, length(network) - 2), 'hex'))::BIT(128)
            << get_byte(network, length(network) - 1)) = B'0'::BIT(128)),
    CHECK (length(network) = length(last_key)
       AND last_key > network AND substr(network, 1, 1) = substr(last_key, 1, 1)
       AND ((length(network) = 6 AND substr(network, 1, 1) = '\x04')
         OR (length(network) = 18 AND substr(network, 1, 1) = '\x06')))
);

-- Every network around an exclusion: a listing of one of them would hold the exclusion too.
CREATE TABLE exclusion_around (
    network BYTEA NOT NULL,
    exclusion BYTEA NOT NULL REFERENCES exclusions (network) ON DELETE CASCADE,
    PRIMARY KEY (network, exclusion)
);
CREATE INDEX exclusion_around_exclusion ON exclusion_around (exclusion);

-- Letters to be sent: what happened and to whom, never rendered text.
CREATE TABLE outbox (
    id BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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

-- Listings: what no row may say (I1). Checked once for each statement, so that an import pays for it once in a thousand
-- rows.
CREATE FUNCTION listings_admit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM fresh WHERE id <> revision) THEN
        RAISE EXCEPTION 'a listing begins with its own event' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (
        SELECT 1
          FROM fresh
          JOIN lists ON lists.number = fresh.list
         WHERE get_byte(fresh.network, length(fresh.network) - 1)
               < CASE get_byte(fresh.network, 0) WHEN 4 THEN floor_v4 ELSE floor_v6 END) THEN
        RAISE EXCEPTION 'wider than the list takes' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (
        SELECT 1
          FROM fresh
          JOIN criteria ON criteria.number = fresh.criterion
         WHERE fresh.ended_at IS NULL
           AND NOT criteria.published) THEN
        RAISE EXCEPTION 'the criterion is not published' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (
        SELECT 1
          FROM fresh
          JOIN exclusions ON exclusions.network <= fresh.network AND exclusions.last_key >= fresh.network
         WHERE fresh.ended_at IS NULL) THEN
        RAISE EXCEPTION 'inside an exclusion' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (
        SELECT 1
          FROM fresh
          JOIN exclusion_around ON exclusion_around.network = fresh.network
         WHERE fresh.ended_at IS NULL) THEN
        RAISE EXCEPTION 'around an exclusion' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER listings_begin AFTER INSERT ON listings
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION listings_admit();

CREATE FUNCTION listings_admit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1
          FROM fresh
          JOIN criteria ON criteria.number = fresh.criterion
         WHERE fresh.ended_at IS NULL
           AND NOT criteria.published) THEN
        RAISE EXCEPTION 'the criterion is not published' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER listings_renew AFTER UPDATE ON listings
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION listings_admit_change();

CREATE FUNCTION listings_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'an ended listing does not change' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.revision <= OLD.revision THEN
        RAISE EXCEPTION 'a listing changes only with an event' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.id <> OLD.id OR NEW.list <> OLD.list OR NEW.network <> OLD.network
       OR NEW.first_listed_at <> OLD.first_listed_at THEN
        RAISE EXCEPTION 'a listing keeps its id, list, network and beginning' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER listings_change BEFORE UPDATE ON listings FOR EACH ROW EXECUTE FUNCTION listings_keep();

-- One function for every table whose rows may not be changed or deleted: the trigger says why.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER listings_stay BEFORE DELETE ON listings
    FOR EACH ROW EXECUTE FUNCTION refuse('listings are never deleted');
CREATE TRIGGER listings_whole BEFORE TRUNCATE ON listings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('listings are never deleted');

-- Criteria and lists: none is taken back while something stands under it, and no floor rises above what is listed.
CREATE FUNCTION criteria_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number <> OLD.number OR NEW.list <> OLD.list OR NEW.id <> OLD.id THEN
        RAISE EXCEPTION 'a criterion keeps its number, list and name' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.published AND NOT NEW.published
       AND EXISTS (SELECT 1 FROM listings WHERE criterion = OLD.number AND ended_at IS NULL) THEN
        RAISE EXCEPTION 'listings stand under the criterion' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER criteria_keep BEFORE UPDATE ON criteria FOR EACH ROW EXECUTE FUNCTION criteria_hold();

CREATE FUNCTION lists_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number <> OLD.number OR NEW.id <> OLD.id THEN
        RAISE EXCEPTION 'a list keeps its number and name' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.floor_v4 > OLD.floor_v4 OR NEW.floor_v6 > OLD.floor_v6) AND EXISTS (
        SELECT 1
          FROM listings
         WHERE list = OLD.number
           AND ended_at IS NULL
           AND get_byte(network, length(network) - 1)
               < CASE get_byte(network, 0) WHEN 4 THEN NEW.floor_v4 ELSE NEW.floor_v6 END) THEN
        RAISE EXCEPTION 'a wider network is listed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER lists_floor BEFORE UPDATE ON lists FOR EACH ROW EXECUTE FUNCTION lists_hold();
CREATE TRIGGER criteria_stay BEFORE DELETE ON criteria
    FOR EACH ROW EXECUTE FUNCTION refuse('a criterion stays');
CREATE TRIGGER criteria_whole BEFORE TRUNCATE ON criteria
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a criterion stays');
CREATE TRIGGER lists_stay BEFORE DELETE ON lists
    FOR EACH ROW EXECUTE FUNCTION refuse('a list stays');
CREATE TRIGGER lists_whole BEFORE TRUNCATE ON lists
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a list stays');

-- Exclusions: none is put on top of an active listing.
CREATE FUNCTION exclusions_admit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM listings
                WHERE network >= NEW.network AND network <= NEW.last_key AND ended_at IS NULL) THEN
        RAISE EXCEPTION 'a listing stands inside' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER exclusions_begin BEFORE INSERT ON exclusions FOR EACH ROW EXECUTE FUNCTION exclusions_admit();

CREATE FUNCTION exclusions_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.network <> OLD.network OR NEW.last_key <> OLD.last_key THEN
        RAISE EXCEPTION 'an exclusion keeps its network' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER exclusions_keep BEFORE UPDATE ON exclusions FOR EACH ROW EXECUTE FUNCTION exclusions_hold();

CREATE FUNCTION exclusion_around_admit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM listings WHERE network = NEW.network AND ended_at IS NULL) THEN
        RAISE EXCEPTION 'a listing stands around' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER exclusion_around_begin BEFORE INSERT ON exclusion_around
    FOR EACH ROW EXECUTE FUNCTION exclusion_around_admit();

-- The history is written once, in order and without gaps.
CREATE FUNCTION events_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lowest BIGINT;
    highest BIGINT;
    total BIGINT;
BEGIN
    SELECT MIN(revision), MAX(revision), COUNT(*) INTO lowest, highest, total FROM fresh;
    IF total > 0 AND (
        highest - lowest + 1 <> total
        OR highest <> (SELECT MAX(revision) FROM events)
        OR (lowest > 1 AND NOT EXISTS (SELECT 1 FROM events WHERE revision = lowest - 1))) THEN
        RAISE EXCEPTION 'events follow each other without gaps' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER events_append AFTER INSERT ON events
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION events_follow();
CREATE TRIGGER events_keep BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION refuse('events are append-only');
CREATE TRIGGER events_whole BEFORE TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('events are append-only');

CREATE FUNCTION chain_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.revision < OLD.revision THEN
        RAISE EXCEPTION 'the chain only grows' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER chain_forward BEFORE UPDATE ON chain FOR EACH ROW EXECUTE FUNCTION chain_hold();
CREATE TRIGGER chain_stays BEFORE DELETE ON chain
    FOR EACH ROW EXECUTE FUNCTION refuse('the chain has one head');
CREATE TRIGGER chain_whole BEFORE TRUNCATE ON chain
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('the chain has one head');
CREATE TRIGGER policy_versions_keep BEFORE UPDATE ON policy_versions
    FOR EACH ROW EXECUTE FUNCTION refuse('a published policy does not change');
CREATE TRIGGER policy_versions_stay BEFORE DELETE ON policy_versions
    FOR EACH ROW EXECUTE FUNCTION refuse('a published policy stays readable');
CREATE TRIGGER policy_versions_whole BEFORE TRUNCATE ON policy_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a published policy stays readable');
