-- Removal requests: what a person asks, what machines found about it, what was said, and how it was decided. The same
-- tables and columns as the SQLite folder.

CREATE TABLE removals (
    -- The revision of the event that opened it, so that no id is ever used twice. Never shown.
    id BIGINT NOT NULL PRIMARY KEY,
    -- What people quote, as "R-7K3M-92QD". Opens nothing.
    reference TEXT NOT NULL UNIQUE,
    -- Random bits that the private link is made from, with a key that does not stand here.
    link_nonce BYTEA NOT NULL CHECK (length(link_nonce) = 16),
    -- SHA-256 of the private link's secret.
    link_hash BYTEA NOT NULL UNIQUE CHECK (length(link_hash) = 32),
    -- SHA-256 of the secret in the letter that asks for confirmation.
    confirm_hash BYTEA UNIQUE CHECK (length(confirm_hash) = 32),
    confirm_until BIGINT NOT NULL,
    list BIGINT NOT NULL REFERENCES lists (number),
    -- The listing that it is about; another one when that is split because a single address leaves it.
    listing BIGINT NOT NULL REFERENCES listings (id),
    -- The network of the listing as it was, or a single address inside a listed range.
    network BYTEA NOT NULL CHECK (length(network) IN (6, 18)),
    state TEXT NOT NULL CHECK (state IN ('unconfirmed', 'checking', 'following', 'reviewing', 'granted', 'refused',
                                         'appealed', 'upheld', 'withdrawn', 'lapsed', 'overtaken')),
    role TEXT NOT NULL CHECK (role IN ('server', 'provider', 'user', 'other')),
    -- What is claimed: repaired, or come to a new holder; and when that was.
    claim TEXT NOT NULL CHECK (claim IN ('repaired', 'acquired')),
    claimed_since BIGINT NOT NULL,
    -- Numbers of the ticked points, as a JSON array.
    done TEXT NOT NULL CHECK (octet_length(done) <= 256),
    -- The person's own words. Erased when the time is over.
    words TEXT NOT NULL CHECK (octet_length(words) <= 16384),
    -- Erased when the time is over.
    email TEXT CHECK (email <> ''),
    -- A keyed hash of the mailbox, to find the requests of whoever lost a link. Erased with the address.
    mailbox BYTEA CHECK (length(mailbox) = 32),
    locale TEXT NOT NULL CHECK (locale <> ''),
    -- What a text in the DNS must say to show control of the network.
    control_token TEXT NOT NULL CHECK (control_token <> ''),
    has_control BOOLEAN NOT NULL,
    -- True once the link in a letter was followed: before that nothing more is written there, and no secret.
    has_mailbox BOOLEAN NOT NULL,
    opened_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    confirmed_by TEXT CHECK (confirmed_by IN ('mail', 'address', 'dns')),
    decided_at BIGINT,
    -- A member of staff, or "policy". Never public.
    decided_by TEXT CHECK (decided_by <> ''),
    -- The published rule that the decision cites, and the version of the policy it stands in (I9).
    rule TEXT CHECK (rule <> ''),
    policy_version TEXT,
    -- Who refused it first: the second look is somebody else's.
    refused_by TEXT CHECK (refused_by <> ''),
    appealed_at BIGINT,
    erased_at BIGINT,
    -- When anything last happened: what is erased is counted from here.
    touched_at BIGINT NOT NULL,
    -- Its latest event: a request cannot change without one (I2).
    revision BIGINT NOT NULL REFERENCES events (revision),
    FOREIGN KEY (list, policy_version) REFERENCES policy_versions (list, version),
    CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (rule IS NULL)
       AND (decided_at IS NULL) = (policy_version IS NULL)),
    -- Nothing is decided before it is confirmed, and nothing without a rule.
    CHECK (confirmed_at IS NOT NULL OR state IN ('unconfirmed', 'withdrawn', 'lapsed', 'overtaken')),
    CHECK (decided_at IS NOT NULL OR state NOT IN ('granted', 'refused', 'appealed', 'upheld')),
    CHECK (appealed_at IS NOT NULL OR state NOT IN ('appealed', 'upheld')),
    CHECK (erased_at IS NULL OR (email IS NULL AND mailbox IS NULL AND words = ''))
);
-- One request for a network on a list is looked at; others that were confirmed meanwhile follow it.
CREATE UNIQUE INDEX removals_open ON removals (list, network) WHERE state IN ('checking', 'reviewing', 'appealed');
-- All that were ever made for a network on a list.
CREATE INDEX removals_by_network ON removals (list, network, id);
-- What is not confirmed in time.
CREATE INDEX removals_to_lapse ON removals (confirm_until, id) WHERE state = 'unconfirmed';
-- What awaits an answer, to tell when it is late or when its listing has ended.
CREATE INDEX removals_waiting ON removals (listing, id)
 WHERE state IN ('unconfirmed', 'checking', 'following', 'reviewing', 'appealed');
-- What is to be erased.
CREATE INDEX removals_to_erase ON removals (touched_at, id) WHERE erased_at IS NULL;
-- The requests of one mailbox.
CREATE INDEX removals_by_mailbox ON removals (mailbox, id) WHERE mailbox IS NOT NULL;

-- Requests that machines have to look at, and when. Whoever looks puts the time off first, so that no other instance
-- looks meanwhile, and somebody does again when that one dies.
CREATE TABLE removal_turns (
    removal BIGINT NOT NULL REFERENCES removals (id),
    check_at BIGINT NOT NULL,
    PRIMARY KEY (removal)
);
CREATE INDEX removal_turns_due ON removal_turns (check_at, removal);

-- Requests whose late answer was told to the contact of their list: 1 after two days, 2 after seven.
CREATE TABLE removal_warnings (
    removal BIGINT NOT NULL REFERENCES removals (id),
    warned BIGINT NOT NULL CHECK (warned IN (1, 2)),
    PRIMARY KEY (removal)
);

-- The way of a request, step by step, as its private page tells it. Nothing personal, so nothing is erased.
CREATE TABLE removal_steps (
    removal BIGINT NOT NULL REFERENCES removals (id),
    -- Its event.
    revision BIGINT NOT NULL REFERENCES events (revision),
    at BIGINT NOT NULL,
    step TEXT NOT NULL CHECK (step <> ''),
    -- The rule, where the step decided.
    rule TEXT CHECK (rule <> ''),
    policy_version TEXT,
    PRIMARY KEY (removal, revision)
);

-- What was said between the person and staff. Erased when the time is over.
CREATE TABLE removal_messages (
    removal BIGINT NOT NULL REFERENCES removals (id),
    -- 1, 2, 3, …
    place BIGINT NOT NULL CHECK (place BETWEEN 1 AND 100),
    at BIGINT NOT NULL,
    -- "requester", or a member of staff, whose name is never public.
    author TEXT NOT NULL CHECK (author <> ''),
    text TEXT NOT NULL CHECK (text <> '' AND octet_length(text) <= 16384),
    PRIMARY KEY (removal, place)
);

-- What machines found, the latest of each kind.
CREATE TABLE removal_checks (
    removal BIGINT NOT NULL REFERENCES removals (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    outcome TEXT NOT NULL CHECK (outcome IN ('met', 'not-met', 'unknown')),
    at BIGINT NOT NULL,
    -- Why, as JSON.
    reason TEXT NOT NULL CHECK (octet_length(reason) <= 1024),
    PRIMARY KEY (removal, kind)
);

CREATE FUNCTION removals_admit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.id <> NEW.revision THEN
        RAISE EXCEPTION 'a request begins with its own event' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state <> 'unconfirmed' THEN
        RAISE EXCEPTION 'a request begins unconfirmed' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM listings WHERE id = NEW.listing AND list = NEW.list) THEN
        RAISE EXCEPTION 'the network is not in the listing' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER removals_begin BEFORE INSERT ON removals FOR EACH ROW EXECUTE FUNCTION removals_admit();

CREATE FUNCTION removals_admit_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.revision <= OLD.revision THEN
        RAISE EXCEPTION 'a request changes only with an event' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.id <> OLD.id OR NEW.reference <> OLD.reference OR NEW.list <> OLD.list
       OR NEW.network <> OLD.network OR NEW.opened_at <> OLD.opened_at THEN
        RAISE EXCEPTION 'a request keeps its id, reference, list, network and beginning'
              USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN (
           'unconfirmed>checking', 'unconfirmed>following', 'unconfirmed>lapsed', 'unconfirmed>withdrawn',
           'unconfirmed>overtaken', 'checking>reviewing', 'checking>granted', 'checking>refused',
           'checking>withdrawn', 'checking>overtaken', 'following>checking', 'following>granted',
           'following>withdrawn', 'following>overtaken', 'reviewing>granted', 'reviewing>refused',
           'reviewing>withdrawn', 'reviewing>overtaken', 'refused>appealed', 'appealed>granted', 'appealed>upheld',
           'appealed>withdrawn', 'appealed>overtaken') THEN
        RAISE EXCEPTION 'no such step' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'appealed' AND NEW.state IN ('granted', 'upheld') AND NEW.decided_by = OLD.refused_by
       AND NEW.decided_by <> 'policy' THEN
        RAISE EXCEPTION 'who refused a request does not take the second look' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER removals_step BEFORE UPDATE ON removals FOR EACH ROW EXECUTE FUNCTION removals_admit_step();

CREATE TRIGGER removals_stay BEFORE DELETE ON removals
    FOR EACH ROW EXECUTE FUNCTION refuse('requests are never deleted: what is personal in them is erased');
CREATE TRIGGER removals_whole BEFORE TRUNCATE ON removals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('requests are never deleted: what is personal in them is erased');
