## الأخبار

news-title = الأخبار
news-lead = ما نُعلنه في { $operator } عن قوائمنا: الأعطال والتغييرات والقوائم التي تنتهي.
news-empty = لا توجد أخبار بعد.
news-no-older = لا توجد أخبار أقدم.
news-english = الأخبار مكتوبة بالإنجليزية.
news-feed = أخبار { $operator }
news-follow = متابعة الأخبار بقارئ خلاصات:
news-older = أخبار أقدم
news-latest = أحدث الأخبار
news-all = كل الأخبار
news-notices = تنبيهات
news-kind-shutdown = إيقاف نهائي
news-kind-outage = عطل
news-kind-purge = إدراجات مسحوبة
news-kind-note = إعلام
news-changed = عُدّل في { $day }
news-out-from = خارج الخدمة ابتداءً من { $day }
news-out-since = خارج الخدمة منذ { $day }
news-purge = اقرأ ما حدث
news-told = نُعلن الأعطال والتغييرات ونهاية القوائم في الأخبار:
