## Letters by mail: plain text. Each message is one paragraph; links and addresses stand between them on lines of
## their own. $when and $latest are moments with their time of day. A subject has at most 78 characters.

mail-who = This letter comes from { $operator }. We keep lists of addresses that mail servers look up.
mail-reference = Your reference for questions: { $reference }
mail-private = Your private page shows everything about the request, and you can write to us there:
mail-private-keep = Whoever has this link can read and change the request. Please keep it to yourself.
mail-words = Whoever looked at your request has written you a few lines. They stand on your private page.

mail-confirm-subject = Please confirm your request { $reference }
mail-confirm-asked = Somebody asked us to take this entry off a list and gave your e-mail address:
mail-confirm-how = Was it you? Then open this page and press the button there:
mail-confirm-until = The link works until { $when }.
mail-confirm-not-you = If you did not ask for this, do nothing. Nothing happens then.

mail-received-subject = We have your request { $reference }
mail-received = Your request to take this entry off the list has arrived:
mail-received-when = We mean to answer by { $when }. You have an answer by { $latest } at the latest.

mail-granted-subject = Taken off the list: { $reference }
mail-granted = Your request was granted. This entry was taken off the list on { $when }:
mail-granted-memory = Mail servers may remember the old answer for up to { $span }.
mail-granted-again = If the fault comes back, the address can be listed again.

mail-refused-subject = The answer to your request { $reference }
mail-refused = We did not take this entry off the list:
mail-refused-rule = This published rule decided it, in version { $version } of the policy:
mail-refused-why = Your private page says what was checked and what is still missing:
mail-refused-appeal = You can ask once, on the same page, that another person looks at it.
mail-refused-again = You can make a new request from { $when }.

mail-upheld-subject = The answer stays as it was: { $reference }
mail-upheld = Another person has looked at your request. The answer stays as it was, and this entry stays on the list:

mail-asked-subject = A question about your request { $reference }
mail-asked = We have a question before we can decide about this entry:
mail-asked-where = The question stands on your private page, and you can answer it there:

mail-overtaken-subject = No longer listed: { $reference }
mail-overtaken = This entry has ended by itself. It is no longer on the list:
mail-overtaken-done = There is nothing left for you to do. Your private page shows what happened:

mail-links-subject = The links to your requests
mail-links = Somebody asked for the links to the open requests of this mailbox. Here they are:
mail-links-not-you = If you did not ask for them, do nothing. Nobody else has got them.

mail-overdue-subject = A request waits for an answer: { $reference }
mail-overdue = { $count ->
    [one] This request has waited for an answer for one day:
   *[other] This request has waited for an answer for { $count } days:
}
mail-overdue-why = RFC 6471 asks for an answer within 2 days, and at the latest within 7. This is the listing:
