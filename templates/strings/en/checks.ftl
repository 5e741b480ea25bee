## What a machine checks of a request: the name of each check, how it ended, and why. Requester and staff read the same.

check-name-waited = Waiting time
check-name-quiet = Nothing seen since the repair
check-name-reverse = Name of the address
check-name-forward = Name leads back
check-name-chosen = Name was chosen
check-name-contact = Domain of the mail address
check-name-control = Control of the network
check-name-excluded = Networks that are never listed

check-met = Met
check-not-met = Not met
check-unknown = Not known yet

check-no-wait = There is no waiting time for this request.
check-wait-over = The waiting time has been over since { $since }.
check-locked = The waiting time runs until { $until }.

check-nothing-seen = The repair is dated { $repaired }. Nothing was seen after it. The last time was { $seen }.
check-seen-since = The repair is dated { $repaired }. The cause was seen after it, last on { $seen }.
check-not-dated = The request does not say when the cause was repaired.
check-ahead = The request says that the repair will be done on { $repaired }. That time has not come yet.

check-named = The address has the name { $name }.
check-nameless = The address has no name in DNS.
check-leads-back = The name { $name } leads back to the address.
check-leads-elsewhere = The name { $name } does not lead back to the address.
check-chosen = The name { $name } looks like one that somebody chose.
check-generic = The name { $name } looks like one that a provider made for many lines.

check-takes-mail = The domain of the mail address takes mail.
check-null-mx = The domain of the mail address says that it takes no mail.
check-no-mail-host = The domain of the mail address has no mail server that can be reached.
check-no-domain = The domain of the mail address is not in DNS.

check-control-dns = Control is shown by the entry in DNS at { $name }.
check-control-address = Control is shown: the request was confirmed from the address itself.
check-control-missing = Control of the network has not been shown.

check-excluded = This network is never listed here, so the listing is a mistake of ours.
check-not-excluded = The network is none of those that are never listed here.

check-no-answer = A name server did not answer, so this is not known yet.
check-not-asked = This request has nothing that this check could look at.
