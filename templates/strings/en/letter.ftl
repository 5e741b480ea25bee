## The letter that a sender passes on. It is plain text; an empty line stands between its paragraphs.

letter-language = Language of the letter
letter-short = Short letter
letter-long = Long letter
letter-mail = Open in your mail program
letter-label = The letter

letter-subject = Mail from { $address } is refused
letter-hello = Hello,
letter-thanks = Thank you for looking into it.

letter-refused = The mail I send is refused by the receiver. The address { $address } is on the list "{ $list }" of { $operator }, which the receiver's mail server uses.
letter-refused-many = The mail I send is refused by the receiver. The address { $address } is on { $count } lists of { $operator }, which the receiver's mail server uses: { $lists }.
letter-link = This page says what was seen, how to repair it and how to ask for removal:
letter-free = Removal is free and needs no account.
letter-entry = On the list "{ $list }":
letter-entry-network = Listed: { $network }
letter-entry-reason = Reason: { $reason }
letter-entry-seen = First listed { $first }, last seen { $last }
letter-entry-ends = Ends by itself { $ends }
letter-entry-stays = Does not end by itself
letter-entry-repair = What repairs it: { $repair }
letter-entry-remove = Removal:
letter-ask = Please do three things. Find and repair the cause. Ask for removal on that page. Then tell me, so that I can send my mail again.
letter-ask-short = Please find and repair the cause, ask for removal on that page, and tell me when it is done.
letter-attached = I add the mail that came back. It names the day and the time.

letter-way = The mail I send comes back. It leaves straight from the address { $address }, which is in a range of addresses for homes, offices and phones. The receiver's mail server takes no mail straight from such a range.
letter-way-list = The list that says so is "{ $list }" of { $operator }. Nobody is accused of anything. This page explains it:
letter-way-ask = Please tell me how to send through your mail server: its name, the port, and which user name I need. I have read that port 587 with STARTTLS, or port 465 with TLS, is usual.
letter-way-fixed = If this address is given to me for good, please tell me that too. Then it can be taken out of the range.
