## For a sender: the top of every answer for a listed address. $name is the name of the server, $owner the holder of the
## network, both as others wrote them.

sender-not-accused = You are not accused of anything.
sender-what-machine = The receiver's mail server refused a mail because of the address that it came from. It did not look at who you are or what you wrote.
sender-what-range = This address is one of many that a provider gives to homes, offices and phones. Some mail servers take no mail straight from such an address, whoever sends it.

sender-who = Who must act
sender-who-server = Whoever runs this mail server
sender-who-server-what = Most often that is your mail provider, your employer or your school. They can repair the fault and ask us to take the address off.
sender-who-line = The provider of this connection, and whoever uses it
sender-who-line-what = The name of the address looks like a line in a home or an office. Something on that line is at fault. If it is not yours, tell your mail provider.
sender-who-holder = The company that runs this network
sender-who-holder-what = The entry is for a whole network, not for one machine. Your mail provider or hosting company can repair the fault or ask them to.
sender-who-reader = You, or whoever looks after your connection
sender-who-reader-what = The fault is most likely in a device on this connection. It may be a router, a phone, a television box or a computer.
sender-who-nobody = Nobody, if you can wait
sender-who-nobody-what = The entry ends by itself { $when }, unless the fault is seen again. After that, send your mail once more.
sender-who-other-way = Nobody has to repair anything
sender-who-other-way-what = Let your mail leave through your mail provider's server. Below you see how. On your own line nothing is broken.
sender-who-name = The server calls itself
sender-who-owner = The network around it is run by
sender-reader = This is the address of the connection that you use now. It may not be the address of your mail server. The mail that came back says which one was refused.

sender-way = How your mail gets through
sender-way-program = Open the account settings of your mail program, and look for outgoing mail, or SMTP.
sender-way-server = Enter the outgoing server that your mail provider names, with port 587 and STARTTLS, or port 465 and TLS.
sender-way-password = Turn on the password for sending. Use the user name and the password of your mailbox.
sender-way-own = If you run a mail server on this line, let it pass its mail on to your provider's server. Or ask for the removal of your one fixed address, further down.

sender-send = What to send them
sender-send-folded = What to send them, if you cannot wait
sender-send-what = This letter says everything that they need. Copy it, or open it in your mail program.
sender-send-provider = This letter asks your mail provider for the right settings. Copy it, or open it in your mail program.

sender-today = What you can do today
sender-today-call = If it is urgent, call the receiver, or write from another mailbox.
sender-today-letter = Send the letter above, and add the mail that came back.
sender-today-once = Do not send the same mail again and again. It comes back until the cause is gone.
sender-today-receiver = The receiver can let your mail through all the same. Ask them by telephone.
sender-today-wait = Wait until the entry has ended, then send your mail once more.
sender-today-provider = Write your mail on the web page of your mailbox. It then leaves through your provider's server.

sender-long = How long it takes
sender-long-self-service = Once the fault is repaired, anybody can ask for removal. It is granted as soon as that person has confirmed it.
sender-long-checked = Once the fault is repaired, anybody can ask for removal. A check by machine decides.
sender-long-reviewed = Once the fault is repaired, anybody can ask for removal. One of our people decides.
sender-long-range = The other way works at once. You do not have to wait for us.
sender-long-range-too = The address is also in a range of homes and phones. That entry stays, so let your mail leave through your provider's server, as shown above.
sender-long-ends = If nobody asks, the entry ends by itself { $when }.
sender-long-stays = The entry has no end date.
sender-long-caches = Mail servers notice within { $ttl } after the entry has ended.

sender-article = Why was my mail refused? More about the list "{ $list }"
copy = Copy
copied = Copied
