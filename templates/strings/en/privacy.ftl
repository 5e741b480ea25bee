## What is kept of a removal request

privacy-removal = If you ask for a removal
privacy-removal-what = To decide about your request we keep what you enter: e-mail address, language, role, and what was repaired. We also keep the messages between you and us, and what our checks found.
privacy-removal-who = Only the staff of { $operator } see it. Our checks ask the domain name system about the listed address and about the domain of your e-mail address.
privacy-removal-published = Requests are never published. The public numbers on removals come from the history and name nobody.
privacy-removal-own = The private page of your request shows what we keep about it. There you can take a copy, or erase it.
privacy-kept = How long we keep it
privacy-kept-unconfirmed = A request that nobody confirmed
privacy-kept-unconfirmed-long = E-mail address and texts are erased when the link to confirm has been out of use for { $span }. Until then we can explain what happened to it.
privacy-kept-decided = A request that was decided or has ended
privacy-kept-decided-long = E-mail address, texts, messages and results of checks are erased { $span } after the last word. Until then the decision can be explained or looked at again.
privacy-kept-letters = Letters to you
privacy-kept-letters-long = The text is never kept. Your address is kept until the letter is sent, { $span } at most.
privacy-kept-budgets = Counters and marks against too many requests
privacy-kept-budgets-long = They are erased after { $span }. They slow down whoever asks too much or sends a form twice.
privacy-kept-staff = Marks of where our own staff sign in
privacy-kept-staff-long = They are erased when nobody has signed in from there for { $span }. They let a stranger show. Sessions are erased { $sessions } after their end.
privacy-kept-history = History of listings and of decisions
privacy-kept-history-long = It is kept for good, so that anybody can check that we keep to our rules. It holds list, network, rule and times, and nothing about who asked.
