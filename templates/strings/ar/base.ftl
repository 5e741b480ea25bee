## في كل صفحة

base-skip = الانتقال إلى الإجابة
base-nav = أقسام الموقع
base-lists = القوائم
base-help = المساعدة
base-policies = القوائم وقواعدها
base-usage = استخدام هذه القوائم
base-api = للبرامج
base-privacy = الخصوصية
base-contact = الاتصال بنا
base-languages = اللغات
base-language-remember = عرض هذا الموقع بالعربية دائمًا
base-language-forget = عدم تذكّر أنني اخترت العربية
base-problem = خطأ: { $heading }
base-no-fee = الاستعلام عن عنوان وإزالته من دون مقابل. نحن في { $operator } لا نأخذ عن ذلك رسومًا ولا تبرعات، والمال لا يُسرّعه أبدًا.

## مُدد الزمن. بعد «بعد» و«قبل» يكون المثنى مجرورًا، وفي غير ذلك مرفوعًا.

span-years = { $count ->
    [one] سنة واحدة
    [two] { $use ->
        [plain] سنتان
       *[other] سنتين
    }
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
span-months = { $count ->
    [one] شهر واحد
    [two] { $use ->
        [plain] شهران
       *[other] شهرين
    }
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
span-days = { $count ->
    [one] يوم واحد
    [two] { $use ->
        [plain] يومان
       *[other] يومين
    }
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
span-hours = { $count ->
    [one] ساعة واحدة
    [two] { $use ->
        [plain] ساعتان
       *[other] ساعتين
    }
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
span-minutes = { $count ->
    [one] دقيقة واحدة
    [two] { $use ->
        [plain] دقيقتان
       *[other] دقيقتين
    }
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
span-seconds = { $count ->
    [one] ثانية واحدة
    [two] { $use ->
        [plain] ثانيتان
       *[other] ثانيتين
    }
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
span-two = { $first } و{ $second }
time-in = بعد { $span }
time-ago = قبل { $span }
time-just-now = قبل لحظات

## التواريخ

date-long = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
} { $year }
date-time = { $date } الساعة { $time } بتوقيت UTC

## حين يحدث غير المتوقع

problem-home = الاستعلام عن عنوان
problem-kept = ما كتبته
problem-request = إذا راسلتنا بشأن هذا الأمر، فاذكر هذا الرقم:
problem-not-found = لا توجد صفحة هنا
problem-not-found-what = قد يكون الرابط قديمًا، أو ينقصه حرف.
problem-not-found-next = تحقّق من عنوان الصفحة، أو ابدأ من جديد من الخانة في الصفحة الأولى.
problem-method = لا يمكن لهذه الصفحة فعل ذلك
problem-method-what = طلب برنامجك من هذه الصفحة شيئًا لا تقوم به.
problem-method-next = ابدأ من جديد من الصفحة الأولى.
problem-unread = لم نتمكن من قراءة ما أُرسل
problem-unread-what = في الرابط أو النموذج شيء يختلف عمّا تتوقعه هذه الصفحة.
problem-media-what = وصل النص في صيغة لا تقبلها هذه الصفحة.
problem-unread-next = ابدأ من جديد من الخانة في الصفحة الأولى. يمكنك أن تكتب فيها عنوانًا أو تلصقه.
problem-large = هذا أكثر مما تقبله هذه الصفحة
problem-large-what = تتسع الخانة لنص حجمه 256 KiB على الأكثر، أي نحو مئة صفحة.
problem-large-kib = كان طول النص { $size } كيبي بايت. لم نحتفظ بشيء منه.
problem-large-mib = كان طول النص { $size } ميبي بايت. لم نحتفظ بشيء منه.
problem-large-over = طول النص { $size } كيبي بايت، أي أكثر من المسموح بمقدار { $over } كيبي بايت. وهو باقٍ في الخانة. احذف نهايته وما أُرفق به.
problem-large-next = الصق الأسطر الأولى فقط من الرسالة التي عادت إليك. ففيها غالبًا العنوان الذي نحتاج إليه.
problem-many = وصلتنا أسئلة كثيرة في وقت قصير
problem-many-what = كي يبقى الموقع سريعًا للجميع، فإنه يجيب عن عدد محدود من الأسئلة من الاتصال الواحد.
problem-many-next = مدة الانتظار قبل السؤال التالي: { $wait }. إذا كنت تتحقق من عناوين كثيرة، فواجهة البرامج تقبلها كلها دفعة واحدة.
problem-host = ليس هذا هو الموقع الذي طلبته
problem-host-what = يذكر الطلب اسم موقع غير هذا الموقع.
problem-host-next = تحقّق من عنوان الصفحة، وافتح الموقع باسمه هو.
problem-cross = أُرسل هذا النموذج من موقع آخر
problem-cross-what = أرسلته صفحة في موقع آخر باسمك، لذلك لم نفعل به شيئًا.
problem-cross-next = افتح هذا الموقع، واكتب ما تريده هنا.
problem-loading = ما زلنا نقرأ قوائمنا
problem-loading-what = بدأ الموقع عمله للتو. ولا يمكنه أن يقول هل العنوان مُدرَج أم لا قبل أن يقرأ قوائمه كلها.
problem-loading-next = أعد المحاولة بعد دقيقة.
problem-down = جزء من هذا الموقع متوقف
problem-down-what = لا يمكننا عرض هذه الصفحة الآن. لم يُحفظ شيء، ولم يضِع شيء لدينا.
problem-down-next = أعد المحاولة بعد بضع دقائق. ما زال الاستعلام عن العناوين يعمل.
problem-now = هذا غير ممكن الآن
problem-now-what = ما تطلبه لا يوافق الحال الراهنة.
problem-now-next = تقول الجملة أعلاه ما هو ممكن الآن، وتبيّن صفحة العنوان كيف هي الحال.
problem-slow = تأخرت الإجابة كثيرًا
problem-slow-what = توقفنا بعد عشر ثوانٍ، كي لا ينتظر الآخرون.
problem-slow-next = أعد المحاولة بعد دقيقة.
problem-ours = نأسف، حدث عطل لدينا
problem-ours-what = ليس هذا خطأك، ولا يدل على أي شيء يخص عنوانك.
problem-ours-next = أعد المحاولة بعد بضع دقائق.
