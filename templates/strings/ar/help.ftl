## كل المقالات، حسب من يقرأها

faq-title = المساعدة
faq-lead = لماذا تعود الرسائل، وكيف يُصلح كل خلل.
faq-sender = عادت رسالتي
faq-admin = أدير خادم بريد
faq-provider = أدير شبكة
faq-receiver = أستخدم هذه القوائم، أو أنتظر بريدًا
faq-repairs = طريقة الإصلاح

## البحث

faq-search-label = البحث في هذه الصفحات
faq-search = بحث
faq-found-title = المساعدة: { $query }
faq-found = { $count ->
    [one] صفحة واحدة عن «{ $query }»
    [two] صفحتان عن «{ $query }»
    [few] { $count } صفحات عن «{ $query }»
    [many] { $count } صفحة عن «{ $query }»
   *[other] { $count } صفحة عن «{ $query }»
}
faq-none = لا توجد صفحة عن «{ $query }»
faq-none-what = جرّب كلمة أو كلمتين، مثل وكيل أو كلمة مرور أو نشرة بريدية أو Outlook. إذا كان لديك عنوان أو الرسالة التي عادت إليك، فاستخدم الخانة في الصفحة الأولى.

## مقال واحد

article-fallback = لم يُترجم هذا المقال بعد. وهو معروض هنا بالإنجليزية.
article-all = كل المقالات
article-reviewed = آخر مراجعة: { $day }
