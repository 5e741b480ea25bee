## News

news-title = News
news-lead = What { $operator } has to say about its lists: outages, changes, and lists that end.
news-empty = There is no news yet.
news-no-older = There is no older news.
news-english = The posts are in English.
news-feed = News of { $operator }
news-follow = Follow the news with a feed reader:
news-older = Older news
news-latest = The latest news
news-all = All news
news-notices = Notices
news-kind-shutdown = Shutdown
news-kind-outage = Outage
news-kind-purge = Listings taken back
news-kind-note = Note
news-changed = changed on { $day }
news-out-from = out of service from { $day }
news-out-since = out of service since { $day }
news-purge = Read what happened
news-told = Outages, changes and the end of a list are told in the news:
