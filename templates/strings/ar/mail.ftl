## Letters by mail: plain text. Each message is one paragraph; links and addresses stand between them on lines of
## their own. $when and $latest are moments with their time of day. A subject has at most 78 characters.

mail-who = هذه الرسالة من { $operator }. نحن ندير قوائم عناوين تراجعها خوادم البريد.
mail-reference = مرجعك عند السؤال: { $reference }
mail-private = صفحتك الخاصة تعرض كل شيء عن الطلب، ويمكنك أن تكتب لنا منها:
mail-private-keep = من لديه هذا الرابط يستطيع قراءة الطلب وتغييره. من فضلك احتفظ به لنفسك.
mail-words = كتب إليك من نظر في طلبك بضعة أسطر، وتجدها في صفحتك الخاصة.

mail-confirm-subject = من فضلك أكّد طلبك { $reference }
mail-confirm-asked = طلب منا شخص ما إزالة هذا الإدراج من قائمة، وكتب عنوان بريدك الإلكتروني:
mail-confirm-how = هل أنت من طلب ذلك؟ إذن افتح هذه الصفحة واضغط الزر الموجود فيها:
mail-confirm-until = يعمل الرابط حتى { $when }.
mail-confirm-not-you = إذا لم تطلب ذلك فلا تفعل شيئًا، ولن يحدث شيء.

mail-received-subject = وصلنا طلبك { $reference }
mail-received = وصلنا طلبك لإزالة هذا الإدراج من القائمة:
mail-received-when = ننوي أن نجيب قبل { $when }. وستصلك الإجابة في موعد أقصاه { $latest }.

mail-granted-subject = أزيل من القائمة: { $reference }
mail-granted = تم قبول طلبك. أزيل هذا الإدراج من القائمة في { $when }:
mail-granted-memory = قد تتذكر خوادم البريد الإجابة القديمة لمدة أقصاها { $span }.
mail-granted-again = إذا عاد الخلل فقد يدرج العنوان من جديد.

mail-refused-subject = الإجابة عن طلبك { $reference }
mail-refused = لم نُزل هذا الإدراج من القائمة:
mail-refused-rule = القاعدة المنشورة التي حسمت الأمر، في الإصدار { $version } من السياسة:
mail-refused-why = صفحتك الخاصة تذكر ما تم فحصه وما زال ناقصًا:
mail-refused-appeal = يمكنك في الصفحة نفسها أن تطلب مرة واحدة أن ينظر فيه شخص آخر.
mail-refused-again = يمكنك تقديم طلب جديد ابتداءً من { $when }.

mail-upheld-subject = الإجابة باقية كما هي: { $reference }
mail-upheld = نظر شخص آخر في طلبك. الإجابة باقية كما هي، ويبقى هذا الإدراج في القائمة:

mail-asked-subject = سؤال عن طلبك { $reference }
mail-asked = لدينا سؤال قبل أن نستطيع البت في هذا الإدراج:
mail-asked-where = السؤال موجود في صفحتك الخاصة، ويمكنك أن تجيب هناك:

mail-overtaken-subject = لم يعد في القائمة: { $reference }
mail-overtaken = انتهى هذا الإدراج من تلقاء نفسه، ولم يعد في القائمة:
mail-overtaken-done = لم يبق عليك شيء تفعله. صفحتك الخاصة تعرض ما حدث:

mail-links-subject = روابط طلباتك
mail-links = طلب شخص ما روابط الطلبات المفتوحة لصندوق البريد هذا. ها هي:
mail-links-not-you = إذا لم تطلبها فلا تفعل شيئًا. لم تصل إلى أحد غيرك.

mail-overdue-subject = طلب ينتظر الإجابة: { $reference }
mail-overdue = { $count ->
    [zero] هذا الطلب ينتظر الإجابة منذ أقل من يوم:
    [one] هذا الطلب ينتظر الإجابة منذ يوم واحد:
    [two] هذا الطلب ينتظر الإجابة منذ يومين:
    [few] هذا الطلب ينتظر الإجابة منذ { $count } أيام:
    [many] هذا الطلب ينتظر الإجابة منذ { $count } يومًا:
   *[other] هذا الطلب ينتظر الإجابة منذ { $count } يوم:
}
mail-overdue-why = تطلب الوثيقة RFC 6471 الإجابة خلال يومين، وخلال 7 أيام على الأكثر. هذا هو الإدراج:
