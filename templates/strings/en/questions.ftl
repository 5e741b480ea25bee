## What reviewers often ask about a removal request, in the language of whoever asked. Plain text; a reviewer edits it.

question-found = What was the cause, and what did you repair? A few words about what you found are enough.
question-when = When was it repaired? Tell us the day and the hour, with your time zone.
question-who = Who runs the machine at this address? Is it you, a customer of yours, or somebody else?
question-way = How did the mail of strangers get in? It may have been a password, a program, or a setting of the server.
question-again = What have you changed so that it does not come back?
