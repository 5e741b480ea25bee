## What happened on a list lately, for feed readers

recent-title = أحدث الإدراجات وعمليات الإزالة
recent-feed = { $list }: أحدث الإدراجات وعمليات الإزالة
recent-how = نُعلن ما حدث في كل ساعة بعد يوم من انتهائها، ولمدة أسبوع. الأوقات مقرّبة إلى الساعة. وعند كثرة الشبكات دفعة واحدة نذكر عددها فقط.
recent-entry = { $what }: { $networks }
recent-listed = أُدرج
recent-removal = أُزيل بناءً على طلب
recent-expiry = انتهت مدته
recent-purge = حُذف مع إدراجات أخرى
recent-staff = أزاله فريقنا
recent-networks = { $count ->
    [zero] { $count } شبكة
    [one] شبكة واحدة
    [two] شبكتان
    [few] { $count } شبكات
    [many] { $count } شبكة
   *[other] { $count } شبكة
}
recent-hour = { $day }، من { $from } إلى { $until } UTC
