# The page that describes the API.
api-title = For programs
api-lead = Everything that the pages say about addresses can be read by programs, free and without an account.
api-unknown = The state of an address is listed, not-listed or unknown. Unknown means that it could not be checked. Ask again later, and never read it as not-listed.
api-description = The whole description, OpenAPI 3.1
api-try = Try it
api-try-one = One address:
api-try-many = Many, one on each line. The answer has one line for each, in the same order:
api-limits = How much, how fast
api-limits-what = Each client may ask for { $answers } answers a minute, and for { $lines } lines a minute in bulk. Send one bulk question at a time. Beyond that the answer is 429, and Retry-After says when to go on.
api-parameters = What to send
api-answers = What comes back
