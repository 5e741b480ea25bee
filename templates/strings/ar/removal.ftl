## الصفحة الخاصة بطلب. $network هو ما يراد إزالته من قائمة.

removal-title = طلب إزالة { $network } من قائمة «{ $list }»
removal-who = من عليه الخطوة التالية
removal-who-you = أنت
removal-who-may = أنت، إن كان لك رأي آخر
removal-who-we = نحن
removal-who-nobody = لا أحد: هذا الطلب مغلق

removal-unconfirmed = طلبك ينتظر تأكيدك.
removal-unconfirmed-next = لن يحدث شيء قبل أن تؤكده.
removal-checking = طلبك مؤكد، والآلات تفحصه الآن.
removal-checking-next = يستغرق ذلك دقائق، أو أكثر إذا لم يجب خادم أسماء. ستظهر الإجابة هنا وتصلك بالبريد.
removal-proving = طلبك مؤكد. ما زلنا نحتاج إلى ما يثبت أنك مسؤول عن { $network }.
removal-proving-next = يستمر الطلب من نفسه حالما نرى الإثبات. طريقة تقديمه موضحة أدناه.
removal-reviewing = طلبك مؤكد، وفريق القائمة ينظر فيه.
removal-reviewing-next = لا يلزمك فعل شيء. إذا نقص شيء سألناك هنا وأخبرناك بالبريد.
removal-asked = سألك فريق القائمة سؤالًا.
removal-asked-next = السؤال في الأسفل ضمن ما حدث. أجب عنه هناك، ثم يمضي طلبك.
removal-granted = أُزيل { $network } من القائمة.
removal-granted-next = لا يلزمك فعل شيء. إذا عاد الخلل فقد يدرج العنوان من جديد.
removal-relisted = أُزيل { $network } من القائمة بناءً على طلب. وهو مدرج من جديد منذ { $since }.
removal-relisted-next = انظر ما الذي رُصد هذه المرة وأصلحه. بعد ذلك يمكنك تقديم طلب جديد.
removal-refused = يبقى { $network } في القائمة في الوقت الحالي.
removal-refused-next = تجد أدناه القاعدة التي حسمت الأمر وما قد يغيّر الإجابة. يمكنك أن تطلب نظرة ثانية مرة واحدة.
removal-appealed = شخص آخر ينظر في طلبك مرة أخرى.
removal-appealed-next = من قرر أولًا لا يقرر ثانية. ستظهر الإجابة هنا وتصلك بالبريد.
removal-upheld = نظر شخص آخر في الطلب وبقيت الإجابة كما هي: يبقى { $network } في القائمة.
removal-upheld-next = إذا تغيّر شيء فيمكنك تقديم طلب جديد.
removal-withdrawn = لقد سحبت هذا الطلب.
removal-withdrawn-next = لم يغيّر الطلب شيئًا في القائمة.
removal-lapsed = لم يؤكَّد هذا الطلب في الوقت المحدد.
removal-lapsed-next = لم يغيّر الطلب شيئًا في القائمة.
removal-overtaken = لم يعد { $network } في القائمة. انتهى الإدراج من نفسه.
removal-overtaken-other = أُزيل { $network } من القائمة بناءً على طلب آخر. وبذلك أُغلق طلبك.
removal-overtaken-next = لم يبق ما يحتاج إلى قرار.

## التأكيد والإثبات

removal-wrote = نكتب إلى { $mail }. ولحماية صناديق البريد تُرسل إليه رسالة واحدة على الأكثر كل نصف ساعة بشأن الإدراج نفسه. افتح الرابط في الرسالة واضغط الزر هناك. وإذا لم تصل رسالة فاستخدم إحدى الطريقتين أدناه، أو اطلب مرة أخرى لاحقًا.
removal-confirm-until = الرابط صالح حتى
removal-proof-until = ننتظر الإثبات حتى
removal-no-mail = ألم تصلك رسالة بعد عشر دقائق؟
removal-no-mail-what = انظر أولًا في مجلد البريد غير المرغوب فيه. إذا لم تجد شيئًا فأكّد بإحدى طريقتين أخريين.
removal-proof = إثبات أنك مسؤول عن الشبكة
removal-address = من العنوان المدرج نفسه
removal-address-here = أنت تقرأ هذه الصفحة من { $address }، لذلك يمكنك التأكيد هنا.
removal-address-elsewhere = افتح هذه الصفحة من { $network } وسيظهر زر هنا. أنت تقرؤها الآن من { $address }.
removal-address-button = أكّد من هذا العنوان
removal-dns = بنص في DNS
removal-dns-what = أضف سجل TXT بهذا النص. يمكنك حذفه بعد الإجابة. لا بأس أن يقرأه الآخرون: فهو لا يفتح شيئًا.
removal-dns-at = عند هذا الاسم
removal-dns-together = أو عند كل هذه الأسماء
removal-dns-confirmed = أو عند أحد هذه الأسماء، ما دام اسم العنوان يقود إليه
removal-dns-beside = إذا كان للعنوان اسم في DNS يقود إليه، فيمكن أن يوضع النص هناك أيضًا وقبله _reprieve.
removal-dns-text = النص
removal-dns-last = آخر ما رأيناه
removal-dns-never = لم ننظر بعد.
removal-dns-button = لقد أضفته؛ انظروا الآن
removal-dns-slow = قد تمر ساعة حتى يظهر السجل الجديد في كل مكان.

## متى تأتي الإجابة وما هي

removal-clock = متى تصلك إجابة
removal-clock-promised = موعودة قبل
removal-clock-latest = في موعد أقصاه
removal-clock-proof = مضى أول هذين الموعدين. ما زلنا ننتظر الإثبات.
removal-clock-late = مضى أول هذين الموعدين ولا إجابة بعد. لقد تأخرنا. والقائمون على القائمة يعلمون بذلك.
removal-clock-overdue = مضى الموعدان ولا إجابة. يجب ألا يحدث هذا. اكتب إلى جهة الاتصال أدناه واذكر { $reference }.
removal-off = إلى أين وصلت الإزالة
removal-off-ours = من قائمتنا
removal-off-zone-what = قيد الانتظار بحسب ما تعلمه هذه الصفحة: فلا أحد يخبرها. النطاق الذي تسأله خوادم البريد يكتب من جديد على فترات.
removal-off-caches = في الذاكرات المؤقتة
removal-off-caches-what = قد تتذكر خوادم البريد الإجابة القديمة بعد كتابة النطاق لمدة أقصاها { $ttl }. أي حتى { $until } على الأقل.
removal-answer = الإجابة
removal-answer-change = هذه القاعدة المنشورة حسمت الأمر. وهي تقول أيضًا ما قد يغيّر الإجابة.
removal-answer-when = وقت الإجابة
removal-answer-version = نسخة السياسة
removal-answer-gone = لم تعد هذه القاعدة في السياسة المنشورة اليوم.
removal-again-now = يمكنك تقديم طلب جديد في أي وقت.
removal-again-from = يمكنك تقديم طلب جديد ابتداءً من { $when }.
removal-new = قدّم طلبًا جديدًا
removal-appeal = اطلب نظرة ثانية
removal-appeal-what = هذا ممكن مرة واحدة. ينظر في الطلب شخص لم يقرر فيه من قبل.
removal-appeal-field = ما الذي لم يُنتبه إليه
removal-appeal-button = اطلب نظرة ثانية
removal-checks = ما وجدته الآلات
removal-checks-caption = كل فحص ونتيجته وسببها
removal-check = الفحص
removal-check-result = النتيجة
removal-check-why = السبب

## ما حدث وما قيل

removal-happened = ما حدث
removal-step-opened = أرسلت الطلب.
removal-step-confirmed-mail = أكدته بالرابط في رسالتنا.
removal-step-confirmed-address = تم تأكيده من العنوان المدرج.
removal-step-confirmed-dns = تم تأكيده بنص في DNS.
removal-step-handed = تركته الآلات لفريق القائمة.
removal-step-granted = تم قبوله.
removal-step-refused = تم رفض الطلب.
removal-step-appealed = طلبت نظرة ثانية.
removal-step-upheld = انتهت النظرة الثانية إلى الإجابة نفسها.
removal-step-withdrawn = سحبت الطلب.
removal-step-lapsed = انتهى وقت تأكيده.
removal-step-overtaken = انتهى الإدراج في القائمة من نفسه.
removal-step-erased = مُحي ما هو شخصي.
removal-said-you = كتبت:
removal-said-staff = كتب فريق القائمة:
removal-add = أضف شيئًا
removal-add-field = ما الجديد
removal-add-button = أرسل
removal-reply = أجب عن السؤال
removal-reply-field = جوابك
removal-text-hint = أقصى عدد من الأحرف: { $limit }. لا يقرؤه إلا فريق القائمة ومن لديه هذا الرابط.
removal-text-empty = اكتب شيئًا قبل أن ترسل.
removal-done-added = وصل ما كتبته.
removal-done-looking = نحن ننظر الآن. افتح هذه الصفحة مرة أخرى بعد دقيقة.
removal-done-confirmed = تم الآن تأكيد طلبك.
removal-done-withdrawn = سُحب الطلب.
removal-done-appealed = لقد طلبت نظرة ثانية. ووصل ما كتبته.
removal-done-erased = مُحي ما هو شخصي.

## عن الطلب

removal-about = عن هذا الطلب
removal-reference = المرجع
removal-network = العنوان أو الشبكة
removal-list = القائمة
removal-policy = القواعد
removal-policy-link = سياسة هذه القائمة
removal-opened = أُرسل
removal-mail = تُرسل الرسائل إلى
removal-mail-first = لن نرسل رسالة أخرى إلى هناك حتى تفتح رابط رسالتنا الأولى: الإجابة على هذه الصفحة.
removal-keep = من لديه عنوان هذه الصفحة يستطيع قراءة الطلب والتصرف نيابة عنك. احتفظ به لنفسك.
removal-export = نزّل كل ما هو محفوظ عن هذا الطلب (JSON)
removal-withdraw = اسحب الطلب
removal-withdraw-what = يُغلق الطلب من دون إجابة، ويبقى { $network } في القائمة. يمكنك تقديم طلب جديد لاحقًا.
removal-withdraw-button = اسحبه
removal-erase = امحُ ما هو شخصي
removal-erase-what = يُمحى عنوان بريدك وكل ما كُتب وما وجدته الآلات. لا يستطيع أحد أن يعيدها.
removal-erase-open = يُسحب الطلب في الوقت نفسه، إذ لا يمكن لأحد أن يجيبك.
removal-erase-stays = ما يبقى: القائمة والشبكة والأوقات والقاعدة التي حسمت الأمر. لا شيء من ذلك يقول من سأل.
removal-erase-button = امحُه الآن
removal-erased = مُحي ما هو شخصي في هذا الطلب في { $when }. وما بقي لا يقول من سأل.

## عندما يتعذر شيء

removal-not-any-more = لم يعد ذلك ممكنًا
removal-not-now = ذلك غير ممكن الآن
removal-busy-what = لا يمكن طلب نظرة ثانية في هذه اللحظة. حاول مرة أخرى بعد أيام.
removal-full-what = لا يتسع هذا الطلب لمزيد من الرسائل. اكتب إلى جهة اتصال القائمة واذكر المرجع.
removal-elsewhere-what = أنت تقرأ الصفحة من عنوان غير العنوان المدرج. افتحها من هناك، أو استخدم النص في DNS.
removal-down = لم يُحفظ شيء
removal-down-what = جزء من هذا الموقع متوقف الآن. كل ما كتبته ما زال هنا. اضغط الزر مرة أخرى بعد دقائق.
removal-down-button = أرسل مرة أخرى
removal-back = العودة إلى الطلب

## رابط مفقود

removal-lost-heading = طلب الإزالة الخاص بك
removal-lost = هل فقدت رابط طلبك؟
removal-lost-what = لصفحة الطلب عنوان سري. يمكننا أن نرسله مرة أخرى إلى صندوق البريد الذي قُدّم به الطلب.
removal-lost-field = عنوان بريدك الإلكتروني
removal-lost-hint = العنوان المذكور في الطلب.
removal-lost-button = أرسلوا إليّ الروابط
removal-lost-email = اكتب عنوان بريد فيه @ ونطاق، مثل ada@example.org.
removal-lost-sent = إذا كانت هناك طلبات لهذا الصندوق فقد كتبنا إليه
removal-lost-sent-what = يفترض أن تصل الرسالة خلال عشر دقائق. انظر أيضًا في مجلد البريد غير المرغوب فيه.
removal-lost-sent-none = لا تتضمن الطلبات التي لم تؤكَّد قط، وعدد الرسائل في اليوم محدود.
removal-lost-again = جرّب عنوانًا آخر
