-- What keeps forms honest: the site's own key, forms and programs' keys that are used up, and budgets that outlast a
-- restart and are shared by all instances. Nothing here says who asked: keys are signatures of what they stand for.

-- The key that the site drew when nobody set one. One row at most.
CREATE TABLE site_keys (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    secret BYTEA NOT NULL CHECK (length(secret) = 32),
    made_at BIGINT NOT NULL
) WITHOUT ROWID;

-- What may be used once: the nonce of a form, or a signature over the key that a program sent.
CREATE TABLE used_nonces (
    nonce BYTEA NOT NULL PRIMARY KEY CHECK (length(nonce) = 16),
    used_at BIGINT NOT NULL,
    -- What came of it, for whoever sends the same again: a name of something, never a secret.
    outcome TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX used_nonces_age ON used_nonces (used_at);

-- One row for each budget that somebody has spent from. Whoever spends holds it until the transaction ends, so that
-- two never count the same.
CREATE TABLE budgets (
    scope TEXT NOT NULL CHECK (scope <> ''),
    budget_key BYTEA NOT NULL CHECK (length(budget_key) = 32),
    -- How often it was spent from since the row was made: the number of the newest spend.
    spent BIGINT NOT NULL CHECK (spent >= 0),
    touched_at BIGINT NOT NULL,
    PRIMARY KEY (scope, budget_key)
) WITHOUT ROWID;
CREATE INDEX budgets_age ON budgets (touched_at);

-- When it was spent from. Numbered without gaps, so that the one that must be over before the next is found at once.
CREATE TABLE budget_spends (
    scope TEXT NOT NULL,
    budget_key BYTEA NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    spent_at BIGINT NOT NULL,
    PRIMARY KEY (scope, budget_key, number)
) WITHOUT ROWID;
CREATE INDEX budget_spends_age ON budget_spends (spent_at);
