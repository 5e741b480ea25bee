## الصفحة الأولى

home-title = اعرف لماذا رُفض البريد
home-lead = لدى { $operator } قوائم بعناوين ترفضها بعض خوادم البريد. ترى هنا هل عنوان ما مُدرَج في إحداها، ولماذا، وما الذي يزيله منها.
home-sender = عادت رسالتي
home-sender-what = ماذا حدث، ومن عليه معالجة الأمر، وما يمكن فعله اليوم
home-provider = أدير شبكة أو خادم بريد
home-provider-what = ما تتضمنه كل قائمة، ووفق أي قواعد، وكيف يخرج العنوان منها
home-receiver = أستخدم هذه القوائم
home-receiver-what = المناطق والإجابات وإدراجات الاختبار

## ما كُتب

lookup-title = الاستعلام عن عنوان
lookup-problem = هناك مشكلة
lookup-unread = نصك في الخانة
lookup-unread-what = وصل مع رابط، لذلك لم نقرأه بعد. إذا كان لك فاضغط الزر.
lookup-empty = الصق الرسالة التي عادت إليك، أو اكتب عنوانًا.
lookup-many = عدة عناوين
lookup-left-line = تُرك السطر { $line }: «{ $text }».
lookup-left-entry = تُرك: «{ $text }».
lookup-left-more = عدد ما تُرك غير ذلك: { $count }.
lookup-range = نطاق عناوين
lookup-range-what = من { $first } إلى { $last }. هذه الشبكات مجتمعة هي هذا النطاق بالضبط.
lookup-only = عنوان واحد في النص
lookup-only-what = يذكر النص { $address } ولا يقول إن رسالة رُفضت. هذه هي الإجابة عن هذا العنوان. إذا عادت إليك رسالة، فالصقها كاملة.
lookup-name = اسم وعناوينه
lookup-name-what = الاسم { $name } يدل على هذه العناوين. وقد يخرج البريد أيضًا من عنوان آخر.
lookup-no-address = لم يُعثر على عنوان
lookup-no-address-what = ليس للاسم { $name } عنوان الآن. إذا كان العنوان نفسه لديك، فاكتبه أدناه.
lookup-unanswered-what = لم نتمكن الآن من معرفة عناوين { $name }. إذا كان العنوان نفسه لديك، فاكتبه أدناه.
lookup-table = لكل واحد إجابته
lookup-column-what = العنوان أو الشبكة
lookup-column-state = الحالة

## شبكة

net-listed = { $count ->
    [one] يوجد إدراج واحد داخل الشبكة { $subject }.
    [two] يوجد إدراجان داخل الشبكة { $subject }.
    [few] يوجد { $count } إدراجات داخل الشبكة { $subject }.
    [many] يوجد { $count } إدراجًا داخل الشبكة { $subject }.
   *[other] يوجد { $count } إدراج داخل الشبكة { $subject }.
}
net-itself = الشبكة { $subject } مُدرَجة بذاتها.
net-inside-listed = تقع الشبكة { $subject } داخل شبكة مُدرَجة.
net-not-listed = لا شيء في الشبكة { $subject } مُدرَج في أي قائمة من قوائم { $operator }.
net-unknown = تعذّر التحقّق من الشبكة { $subject } الآن.
net-covers = الحجم: { $covers }
net-special = تقع هذه الشبكة داخل { $range }، وهي عناوين مخصّصة لغرض هو «{ $class }» ({ $rfc }).
net-special-itself = هذه الشبكة مخصّصة لغرض هو «{ $class }» ({ $rfc }).
net-inside = داخل هذه الشبكة
net-inside-caption = الإدراجات داخل هذه الشبكة، بترتيب العناوين
net-around = حول هذه الشبكة
net-more = { $count ->
    [one] وهناك إدراج آخر. اسأل عن شبكة أصغر لتراه.
    [two] وهناك إدراجان آخران. اسأل عن شبكة أصغر لتراهما.
    [few] وهناك { $count } إدراجات أخرى. اسأل عن شبكة أصغر لتراها.
    [many] وهناك { $count } إدراجًا آخر. اسأل عن شبكة أصغر لتراها.
   *[other] وهناك { $count } إدراج آخر. اسأل عن شبكة أصغر لتراها.
}
net-counts = عدد الإدراجات
net-counts-why = للشبكات بهذا الاتساع نعرض الأعداد فقط. اسأل عن شبكة بطول /24، أو /48 في IPv6، لترى كل إدراج.
net-counts-caption = الإدراجات داخل هذه الشبكة حسب القائمة
net-count = { $count }
net-column-network = الشبكة
net-column-list = القائمة
net-column-rule = القاعدة
net-column-first = أول إدراج
net-column-ends = الانتهاء
net-column-count = الإدراجات
net-ends-never = لا ينتهي تلقائيًا
net-api = تقبل واجهة البرامج الشبكات أيضًا

## القوائم

lists-title = قوائمنا
lists-lead = هذه هي القوائم التي ننشرها في { $operator }. لكل منها قواعدها للإدراج والإزالة.
lists-policy = قواعد القائمة «{ $list }»
lists-zone = المنطقة
list-policy = قراءة قواعد هذه القائمة
list-facts = معلومات
list-since = تُنشر منذ
list-use = الغرض منها
list-scope = ما يُدرَج
list-collateral = ما قد يتأثر أيضًا
list-ends = متى تنتهي الإدراجات
list-expiry = مدة بقاء الإدراج بعد آخر رصد لسببه: { $span }. ثم ينتهي تلقائيًا.
list-no-expiry = إدراجات هذه القائمة تصف كيف بُنيت شبكة ما. ولا تنتهي تلقائيًا.
list-who = من يمكنه طلب الإزالة
list-contact = أسئلة عن هذه القائمة
list-news = التغييرات
list-news-how = كل تغيير في قاعدة يغيّر إصدار القواعد. الإصدار الآن هو { $version }.
list-codes = إجابات المنطقة
list-codes-caption = ما تجيب به المنطقة، ومعنى كل إجابة
list-column-code = الإجابة
list-column-rule = القاعدة
list-column-text = المعنى

## قواعد قائمة

policy-title = قواعد القائمة «{ $list }»
policy-lead = ما يُدرَج، وما يجب أن يكون قد رُصد قبل ذلك، وما يزيل الإدراج. نُدرج ونرفض وفق هذه القواعد ولا شيء غيرها.
policy-version = الإصدار { $version }.
policy-normative = النص الإنجليزي هو المعتمد.
policy-list = عن هذه القائمة
policy-translated = القواعد مكتوبة هنا بالإنجليزية، وهي اللغة المعتمدة. والكلام المحيط بها مترجم.
policy-listing = قواعد الإدراج
policy-listing-what = كل إدراج في القائمة يندرج تحت واحدة من هذه القواعد.
policy-evidence = ما يجب أن يكون قد رُصد
policy-code = إجابة المنطقة
policy-lasts = مدة البقاء بعد آخر رصد
policy-scope = ما يُدرَج، وما قد يتأثر أيضًا
policy-floors = لا تُدرَج شبكة أوسع من { $ipv4 } في IPv4 أو من { $ipv6 } في IPv6.
policy-expiry = متى تنتهي الإدراجات تلقائيًا
policy-removal = قواعد الإزالة
policy-refusal = متى يُرفض الطلب
policy-waits = فترات الانتظار
policy-waits-what = من يطلب الإزالة ثم يُدرَج من جديد ينتظر قبل الإزالة التالية. تُحسب الإدراجات الجديدة خلال مدة أقصاها { $window }، وما هو أقدم لا يُحسب.
policy-fee = بلا رسوم
policy-fee-what = لا نأخذ من أحد رسومًا ولا تبرعات مقابل الإزالة، ولا مقابل إزالة أسرع.
policy-contact = أسئلة عن هذه القواعد:
waits-caption = فترة الانتظار قبل الإزالة التالية
waits-column-after = أُدرج من جديد
waits-column-wait = فترة الانتظار
waits-after = { $count ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
waits-from = { $count ->
    [one] مرة واحدة أو أكثر
    [two] مرتين أو أكثر
    [few] { $count } مرات أو أكثر
    [many] { $count } مرة أو أكثر
   *[other] { $count } مرة أو أكثر
}

## الخصوصية

privacy-lead = لا نحتفظ بأي شيء عمّن يستعلم عن ماذا.
privacy-typed = ما تكتبه أو تلصقه
privacy-typed-what = يُستخدم للإجابة عن سؤالك ثم يُنسى. لا يُخزّن، ولا يُكتب في أي سجل.
privacy-names = إذا كتبت اسم خادم، سألنا نظام أسماء النطاقات عن عناوينه. وإذا كان عنوانٌ مُدرَجًا سألنا عن اسمه أيضًا. ولا نخبر أحدًا بمن سأل.
privacy-log = ما يتضمنه السجل
privacy-log-what = لكل صفحة: متى طُلبت، وما نوعها، وكيف انتهى الطلب وكم استغرق، ورقم عشوائي للطلب. لا يتضمن السجل العنوان الذي استعلمت عنه. ولا يتضمن عن اتصالك أنت إلا الشبكة المحيطة به.
privacy-connection = عنوان اتصالك
privacy-connection-what = يبقى في الذاكرة وقتًا قصيرًا، كي لا يتمكن أحد من السؤال أكثر من اللازم في وقت واحد. ولا يُخزّن.
privacy-cookies = ملفات تعريف الارتباط والمواقع الأخرى
privacy-cookies-what = لا تضع الصفحات ملفات تعريف ارتباط، إلا ملفًا واحدًا إذا طلبته: الزر الذي يتذكر لغتك يحفظ هذه اللغة، ولا شيء غيرها، في متصفحك مدة سنة. ولا تحمّل الصفحات شيئًا من مواقع أخرى، ولا شيء يتتبعك.
privacy-listings = ما تتضمنه القوائم
privacy-listings-what = عناوين أجهزة وشبكات، والقاعدة التي يندرج تحتها كل منها، ومتى رُصد، وما الذي رُصد. هذا لخدمة أمن البريد. ويمكن للجميع الاستعلام هنا عن كل إدراج.
privacy-listings-history = الإدراجات التي انتهت تبقى في السجل الزمني، كي يتمكن الجميع من التحقّق من أننا نلتزم بقواعدنا.
privacy-rights = الأسئلة والتصحيحات
privacy-rights-what = اسألنا عمّا لدينا عن عنوان يخصك، أو أخبرنا بأن هناك خطأ ما:

## الاتصال بنا

contact-lead = إذا كان عنوان ما مُدرَجًا، فاستعلم عنه أولًا: صفحته تذكر السبب وما الذي يزيله.
contact-site = عن هذا الموقع
contact-lists = عن إحدى القوائم
contact-security = إذا اكتشفت ثغرة في هذا الموقع
contact-security-what = أخبرنا قبل أن تخبر غيرنا:
