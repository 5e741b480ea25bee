-- The list's own people and what they work with: accounts and sessions, the desk, proposals that a second person
-- confirms, purges, notes and news. The same tables and columns as the PostgreSQL folder.

CREATE TABLE staff (
    -- The revision of the event that added the account, so that no id is ever used twice.
    id INTEGER NOT NULL PRIMARY KEY,
    -- What the person signs in with. What they do is done by "staff:NAME", so a name is never given to somebody else.
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    -- Where letters about the account go. Never a factor of signing in.
    email TEXT NOT NULL CHECK (email <> ''),
    role TEXT NOT NULL CHECK (role IN ('reviewer', 'lister', 'administrator')),
    -- Argon2id in PHC form, with its parameters. NULL until the person has set one.
    password TEXT CHECK (password <> ''),
    -- The seed of the second factor, sealed with the site's key. NULL until the person has shown a code of it.
    totp BYTEA CHECK (length(totp) >= 44),
    -- The latest 30-second step whose code was used: none is good twice.
    totp_step BIGINT NOT NULL CHECK (totp_step >= 0),
    signed_in_at BIGINT,
    -- Set when the account is closed. The row stays: the history names it.
    disabled_at BIGINT,
    -- Its latest event.
    revision BIGINT NOT NULL REFERENCES events (revision)
);

-- SHA-256 of codes of 128 bits, for whoever has lost the second factor. Gone when used.
CREATE TABLE staff_recovery_codes (
    staff BIGINT NOT NULL REFERENCES staff (id),
    hash BYTEA NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (staff, hash)
) WITHOUT ROWID;

-- Links with which a person sets password and second factor. SHA-256 of the secret; gone when used or superseded.
CREATE TABLE staff_links (
    hash BYTEA NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    staff BIGINT NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reset')),
    expires_at BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX staff_links_by_staff ON staff_links (staff);

-- Where somebody has signed in from before: a keyed hash of the network around. Another place is told by letter.
CREATE TABLE staff_places (
    staff BIGINT NOT NULL REFERENCES staff (id),
    place BYTEA NOT NULL CHECK (length(place) = 32),
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (staff, place)
) WITHOUT ROWID;
CREATE INDEX staff_places_age ON staff_places (seen_at);

CREATE TABLE staff_sessions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- SHA-256 of what the cookie holds.
    hash BYTEA NOT NULL UNIQUE CHECK (length(hash) = 32),
    staff BIGINT NOT NULL REFERENCES staff (id),
    began_at BIGINT NOT NULL,
    -- Written at most once a minute: what ends a session that nobody uses.
    seen_at BIGINT NOT NULL,
    -- When the second factor was last shown: dangerous acts ask for a recent one.
    proved_at BIGINT NOT NULL,
    -- The /24 or /48 that the person signed in from, for their own list of sessions.
    place TEXT NOT NULL
);
CREATE INDEX staff_sessions_by_staff ON staff_sessions (staff, id);
CREATE INDEX staff_sessions_age ON staff_sessions (seen_at);

-- Who has taken a removal request.
CREATE TABLE removal_desks (
    removal BIGINT NOT NULL REFERENCES removals (id),
    staff BIGINT NOT NULL REFERENCES staff (id),
    taken_at BIGINT NOT NULL,
    PRIMARY KEY (removal)
) WITHOUT ROWID;
CREATE INDEX removal_desks_by_staff ON removal_desks (staff, removal);

-- Who had a request open lately. Changes nothing of it: no events.
CREATE TABLE removal_views (
    removal BIGINT NOT NULL REFERENCES removals (id),
    staff BIGINT NOT NULL REFERENCES staff (id),
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (removal, staff)
) WITHOUT ROWID;
CREATE INDEX removal_views_age ON removal_views (seen_at);

-- What is due, the oldest first.
CREATE INDEX removals_due ON removals (COALESCE(appealed_at, confirmed_at), id)
 WHERE state IN ('reviewing', 'appealed');
-- Requests in any state, the latest first. The condition is always true; only a query that repeats it can use this index,
-- so that it is never taken for one of those that hold just what is waiting.
CREATE INDEX removals_by_state ON removals (state, touched_at, id) WHERE state <> '';
-- What nobody has confirmed and is to be erased sooner than the rest.
CREATE INDEX removals_unconfirmed ON removals (touched_at, id) WHERE erased_at IS NULL AND confirmed_at IS NULL;
-- Decisions, for the numbers of staff.
CREATE INDEX removals_decided ON removals (decided_at, decided_by) WHERE decided_at IS NOT NULL;

-- What a reviewer wrote with a decision: the event of that decision. NULL for what was said by itself.
ALTER TABLE removal_messages
  ADD COLUMN decision BIGINT REFERENCES events (revision) CHECK (decision IS NULL OR author <> 'requester');
-- Letters that went out and letters that were given up, to be forgotten; and how many of these there are.
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX outbox_failed ON outbox (failed_at) WHERE failed_at IS NOT NULL;

-- What staff wrote beside a listing. For staff alone.
CREATE TABLE listing_notes (
    listing BIGINT NOT NULL REFERENCES listings (id),
    -- 1, 2, 3, …
    place BIGINT NOT NULL CHECK (place BETWEEN 1 AND 100),
    at BIGINT NOT NULL,
    author TEXT NOT NULL CHECK (author <> ''),
    text TEXT NOT NULL CHECK (text <> '' AND length(CAST(text AS BLOB)) <= 16384),
    PRIMARY KEY (listing, place)
) WITHOUT ROWID;

-- Listings that do not end by themselves: somebody looks at them now and then (RFC 6471 section 2.2.1).
CREATE INDEX listings_standing ON listings (last_seen_at, id) WHERE ended_at IS NULL AND expires_at IS NULL;
-- What ended lately, by source.
CREATE INDEX listings_ended ON listings (ended_at, source, ended_how) WHERE ended_at IS NOT NULL;

-- What one person wants to do and a second one has to confirm.
CREATE TABLE proposals (
    -- The revision of the event that made it.
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('listing', 'exclusion', 'purge', 'administrator')),
    -- What would be done, as JSON.
    content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) <= 16384),
    proposed_by TEXT NOT NULL CHECK (proposed_by <> ''),
    proposed_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'declined')),
    decided_by TEXT CHECK (decided_by <> ''),
    decided_at BIGINT,
    -- Its latest event.
    revision BIGINT NOT NULL REFERENCES events (revision),
    CHECK ((state = 'open') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    -- Nobody confirms what they proposed themselves.
    CHECK (state <> 'confirmed' OR decided_by <> proposed_by)
);
CREATE INDEX proposals_open ON proposals (id) WHERE state = 'open';

-- Purges that were confirmed: how far each has come.
CREATE TABLE purges (
    -- The proposal.
    id BIGINT NOT NULL PRIMARY KEY REFERENCES proposals (id),
    state TEXT NOT NULL CHECK (state IN ('ending', 'ended', 'restoring', 'restored')),
    begun_at BIGINT NOT NULL,
    ended_at BIGINT,
    -- The last listing that was looked at; whoever goes on begins behind it.
    looked_up_to BIGINT NOT NULL,
    -- Listings that began later are not of it.
    listings_up_to BIGINT NOT NULL,
    ended BIGINT NOT NULL CHECK (ended >= 0),
    restored BIGINT NOT NULL CHECK (restored >= 0),
    -- Its notice, once there is one.
    news BIGINT
);
CREATE INDEX purges_running ON purges (id) WHERE state IN ('ending', 'restoring');

-- What each purge ended, and as what it came back.
CREATE TABLE purge_listings (
    listing BIGINT NOT NULL PRIMARY KEY REFERENCES listings (id),
    purge BIGINT NOT NULL REFERENCES purges (id),
    restored_as BIGINT REFERENCES listings (id)
);
CREATE INDEX purge_listings_by_purge ON purge_listings (purge, listing);

CREATE TABLE news (
    -- The revision of the event that posted it.
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'outage', 'purge', 'shutdown')),
    -- The list it is about; NULL for all.
    list BIGINT REFERENCES lists (number),
    title TEXT NOT NULL CHECK (title <> '' AND length(CAST(title AS BLOB)) <= 800),
    -- Paragraphs of plain text.
    body TEXT NOT NULL CHECK (body <> '' AND length(CAST(body AS BLOB)) <= 16384),
    posted_at BIGINT NOT NULL,
    -- A member of staff, or "purge:NUMBER". Never public.
    posted_by TEXT NOT NULL CHECK (posted_by <> ''),
    changed_at BIGINT,
    -- Taken back: no page shows it.
    withdrawn_at BIGINT,
    -- Until when every page has it at its top; NULL: none does. A shutdown stands there by its own date.
    shown_until BIGINT,
    -- When the list goes out of service.
    shutdown_at BIGINT,
    -- Its latest event.
    revision BIGINT NOT NULL REFERENCES events (revision),
    CHECK ((kind = 'shutdown') = (shutdown_at IS NOT NULL)),
    CHECK (shutdown_at IS NULL OR shown_until IS NULL)
);
-- What stands at the top of every page: among years of posts, the few that are still shown.
CREATE INDEX news_shown ON news (shown_until) WHERE withdrawn_at IS NULL AND shown_until IS NOT NULL;
CREATE INDEX news_shutdowns ON news (shutdown_at) WHERE withdrawn_at IS NULL AND shutdown_at IS NOT NULL;

-- What people did, among millions of lines that programs wrote: a query that repeats the condition, word for word, reads
-- only these.
CREATE INDEX events_of_staff ON events (revision) WHERE substr(actor, 1, 6) = 'staff:';
CREATE INDEX events_by_staff ON events (actor, revision) WHERE substr(actor, 1, 6) = 'staff:';

CREATE TRIGGER staff_begin BEFORE INSERT ON staff
BEGIN
    SELECT RAISE(ABORT, 'an account begins with its own event')
     WHERE NEW.id <> NEW.revision;
    SELECT RAISE(ABORT, 'unique: an account keeps its id and name')
     WHERE EXISTS (SELECT 1 FROM staff WHERE id = NEW.id OR name = NEW.name);
END;
CREATE TRIGGER staff_keep BEFORE UPDATE ON staff
BEGIN
    SELECT RAISE(ABORT, 'an account keeps its id and name')
     WHERE NEW.id <> OLD.id OR NEW.name <> OLD.name;
    SELECT RAISE(ABORT, 'somebody must be able to let others in')
     WHERE OLD.role = 'administrator' AND OLD.disabled_at IS NULL
       AND (NEW.role <> 'administrator' OR NEW.disabled_at IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM staff
                        WHERE role = 'administrator' AND disabled_at IS NULL AND id <> OLD.id);
END;
CREATE TRIGGER staff_stay BEFORE DELETE ON staff
BEGIN
    SELECT RAISE(ABORT, 'accounts are closed, never deleted');
END;
CREATE TRIGGER proposals_begin BEFORE INSERT ON proposals
BEGIN
    SELECT RAISE(ABORT, 'a proposal begins with its own event')
     WHERE NEW.id <> NEW.revision OR NEW.state <> 'open';
END;
CREATE TRIGGER proposals_keep BEFORE UPDATE ON proposals
BEGIN
    SELECT RAISE(ABORT, 'a proposal is decided once, as it was made')
     WHERE OLD.state <> 'open' OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.content <> OLD.content
        OR NEW.proposed_by <> OLD.proposed_by OR NEW.revision <= OLD.revision;
END;
CREATE TRIGGER proposals_stay BEFORE DELETE ON proposals
BEGIN
    SELECT RAISE(ABORT, 'proposals stay');
END;
CREATE TRIGGER news_begin BEFORE INSERT ON news
BEGIN
    SELECT RAISE(ABORT, 'news begin with their own event')
     WHERE NEW.id <> NEW.revision OR NEW.changed_at IS NOT NULL OR NEW.withdrawn_at IS NOT NULL;
END;
CREATE TRIGGER news_keep BEFORE UPDATE ON news
BEGIN
    SELECT RAISE(ABORT, 'news keep what they are about, and stay withdrawn')
     WHERE OLD.withdrawn_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.list IS NOT OLD.list
        OR NEW.posted_at <> OLD.posted_at OR NEW.posted_by <> OLD.posted_by OR NEW.revision <= OLD.revision;
END;
CREATE TRIGGER news_stay BEFORE DELETE ON news
BEGIN
    SELECT RAISE(ABORT, 'news are withdrawn, never deleted');
END;
