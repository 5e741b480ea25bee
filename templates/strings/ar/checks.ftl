## ما تفحصه الآلة في الطلب: اسم كل فحص ونتيجته وسببه. يقرأ مقدّم الطلب والفريق النص نفسه.

check-name-waited = مدة الانتظار
check-name-quiet = لم يُرَ شيء منذ الإصلاح
check-name-reverse = اسم العنوان
check-name-forward = الاسم يعود إلى العنوان
check-name-chosen = الاسم اختاره أحد
check-name-contact = نطاق عنوان البريد
check-name-control = التحكم في الشبكة
check-name-excluded = شبكات لا تُدرَج أبدًا

check-met = مستوفى
check-not-met = غير مستوفى
check-unknown = غير معروف بعد

check-no-wait = لا توجد مدة انتظار لهذا الطلب.
check-wait-over = انتهت مدة الانتظار في { $since }.
check-locked = تستمر مدة الانتظار حتى { $until }.

check-nothing-seen = تاريخ الإصلاح المذكور هو { $repaired }. لم يُرَ شيء بعده. كانت آخر مرة في { $seen }.
check-seen-since = تاريخ الإصلاح المذكور هو { $repaired }. شوهد السبب بعده، وآخر مرة في { $seen }.
check-not-dated = لا يذكر الطلب متى أُصلح السبب.
check-ahead = يقول الطلب إن الإصلاح سيتم في { $repaired }. لم يحن ذلك الوقت بعد.

check-named = اسم العنوان هو { $name }.
check-nameless = ليس للعنوان اسم في DNS.
check-leads-back = الاسم { $name } يعود إلى العنوان.
check-leads-elsewhere = الاسم { $name } لا يعود إلى العنوان.
check-chosen = يبدو أن الاسم { $name } قد اختاره أحد.
check-generic = يبدو أن الاسم { $name } أنشأه مزوّد لخطوط كثيرة.

check-takes-mail = نطاق عنوان البريد يستقبل البريد.
check-null-mx = يعلن نطاق عنوان البريد أنه لا يستقبل البريد.
check-no-mail-host = ليس لنطاق عنوان البريد خادم بريد يمكن الوصول إليه.
check-no-domain = نطاق عنوان البريد غير موجود في DNS.

check-control-dns = ثبت التحكم بالسجل الموجود في DNS عند { $name }.
check-control-address = ثبت التحكم: جرى تأكيد الطلب من العنوان نفسه.
check-control-missing = لم يثبت التحكم في الشبكة.

check-excluded = هذه الشبكة لا تُدرَج هنا أبدًا، لذا فإدراجها خطأ منّا.
check-not-excluded = ليست هذه الشبكة من الشبكات التي لا تُدرَج هنا أبدًا.

check-no-answer = لم يجب خادم أسماء، لذلك لا يُعرف هذا بعد.
check-not-asked = لا يوجد في هذا الطلب ما يمكن أن ينظر فيه هذا الفحص.
