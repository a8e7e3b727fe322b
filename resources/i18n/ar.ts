<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Highlight: {color}</source>
            <translation>تظليل: {color}</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>المكتبة</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>الهامش</translation>
        </message>
        <message>
            <source>View</source>
            <translation>العرض</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>البحث</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>انتقال</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>المساعدة</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>استيراد ملفات…</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>استيراد</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>استيراد مجلد…</translation>
        </message>
        <message>
            <source>Paste a new article…</source>
            <translation>لصق مقال جديد…</translation>
        </message>
        <message>
            <source>Import highlights…</source>
            <translation>استيراد تظليلات…</translation>
        </message>
        <message>
            <source>Stop the import</source>
            <translation>إيقاف الاستيراد</translation>
        </message>
        <message>
            <source>Add the guide and the bundled articles</source>
            <translation>إضافة الدليل والمقالات المرفقة</translation>
        </message>
        <message>
            <source>What the last import refused…</source>
            <translation>ما تعذّر استيراده آخر مرة…</translation>
        </message>
        <message>
            <source>Export the notes of this article…</source>
            <translation>تصدير ملاحظات هذا المقال…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Export all notes…</source>
            <translation>تصدير كل الملاحظات…</translation>
        </message>
        <message>
            <source>Synchronise with a folder…</source>
            <translation>المزامنة مع مجلد…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>طباعة…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>حفظ بصيغة PDF…</translation>
        </message>
        <message>
            <source>Rename the article…</source>
            <translation>إعادة تسمية المقال…</translation>
        </message>
        <message>
            <source>Move the article to the trash</source>
            <translation>نقل المقال إلى المهملات</translation>
        </message>
        <message>
            <source>Versions of the article</source>
            <translation>نسخ المقال</translation>
        </message>
        <message>
            <source>Other names…</source>
            <translation>الأسماء البديلة…</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>الإعدادات…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>خروج</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Journal and deleted notes…</source>
            <translation>سجلّ الملاحظات والمحذوف منها…</translation>
        </message>
        <message>
            <source>Note on the selection</source>
            <translation>ملاحظة على العبارة المحدَّدة</translation>
        </message>
        <message>
            <source>Tags of the selection</source>
            <translation>وسم العبارة المحدَّدة</translation>
        </message>
        <message>
            <source>Note on the paragraph</source>
            <translation>ملاحظة على الفقرة</translation>
        </message>
        <message>
            <source>Note on the article</source>
            <translation>ملاحظة على المقال</translation>
        </message>
        <message>
            <source>Desk of all notes</source>
            <translation>دفتر الملاحظات</translation>
        </message>
        <message>
            <source>Bookmark on the paragraph</source>
            <translation>إشارة مرجعية على الفقرة</translation>
        </message>
        <message>
            <source>The paragraph is read</source>
            <translation>الفقرة مقروءة</translation>
        </message>
        <message>
            <source>The paragraph is important</source>
            <translation>الفقرة مهمة</translation>
        </message>
        <message>
            <source>The paragraph is doubtful</source>
            <translation>الفقرة مشكوك فيها</translation>
        </message>
        <message>
            <source>The paragraph is unread</source>
            <translation>الفقرة غير مقروءة</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copy with the source</source>
            <translation>نسخ مع التوثيق</translation>
        </message>
        <message>
            <source>Copy as a footnote</source>
            <translation>نسخ مع حاشية سفلية</translation>
        </message>
        <message>
            <source>Copy the source of this article</source>
            <translation>نسخ مرجع هذا المقال</translation>
        </message>
        <message>
            <source>Copy the sources of all notes</source>
            <translation>نسخ مراجع الملاحظات كلها</translation>
        </message>
        <message>
            <source>Search the library</source>
            <translation>البحث في المكتبة</translation>
        </message>
        <message>
            <source>Find in the article</source>
            <translation>البحث في المقال</translation>
        </message>
        <message>
            <source>Find the next one</source>
            <translation>الموضع التالي في المقال</translation>
        </message>
        <message>
            <source>Find the one before</source>
            <translation>الموضع السابق في المقال</translation>
        </message>
        <message>
            <source>Next search result</source>
            <translation>نتيجة البحث التالية</translation>
        </message>
        <message>
            <source>Search result before</source>
            <translation>نتيجة البحث السابقة</translation>
        </message>
        <message>
            <source>Nearest paragraphs</source>
            <translation>أقرب الفقرات</translation>
        </message>
        <message>
            <source>Contexts of the word</source>
            <translation>سياقات الكلمة</translation>
        </message>
        <message>
            <source>Continuous text</source>
            <translation>نص متصل</translation>
        </message>
        <message>
            <source>One paragraph in focus</source>
            <translation>تركيز على فقرة واحدة</translation>
        </message>
        <message>
            <source>Paragraph by paragraph</source>
            <translation>فقرة فقرة</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>تكبير الخط</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>تصغير الخط</translation>
        </message>
        <message>
            <source>Text as large as usual</source>
            <translation>حجم الخط المعتاد</translation>
        </message>
        <message>
            <source>Diacritics</source>
            <translation>التشكيل</translation>
        </message>
        <message>
            <source>Appearance…</source>
            <translation>المظهر…</translation>
        </message>
        <message>
            <source>List of articles</source>
            <translation>قائمة المقالات</translation>
        </message>
        <message>
            <source>Notes beside the text</source>
            <translation>الملاحظات بجانب النص</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>الملاحظات</translation>
        </message>
        <message>
            <source>Two articles side by side</source>
            <translation>مقالان جنبًا إلى جنب</translation>
        </message>
        <message>
            <source>To the other article</source>
            <translation>إلى المقال الآخر</translation>
        </message>
        <message>
            <source>Scroll both together</source>
            <translation>تمرير المقالين معًا</translation>
        </message>
        <message>
            <source>Only the page</source>
            <translation>الصفحة وحدها</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>تقدّم</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>عناوين المقال</translation>
        </message>
        <message>
            <source>Figures and dates</source>
            <translation>الأرقام والتواريخ</translation>
        </message>
        <message>
            <source>Go to a paragraph…</source>
            <translation>انتقال إلى فقرة…</translation>
        </message>
        <message>
            <source>To the list of articles</source>
            <translation>إلى قائمة المقالات</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>العودة إلى النص</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>السمة</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
    </context>
    <context>
        <name>Appearance</name>
        <message>
            <source>System</source>
            <translation>كالنظام</translation>
        </message>
        <message>
            <source>Reading font</source>
            <translation>خط القراءة</translation>
        </message>
        <message>
            <source>Interface font</source>
            <translation>خط الواجهة</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>حجم الخط</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>تباعد الأسطر</translation>
        </message>
        <message>
            <source>Line length</source>
            <translation>طول السطر</translation>
        </message>
        <message>
            <source>Paragraph spacing</source>
            <translation>تباعد الفقرات</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>المحاذاة</translation>
        </message>
        <message>
            <source>Diacritics</source>
            <translation>التشكيل</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>الأرقام</translation>
        </message>
        <message>
            <source>Ragged</source>
            <translation>حرّة</translation>
        </message>
        <message>
            <source>Justified</source>
            <translation>مضبوطة</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>ظاهر</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>مخفي</translation>
        </message>
        <message>
            <source>Restore the first look</source>
            <translation>استعادة المظهر الأول</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>المظهر</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>السمة</translation>
        </message>
        <message>
            <source>As light or dark as the desktop</source>
            <translation>فاتح أو داكن كما هو سطح المكتب</translation>
        </message>
        <message>
            <source>Text size: {size}</source>
            <translation>حجم الخط: {size}</translation>
        </message>
    </context>
    <context>
        <name>CLI</name>
        <message>
            <source>There is no display to show the window on. The commands work without one (hashiya --help), and “hashiya tour --to DIR” draws the window into pictures.</source>
            <translation>لا توجد شاشة تُعرض عليها النافذة. الأوامر تعمل من دون شاشة (hashiya --help)، والأمر «hashiya tour --to DIR» يرسم النافذة في صور.</translation>
        </message>
        <message>
            <source>These settings make no sense and were ignored: {names}</source>
            <translation>إعدادات غير صالحة، وقد أُهملت: {names}</translation>
        </message>
        <message>
            <source>the name of a folder is missing</source>
            <translation>اسم المجلد غير مذكور</translation>
        </message>
        <message>
            <source>the library's folder (also: HASHIYA_LIBRARY)</source>
            <translation>مجلد المكتبة (أو المتغيّر HASHIYA_LIBRARY)</translation>
        </message>
        <message>
            <source>Hashiya: read, highlight, annotate, search and export Arabic texts.</source>
            <translation>حاشية: اقرأ النصوص العربية، وظلّل، واكتب في الهامش، وابحث، وصدّر.</translation>
        </message>
        <message>
            <source>COMMAND</source>
            <translation>الأمر</translation>
        </message>
        <message>
            <source>The output could not be written: {reason}</source>
            <translation>تعذّرت كتابة المخرجات: {reason}</translation>
        </message>
        <message>
            <source>the n-th of the places that are proposed for it</source>
            <translation>الموضع ذو هذا الرقم من المواضع المقترحة لها</translation>
        </message>
        <message numerus="yes">
            <source>%n unattached</source>
            <translation>
                <numerusform>لا شيء غير مرتبط بالنص</numerusform>
                <numerusform>واحدة غير مرتبطة بالنص</numerusform>
                <numerusform>اثنتان غير مرتبطتين بالنص</numerusform>
                <numerusform>%n غير مرتبطة بالنص</numerusform>
                <numerusform>%n غير مرتبطة بالنص</numerusform>
                <numerusform>%n غير مرتبطة بالنص</numerusform>
            </translation>
        </message>
        <message>
            <source>only those of this article</source>
            <translation>ما يخص هذا المقال وحده</translation>
        </message>
        <message>
            <source>its id</source>
            <translation>معرّفها</translation>
        </message>
        <message>
            <source>the words that it belongs to</source>
            <translation>الكلمات التي تخصها</translation>
        </message>
        <message>
            <source>the paragraph that they are in</source>
            <translation>الفقرة التي فيها تلك الكلمات</translation>
        </message>
        <message>
            <source>There is no proposal {number}.</source>
            <translation>لا يوجد اقتراح رقمه {number}.</translation>
        </message>
        <message>
            <source>Say with --quote which words of the paragraph it belongs to.</source>
            <translation>عيّن بالخيار --quote الكلمات التي تخصها من الفقرة.</translation>
        </message>
        <message>
            <source>words — all of them: book house
"a phrase" — side by side; also «…» and “…”
-word, NOT — without it; OR: either; (…): a group; AND may be left out
word*, ~word — all that begins so; all that is spelled nearly so
a NEAR/5 b — at most five words apart
title: note: author: source: tag: color: date:2020..2024 in: is:unread
The same in the other language: {names}
Write -- before a query that begins with a dash.</source>
            <translation>كتاب قديم — الكلمات كلها
"عبارة" — متجاورة بهذا الترتيب؛ وكذلك «…» و“…”
-كلمة، ليس — من دونها؛ أو: إحداهما؛ (…): مجموعة؛ والواو بينها اختيارية
كلمة*، ~كلمة — كل ما يبدأ هكذا؛ كل ما يقارب هذا الإملاء
كتاب قرب/5 قديم — بينهما خمس كلمات على الأكثر
عنوان: ملاحظة: كاتب: مصدر: وسم: لون: تاريخ:2020..2024 في: حالة:جديد
وبالإنجليزية: {names}
اكتب -- قبل استعلام يبدأ بشرطة.</translation>
        </message>
        <message>
            <source>a folder for a file of each article, or the one file of the other formats</source>
            <translation>مجلد لملف كل مقال، أو الملف الواحد في الصيغ الأخرى</translation>
        </message>
        <message>
            <source>only notes of this; may be given several times</source>
            <translation>ملاحظات هذا وحده؛ يجوز تكراره</translation>
        </message>
        <message>
            <source>an id, the beginning of one, or a title</source>
            <translation>معرّف المقال أو أوله أو عنوانه</translation>
        </message>
        <message>
            <source>print JSON and nothing else</source>
            <translation>إخراج JSON دون سواه</translation>
        </message>
        <message>
            <source>may be given several times</source>
            <translation>يمكن تكراره</translation>
        </message>
        <message>
            <source>a date such as 2026-08-20</source>
            <translation>تاريخ مثل 2026-08-20</translation>
        </message>
        <message>
            <source>leave other names out</source>
            <translation>دون الأسماء البديلة</translation>
        </message>
        <message>
            <source>names to add as one, or groups to remove</source>
            <translation>أسماء تُجمع في اسم واحد، أو مجموعات تُحذف</translation>
        </message>
        <message>
            <source>its number, from 1</source>
            <translation>رقمها، ابتداءً من 1</translation>
        </message>
        <message>
            <source>look in this article alone</source>
            <translation>البحث في هذا المقال وحده</translation>
        </message>
        <message>
            <source>of the paragraphs that this finds</source>
            <translation>ما في الفقرات التي يجدها هذا البحث</translation>
        </message>
        <message>
            <source>print a table for a spreadsheet</source>
            <translation>اطبع جدولًا لبرامج الجداول</translation>
        </message>
        <message>
            <source>only those with a bookmark</source>
            <translation>ما عليه إشارة مرجعية فقط</translation>
        </message>
        <message>
            <source>on paper that lies on its side</source>
            <translation>على ورق عرضي</translation>
        </message>
        <message>
            <source>leave the highlights out</source>
            <translation>من غير التظليلات</translation>
        </message>
        <message>
            <source>leave the notes out</source>
            <translation>من غير الملاحظات</translation>
        </message>
        <message>
            <source>leave the numbers of the paragraphs out</source>
            <translation>من غير أرقام الفقرات</translation>
        </message>
        <message>
            <source>every article that has notes</source>
            <translation>كل مقال فيه ملاحظات</translation>
        </message>
        <message>
            <source>picture, {width} × {height}</source>
            <translation>صورة، {width} × {height}</translation>
        </message>
        <message>
            <source>picture, not kept</source>
            <translation>صورة لم تُحفظ</translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>لا نتائج</numerusform>
                <numerusform>نتيجة واحدة</numerusform>
                <numerusform>نتيجتان</numerusform>
                <numerusform>%n نتائج</numerusform>
                <numerusform>%n نتيجة</numerusform>
                <numerusform>%n نتيجة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n near paragraph(s)</source>
            <translation>
                <numerusform>لا فقرة قريبة</numerusform>
                <numerusform>فقرة قريبة واحدة</numerusform>
                <numerusform>فقرتان قريبتان</numerusform>
                <numerusform>%n فقرات قريبة</numerusform>
                <numerusform>%n فقرة قريبة</numerusform>
                <numerusform>%n فقرة قريبة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) indexed</source>
            <translation>
                <numerusform>لم يُفهرس أي مقال</numerusform>
                <numerusform>فُهرس مقال واحد</numerusform>
                <numerusform>فُهرس مقالان</numerusform>
                <numerusform>فُهرست %n مقالات</numerusform>
                <numerusform>فُهرس %n مقالًا</numerusform>
                <numerusform>فُهرس %n مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>import files and folders</source>
            <translation>استيراد ملفات ومجلدات</translation>
        </message>
        <message>
            <source>list the articles</source>
            <translation>سرد المقالات</translation>
        </message>
        <message>
            <source>print an article</source>
            <translation>عرض نص مقال</translation>
        </message>
        <message>
            <source>change an article's title, author, source, date or tags</source>
            <translation>تعديل عنوان المقال أو كاتبه أو مصدره أو تاريخه أو وسومه</translation>
        </message>
        <message>
            <source>list the texts that an article has had</source>
            <translation>سرد النسخ التي مرّ بها المقال</translation>
        </message>
        <message>
            <source>show what changed between two versions of an article</source>
            <translation>عرض ما تغيّر بين نسختين من مقال</translation>
        </message>
        <message>
            <source>make an older version of an article current again, as a new one</source>
            <translation>إعادة نسخة أقدم من المقال لتكون الحالية، نسخةً جديدة</translation>
        </message>
        <message>
            <source>search texts, titles and notes</source>
            <translation>البحث في النصوص والعناوين والملاحظات</translation>
        </message>
        <message>
            <source>list every use of a word with what stands before and after it</source>
            <translation>سرد كل استعمالٍ لكلمة مع ما قبلها وما بعدها</translation>
        </message>
        <message>
            <source>count the uses of a word by month of publication</source>
            <translation>عدّ استعمالات كلمة بحسب شهر النشر</translation>
        </message>
        <message>
            <source>list, add or remove names that mean one</source>
            <translation>اعرض الأسماء البديلة أو أضفها أو احذفها</translation>
        </message>
        <message>
            <source>find the paragraphs that share a paragraph's rare words</source>
            <translation>البحث عن الفقرات التي تشارك فقرةً كلماتها النادرة</translation>
        </message>
        <message>
            <source>list the dates and numbers of an article or of a search</source>
            <translation>سرد تواريخ مقال أو بحث وأرقامه</translation>
        </message>
        <message>
            <source>highlight a quotation</source>
            <translation>تظليل اقتباس</translation>
        </message>
        <message>
            <source>list highlights and notes</source>
            <translation>سرد التظليلات والملاحظات</translation>
        </message>
        <message>
            <source>list the tags with their uses</source>
            <translation>سرد الوسوم وعدد مرات استعمالها</translation>
        </message>
        <message>
            <source>rename, merge or delete tags everywhere</source>
            <translation>إعادة تسمية الوسوم أو دمجها أو حذفها حيثما وردت</translation>
        </message>
        <message>
            <source>list the notes whose words are gone, and where they may belong</source>
            <translation>اسرد الملاحظات التي زالت كلماتها، وأين يمكن أن تكون</translation>
        </message>
        <message>
            <source>attach a note to other words, or confirm where it stands</source>
            <translation>اربط ملاحظة بكلمات أخرى، أو أكّد موضعها</translation>
        </message>
        <message>
            <source>list what became of highlights and notes, or those that were deleted</source>
            <translation>سرد ما طرأ على التظليلات والملاحظات، أو المحذوف منها</translation>
        </message>
        <message>
            <source>undo one change of the journal</source>
            <translation>التراجع عن تغيير من السجلّ</translation>
        </message>
        <message>
            <source>list the paragraphs of an article with their marks</source>
            <translation>سرد فقرات مقال مع علاماتها</translation>
        </message>
        <message>
            <source>bookmark a paragraph, or give it a state</source>
            <translation>وضع إشارة مرجعية على فقرة أو تعيين حالتها</translation>
        </message>
        <message>
            <source>write highlights and notes as Markdown and other formats</source>
            <translation>اكتب التظليلات والملاحظات بصيغة Markdown وصيغ أخرى</translation>
        </message>
        <message>
            <source>keep a folder of Markdown in step with the notes, both ways</source>
            <translation>مزامنة مجلد ماركداون مع الملاحظات في الاتجاهين</translation>
        </message>
        <message>
            <source>list the templates that export can write with</source>
            <translation>سرد القوالب التي يُصدَّر بها</translation>
        </message>
        <message>
            <source>print a quotation with its source, or with a footnote</source>
            <translation>طباعة اقتباس مع مصدره أو مع حاشية سفلية</translation>
        </message>
        <message>
            <source>list the sources of what was quoted</source>
            <translation>سرد مراجع ما اقتُبس</translation>
        </message>
        <message>
            <source>take in highlights made in other programs</source>
            <translation>استورد التظليلات التي وُضعت في برامج أخرى</translation>
        </message>
        <message>
            <source>move articles to the trash</source>
            <translation>نقل مقالات إلى المهملات</translation>
        </message>
        <message>
            <source>list the trash, restore from it, or delete for good</source>
            <translation>سرد المهملات، أو الاستعادة منها، أو الحذف نهائيًّا</translation>
        </message>
        <message>
            <source>take articles out of the trash</source>
            <translation>استعادة مقالات من المهملات</translation>
        </message>
        <message>
            <source>build the search index again</source>
            <translation>بناء فهرس البحث من جديد</translation>
        </message>
        <message>
            <source>look the library over for damage</source>
            <translation>فحص المكتبة والتحقق من سلامتها</translation>
        </message>
        <message>
            <source>write an article as a PDF file</source>
            <translation>كتابة مقال في ملف PDF</translation>
        </message>
        <message>
            <source>draw a guided tour of the window into a folder</source>
            <translation>جولة مصوّرة في النافذة تُحفظ في مجلد</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) imported</source>
            <translation>
                <numerusform>لم يُستورد أي مقال</numerusform>
                <numerusform>استُورد مقال واحد</numerusform>
                <numerusform>استُورد مقالان</numerusform>
                <numerusform>استُوردت %n مقالات</numerusform>
                <numerusform>استُورد %n مقالًا</numerusform>
                <numerusform>استُورد %n مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n updated</source>
            <translation>
                <numerusform>لم يُحدَّث شيء</numerusform>
                <numerusform>حُدِّث واحد</numerusform>
                <numerusform>حُدِّث اثنان</numerusform>
                <numerusform>حُدِّثت %n</numerusform>
                <numerusform>حُدِّث %n</numerusform>
                <numerusform>حُدِّث %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unchanged</source>
            <translation>
                <numerusform>لا شيء بلا تغيير</numerusform>
                <numerusform>واحد بلا تغيير</numerusform>
                <numerusform>اثنان بلا تغيير</numerusform>
                <numerusform>%n بلا تغيير</numerusform>
                <numerusform>%n بلا تغيير</numerusform>
                <numerusform>%n بلا تغيير</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>لم يُرفض شيء</numerusform>
                <numerusform>رُفض واحد</numerusform>
                <numerusform>رُفض اثنان</numerusform>
                <numerusform>رُفضت %n</numerusform>
                <numerusform>رُفض %n</numerusform>
                <numerusform>رُفض %n</numerusform>
            </translation>
        </message>
        <message>
            <source>With --tiers {tiers}: {count}</source>
            <translation>مع ‎--tiers {tiers}:‎ {count}</translation>
        </message>
        <message>
            <source>Without the filters: {count}</source>
            <translation>من دون المرشّحات: {count}</translation>
        </message>
        <message>
            <source>Did you mean: {words}</source>
            <translation>هل تقصد: {words}</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) changed</source>
            <translation>
                <numerusform>لم تتغيّر أي ملاحظة</numerusform>
                <numerusform>تغيّرت ملاحظة واحدة</numerusform>
                <numerusform>تغيّرت ملاحظتان</numerusform>
                <numerusform>تغيّرت %n ملاحظات</numerusform>
                <numerusform>تغيّرت %n ملاحظة</numerusform>
                <numerusform>تغيّرت %n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>bookmark</source>
            <translation>إشارة مرجعية</translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s)</source>
            <translation>
                <numerusform>لا تظليل</numerusform>
                <numerusform>تظليل واحد</numerusform>
                <numerusform>تظليلان</numerusform>
                <numerusform>%n تظليلات</numerusform>
                <numerusform>%n تظليلًا</numerusform>
                <numerusform>%n تظليل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%n ملاحظات</numerusform>
                <numerusform>%n ملاحظة</numerusform>
                <numerusform>%n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>The limit cannot be negative.</source>
            <translation>لا يصح أن يكون الحد سالبًا.</translation>
        </message>
        <message>
            <source>Name an article, or give --search.</source>
            <translation>سمِّ مقالًا، أو أعطِ ‎--search.</translation>
        </message>
        <message>
            <source>Give --bookmark, --no-bookmark or --state.</source>
            <translation>اذكر ‎--bookmark‎ أو ‎--no-bookmark‎ أو ‎--state‎.</translation>
        </message>
        <message>
            <source>Name the articles to export, or give --all.</source>
            <translation>اذكر المقالات التي تريد تصديرها، أو استعمل ‎--all‎.</translation>
        </message>
        <message>
            <source>{file}: the block {id} was edited in the file and stays as it is.</source>
            <translation>{file}: عُدّلت القطعة {id} في الملف فبقيت كما هي.</translation>
        </message>
        <message>
            <source>{file}: written beside the article's own file, whose marks are damaged.</source>
            <translation>{file}: كُتب بجانب ملف المقال الأصلي لأن علاماته تالفة.</translation>
        </message>
        <message>
            <source>The library is in order.</source>
            <translation>المكتبة سليمة.</translation>
        </message>
        <message>
            <source>letters on either side of the word</source>
            <translation>عدد الحروف قبل الكلمة وبعدها</translation>
        </message>
        <message>
            <source>only this written form; may be given several times</source>
            <translation>هذه الصورة المكتوبة وحدها؛ ويمكن تكراره</translation>
        </message>
        <message numerus="yes">
            <source>%n use(s)</source>
            <translation>
                <numerusform>لا استعمال</numerusform>
                <numerusform>استعمال واحد</numerusform>
                <numerusform>استعمالان</numerusform>
                <numerusform>%n استعمالات</numerusform>
                <numerusform>%n استعمالًا</numerusform>
                <numerusform>%n استعمال</numerusform>
            </translation>
        </message>
        <message>
            <source>only this month or year</source>
            <translation>هذا الشهر أو هذه السنة وحدها</translation>
        </message>
        <message>
            <source>write all lines into a table</source>
            <translation>كتابة كل السطور في جدول</translation>
        </message>
        <message>
            <source>the article that the highlights are from, whatever the file says</source>
            <translation>المقال الذي منه التظليلات، أيًّا كان ما يقوله الملف</translation>
        </message>
        <message>
            <source>tell what would be imported, and change nothing</source>
            <translation>اعرض ما سيُستورد دون تغيير شيء</translation>
        </message>
        <message>
            <source>take in, unattached, what has no place in its article’s text any more</source>
            <translation>استورد أيضًا، غير مرتبط، ما لم يعد له موضع في نص مقاله</translation>
        </message>
        <message>
            <source>bring back what was imported before and has been deleted since</source>
            <translation>أعد ما استُورد من قبل ثم حُذف</translation>
        </message>
        <message>
            <source>with all notes that were changed at once with it</source>
            <translation>مع كل الملاحظات التي تغيّرت معه دفعة واحدة</translation>
        </message>
        <message>
            <source>make the note what it was after this change</source>
            <translation>إعادة الملاحظة إلى ما كانت عليه بعد هذا التغيير</translation>
        </message>
        <message>
            <source>the id of a highlight or note</source>
            <translation>معرّف تظليل أو ملاحظة</translation>
        </message>
        <message>
            <source>the notes that can be brought back</source>
            <translation>الملاحظات التي يمكن استعادتها</translation>
        </message>
        <message>
            <source>so many of the last changes</source>
            <translation>عدد آخر التغييرات المعروضة</translation>
        </message>
        <message>
            <source>its number in the journal</source>
            <translation>رقمه في السجلّ</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) at once</source>
            <translation>
                <numerusform>بلا ملاحظات أخرى</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان معًا</numerusform>
                <numerusform>%n ملاحظات معًا</numerusform>
                <numerusform>%n ملاحظة معًا</numerusform>
                <numerusform>%n ملاحظة معًا</numerusform>
            </translation>
        </message>
        <message>
            <source>Give a note or --deleted, not both.</source>
            <translation>اذكر ملاحظة أو ‎--deleted، لا كليهما.</translation>
        </message>
        <message>
            <source>only notes made on this day or later</source>
            <translation>الملاحظات المكتوبة في هذا اليوم أو بعده فقط</translation>
        </message>
        <message>
            <source>only notes made on this day or earlier</source>
            <translation>الملاحظات المكتوبة في هذا اليوم أو قبله فقط</translation>
        </message>
        <message>
            <source>{rename} OLD NEW · {merge} TAG… INTO · {delete} TAG</source>
            <translation>{rename} القديم الجديد · {merge} وسم… الوسم الجامع · {delete} وسم</translation>
        </message>
        <message>
            <source>delete all that is in the trash for good, whatever its age</source>
            <translation>حذف كل ما في المهملات نهائيًّا مهما كان عمره</translation>
        </message>
        <message>
            <source>delete for good only what has been in the trash for longer; {days} days without it</source>
            <translation>حذف ما مكث في المهملات أطول من ذلك فقط حذفًا نهائيًّا (وبدونه {days} يومًا)</translation>
        </message>
        <message>
            <source>Give: {rename} OLD NEW, {merge} TAG… INTO, or {delete} TAG.</source>
            <translation>اكتب: {rename} القديم الجديد، أو {merge} وسم… الوسم الجامع، أو {delete} وسم.</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) changed</source>
            <translation>
                <numerusform>لم يتغير أي مقال</numerusform>
                <numerusform>تغيّر مقال واحد</numerusform>
                <numerusform>تغيّر مقالان</numerusform>
                <numerusform>تغيّرت %n مقالات</numerusform>
                <numerusform>تغيّر %n مقالًا</numerusform>
                <numerusform>تغيّر %n مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) deleted for good</source>
            <translation>
                <numerusform>لم يُحذف أي مقال</numerusform>
                <numerusform>حُذف مقال واحد نهائيًّا</numerusform>
                <numerusform>حُذف مقالان نهائيًّا</numerusform>
                <numerusform>حُذفت %n مقالات نهائيًّا</numerusform>
                <numerusform>حُذف %n مقالًا نهائيًّا</numerusform>
                <numerusform>حُذف %n مقال نهائيًّا</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) kept</source>
            <translation>
                <numerusform>لا ملاحظات عليها</numerusform>
                <numerusform>بقيت ملاحظة واحدة</numerusform>
                <numerusform>بقيت ملاحظتان</numerusform>
                <numerusform>بقيت %n ملاحظات</numerusform>
                <numerusform>بقيت %n ملاحظة</numerusform>
                <numerusform>بقيت %n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>Name articles, or give --all or --older-than, but only one of them.</source>
            <translation>سمِّ المقالات، أو استعمل ‎--all أو ‎--older-than، واحدًا منها فقط.</translation>
        </message>
        <message>
            <source>the form of the blocks; it is remembered for the folder</source>
            <translation>قالب الكتل، ويُحفظ للمجلد</translation>
        </message>
        <message>
            <source>print what would be done, and change nothing</source>
            <translation>اعرض ما سيحدث من غير تغيير شيء</translation>
        </message>
        <message>
            <source>whose change holds where both sides changed the same</source>
            <translation>أي التعديلين يُعتمد إن عُدّل الشيء نفسه في الجهتين</translation>
        </message>
        <message>
            <source>what becomes of a note whose block was deleted in the folder</source>
            <translation>مصير الملاحظة التي حُذفت كتلتها من المجلد</translation>
        </message>
        <message>
            <source>new blocks only for notes of this; may be given several times, and is remembered</source>
            <translation>كتل جديدة لملاحظات هذا وحده؛ يجوز تكراره، ويُحفظ</translation>
        </message>
        <message>
            <source>new blocks for all notes again</source>
            <translation>كتل جديدة لكل الملاحظات من جديد</translation>
        </message>
        <message numerus="yes">
            <source>Everything is in step: %n note(s).</source>
            <translation>
                <numerusform>كل شيء متزامن، ولا ملاحظات بعد.</numerusform>
                <numerusform>كل شيء متزامن: ملاحظة واحدة.</numerusform>
                <numerusform>كل شيء متزامن: ملاحظتان.</numerusform>
                <numerusform>كل شيء متزامن: %n ملاحظات.</numerusform>
                <numerusform>كل شيء متزامن: %n ملاحظة.</numerusform>
                <numerusform>كل شيء متزامن: %n ملاحظة.</numerusform>
            </translation>
        </message>
        <message>
            <source>the folder; the last one if left out</source>
            <translation>المجلد؛ وإن لم يُذكر فآخر مجلد</translation>
        </message>
        <message>
            <source>Left alone: {file} — {reason}</source>
            <translation>تُرك كما هو: {file} — {reason}</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with a new front matter</source>
            <translation>
                <numerusform>لا ملف بترويسة جديدة</numerusform>
                <numerusform>ملف واحد بترويسة جديدة</numerusform>
                <numerusform>ملفان بترويسة جديدة</numerusform>
                <numerusform>%n ملفات بترويسة جديدة</numerusform>
                <numerusform>%n ملفًا بترويسة جديدة</numerusform>
                <numerusform>%n ملف بترويسة جديدة</numerusform>
            </translation>
        </message>
        <message>
            <source>Only looked: nothing was changed.</source>
            <translation>معاينة فقط: لم يتغير شيء.</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) came in</source>
            <translation>
                <numerusform>لم تدخل أي ملاحظة</numerusform>
                <numerusform>دخلت ملاحظة واحدة</numerusform>
                <numerusform>دخلت ملاحظتان</numerusform>
                <numerusform>دخلت %n ملاحظات</numerusform>
                <numerusform>دخلت %n ملاحظة</numerusform>
                <numerusform>دخلت %n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written</source>
            <translation>
                <numerusform>لم يُكتب أي ملف</numerusform>
                <numerusform>كُتب ملف واحد</numerusform>
                <numerusform>كُتب ملفان</numerusform>
                <numerusform>كُتبت %n ملفات</numerusform>
                <numerusform>كُتب %n ملفًا</numerusform>
                <numerusform>كُتب %n ملف</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) in step</source>
            <translation>
                <numerusform>لا ملاحظات متزامنة</numerusform>
                <numerusform>ملاحظة متزامنة</numerusform>
                <numerusform>ملاحظتان متزامنتان</numerusform>
                <numerusform>%n ملاحظات متزامنة</numerusform>
                <numerusform>%n ملاحظة متزامنة</numerusform>
                <numerusform>%n ملاحظة متزامنة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) of articles in the trash</source>
            <translation>
                <numerusform>لا ملاحظات لمقالات في المهملات</numerusform>
                <numerusform>ملاحظة لمقال في المهملات</numerusform>
                <numerusform>ملاحظتان لمقالات في المهملات</numerusform>
                <numerusform>%n ملاحظات لمقالات في المهملات</numerusform>
                <numerusform>%n ملاحظة لمقالات في المهملات</numerusform>
                <numerusform>%n ملاحظة لمقالات في المهملات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) of another library</source>
            <translation>
                <numerusform>لا ملاحظات من مكتبة أخرى</numerusform>
                <numerusform>ملاحظة من مكتبة أخرى</numerusform>
                <numerusform>ملاحظتان من مكتبة أخرى</numerusform>
                <numerusform>%n ملاحظات من مكتبة أخرى</numerusform>
                <numerusform>%n ملاحظة من مكتبة أخرى</numerusform>
                <numerusform>%n ملاحظة من مكتبة أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>To decide what both sides changed: {option}</source>
            <translation>للفصل فيما عُدّل في الجهتين: {option}</translation>
        </message>
        <message>
            <source>To decide what was deleted in the folder: {option}</source>
            <translation>للفصل فيما حُذف من المجلد: {option}</translation>
        </message>
        <message>
            <source>{title} — “{words}”</source>
            <translation>{title} — «{words}»</translation>
        </message>
        <message>
            <source>“{path}” is not a folder.</source>
            <translation>«{path}» ليس مجلدًا.</translation>
        </message>
        <message>
            <source>Name the folder to synchronise.</source>
            <translation>اذكر المجلد الذي تريد مزامنته.</translation>
        </message>
        <message>
            <source>{field}: {old} → {new}</source>
            <translation>{field}: {old} ← {new}</translation>
        </message>
        <message>
            <source>the name of a format or of a template of yours (hashiya templates)</source>
            <translation>اسم صيغة أو قالب من قوالبك (hashiya templates)</translation>
        </message>
        <message>
            <source>write with the template in this file</source>
            <translation>الكتابة بالقالب الذي في هذا الملف</translation>
        </message>
        <message>
            <source>print this template, to make one of your own from it</source>
            <translation>طباعة هذا القالب لتصنع منه قالبًا لك</translation>
        </message>
        <message>
            <source>a highlight or note, or an article</source>
            <translation>تظليل أو ملاحظة أو مقال</translation>
        </message>
        <message>
            <source>words of the article to quote</source>
            <translation>كلمات تُقتبس من المقال</translation>
        </message>
        <message>
            <source>Your own templates belong into {folder}</source>
            <translation>مكان قوالبك الخاصة: {folder}</translation>
        </message>
        <message>
            <source>with a footnote in Markdown</source>
            <translation>مع حاشية سفلية بصيغة ماركداون</translation>
        </message>
        <message>
            <source>the number of the footnote</source>
            <translation>رقم الحاشية السفلية</translation>
        </message>
        <message>
            <source>a version's number; by default the one before B</source>
            <translation>رقم نسخة، وهي التي قبل B ما لم تُذكر</translation>
        </message>
        <message>
            <source>a version's number; by default the current one</source>
            <translation>رقم نسخة، وهي الحالية ما لم تُذكر</translation>
        </message>
    </context>
    <context>
        <name>Citation</name>
        <message>
            <source>¶¶ {first}–{last}</source>
            <translation>الفقرات {first}–{last}</translation>
        </message>
        <message>
            <source>¶ {number}</source>
            <translation>ف {number}</translation>
        </message>
        <message>
            <source>¶¶ {first} and {last}</source>
            <translation>الفقرتان {first}–{last}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>accessed</source>
            <translation>اطُّلع عليه في</translation>
        </message>
    </context>
    <context>
        <name>Colors</name>
        <message>
            <source>yellow</source>
            <translation>أصفر</translation>
        </message>
        <message>
            <source>green</source>
            <translation>أخضر</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>أزرق</translation>
        </message>
        <message>
            <source>red</source>
            <translation>أحمر</translation>
        </message>
        <message>
            <source>purple</source>
            <translation>بنفسجي</translation>
        </message>
    </context>
    <context>
        <name>Contexts</name>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} من {total}</translation>
        </message>
        <message>
            <source>No use of “{words}” in the texts</source>
            <translation>لا استعمال لـ«{words}» في النصوص</translation>
        </message>
        <message>
            <source>Only texts are looked through, not titles and notes. Try fewer words or a nearer spelling.</source>
            <translation>تُستعرض النصوص وحدها دون العناوين والملاحظات. جرّب كلمات أقل أو رسمًا آخر.</translation>
        </message>
        <message>
            <source>The tiers, forms or period that are chosen leave nothing.</source>
            <translation>الدرجات أو الصور أو المدة المختارة لا تُبقي شيئًا.</translation>
        </message>
        <message>
            <source>Word before</source>
            <translation>ما قبلها</translation>
        </message>
        <message>
            <source>Word after</source>
            <translation>ما بعدها</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>المقال</translation>
        </message>
        <message>
            <source>Back to where you were</source>
            <translation>العودة إلى حيث كنت</translation>
        </message>
        <message>
            <source>Sorted by</source>
            <translation>الترتيب بحسب</translation>
        </message>
        <message>
            <source>Written forms</source>
            <translation>الصور المكتوبة</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>الاستعمالات</translation>
        </message>
        <message>
            <source>Looking for them…</source>
            <translation>جارٍ جمعها…</translation>
        </message>
        <message numerus="yes">
            <source>%n use(s) so far…</source>
            <translation>
                <numerusform>لا شيء بعد…</numerusform>
                <numerusform>استعمال واحد حتى الآن…</numerusform>
                <numerusform>استعمالان حتى الآن…</numerusform>
                <numerusform>%n استعمالات حتى الآن…</numerusform>
                <numerusform>%n استعمالًا حتى الآن…</numerusform>
                <numerusform>%n استعمال حتى الآن…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n use(s)</source>
            <translation>
                <numerusform>لا استعمال</numerusform>
                <numerusform>استعمال واحد</numerusform>
                <numerusform>استعمالان</numerusform>
                <numerusform>%n استعمالات</numerusform>
                <numerusform>%n استعمالًا</numerusform>
                <numerusform>%n استعمال</numerusform>
            </translation>
        </message>
        <message>
            <source>The contexts could not be brought together</source>
            <translation>تعذّر جمع السياقات</translation>
        </message>
        <message>
            <source>Contexts of “{words}”</source>
            <translation>سياقات «{words}»</translation>
        </message>
        <message>
            <source>Show all uses</source>
            <translation>إظهار كل الاستعمالات</translation>
        </message>
        <message>
            <source>No use is left</source>
            <translation>لم يبقَ استعمال</translation>
        </message>
        <message numerus="yes">
            <source>%n more form(s)</source>
            <translation>
                <numerusform>لا صور أخرى</numerusform>
                <numerusform>صورة أخرى</numerusform>
                <numerusform>صورتان أخريان</numerusform>
                <numerusform>%n صور أخرى</numerusform>
                <numerusform>%n صورة أخرى</numerusform>
                <numerusform>%n صورة أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>Highlight: {color}</source>
            <translation>تظليل: {color}</translation>
        </message>
        <message>
            <source>Tags for the selected lines</source>
            <translation>وسوم السطور المحدّدة</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>CSV…</source>
            <translation>جدول CSV…</translation>
        </message>
        <message>
            <source>Save the selected lines as a table for spreadsheets; without a selection, all</source>
            <translation>حفظ السطور المحدّدة في جدولٍ تفتحه برامج الجداول، أو كلها إن لم يُحدَّد شيء</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) selected</source>
            <translation>
                <numerusform>لم يُحدَّد سطر</numerusform>
                <numerusform>حُدّد سطر واحد</numerusform>
                <numerusform>حُدّد سطران</numerusform>
                <numerusform>حُدّدت %n سطور</numerusform>
                <numerusform>حُدّد %n سطرًا</numerusform>
                <numerusform>حُدّد %n سطر</numerusform>
            </translation>
        </message>
        <message>
            <source>Select lines to highlight, tag or copy them; all: {keys}</source>
            <translation>حدّد سطورًا لتظليلها أو وسمها أو نسخها، وكلها بمفتاحَي {keys}</translation>
        </message>
        <message>
            <source>New tags</source>
            <translation>وسوم جديدة</translation>
        </message>
        <message>
            <source>Copy the selected lines</source>
            <translation>نسخ السطور المحدّدة</translation>
        </message>
        <message>
            <source>paragraph {number}</source>
            <translation>الفقرة {number}</translation>
        </message>
        <message>
            <source>By month of publication</source>
            <translation>بحسب شهر النشر</translation>
        </message>
        <message>
            <source>By year of publication</source>
            <translation>بحسب سنة النشر</translation>
        </message>
        <message>
            <source>How often, by time of publication</source>
            <translation>التكرار بحسب زمن النشر</translation>
        </message>
        <message>
            <source>Back to the contexts</source>
            <translation>العودة إلى السياقات</translation>
        </message>
    </context>
    <context>
        <name>Controls</name>
        <message>
            <source>Less</source>
            <translation>أقل</translation>
        </message>
        <message>
            <source>More</source>
            <translation>أكثر</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <source>{date} CE</source>
            <translation>{date} م</translation>
        </message>
    </context>
    <context>
        <name>Days</name>
        <message>
            <source>Monday</source>
            <translation>الاثنين</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>الثلاثاء</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>الأربعاء</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>الخميس</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>الجمعة</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>السبت</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>الأحد</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>أمس</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>to be checked</source>
            <translation>تحتاج إلى مراجعة</translation>
        </message>
        <message>
            <source>unattached</source>
            <translation>بلا موضع</translation>
        </message>
        <message>
            <source>article no longer here</source>
            <translation>مقالها لم يعد في المكتبة</translation>
        </message>
        <message>
            <source>article in the trash</source>
            <translation>مقالها في المهملات</translation>
        </message>
        <message>
            <source>in their place</source>
            <translation>في موضعها</translation>
        </message>
        <message>
            <source>without a tag</source>
            <translation>بلا وسم</translation>
        </message>
        <message>
            <source>Choose an article from the list</source>
            <translation>اختر مقالًا من القائمة</translation>
        </message>
        <message>
            <source>Scroll both together</source>
            <translation>تمرير المقالين معًا</translation>
        </message>
        <message>
            <source>Close this pane</source>
            <translation>إغلاق هذا الجانب</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%n ملاحظات</numerusform>
                <numerusform>%n ملاحظة</numerusform>
                <numerusform>%n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>Tags for the selected notes</source>
            <translation>وسوم الملاحظات المحددة</translation>
        </message>
        <message>
            <source>Give the selected notes tags; a minus before a tag takes it away ({keys})</source>
            <translation>أضف وسومًا إلى الملاحظات المحددة؛ وعلامة ناقص قبل الوسم تزيله ({keys})</translation>
        </message>
        <message>
            <source>Tags: new, -old</source>
            <translation>وسوم: جديد، -قديم</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>تحرير</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) selected</source>
            <translation>
                <numerusform>لم تُحدَّد أي ملاحظة</numerusform>
                <numerusform>ملاحظة واحدة محددة</numerusform>
                <numerusform>ملاحظتان محددتان</numerusform>
                <numerusform>%n ملاحظات محددة</numerusform>
                <numerusform>%n ملاحظة محددة</numerusform>
                <numerusform>%n ملاحظة محددة</numerusform>
            </translation>
        </message>
        <message>
            <source>Space selects, {keys} selects all, {enter} opens</source>
            <translation>المسافة تحدّد، و{keys} يحدّد الكل، و{enter} يفتح</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>الاسم الجديد</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>المرشّحات</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>إعادة تسمية…</translation>
        </message>
        <message>
            <source>Delete the tag everywhere</source>
            <translation>احذف الوسم حيثما ورد</translation>
        </message>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>لا مزيد</numerusform>
                <numerusform>وواحد آخر…</numerusform>
                <numerusform>واثنان آخران…</numerusform>
                <numerusform>و%n أخرى…</numerusform>
                <numerusform>و%n أخرى…</numerusform>
                <numerusform>و%n أخرى…</numerusform>
            </translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحال</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>اللون</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>الوسم</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>الشهر</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>المقال</translation>
        </message>
        <message>
            <source>To be checked</source>
            <translation>تحتاج إلى مراجعة</translation>
        </message>
        <message>
            <source>Unattached</source>
            <translation>بلا موضع</translation>
        </message>
        <message>
            <source>Article no longer here</source>
            <translation>مقالها لم يعد هنا</translation>
        </message>
        <message>
            <source>Article in the trash</source>
            <translation>مقالها في المهملات</translation>
        </message>
        <message>
            <source>In their place</source>
            <translation>في موضعها</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>تظليل</translation>
        </message>
        <message>
            <source>Highlight with a note</source>
            <translation>تظليل مع ملاحظة</translation>
        </message>
        <message>
            <source>Note on a paragraph</source>
            <translation>ملاحظة على فقرة</translation>
        </message>
        <message>
            <source>Note on an article</source>
            <translation>ملاحظة على مقال</translation>
        </message>
        <message>
            <source>By article</source>
            <translation>حسب المقال</translation>
        </message>
        <message>
            <source>By colour</source>
            <translation>حسب اللون</translation>
        </message>
        <message>
            <source>By tag</source>
            <translation>حسب الوسم</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>حسب اليوم</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>حسب الشهر</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>حسب الحال</translation>
        </message>
        <message>
            <source>Without groups</source>
            <translation>بلا مجموعات</translation>
        </message>
        <message>
            <source>As in the text</source>
            <translation>بترتيب النص</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>الأحدث أولًا</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>الأقدم أولًا</translation>
        </message>
        <message>
            <source>Last changed first</source>
            <translation>آخر ما تغيّر أولًا</translation>
        </message>
        <message>
            <source>All notes</source>
            <translation>كل الملاحظات</translation>
        </message>
        <message>
            <source>Without a tag</source>
            <translation>بلا وسم</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>العودة إلى النص</translation>
        </message>
        <message>
            <source>Show or hide the filters</source>
            <translation>إظهار المرشّحات أو إخفاؤها</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} من {total}</translation>
        </message>
        <message numerus="yes">
            <source>Export %n note(s)…</source>
            <translation>
                <numerusform>لا شيء للتصدير</numerusform>
                <numerusform>صدّر الملاحظة…</numerusform>
                <numerusform>صدّر الملاحظتين…</numerusform>
                <numerusform>صدّر %n ملاحظات…</numerusform>
                <numerusform>صدّر %n ملاحظة…</numerusform>
                <numerusform>صدّر %n ملاحظة…</numerusform>
            </translation>
        </message>
        <message>
            <source>Only notes of this article</source>
            <translation>ملاحظات هذا المقال فقط</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n note(s)</source>
            <translation>
                <numerusform>لا شيء للحذف</numerusform>
                <numerusform>احذف الملاحظة</numerusform>
                <numerusform>احذف الملاحظتين</numerusform>
                <numerusform>احذف %n ملاحظات</numerusform>
                <numerusform>احذف %n ملاحظة</numerusform>
                <numerusform>احذف %n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>Search notes and quotations…</source>
            <translation>ابحث في الملاحظات والمقتبسات…</translation>
        </message>
        <message>
            <source>Search notes and quoted words</source>
            <translation>البحث في الملاحظات والكلمات المقتبسة</translation>
        </message>
        <message>
            <source>Show all notes</source>
            <translation>أظهر كل الملاحظات</translation>
        </message>
        <message>
            <source>Highlights and notes</source>
            <translation>التظليلات والملاحظات</translation>
        </message>
        <message>
            <source>No notes yet</source>
            <translation>لا ملاحظات بعد</translation>
        </message>
        <message>
            <source>Take the article out of the trash</source>
            <translation>أخرج المقال من المهملات</translation>
        </message>
        <message>
            <source>Copy with the source</source>
            <translation>نسخ مع المصدر</translation>
        </message>
        <message>
            <source>History of this note…</source>
            <translation>تاريخ هذه الملاحظة…</translation>
        </message>
        <message>
            <source>No note is left</source>
            <translation>لم تبق أي ملاحظة</translation>
        </message>
        <message>
            <source>All that you highlight and write in the margins comes together here: to be searched, sorted, tagged and exported.</source>
            <translation>كل ما تظلّله وتكتبه في الحواشي يجتمع هنا: تبحث فيه، وترتّبه، وتسمه، وتصدّره.</translation>
        </message>
        <message>
            <source>Open an article, select some words, and choose a colour or press {keys} to write.</source>
            <translation>افتح مقالًا، وحدّد بعض الكلمات، واختر لونًا، أو اضغط {keys} لتكتب.</translation>
        </message>
        <message>
            <source>Nothing fits the words and filters together. Try fewer of them.</source>
            <translation>لا شيء يوافق الكلمات والمرشّحات معًا. جرّب أقل منها.</translation>
        </message>
        <message>
            <source>Open at the passage</source>
            <translation>افتح عند الموضع</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>An address, or the name of a book, a newspaper, a site.</source>
            <translation>رابط، أو اسم كتاب أو صحيفة أو موقع.</translation>
        </message>
        <message>
            <source>A year, a month or a day: {year}, {month}, {day}.</source>
            <translation>سنة أو شهر أو يوم: {year} أو {month} أو {day}.</translation>
        </message>
        <message>
            <source>This is not a date. Write it like {day}.</source>
            <translation>ليس هذا تاريخًا. اكتبه هكذا: {day}.</translation>
        </message>
        <message>
            <source>Details of the article</source>
            <translation>تفاصيل المقال</translation>
        </message>
        <message>
            <source>Separate several with commas.</source>
            <translation>افصل بين الأسماء بفواصل.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Authors</source>
            <translation>الكُتّاب</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <source>Date of publication</source>
            <translation>تاريخ النشر</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>An article needs a title.</source>
            <translation>لا بد للمقال من عنوان.</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation>استيراد مجلد</translation>
        </message>
        <message>
            <source>Highlights of other programs</source>
            <translation>تظليلات برامج أخرى</translation>
        </message>
        <message>
            <source>No highlights or notes are lost: there are none on it.</source>
            <translation>لن يضيع تظليل ولا ملاحظة: لا شيء منها عليه.</translation>
        </message>
        <message>
            <source>Texts, files and pictures go and cannot be brought back.</source>
            <translation>تزول النصوص والملفات والصور، ولا يمكن إرجاعها.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>استيراد ملفات</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>استيراد</translation>
        </message>
        <message>
            <source>Import highlights</source>
            <translation>استيراد تظليلات</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>اختيار</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>الحفظ بصيغة PDF</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Save as CSV</source>
            <translation>حفظ بصيغة CSV</translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s) and note(s) on it stay on the desk of all notes.</source>
            <translation>
                <numerusform>لا تظليلات عليه ولا ملاحظات.</numerusform>
                <numerusform>ويبقى التظليل أو الملاحظة التي عليه في دفتر الملاحظات.</numerusform>
                <numerusform>ويبقى التظليلان أو الملاحظتان في دفتر الملاحظات.</numerusform>
                <numerusform>وتبقى %n تظليلات وملاحظات في دفتر الملاحظات.</numerusform>
                <numerusform>ويبقى %n تظليلًا وملاحظة في دفتر الملاحظات.</numerusform>
                <numerusform>ويبقى %n تظليل وملاحظة في دفتر الملاحظات.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n article(s) for good?</source>
            <translation>
                <numerusform>لا شيء للحذف</numerusform>
                <numerusform>أتحذف المقال نهائيًّا؟</numerusform>
                <numerusform>أتحذف المقالين نهائيًّا؟</numerusform>
                <numerusform>أتحذف %n مقالات نهائيًّا؟</numerusform>
                <numerusform>أتحذف %n مقالًا نهائيًّا؟</numerusform>
                <numerusform>أتحذف %n مقال نهائيًّا؟</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>حذف نهائي</translation>
        </message>
        <message>
            <source>Folder:</source>
            <translation>المجلد:</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>الاسم:</translation>
        </message>
        <message>
            <source>Kind:</source>
            <translation>النوع:</translation>
        </message>
        <message>
            <source>Save the search</source>
            <translation>حفظ البحث</translation>
        </message>
        <message>
            <source>Name of the search</source>
            <translation>اسم البحث</translation>
        </message>
        <message>
            <source>They find their words again if the text is imported again.</source>
            <translation>وتعود إلى مواضعها إن استوردت النص من جديد.</translation>
        </message>
        <message>
            <source>All texts</source>
            <translation>كل النصوص</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>كل الملفات</translation>
        </message>
        <message>
            <source>Rename the article</source>
            <translation>إعادة تسمية المقال</translation>
        </message>
        <message>
            <source>Title of the article</source>
            <translation>عنوان المقال</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>إعادة التسمية</translation>
        </message>
        <message>
            <source>Open which library?</source>
            <translation>أيّ مكتبة تريد فتحها؟</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Something went wrong: {reason}</source>
            <translation>حدث خطأ: {reason}</translation>
        </message>
        <message>
            <source>“{name}” could not be read: {reason}</source>
            <translation>تعذّرت قراءة «{name}»: {reason}</translation>
        </message>
        <message>
            <source>“{name}” is not there. Check the path, or choose the file again.</source>
            <translation>لا وجود للملف «{name}». تحقق من مساره أو اختره من جديد.</translation>
        </message>
        <message>
            <source>“{name}” may not be read ({reason}). Check its permissions.</source>
            <translation>لا يُسمح بقراءة «{name}» ({reason}). تحقق من أذوناته.</translation>
        </message>
        <message>
            <source>“{name}” is not a regular file (it is a device, a pipe or a broken link).</source>
            <translation>«{name}» ليس ملفًّا عاديًّا (هو جهاز أو أنبوب أو رابط مقطوع).</translation>
        </message>
        <message>
            <source>Hashiya does not read files like “{name}”. It reads: {known}. Save it as one of these and try again.</source>
            <translation>لا تقرأ حاشية ملفات مثل «{name}»، وإنما تقرأ: {known}. احفظ الملف بإحدى هذه الصيغ وأعد المحاولة.</translation>
        </message>
        <message>
            <source>“{name}” is empty.</source>
            <translation>الملف «{name}» فارغ.</translation>
        </message>
        <message>
            <source>“{name}” is too large ({size} MB; the limit is {limit} MB). Raise the limit in the settings to read it.</source>
            <translation>الملف «{name}» كبير جدًّا ({size} ميغابايت، والحد {limit} ميغابايت). ارفع الحد في الإعدادات لتقرأه.</translation>
        </message>
        <message>
            <source>“{name}” is not a text file, or its encoding is not known.</source>
            <translation>«{name}» ليس ملفًّا نصيًّا، أو ترميزه غير معروف.</translation>
        </message>
        <message>
            <source>“{name}” holds no text that could be read.</source>
            <translation>ليس في «{name}» نص يُقرأ.</translation>
        </message>
        <message>
            <source>“{name}” nests its parts too deeply to be read. Save the page anew, or as plain text.</source>
            <translation>تداخلت أجزاء «{name}» تداخلًا يمنع قراءته. احفظ الصفحة من جديد، أو احفظها نصًّا مجرّدًا.</translation>
        </message>
        <message>
            <source>“{name}” was still not read after {seconds} seconds, so it was set aside. Simplify the file and try again.</source>
            <translation>لم تكتمل قراءة «{name}» بعد {seconds} ثانية فتُرك. بسّط الملف وأعد المحاولة.</translation>
        </message>
        <message>
            <source>“{name}” stopped the reading process; it is damaged or asks for too much memory.</source>
            <translation>أوقف «{name}» عملية القراءة؛ فهو تالف أو يحتاج إلى ذاكرة أكثر مما يُسمح به.</translation>
        </message>
        <message>
            <source>“{name}” is not a file of highlights that Hashiya knows. It reads: {known}. Export the highlights as one of these.</source>
            <translation>«{name}» ليس ملف تظليلات تعرفه حاشية. ما تقرؤه: {known}. صدّر تظليلاتك بإحدى هذه الصيغ.</translation>
        </message>
        <message>
            <source>The library in “{path}” was written by a newer Hashiya. Update the program; nothing was changed.</source>
            <translation>المكتبة في «{path}» كتبها إصدار أحدث من حاشية. حدّث البرنامج؛ ولم يتغيّر فيها شيء.</translation>
        </message>
        <message>
            <source>The library in “{path}” is damaged ({reason}). Its backups are in “{backups}”; nothing was changed.</source>
            <translation>المكتبة في «{path}» تالفة ({reason}). نسخها الاحتياطية في «{backups}»، ولم يتغيّر فيها شيء.</translation>
        </message>
        <message>
            <source>The stored text of “{title}” is not what was written, so it is not shown as if it were whole. The other articles are not affected.</source>
            <translation>نص «{title}» المحفوظ ليس كما كُتب، فلم يُعرض حتى لا تقرأ نصًّا ناقصًا وتحسبه كاملًا. أما سائر المقالات فسليمة.</translation>
        </message>
        <message>
            <source>A stored picture of “{title}” is not what was written. Its text is not affected.</source>
            <translation>صورة محفوظة من «{title}» لم تعد كما كُتبت. أما نص المقال فلم يمسه شيء.</translation>
        </message>
        <message>
            <source>The library in “{path}” is in use by another program. Try again in a moment.</source>
            <translation>المكتبة في «{path}» يستعملها برنامج آخر. أعد المحاولة بعد قليل.</translation>
        </message>
        <message>
            <source>“{path}” is not a Hashiya library. Choose another folder.</source>
            <translation>«{path}» ليس مكتبة من مكتبات حاشية. اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <source>Nothing can be written to “{path}” ({reason}). Free some space or check its permissions.</source>
            <translation>تتعذّر الكتابة في «{path}» ({reason}). أفسح مكانًا على القرص أو تحقق من الأذونات.</translation>
        </message>
        <message>
            <source>There is no article “{article}”. See the list of articles for ids and titles.</source>
            <translation>لا يوجد مقال «{article}». راجع المعرّفات والعناوين في قائمة المقالات.</translation>
        </message>
        <message>
            <source>“{title}” is no longer in the library; the notes on it are kept. Import its file again to read it.</source>
            <translation>لم يعد «{title}» في المكتبة، وملاحظاته محفوظة. استورد ملفه من جديد لتقرأه.</translation>
        </message>
        <message>
            <source>“{article}” could be any of these articles: {matches}. Give a longer id.</source>
            <translation>قد يُقصد بـ«{article}» أي مقال من هذه: {matches}. اكتب معرّفًا أطول.</translation>
        </message>
        <message>
            <source>There is no highlight or note “{annotation}”.</source>
            <translation>لا يوجد تظليل ولا ملاحظة بالمعرّف «{annotation}».</translation>
        </message>
        <message>
            <source>There is no change {change} in the journal. See: hashiya journal</source>
            <translation>ليس في السجلّ تغيير رقمه {change}. اعرض السجلّ بالأمر: hashiya journal</translation>
        </message>
        <message>
            <source>The same words of the note were changed again later, so this change cannot be taken back by itself. Bring back the note as it was then instead.</source>
            <translation>تغيّرت الكلمات نفسها من الملاحظة مرة أخرى بعد ذلك، فلا يمكن التراجع عن هذا التغيير وحده. أعد الملاحظة كما كانت حينها بدلًا منه.</translation>
        </message>
        <message>
            <source>The passage on which the note stood then is not in the text any more, so the note stays where it is.</source>
            <translation>لم يعد الموضع الذي كانت عليه الملاحظة حينها في النص، فبقيت الملاحظة في مكانها.</translation>
        </message>
        <message>
            <source>There is no mark “{mark}” on a paragraph.</source>
            <translation>لا توجد علامة «{mark}» على فقرة.</translation>
        </message>
        <message>
            <source>There is no group of names “{alias}”.</source>
            <translation>لا توجد مجموعة أسماء «{alias}».</translation>
        </message>
        <message>
            <source>There is no tag “{tag}”. Tags that are there: {known}</source>
            <translation>لا وسم اسمه «{tag}». من الوسوم الموجودة: {known}</translation>
        </message>
        <message>
            <source>The words “{quote}” are not in “{title}”.</source>
            <translation>العبارة «{quote}» ليست في «{title}».</translation>
        </message>
        <message>
            <source>The words “{quote}” stand in “{title}” {count} times (paragraphs {paragraphs}). Name the paragraph, or quote more words.</source>
            <translation>وردت العبارة «{quote}» في «{title}» أكثر من مرة (عدد المواضع {count}، في الفقرات {paragraphs}). اذكر رقم الفقرة أو أطل الاقتباس.</translation>
        </message>
        <message>
            <source>{reason}</source>
            <translation>{reason}</translation>
        </message>
        <message>
            <source>There is no colour “{color}”. The colours are: {known}.</source>
            <translation>لا يوجد لون باسم «{color}». الألوان هي: {known}.</translation>
        </message>
        <message>
            <source>“{name}” is not known here. Known are: {known}.</source>
            <translation>«{name}» غير معروف هنا. المعروف هو: {known}.</translation>
        </message>
        <message>
            <source>There is a tag “{tag}” already ({count} uses). Merge the two if they mean the same.</source>
            <translation>يوجد وسم اسمه «{tag}» من قبل (استُعمل {count} مرة). ادمجهما إن كانا بمعنى واحد.</translation>
        </message>
        <message>
            <source>The template “{name}” stops at line {line}: {reason}. The line is: {source}</source>
            <translation>يتوقف القالب «{name}» عند السطر {line}: {reason}. ونصّ السطر: {source}</translation>
        </message>
        <message>
            <source>The template “{name}” cannot be used. {reason}</source>
            <translation>لا يمكن استعمال القالب «{name}». {reason}</translation>
        </message>
        <message>
            <source>The settings could not be kept in “{path}” ({reason}); they hold until you quit. Free some space or check its permissions.</source>
            <translation>تعذّر حفظ الإعدادات في «{path}» ({reason})، وتبقى سارية حتى تغلق البرنامج. أفسح مكانًا على القرص أو تحقق من الأذونات.</translation>
        </message>
        <message>
            <source>“{path}” could not be written ({reason}). Choose another folder or free some space.</source>
            <translation>تعذّرت كتابة «{path}» ({reason}). اختر مجلدًا آخر أو أفسح مكانًا على القرص.</translation>
        </message>
        <message>
            <source>“{path}” could not be read ({reason}). Check the folder and its permissions.</source>
            <translation>تعذّرت قراءة «{path}» ({reason}). تحقق من المجلد ومن أذوناته.</translation>
        </message>
        <message>
            <source>This library is being synchronised already. Wait until that is done, and try again.</source>
            <translation>تجري الآن مزامنة لهذه المكتبة. انتظر حتى تنتهي ثم أعد المحاولة.</translation>
        </message>
        <message>
            <source>“{path}” holds none of the notes that it held when it was last synchronised. Is its disk connected? If it was emptied on purpose, write them again with: {option}</source>
            <translation>ليس في «{path}» شيء من الملاحظات التي كانت فيه عند آخر مزامنة. هل القرص موصول؟ وإن أُفرغ عمدًا فأعد كتابتها فيه بالخيار {option}</translation>
        </message>
        <message>
            <source>The search index in “{path}” is being written by another program. Try again in a moment.</source>
            <translation>فهرس البحث في «{path}» يكتب فيه برنامج آخر الآن. أعد المحاولة بعد قليل.</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>Highlights and notes</source>
            <translation>التظليلات والملاحظات</translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s) and note(s)</source>
            <translation>
                <numerusform>لا تظليلات ولا ملاحظات</numerusform>
                <numerusform>تظليل أو ملاحظة</numerusform>
                <numerusform>تظليلان أو ملاحظتان</numerusform>
                <numerusform>%n تظليلات وملاحظات</numerusform>
                <numerusform>%n تظليلًا وملاحظة</numerusform>
                <numerusform>%n تظليل وملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>{shown} من {all}</translation>
        </message>
        <message>
            <source>Search the notes</source>
            <translation>ابحث في الملاحظات</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>بلا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%n مقالات</numerusform>
                <numerusform>%n مقالًا</numerusform>
                <numerusform>%n مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>كل المقالات</translation>
        </message>
        <message>
            <source>All tags</source>
            <translation>كل الوسوم</translation>
        </message>
        <message>
            <source>No note is like that.</source>
            <translation>لا ملاحظة بهذا الوصف.</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>الألوان</translation>
        </message>
        <message>
            <source>On the whole article</source>
            <translation>على المقال كله</translation>
        </message>
        <message>
            <source>No longer in the text</source>
            <translation>لم يعد في النص</translation>
        </message>
        <message>
            <source>¶ {paragraph}</source>
            <translation>ف {paragraph}</translation>
        </message>
    </context>
    <context>
        <name>Export dialog</name>
        <message numerus="yes">
            <source>%n note(s) on it</source>
            <translation>
                <numerusform>لا ملاحظات عليه</numerusform>
                <numerusform>عليه ملاحظة واحدة</numerusform>
                <numerusform>عليه ملاحظتان</numerusform>
                <numerusform>عليه %n ملاحظات</numerusform>
                <numerusform>عليه %n ملاحظة</numerusform>
                <numerusform>عليه %n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>The selection</source>
            <translation>الموضع المحدد</translation>
        </message>
        <message>
            <source>What to export</source>
            <translation>ما يُصدَّر</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>الألوان</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>No note on it: a quotation to copy</source>
            <translation>لا ملاحظة عليه: يُنسخ اقتباسًا</translation>
        </message>
        <message>
            <source>The chosen notes</source>
            <translation>الملاحظات المختارة</translation>
        </message>
        <message>
            <source>This article</source>
            <translation>هذا المقال</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>كل المقالات</translation>
        </message>
        <message>
            <source>One file holds all notes</source>
            <translation>الملاحظات كلها في ملف واحد</translation>
        </message>
        <message>
            <source>A file for each that has notes</source>
            <translation>لكل مقال فيه ملاحظات ملفٌّ</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%n ملاحظات</numerusform>
                <numerusform>%n ملاحظة</numerusform>
                <numerusform>%n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>from %n article(s)</source>
            <translation>
                <numerusform>من لا شيء</numerusform>
                <numerusform>من مقال واحد</numerusform>
                <numerusform>من مقالين</numerusform>
                <numerusform>من %n مقالات</numerusform>
                <numerusform>من %n مقالًا</numerusform>
                <numerusform>من %n مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>A quotation: highlight it to have it in a file</source>
            <translation>اقتباس: ظلّله ليُكتب في ملف</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), a file for each article</source>
            <translation>
                <numerusform>لا ملفات</numerusform>
                <numerusform>ملف واحد</numerusform>
                <numerusform>ملفان، لكل مقال ملف</numerusform>
                <numerusform>%n ملفات، لكل مقال ملف</numerusform>
                <numerusform>%n ملفًا، لكل مقال ملف</numerusform>
                <numerusform>%n ملف، لكل مقال ملف</numerusform>
            </translation>
        </message>
        <message>
            <source>File: {name}</source>
            <translation>الملف: {name}</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>نُسخ</translation>
        </message>
        <message>
            <source>Export notes</source>
            <translation>تصدير الملاحظات</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>الصيغة</translation>
        </message>
        <message>
            <source>Into the folder</source>
            <translation>إلى المجلد</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>المجلد</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>اختيار المجلد</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>it is there already and will be replaced</source>
            <translation>موجود من قبل وسيُستبدل</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>يجري التصدير…</translation>
        </message>
        <message>
            <source>it is there already; what you wrote in it stays</source>
            <translation>موجود من قبل، وما كتبتَه فيه يبقى</translation>
        </message>
        <message>
            <source>Format: {name}</source>
            <translation>الصيغة: {name}</translation>
        </message>
        <message>
            <source>Templates…</source>
            <translation>القوالب…</translation>
        </message>
        <message>
            <source>There are no notes yet</source>
            <translation>لا ملاحظات بعد</translation>
        </message>
        <message>
            <source>Highlight a passage or write in the margin, then come back.</source>
            <translation>ظلّل موضعًا أو اكتب في الهامش، ثم عُد إلى هنا.</translation>
        </message>
        <message>
            <source>No note fits</source>
            <translation>لا ملاحظة توافق اختيارك</translation>
        </message>
        <message>
            <source>Choose other colours or tags, or take all of them.</source>
            <translation>غيّر الألوان أو الوسوم، أو خذها كلها.</translation>
        </message>
        <message>
            <source>All colours and tags</source>
            <translation>كل الألوان والوسوم</translation>
        </message>
        <message>
            <source>This article has no notes yet</source>
            <translation>لا ملاحظات في هذا المقال بعد</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>ملاحظات</translation>
        </message>
        <message>
            <source>The preview ends here; the export is whole.</source>
            <translation>تقف المعاينة هنا؛ أما التصدير فكامل.</translation>
        </message>
        <message>
            <source>Preview of the export</source>
            <translation>معاينة ما سيُصدَّر</translation>
        </message>
        <message>
            <source>This format cannot be shown here; the export is whole.</source>
            <translation>لا تُعرض هذه الصيغة هنا، وسيخرج الملف كاملًا.</translation>
        </message>
        <message numerus="yes">
            <source>And %n more article(s).</source>
            <translation>
                <numerusform>وهذا كل شيء.</numerusform>
                <numerusform>ويليه مقال واحد.</numerusform>
                <numerusform>ويليه مقالان.</numerusform>
                <numerusform>وتليه %n مقالات.</numerusform>
                <numerusform>ويليه %n مقالًا.</numerusform>
                <numerusform>ويليه %n مقال.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exporters</name>
        <message>
            <source>List of sources</source>
            <translation>قائمة المراجع</translation>
        </message>
        <message>
            <source>Obsidian</source>
            <translation>أوبسيديان</translation>
        </message>
        <message>
            <source>Logseq</source>
            <translation>لوغسيك</translation>
        </message>
        <message>
            <source>Plain Markdown</source>
            <translation>ماركداون بسيط</translation>
        </message>
        <message>
            <source>Academic</source>
            <translation>أكاديمي</translation>
        </message>
        <message>
            <source>Word document (DOCX)</source>
            <translation>مستند Word ‏(DOCX)</translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation>صفحة ويب (HTML)</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>نص خالص</translation>
        </message>
        <message>
            <source>Readwise table (CSV)</source>
            <translation>جدول Readwise ‏(CSV)</translation>
        </message>
        <message>
            <source>W3C annotations (JSON-LD)</source>
            <translation>حواشي W3C ‏(JSON-LD)</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>Dates</source>
            <translation>التواريخ</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>الأعداد</translation>
        </message>
        <message>
            <source>Percentages</source>
            <translation>النسب المئوية</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>المبالغ</translation>
        </message>
        <message>
            <source>{year} CE</source>
            <translation>{year} م</translation>
        </message>
        <message>
            <source>{one} or {other}?</source>
            <translation>{one} أو {other}؟</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>As written</source>
            <translation>كما كُتب</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>القيمة</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>الوحدة</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>التقويم</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>القراءة</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>المقال</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>الفقرة</translation>
        </message>
        <message>
            <source>Sentence</source>
            <translation>الجملة</translation>
        </message>
        <message>
            <source>%</source>
            <translation>٪</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Figures and dates</source>
            <translation>الأرقام والتواريخ</translation>
        </message>
        <message>
            <source>This article holds no dates, numbers or amounts.</source>
            <translation>ليس في هذا المقال تواريخ ولا أعداد ولا مبالغ.</translation>
        </message>
        <message>
            <source>Whose figures</source>
            <translation>أرقام ماذا</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>الترتيب</translation>
        </message>
        <message>
            <source>Filter the figures…</source>
            <translation>صفِّ الأرقام…</translation>
        </message>
        <message>
            <source>Filter the figures</source>
            <translation>تصفية الأرقام</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>نسخ كجدول</translation>
        </message>
        <message>
            <source>Copy what is listed, for a spreadsheet</source>
            <translation>نسخ المعروض لبرامج الجداول</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>حفظ CSV…</translation>
        </message>
        <message>
            <source>Write what is listed into a file</source>
            <translation>كتابة المعروض في ملف</translation>
        </message>
        <message>
            <source>Looking for the figures…</source>
            <translation>يُبحث عن الأرقام…</translation>
        </message>
        <message>
            <source>No figure's sentence holds these words.</source>
            <translation>لا رقم في جملته هذه الكلمات.</translation>
        </message>
        <message>
            <source>Open an article, and its dates, numbers and amounts are listed here.</source>
            <translation>افتح مقالًا تُسرد هنا تواريخه وأعداده ومبالغه.</translation>
        </message>
        <message>
            <source>What the search found holds no dates, numbers or amounts.</source>
            <translation>ليس فيما وجده البحث تواريخ ولا أعداد ولا مبالغ.</translation>
        </message>
        <message>
            <source>Of the article</source>
            <translation>في المقال</translation>
        </message>
        <message>
            <source>Of the search</source>
            <translation>في نتائج البحث</translation>
        </message>
        <message>
            <source>As in the text</source>
            <translation>كما في النص</translation>
        </message>
        <message>
            <source>By value and time</source>
            <translation>بالقيمة والزمن</translation>
        </message>
    </context>
    <context>
        <name>Find bar</name>
        <message>
            <source>Find in the article</source>
            <translation>البحث في المقال</translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>السابق</translation>
        </message>
        <message>
            <source>The next one</source>
            <translation>التالي</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Not in this article</source>
            <translation>لا يوجد في هذا المقال</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} من {count}</translation>
        </message>
        <message>
            <source>{count} so far</source>
            <translation>{count} إلى الآن</translation>
        </message>
    </context>
    <context>
        <name>Go to</name>
        <message>
            <source>Paragraph</source>
            <translation>الفقرة</translation>
        </message>
        <message>
            <source>Number of the paragraph, or a percentage of the article</source>
            <translation>رقم الفقرة، أو نسبة مئوية من المقال</translation>
        </message>
        <message>
            <source>of {count}</source>
            <translation>من {count}</translation>
        </message>
        <message>
            <source>A number from {first} to {count}, or a percentage</source>
            <translation>رقم من {first} إلى {count}، أو نسبة مئوية</translation>
        </message>
    </context>
    <context>
        <name>Hijri months</name>
        <message>
            <source>Muharram</source>
            <translation>محرم</translation>
        </message>
        <message>
            <source>Safar</source>
            <translation>صفر</translation>
        </message>
        <message>
            <source>Rabi al-Awwal</source>
            <translation>ربيع الأول</translation>
        </message>
        <message>
            <source>Rabi al-Thani</source>
            <translation>ربيع الآخر</translation>
        </message>
        <message>
            <source>Jumada al-Ula</source>
            <translation>جمادى الأولى</translation>
        </message>
        <message>
            <source>Jumada al-Akhira</source>
            <translation>جمادى الآخرة</translation>
        </message>
        <message>
            <source>Rajab</source>
            <translation>رجب</translation>
        </message>
        <message>
            <source>Sha‘ban</source>
            <translation>شعبان</translation>
        </message>
        <message>
            <source>Ramadan</source>
            <translation>رمضان</translation>
        </message>
        <message>
            <source>Shawwal</source>
            <translation>شوال</translation>
        </message>
        <message>
            <source>Dhu al-Qa‘da</source>
            <translation>ذي القعدة</translation>
        </message>
        <message>
            <source>Dhu al-Hijja</source>
            <translation>ذي الحجة</translation>
        </message>
        <message>
            <source>AH</source>
            <translation>هـ</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Undone: {what}</source>
            <translation>أُلغي: {what}</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>أُعيد: {what}</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>عرض موضعه</translation>
        </message>
        <message>
            <source>highlight</source>
            <translation>التظليل</translation>
        </message>
        <message>
            <source>note on the paragraph</source>
            <translation>الملاحظة على الفقرة</translation>
        </message>
        <message>
            <source>note on the article</source>
            <translation>الملاحظة على المقال</translation>
        </message>
        <message>
            <source>writing of the note</source>
            <translation>كتابة الملاحظة</translation>
        </message>
        <message>
            <source>change of colour</source>
            <translation>تغيير اللون</translation>
        </message>
        <message>
            <source>change of tags</source>
            <translation>تغيير الوسوم</translation>
        </message>
        <message numerus="yes">
            <source>attachment of %n note(s)</source>
            <translation>
                <numerusform>ربط الملاحظات</numerusform>
                <numerusform>ربط الملاحظة</numerusform>
                <numerusform>ربط ملاحظتين</numerusform>
                <numerusform>ربط %n ملاحظات</numerusform>
                <numerusform>ربط %n ملاحظة</numerusform>
                <numerusform>ربط %n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>confirmation of %n note(s)</source>
            <translation>
                <numerusform>تأكيد المواضع</numerusform>
                <numerusform>تأكيد موضع الملاحظة</numerusform>
                <numerusform>تأكيد موضعي ملاحظتين</numerusform>
                <numerusform>تأكيد مواضع %n ملاحظات</numerusform>
                <numerusform>تأكيد مواضع %n ملاحظة</numerusform>
                <numerusform>تأكيد مواضع %n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>deletion of the highlight</source>
            <translation>حذف التظليل</translation>
        </message>
        <message>
            <source>deletion of the note</source>
            <translation>حذف الملاحظة</translation>
        </message>
        <message>
            <source>bookmark</source>
            <translation>إشارة مرجعية</translation>
        </message>
        <message>
            <source>removal of the bookmark</source>
            <translation>إزالة الإشارة المرجعية</translation>
        </message>
        <message>
            <source>state of the paragraph</source>
            <translation>حالة الفقرة</translation>
        </message>
        <message>
            <source>going back to an older version</source>
            <translation>الرجوع إلى نسخة أقدم</translation>
        </message>
        <message>
            <source>import of a changed file</source>
            <translation>استيراد ملف تغيّر</translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s) from the contexts</source>
            <translation>
                <numerusform>التظليل من السياقات</numerusform>
                <numerusform>تظليل من السياقات</numerusform>
                <numerusform>تظليلان من السياقات</numerusform>
                <numerusform>%n تظليلات من السياقات</numerusform>
                <numerusform>%n تظليلًا من السياقات</numerusform>
                <numerusform>%n تظليل من السياقات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>import of %n highlight(s)</source>
            <translation>
                <numerusform>استيراد تظليلات</numerusform>
                <numerusform>استيراد تظليل</numerusform>
                <numerusform>استيراد تظليلين</numerusform>
                <numerusform>استيراد %n تظليلات</numerusform>
                <numerusform>استيراد %n تظليلًا</numerusform>
                <numerusform>استيراد %n تظليل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>tags on %n context(s)</source>
            <translation>
                <numerusform>وسوم السياقات</numerusform>
                <numerusform>وسوم سياق واحد</numerusform>
                <numerusform>وسوم سياقين</numerusform>
                <numerusform>وسوم %n سياقات</numerusform>
                <numerusform>وسوم %n سياقًا</numerusform>
                <numerusform>وسوم %n سياق</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>colour of %n note(s)</source>
            <translation>
                <numerusform>لون لا ملاحظة</numerusform>
                <numerusform>لون ملاحظة واحدة</numerusform>
                <numerusform>لون ملاحظتين</numerusform>
                <numerusform>لون %n ملاحظات</numerusform>
                <numerusform>لون %n ملاحظة</numerusform>
                <numerusform>لون %n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>tags of %n note(s)</source>
            <translation>
                <numerusform>وسوم لا ملاحظة</numerusform>
                <numerusform>وسوم ملاحظة واحدة</numerusform>
                <numerusform>وسوم ملاحظتين</numerusform>
                <numerusform>وسوم %n ملاحظات</numerusform>
                <numerusform>وسوم %n ملاحظة</numerusform>
                <numerusform>وسوم %n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deletion of %n note(s)</source>
            <translation>
                <numerusform>حذف لا ملاحظة</numerusform>
                <numerusform>حذف ملاحظة واحدة</numerusform>
                <numerusform>حذف ملاحظتين</numerusform>
                <numerusform>حذف %n ملاحظات</numerusform>
                <numerusform>حذف %n ملاحظة</numerusform>
                <numerusform>حذف %n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>renaming of a tag</source>
            <translation>إعادة تسمية وسم</translation>
        </message>
        <message>
            <source>merging of two tags</source>
            <translation>دمج وسمين</translation>
        </message>
        <message>
            <source>deletion of a tag</source>
            <translation>حذف وسم</translation>
        </message>
        <message numerus="yes">
            <source>change taken back in %n note(s)</source>
            <translation>
                <numerusform>التراجع عن تغيير</numerusform>
                <numerusform>التراجع عن تغيير في ملاحظة</numerusform>
                <numerusform>التراجع عن تغيير في ملاحظتين</numerusform>
                <numerusform>التراجع عن تغيير في %n ملاحظات</numerusform>
                <numerusform>التراجع عن تغيير في %n ملاحظة</numerusform>
                <numerusform>التراجع عن تغيير في %n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>earlier state of the note</source>
            <translation>إعادة الملاحظة إلى حال سابقة</translation>
        </message>
        <message numerus="yes">
            <source>return of %n deleted note(s)</source>
            <translation>
                <numerusform>استعادة محذوف</numerusform>
                <numerusform>استعادة ملاحظة محذوفة</numerusform>
                <numerusform>استعادة ملاحظتين محذوفتين</numerusform>
                <numerusform>استعادة %n ملاحظات محذوفة</numerusform>
                <numerusform>استعادة %n ملاحظة محذوفة</numerusform>
                <numerusform>استعادة %n ملاحظة محذوفة</numerusform>
            </translation>
        </message>
        <message>
            <source>removal of the article</source>
            <translation>نقل المقال إلى المهملات</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) from the folder</source>
            <translation>
                <numerusform>تعديلات من المجلد</numerusform>
                <numerusform>تعديل من المجلد</numerusform>
                <numerusform>تعديلان من المجلد</numerusform>
                <numerusform>%n تعديلات من المجلد</numerusform>
                <numerusform>%n تعديلًا من المجلد</numerusform>
                <numerusform>%n تعديل من المجلد</numerusform>
            </translation>
        </message>
        <message>
            <source>return of the article</source>
            <translation>استعادة المقال</translation>
        </message>
        <message>
            <source>Changed elsewhere since, so it stays as it is: {what}</source>
            <translation>تغيَّر في مكان آخر بعد ذلك، فتُرك على حاله: {what}</translation>
        </message>
    </context>
    <context>
        <name>Import highlights</name>
        <message>
            <source>Without a title</source>
            <translation>بلا عنوان</translation>
        </message>
        <message numerus="yes">
            <source>%n not found</source>
            <translation>
                <numerusform>كلٌّ له موضع</numerusform>
                <numerusform>واحد بلا موضع</numerusform>
                <numerusform>اثنان بلا موضع</numerusform>
                <numerusform>%n بلا موضع</numerusform>
                <numerusform>%n بلا موضع</numerusform>
                <numerusform>%n بلا موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>Several articles may be this; choose one</source>
            <translation>قد يكون أحد مقالات عدة؛ اختر واحدًا</translation>
        </message>
        <message>
            <source>Its note goes to the highlight of these words</source>
            <translation>تُضاف ملاحظته إلى التظليل الذي على هذه الكلمات</translation>
        </message>
        <message>
            <source>It comes back</source>
            <translation>يعود بعد حذفه</translation>
        </message>
        <message>
            <source>These words stand in several places: ¶ {numbers}</source>
            <translation>هذه الكلمات في أكثر من موضع: ف {numbers}</translation>
        </message>
        <message>
            <source>Too few words to tell that they are from this article</source>
            <translation>كلماته أقل من أن يُجزم بأنها من هذا المقال</translation>
        </message>
        <message>
            <source>A note on the whole article</source>
            <translation>ملاحظة على المقال كله</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>لا جديد</numerusform>
                <numerusform>واحد جديد</numerusform>
                <numerusform>اثنان جديدان</numerusform>
                <numerusform>%n جديدة</numerusform>
                <numerusform>%n جديدًا</numerusform>
                <numerusform>%n جديد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n added to</source>
            <translation>
                <numerusform>لا إضافة</numerusform>
                <numerusform>واحد يُضاف إلى موجود</numerusform>
                <numerusform>اثنان يُضافان إلى موجود</numerusform>
                <numerusform>%n تُضاف إلى موجود</numerusform>
                <numerusform>%n تُضاف إلى موجود</numerusform>
                <numerusform>%n تُضاف إلى موجود</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>لا مكرر</numerusform>
                <numerusform>واحد موجود من قبل</numerusform>
                <numerusform>اثنان موجودان من قبل</numerusform>
                <numerusform>%n موجودة من قبل</numerusform>
                <numerusform>%n موجودة من قبل</numerusform>
                <numerusform>%n موجودة من قبل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deleted since</source>
            <translation>
                <numerusform>لا محذوف</numerusform>
                <numerusform>واحد حُذف بعد استيراده</numerusform>
                <numerusform>اثنان حُذفا بعد استيرادهما</numerusform>
                <numerusform>%n حُذفت بعد استيرادها</numerusform>
                <numerusform>%n حُذفت بعد استيرادها</numerusform>
                <numerusform>%n حُذفت بعد استيرادها</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n undecided</source>
            <translation>
                <numerusform>لا ملتبس</numerusform>
                <numerusform>واحد ملتبس</numerusform>
                <numerusform>اثنان ملتبسان</numerusform>
                <numerusform>%n ملتبسة</numerusform>
                <numerusform>%n ملتبسًا</numerusform>
                <numerusform>%n ملتبس</numerusform>
            </translation>
        </message>
        <message>
            <source>No article of the library has this name or these words</source>
            <translation>ليس في المكتبة مقال بهذا الاسم ولا بهذه الكلمات</translation>
        </message>
        <message>
            <source>It has been deleted here since</source>
            <translation>حُذف هنا بعد استيراده</translation>
        </message>
        <message>
            <source>Already there</source>
            <translation>موجود من قبل</translation>
        </message>
        <message>
            <source>Its words are not in the text; it comes in unattached</source>
            <translation>كلماته ليست في النص؛ يُستورد غير مرتبط</translation>
        </message>
        <message>
            <source>Its words are not in the article’s text</source>
            <translation>كلماته ليست في نص المقال</translation>
        </message>
        <message>
            <source>¶ {number}</source>
            <translation>ف {number}</translation>
        </message>
        <message>
            <source>By its words</source>
            <translation>بكلماته</translation>
        </message>
        <message>
            <source>By a title like it</source>
            <translation>بعنوان قريب</translation>
        </message>
        <message>
            <source>By its title</source>
            <translation>بعنوانه</translation>
        </message>
        <message>
            <source>By its source</source>
            <translation>بمصدره</translation>
        </message>
        <message>
            <source>By its id</source>
            <translation>بمعرّفه</translation>
        </message>
        <message>
            <source>Chosen by hand</source>
            <translation>اختير يدويًّا</translation>
        </message>
        <message>
            <source>The stored text of this article is damaged</source>
            <translation>النص المحفوظ لهذا المقال تالف</translation>
        </message>
        <message>
            <source>There is nothing in it</source>
            <translation>ليس فيه شيء</translation>
        </message>
        <message>
            <source>Import highlights</source>
            <translation>استيراد تظليلات</translation>
        </message>
        <message>
            <source>The highlights of the file and what becomes of them</source>
            <translation>تظليلات الملف وما يؤول إليه كل منها</translation>
        </message>
        <message>
            <source>They are from:</source>
            <translation>هي من مقال:</translation>
        </message>
        <message>
            <source>The article that these highlights are from</source>
            <translation>المقال الذي منه هذه التظليلات</translation>
        </message>
        <message>
            <source>Take in, unattached, what has no place in the text</source>
            <translation>استورد أيضًا، غير مرتبط، ما لا موضع له في النص</translation>
        </message>
        <message>
            <source>Bring back what has been deleted here since</source>
            <translation>أعد ما حُذف هنا بعد استيراده</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>انسخ التقرير</translation>
        </message>
        <message numerus="yes">
            <source>Import %n</source>
            <translation>
                <numerusform>لا شيء يُستورد</numerusform>
                <numerusform>استورد واحدًا</numerusform>
                <numerusform>استورد اثنين</numerusform>
                <numerusform>استورد %n</numerusform>
                <numerusform>استورد %n</numerusform>
                <numerusform>استورد %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking for the articles of {file}…</source>
            <translation>جارٍ البحث عن مقالات {file}…</translation>
        </message>
        <message>
            <source>There are no highlights in {file}.</source>
            <translation>ليس في {file} تظليلات.</translation>
        </message>
        <message>
            <source>As the file says</source>
            <translation>كما في الملف</translation>
        </message>
        <message>
            <source>with a note</source>
            <translation>معه ملاحظة</translation>
        </message>
    </context>
    <context>
        <name>Importers</name>
        <message>
            <source>Kindle (My Clippings.txt)</source>
            <translation>Kindle ‏(My Clippings.txt)</translation>
        </message>
        <message>
            <source>KOReader (JSON)</source>
            <translation>KOReader ‏(JSON)</translation>
        </message>
        <message>
            <source>Readwise (CSV)</source>
            <translation>Readwise ‏(CSV)</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>W3C annotations (JSON-LD)</source>
            <translation>حواشي W3C ‏(JSON-LD)</translation>
        </message>
        <message>
            <source>The page is nested so deeply that a part of its text could not be read. The original file is kept.</source>
            <translation>الصفحة شديدة التداخل، فتعذّرت قراءة جزء من نصها. والملف الأصلي محفوظ.</translation>
        </message>
        <message>
            <source>The file's Markdown is too large or too deeply nested, so it is shown as plain text.</source>
            <translation>الملف أكبر أو أكثر تداخلًا من أن يُقرأ بصيغة Markdown، فعُرض نصًّا مجرّدًا.</translation>
        </message>
        <message>
            <source>Pictures that were not kept, since only PNG, JPEG, GIF and WebP are: {names}</source>
            <translation>صور لم تُحفظ، إذ لا يُحفظ إلا PNG وJPEG وGIF وWebP: {names}</translation>
        </message>
        <message>
            <source>Pictures that are too large to be kept: {names}</source>
            <translation>صور أكبر من أن تُحفظ: {names}</translation>
        </message>
        <message>
            <source>Pictures that are damaged: {names}</source>
            <translation>صور تالفة: {names}</translation>
        </message>
        <message>
            <source>Pictures that were not found beside the file: {names}</source>
            <translation>صور لم توجد بجانب الملف: {names}</translation>
        </message>
        <message>
            <source>Pictures beyond the 500, or 64 MB, that are kept of one article: {names}</source>
            <translation>صور لم تُحفظ، إذ لا يُحفظ للمقال الواحد أكثر من خمسمئة صورة ولا أكثر من أربعة وستين ميغابايت: {names}</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>نصوص مجرّدة</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Saved web pages</source>
            <translation>صفحات وِب محفوظة</translation>
        </message>
        <message>
            <source>The pasted text</source>
            <translation>النص الملصق</translation>
        </message>
        <message>
            <source>Some letters of the file are damaged; they are shown as �.</source>
            <translation>في الملف حروف تالفة، وهي تظهر على هيئة �.</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>Note written</source>
            <translation>كُتبت الملاحظة</translation>
        </message>
        <message>
            <source>Note rewritten</source>
            <translation>عُدّلت الملاحظة</translation>
        </message>
        <message>
            <source>Note emptied</source>
            <translation>أُفرغت الملاحظة</translation>
        </message>
        <message>
            <source>Lost its passage</source>
            <translation>فُقد موضعها من النص</translation>
        </message>
        <message>
            <source>Attached to another passage</source>
            <translation>رُبطت بموضع آخر</translation>
        </message>
        <message>
            <source>Moved with the text</source>
            <translation>انتقلت مع نصّها</translation>
        </message>
        <message>
            <source>Found its passage again</source>
            <translation>عُثر على موضعها من جديد</translation>
        </message>
        <message>
            <source>Colour changed</source>
            <translation>تغيّر اللون</translation>
        </message>
        <message>
            <source>Tags changed</source>
            <translation>تغيّرت الوسوم</translation>
        </message>
        <message>
            <source>in the window</source>
            <translation>في النافذة</translation>
        </message>
        <message>
            <source>on the command line</source>
            <translation>من سطر الأوامر</translation>
        </message>
        <message>
            <source>by sync</source>
            <translation>من المزامنة</translation>
        </message>
        <message>
            <source>by an import</source>
            <translation>من الاستيراد</translation>
        </message>
        <message>
            <source>by a new text of the article</source>
            <translation>مع نسخة جديدة من المقال</translation>
        </message>
        <message>
            <source>by another program</source>
            <translation>من برنامج آخر</translation>
        </message>
        <message>
            <source>nowhere</source>
            <translation>بلا موضع</translation>
        </message>
        <message>
            <source>¶ {number}</source>
            <translation>ف {number}</translation>
        </message>
        <message>
            <source>Highlighted</source>
            <translation>ظُلّل المقطع</translation>
        </message>
        <message>
            <source>Note begun</source>
            <translation>بدأت الملاحظة</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>حُذفت</translation>
        </message>
        <message>
            <source>Brought back</source>
            <translation>استُعيدت</translation>
        </message>
        <message>
            <source>its article is in the trash</source>
            <translation>مقالها في المهملات</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) at once</source>
            <translation>
                <numerusform>بلا ملاحظات أخرى</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان معًا</numerusform>
                <numerusform>%n ملاحظات معًا</numerusform>
                <numerusform>%n ملاحظة معًا</numerusform>
                <numerusform>%n ملاحظة معًا</numerusform>
            </translation>
        </message>
        <message>
            <source>from {old} to {new}</source>
            <translation>من {old} إلى {new}</translation>
        </message>
        <message>
            <source>removed: {words}</source>
            <translation>حُذف: {words}</translation>
        </message>
        <message>
            <source>inserted: {words}</source>
            <translation>أُضيف: {words}</translation>
        </message>
        <message>
            <source>No note is deleted.</source>
            <translation>لا توجد ملاحظات محذوفة.</translation>
        </message>
        <message>
            <source>This note</source>
            <translation>هذه الملاحظة</translation>
        </message>
        <message>
            <source>All notes</source>
            <translation>كل الملاحظات</translation>
        </message>
        <message>
            <source>Deleted notes</source>
            <translation>المحذوفات</translation>
        </message>
        <message>
            <source>Of what</source>
            <translation>ما يُعرض</translation>
        </message>
        <message>
            <source>Words of a deleted note</source>
            <translation>كلمات من ملاحظة محذوفة</translation>
        </message>
        <message>
            <source>Journal of the notes</source>
            <translation>سجلّ الملاحظات</translation>
        </message>
        <message>
            <source>Show in its place</source>
            <translation>عرضها في موضعها</translation>
        </message>
        <message>
            <source>As it was then</source>
            <translation>كما كانت حينها</translation>
        </message>
        <message>
            <source>Every change can be taken back, also one of last week.</source>
            <translation>يمكن التراجع عن كل تغيير، ولو مضى عليه أسبوع.</translation>
        </message>
        <message>
            <source>Nothing has changed since the journal was begun.</source>
            <translation>لم يتغيّر شيء منذ بدأ السجلّ.</translation>
        </message>
        <message>
            <source>No deleted note has these words.</source>
            <translation>لا توجد ملاحظة محذوفة فيها هذه الكلمات.</translation>
        </message>
        <message numerus="yes">
            <source>Take back in all %n note(s)</source>
            <translation>
                <numerusform>التراجع في الكل</numerusform>
                <numerusform>التراجع فيها</numerusform>
                <numerusform>التراجع في الملاحظتين</numerusform>
                <numerusform>التراجع في الملاحظات الـ%n</numerusform>
                <numerusform>التراجع في الملاحظات الـ%n</numerusform>
                <numerusform>التراجع في الملاحظات الـ%n</numerusform>
            </translation>
        </message>
        <message>
            <source>History of the note</source>
            <translation>تاريخ الملاحظة</translation>
        </message>
        <message>
            <source>What was deleted is kept and comes back as it was.</source>
            <translation>ما يُحذف يبقى محفوظًا، ويعود كما كان.</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>استعادة</translation>
        </message>
        <message>
            <source>Take back this change</source>
            <translation>التراجع عن هذا التغيير</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>There is no paragraph {number}.</source>
            <translation>لا توجد فقرة رقمها {number}.</translation>
        </message>
        <message>
            <source>The index does not hold what the library holds. Build it again: hashiya reindex</source>
            <translation>الفهرس لا يطابق ما في المكتبة. ابنه من جديد بالأمر: hashiya reindex</translation>
        </message>
        <message>
            <source>A group needs at least two names in different spellings.</source>
            <translation>المجموعة اسمان على الأقل، مختلفا الكتابة.</translation>
        </message>
        <message>
            <source>A title cannot be empty.</source>
            <translation>لا يصح أن يكون العنوان فارغًا.</translation>
        </message>
        <message>
            <source>“{date}” is not a date such as 2026-08-20.</source>
            <translation>«{date}» ليس تاريخًا مثل 2026-08-20.</translation>
        </message>
        <message>
            <source>This article's title was not repeated in its text.</source>
            <translation>عنوان هذا المقال لم يتكرر في نصه.</translation>
        </message>
        <message>
            <source>Select some words to highlight.</source>
            <translation>حدّد عبارة لتظليلها.</translation>
        </message>
        <message>
            <source>The selection lies outside the article.</source>
            <translation>التحديد خارج نص المقال.</translation>
        </message>
        <message>
            <source>A note on the whole article has no place in its text.</source>
            <translation>الملاحظة على المقال كله لا موضع لها في نصه.</translation>
        </message>
        <message>
            <source>Select the words that it belongs to.</source>
            <translation>حدّد الكلمات التي تخصها الملاحظة.</translation>
        </message>
        <message>
            <source>It is not attached to any words that could be confirmed.</source>
            <translation>الملاحظة غير مرتبطة بكلمات حتى يُؤكَّد موضعها.</translation>
        </message>
    </context>
    <context>
        <name>Library list</name>
        <message>
            <source>chosen</source>
            <translation>مختار</translation>
        </message>
        <message>
            <source>open</source>
            <translation>مفتوح</translation>
        </message>
        <message>
            <source>No article answers to this filter.</source>
            <translation>ما من مقال يوافق هذه التصفية.</translation>
        </message>
        <message>
            <source>No articles yet.</source>
            <translation>لا مقالات بعد.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>استيراد ملفات</translation>
        </message>
        <message>
            <source>Show all articles</source>
            <translation>عرض كل المقالات</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>اسم التصفية</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>لا مقالات</numerusform>
                <numerusform>مقال واحد</numerusform>
                <numerusform>مقالان</numerusform>
                <numerusform>%n مقالات</numerusform>
                <numerusform>%n مقالًا</numerusform>
                <numerusform>%n مقال</numerusform>
            </translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>المقالات</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>المكتبة</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>تصفيات محفوظة</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>المهملات</translation>
        </message>
        <message>
            <source>Delete for good…</source>
            <translation>حذف نهائي…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Open beside</source>
            <translation>فتح بجانب المقال</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>إعادة التسمية…</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>التفاصيل…</translation>
        </message>
        <message>
            <source>Mark as finished</source>
            <translation>اعتباره مكتملًا</translation>
        </message>
        <message>
            <source>Mark as unread</source>
            <translation>اعتباره غير مقروء</translation>
        </message>
        <message>
            <source>Export its notes…</source>
            <translation>تصدير ملاحظاته…</translation>
        </message>
        <message>
            <source>Move to trash</source>
            <translation>نقل إلى المهملات</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>استعادة</translation>
        </message>
        <message>
            <source>Empty the trash…</source>
            <translation>إفراغ المهملات…</translation>
        </message>
        <message>
            <source>Sorted by: {order}</source>
            <translation>الترتيب حسب: {order}</translation>
        </message>
        <message>
            <source>Save this filter</source>
            <translation>حفظ هذه التصفية</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>مسح</translation>
        </message>
        <message>
            <source>Filter the list…</source>
            <translation>صفِّ القائمة…</translation>
        </message>
        <message>
            <source>Filter the list by title, author, source or tag</source>
            <translation>تصفية القائمة بالعنوان أو الكاتب أو المصدر أو الوسم</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>الأقدم أولًا</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>الأحدث أولًا</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Date of publication</source>
            <translation>تاريخ النشر</translation>
        </message>
        <message>
            <source>Date added</source>
            <translation>تاريخ الإضافة</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>التقدّم في القراءة</translation>
        </message>
        <message>
            <source>Last opened</source>
            <translation>آخر فتح</translation>
        </message>
        <message>
            <source>From A to Z</source>
            <translation>من الألف إلى الياء</translation>
        </message>
        <message>
            <source>From Z to A</source>
            <translation>من الياء إلى الألف</translation>
        </message>
        <message>
            <source>Least read first</source>
            <translation>الأقل قراءةً أولًا</translation>
        </message>
        <message>
            <source>Most read first</source>
            <translation>الأكثر قراءةً أولًا</translation>
        </message>
        <message>
            <source>Delete the filter</source>
            <translation>حذف التصفية</translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>مبسوط</translation>
        </message>
        <message>
            <source>folded</source>
            <translation>مطويّ</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>اكتمل</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>تغيّر</translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s)</source>
            <translation>
                <numerusform>بلا تظليل</numerusform>
                <numerusform>تظليل واحد</numerusform>
                <numerusform>تظليلان</numerusform>
                <numerusform>%n تظليلات</numerusform>
                <numerusform>%n تظليلًا</numerusform>
                <numerusform>%n تظليل</numerusform>
            </translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>كل المقالات</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>غير مقروء</translation>
        </message>
        <message>
            <source>Being read</source>
            <translation>قيد القراءة</translation>
        </message>
        <message>
            <source>Recently opened</source>
            <translation>فُتح حديثًا</translation>
        </message>
        <message>
            <source>With highlights or notes</source>
            <translation>فيه تظليل أو ملاحظة</translation>
        </message>
        <message>
            <source>Just begun</source>
            <translation>في أوله</translation>
        </message>
        <message>
            <source>New</source>
            <translation>جديد</translation>
        </message>
    </context>
    <context>
        <name>Main window</name>
        <message>
            <source>Drop to make an article of this text</source>
            <translation>أفلِت النص ليصير مقالًا</translation>
        </message>
        <message>
            <source>Drop to import</source>
            <translation>أفلت الملفات لاستيرادها</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>The title stands twice in this file and is shown once</source>
            <translation>تكرّر العنوان في هذا الملف، فعُرض مرة واحدة</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>The highlight was deleted</source>
            <translation>حُذف التظليل</translation>
        </message>
        <message>
            <source>The note was attached</source>
            <translation>رُبطت الملاحظة بالنص</translation>
        </message>
        <message>
            <source>The font {name} is missing or damaged, or has no Arabic letters. {other} takes its place.</source>
            <translation>الخط {name} مفقود أو تالف أو لا حروف عربية فيه، وحلّ محله الخط {other}.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) highlighted</source>
            <translation>
                <numerusform>لم يُظلَّل شيء</numerusform>
                <numerusform>ظُلِّل موضع واحد</numerusform>
                <numerusform>ظُلِّل موضعان</numerusform>
                <numerusform>ظُلِّلت %n مواضع</numerusform>
                <numerusform>ظُلِّل %n موضعًا</numerusform>
                <numerusform>ظُلِّل %n موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>There is a tag {name} already</source>
            <translation>يوجد الوسم {name} من قبل</translation>
        </message>
        <message>
            <source>{title} is in the trash</source>
            <translation>نُقل «{title}» إلى المهملات</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) deleted for good</source>
            <translation>
                <numerusform>لم يُحذف أي مقال</numerusform>
                <numerusform>حُذف المقال نهائيًّا</numerusform>
                <numerusform>حُذف المقالان نهائيًّا</numerusform>
                <numerusform>حُذفت %n مقالات نهائيًّا</numerusform>
                <numerusform>حُذف %n مقالًا نهائيًّا</numerusform>
                <numerusform>حُذف %n مقال نهائيًّا</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s) imported</source>
            <translation>
                <numerusform>لم يُستورد شيء</numerusform>
                <numerusform>استُورد تظليل</numerusform>
                <numerusform>استُورد تظليلان</numerusform>
                <numerusform>استُوردت %n تظليلات</numerusform>
                <numerusform>استُورد %n تظليلًا</numerusform>
                <numerusform>استُورد %n تظليل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) saved in {file}</source>
            <translation>
                <numerusform>لم يُحفظ شيء في {file}</numerusform>
                <numerusform>حُفظ سطر واحد في {file}</numerusform>
                <numerusform>حُفظ سطران في {file}</numerusform>
                <numerusform>حُفظت %n سطور في {file}</numerusform>
                <numerusform>حُفظ %n سطرًا في {file}</numerusform>
                <numerusform>حُفظ %n سطر في {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) changed back</source>
            <translation>
                <numerusform>لم تتغيّر أي ملاحظة</numerusform>
                <numerusform>أُعيدت ملاحظة إلى ما كانت عليه</numerusform>
                <numerusform>أُعيدت ملاحظتان إلى ما كانتا عليه</numerusform>
                <numerusform>أُعيدت %n ملاحظات إلى ما كانت عليه</numerusform>
                <numerusform>أُعيدت %n ملاحظة إلى ما كانت عليه</numerusform>
                <numerusform>أُعيدت %n ملاحظة إلى ما كانت عليه</numerusform>
            </translation>
        </message>
        <message>
            <source>No longer one name: {names}</source>
            <translation>لم تعد اسمًا واحدًا: {names}</translation>
        </message>
        <message>
            <source>The saved search {name} was deleted</source>
            <translation>حُذف البحث المحفوظ {name}</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>The note was deleted</source>
            <translation>حُذفت الملاحظة</translation>
        </message>
        <message>
            <source>The highlight was attached</source>
            <translation>رُبط التظليل بالنص</translation>
        </message>
        <message>
            <source>Copied with its source</source>
            <translation>نُسخت العبارة مع توثيقها</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>لم يُنسخ شيء</numerusform>
                <numerusform>نُسخ سطر واحد</numerusform>
                <numerusform>نُسخ سطران</numerusform>
                <numerusform>نُسخت %n سطور</numerusform>
                <numerusform>نُسخ %n سطرًا</numerusform>
                <numerusform>نُسخ %n سطر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) tagged</source>
            <translation>
                <numerusform>لم يوسم شيء</numerusform>
                <numerusform>وُسم موضع واحد</numerusform>
                <numerusform>وُسم موضعان</numerusform>
                <numerusform>وُسمت %n مواضع</numerusform>
                <numerusform>وُسم %n موضعًا</numerusform>
                <numerusform>وُسم %n موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>{title} is no longer in the library; import it again to read it</source>
            <translation>لم يعد {title} في المكتبة؛ استورده من جديد لتقرأه</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) on the desk of all notes</source>
            <translation>
                <numerusform>لا ملاحظات عليه</numerusform>
                <numerusform>وبقيت ملاحظته في دفتر الملاحظات</numerusform>
                <numerusform>وبقيت ملاحظتاه في دفتر الملاحظات</numerusform>
                <numerusform>وبقيت %n ملاحظات في دفتر الملاحظات</numerusform>
                <numerusform>وبقيت %n ملاحظة في دفتر الملاحظات</numerusform>
                <numerusform>وبقيت %n ملاحظة في دفتر الملاحظات</numerusform>
            </translation>
        </message>
        <message>
            <source>A note is not on disk yet. Free some space, or copy it to another place.</source>
            <translation>ملاحظة لم تُحفظ على القرص بعد. أفسح مكانًا، أو انسخها إلى موضع آخر.</translation>
        </message>
        <message>
            <source>It is so already</source>
            <translation>هي كذلك الآن</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) on this article have lost their words</source>
            <translation>
                <numerusform>لم تفقد أي ملاحظة كلماتها</numerusform>
                <numerusform>ملاحظة على هذا المقال زالت كلماتها من نصه</numerusform>
                <numerusform>ملاحظتان على هذا المقال زالت كلماتهما من نصه</numerusform>
                <numerusform>%n ملاحظات على هذا المقال زالت كلماتها من نصه</numerusform>
                <numerusform>%n ملاحظة على هذا المقال زالت كلماتها من نصه</numerusform>
                <numerusform>%n ملاحظة على هذا المقال زالت كلماتها من نصه</numerusform>
            </translation>
        </message>
        <message>
            <source>Version {number} is current again</source>
            <translation>عادت النسخة {number} هي الحالية</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>لم يتغير شيء</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>فتح الملف</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>حُفظ: {name}</translation>
        </message>
        <message>
            <source>This link leads out of Hashiya: {address}</source>
            <translation>هذا الرابط يخرج من حاشية: {address}</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) recoloured</source>
            <translation>
                <numerusform>تغيّر لون لا ملاحظة</numerusform>
                <numerusform>تغيّر لون ملاحظة واحدة</numerusform>
                <numerusform>تغيّر لون ملاحظتين</numerusform>
                <numerusform>تغيّر لون %n ملاحظات</numerusform>
                <numerusform>تغيّر لون %n ملاحظة</numerusform>
                <numerusform>تغيّر لون %n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) retagged</source>
            <translation>
                <numerusform>تغيّرت وسوم لا ملاحظة</numerusform>
                <numerusform>تغيّرت وسوم ملاحظة واحدة</numerusform>
                <numerusform>تغيّرت وسوم ملاحظتين</numerusform>
                <numerusform>تغيّرت وسوم %n ملاحظات</numerusform>
                <numerusform>تغيّرت وسوم %n ملاحظة</numerusform>
                <numerusform>تغيّرت وسوم %n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) deleted</source>
            <translation>
                <numerusform>لم تُحذف أي ملاحظة</numerusform>
                <numerusform>حُذفت ملاحظة واحدة</numerusform>
                <numerusform>حُذفت ملاحظتان</numerusform>
                <numerusform>حُذفت %n ملاحظات</numerusform>
                <numerusform>حُذفت %n ملاحظة</numerusform>
                <numerusform>حُذفت %n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The tag was renamed in %n place(s)</source>
            <translation>
                <numerusform>تغيّر اسم الوسم، ولا أثر له في أي موضع</numerusform>
                <numerusform>تغيّر اسم الوسم في موضع واحد</numerusform>
                <numerusform>تغيّر اسم الوسم في موضعين</numerusform>
                <numerusform>تغيّر اسم الوسم في %n مواضع</numerusform>
                <numerusform>تغيّر اسم الوسم في %n موضعًا</numerusform>
                <numerusform>تغيّر اسم الوسم في %n موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The tags were merged in %n place(s)</source>
            <translation>
                <numerusform>دُمج الوسمان، ولا أثر لهما في أي موضع</numerusform>
                <numerusform>دُمج الوسمان في موضع واحد</numerusform>
                <numerusform>دُمج الوسمان في موضعين</numerusform>
                <numerusform>دُمج الوسمان في %n مواضع</numerusform>
                <numerusform>دُمج الوسمان في %n موضعًا</numerusform>
                <numerusform>دُمج الوسمان في %n موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The tag was deleted in %n place(s)</source>
            <translation>
                <numerusform>حُذف الوسم، ولا أثر له في أي موضع</numerusform>
                <numerusform>حُذف الوسم في موضع واحد</numerusform>
                <numerusform>حُذف الوسم في موضعين</numerusform>
                <numerusform>حُذف الوسم في %n مواضع</numerusform>
                <numerusform>حُذف الوسم في %n موضعًا</numerusform>
                <numerusform>حُذف الوسم في %n موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) came in</source>
            <translation>
                <numerusform>لم تدخل أي ملاحظة</numerusform>
                <numerusform>دخلت ملاحظة واحدة</numerusform>
                <numerusform>دخلت ملاحظتان</numerusform>
                <numerusform>دخلت %n ملاحظات</numerusform>
                <numerusform>دخلت %n ملاحظة</numerusform>
                <numerusform>دخلت %n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written</source>
            <translation>
                <numerusform>لم يُكتب أي ملف</numerusform>
                <numerusform>كُتب ملف واحد</numerusform>
                <numerusform>كُتب ملفان</numerusform>
                <numerusform>كُتبت %n ملفات</numerusform>
                <numerusform>كُتب %n ملفًا</numerusform>
                <numerusform>كُتب %n ملف</numerusform>
            </translation>
        </message>
        <message>
            <source>Handed to the printer</source>
            <translation>أُرسل المقال إلى الطابعة</translation>
        </message>
        <message>
            <source>Hashiya does not open this link: {address}</source>
            <translation>لا تفتح حاشية هذا الرابط: {address}</translation>
        </message>
        <message>
            <source>Choose a font</source>
            <translation>اختيار خط</translation>
        </message>
        <message>
            <source>Merge the two</source>
            <translation>ادمجهما</translation>
        </message>
        <message>
            <source>Restore and open it</source>
            <translation>استعده وافتحه</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>فتح المجلد</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>إغلاق بلا حفظها</translation>
        </message>
        <message>
            <source>Show both</source>
            <translation>إظهار السطر المكرر</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>اعرض</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>فتح الرابط في المتصفح</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>التفاصيل…</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) exported to {folder}</source>
            <translation>
                <numerusform>لم يُصدَّر أي ملف إلى {folder}</numerusform>
                <numerusform>صُدّر ملف واحد إلى {folder}</numerusform>
                <numerusform>صُدّر ملفان إلى {folder}</numerusform>
                <numerusform>صُدّرت %n ملفات إلى {folder}</numerusform>
                <numerusform>صُدّر %n ملفًّا إلى {folder}</numerusform>
                <numerusform>صُدّر %n ملف إلى {folder}</numerusform>
            </translation>
        </message>
        <message>
            <source>There was nothing to import</source>
            <translation>لم يكن هناك ما يُستورد</translation>
        </message>
        <message>
            <source>Nothing was exported</source>
            <translation>لم يُصدَّر شيء</translation>
        </message>
        <message>
            <source>taken for the same article: it comes from the same address</source>
            <translation>عُدّ المقالَ نفسه لأنه من العنوان نفسه</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) imported</source>
            <translation>
                <numerusform>لم يُستورد أي مقال</numerusform>
                <numerusform>استُورد مقال واحد</numerusform>
                <numerusform>استُورد مقالان</numerusform>
                <numerusform>استُوردت %n مقالات</numerusform>
                <numerusform>استُورد %n مقالًا</numerusform>
                <numerusform>استُورد %n مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) brought up to date</source>
            <translation>
                <numerusform>لم يُحدَّث أي مقال</numerusform>
                <numerusform>حُدِّث مقال واحد</numerusform>
                <numerusform>حُدِّث مقالان</numerusform>
                <numerusform>حُدِّثت %n مقالات</numerusform>
                <numerusform>حُدِّث %n مقالًا</numerusform>
                <numerusform>حُدِّث %n مقال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) already here</source>
            <translation>
                <numerusform>لا مقالات مكررة</numerusform>
                <numerusform>مقال واحد موجود من قبل</numerusform>
                <numerusform>مقالان موجودان من قبل</numerusform>
                <numerusform>%n مقالات موجودة من قبل</numerusform>
                <numerusform>%n مقالًا موجودًا من قبل</numerusform>
                <numerusform>%n مقال موجود من قبل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) refused</source>
            <translation>
                <numerusform>لم يُرفض أي ملف</numerusform>
                <numerusform>رُفض ملف واحد</numerusform>
                <numerusform>رُفض ملفان</numerusform>
                <numerusform>رُفضت %n ملفات</numerusform>
                <numerusform>رُفض %n ملفًّا</numerusform>
                <numerusform>رُفض %n ملف</numerusform>
            </translation>
        </message>
        <message>
            <source>the import was stopped</source>
            <translation>أُوقف الاستيراد</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) left</source>
            <translation>
                <numerusform>لم يبقَ شيء</numerusform>
                <numerusform>بقي ملف واحد</numerusform>
                <numerusform>بقي ملفان</numerusform>
                <numerusform>بقيت %n ملفات</numerusform>
                <numerusform>بقي %n ملفًّا</numerusform>
                <numerusform>بقي %n ملف</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Months</name>
        <message>
            <source>January</source>
            <translation>يناير</translation>
        </message>
        <message>
            <source>February</source>
            <translation>فبراير</translation>
        </message>
        <message>
            <source>March</source>
            <translation>مارس</translation>
        </message>
        <message>
            <source>April</source>
            <translation>أبريل</translation>
        </message>
        <message>
            <source>May</source>
            <translation>مايو</translation>
        </message>
        <message>
            <source>June</source>
            <translation>يونيو</translation>
        </message>
        <message>
            <source>July</source>
            <translation>يوليو</translation>
        </message>
        <message>
            <source>August</source>
            <translation>أغسطس</translation>
        </message>
        <message>
            <source>September</source>
            <translation>سبتمبر</translation>
        </message>
        <message>
            <source>October</source>
            <translation>أكتوبر</translation>
        </message>
        <message>
            <source>November</source>
            <translation>نوفمبر</translation>
        </message>
        <message>
            <source>December</source>
            <translation>ديسمبر</translation>
        </message>
    </context>
    <context>
        <name>Names</name>
        <message>
            <source> and others</source>
            <translation> وآخرون</translation>
        </message>
        <message>
            <source> and </source>
            <translation> و</translation>
        </message>
        <message>
            <source>, </source>
            <translation> و</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>الأسماء البديلة</translation>
        </message>
        <message>
            <source>Names on one line find each other in the search. Separate them with commas.</source>
            <translation>أسماء السطر الواحد يجد بعضها بعضًا في البحث. افصل بينها بفاصلة.</translation>
        </message>
        <message>
            <source>Names that are one</source>
            <translation>أسماء لمسمّى واحد</translation>
        </message>
        <message>
            <source>Delete these names</source>
            <translation>احذف هذه الأسماء</translation>
        </message>
        <message>
            <source>Add names: {names}</source>
            <translation>أضف أسماء: {names}</translation>
        </message>
        <message>
            <source>A line needs at least two names, separated by commas.</source>
            <translation>في كل سطر اسمان على الأقل، بينهما فاصلة.</translation>
        </message>
    </context>
    <context>
        <name>Neighbours</name>
        <message>
            <source>Shared: {words}</source>
            <translation>تشترك في: {words}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Nearest to ¶ {number}</source>
            <translation>أقرب الفقرات إلى ف {number}</translation>
        </message>
        <message>
            <source>No near paragraph</source>
            <translation>لا فقرة قريبة</translation>
        </message>
        <message>
            <source>Follow the reading</source>
            <translation>تتبّع القراءة</translation>
        </message>
        <message>
            <source>Looking for the nearest…</source>
            <translation>يجري البحث عن الأقرب…</translation>
        </message>
        <message>
            <source>Nearest paragraphs</source>
            <translation>أقرب الفقرات</translation>
        </message>
        <message>
            <source>Which paragraph</source>
            <translation>أي فقرة</translation>
        </message>
        <message>
            <source>Open beside</source>
            <translation>فتح بجانبه</translation>
        </message>
        <message>
            <source>The nearest paragraphs could not be found</source>
            <translation>تعذّر العثور على أقرب الفقرات</translation>
        </message>
        <message>
            <source>Show the neighbours of the paragraph that is being read</source>
            <translation>تظهر أقرب الفقرات إلى الفقرة التي تقرؤها كلما انتقلت</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message numerus="yes">
            <source>in %n place(s)</source>
            <translation>
                <numerusform>في %n موضع</numerusform>
                <numerusform>في موضع واحد</numerusform>
                <numerusform>في موضعين</numerusform>
                <numerusform>في %n مواضع</numerusform>
                <numerusform>في %n موضعًا</numerusform>
                <numerusform>في %n موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>No other paragraph shares enough of its rare words.</source>
            <translation>لا تشاركها فقرةٌ أخرى ما يكفي من كلماتها النادرة.</translation>
        </message>
        <message>
            <source>In the article beside it</source>
            <translation>في المقال المجاور</translation>
        </message>
        <message>
            <source>In the library</source>
            <translation>في المكتبة</translation>
        </message>
        <message>
            <source>There is no other article in the library yet.</source>
            <translation>ليس في المكتبة مقال آخر بعد.</translation>
        </message>
        <message>
            <source>The index is still being made; what it finds will appear.</source>
            <translation>الفهرس لم يكتمل بعد، وسيظهر هنا ما يُعثر عليه.</translation>
        </message>
    </context>
    <context>
        <name>Notes</name>
        <message>
            <source>Select in the text the words that the note belongs to, then attach it.</source>
            <translation>حدّد في النص الكلمات التي تخصها الملاحظة، ثم اربطها.</translation>
        </message>
        <message>
            <source>¶ {number}</source>
            <translation>ف {number}</translation>
        </message>
        <message>
            <source>{percent} alike</source>
            <translation>التشابه {percent}</translation>
        </message>
        <message>
            <source>Attach to the selected words</source>
            <translation>اربطها بالكلمات المحدّدة</translation>
        </message>
        <message>
            <source>It stands here</source>
            <translation>موضعها هنا</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>اعرض الموضع</translation>
        </message>
        <message>
            <source>No place in the text resembles it.</source>
            <translation>لا موضع في النص يشبهه.</translation>
        </message>
        <message>
            <source>Moved: {percent} · confirm</source>
            <translation>انتقلت: {percent} · أكّد</translation>
        </message>
        <message>
            <source>The text has changed here. Confirm that the note belongs to this place.</source>
            <translation>تغيّر النص هنا. أكّد أن الملاحظة تخص هذا الموضع.</translation>
        </message>
        <message>
            <source>History of this note…</source>
            <translation>تاريخ هذه الملاحظة…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Write a note…</source>
            <translation>اكتب ملاحظة…</translation>
        </message>
        <message>
            <source>Note, in Markdown</source>
            <translation>الملاحظة، بصيغة Markdown</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>وسوم تفصل بينها فواصل</translation>
        </message>
        <message>
            <source>unattached</source>
            <translation>غير مرتبطة بالنص</translation>
        </message>
        <message>
            <source>on the article</source>
            <translation>على المقال</translation>
        </message>
        <message>
            <source>on ¶ {number}</source>
            <translation>على ف {number}</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>الملاحظات</translation>
        </message>
        <message>
            <source>Write a note on the article as a whole</source>
            <translation>كتابة ملاحظة على المقال كله</translation>
        </message>
        <message>
            <source>Nothing in the margin yet. Select some words and choose a colour, or press N to write a note on them.</source>
            <translation>الهامش ما زال خاليًا. حدّد عبارة واختر لونًا، أو اضغط N لتكتب عليها ملاحظة.</translation>
        </message>
        <message numerus="yes">
            <source>The words of %n note(s) are not in the text any more.</source>
            <translation>
                <numerusform>كلمات كل ملاحظة باقية في النص.</numerusform>
                <numerusform>ملاحظة واحدة لم تعد كلماتها في النص.</numerusform>
                <numerusform>ملاحظتان لم تعد كلماتهما في النص.</numerusform>
                <numerusform>%n ملاحظات لم تعد كلماتها في النص.</numerusform>
                <numerusform>%n ملاحظة لم تعد كلماتها في النص.</numerusform>
                <numerusform>%n ملاحظة لم تعد كلماتها في النص.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>{percent}%</source>
            <translation>{percent}٪</translation>
        </message>
    </context>
    <context>
        <name>Outline</name>
        <message>
            <source>level {level}</source>
            <translation>المستوى {level}</translation>
        </message>
        <message>
            <source>being read</source>
            <translation>تقرؤه الآن</translation>
        </message>
        <message>
            <source>Filter the headings…</source>
            <translation>صفِّ العناوين…</translation>
        </message>
        <message>
            <source>Filter the headings</source>
            <translation>تصفية العناوين</translation>
        </message>
        <message>
            <source>Headings of the article</source>
            <translation>عناوين المقال</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>العناوين</translation>
        </message>
        <message>
            <source>There are no headings here. If one was taken for text, its paragraph's menu makes it a heading.</source>
            <translation>ليس في هذا المقال عناوين. إن كان فيه عنوان عُدّ نصًّا، فاجعله عنوانًا من قائمة فقرته.</translation>
        </message>
        <message>
            <source>No heading holds these words.</source>
            <translation>ليس في العناوين ما فيه هذه الكلمات.</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>By its letters</source>
            <translation>تلقائي</translation>
        </message>
        <message>
            <source>From right to left</source>
            <translation>من اليمين إلى اليسار</translation>
        </message>
        <message>
            <source>From left to right</source>
            <translation>من اليسار إلى اليمين</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Previous picture</source>
            <translation>الصورة السابقة</translation>
        </message>
        <message>
            <source>Next picture</source>
            <translation>الصورة التالية</translation>
        </message>
        <message>
            <source>Picture {number} of {count}</source>
            <translation>الصورة {number} من {count}</translation>
        </message>
        <message>
            <source>All of this article was taken for menus and advertisements. If it is text, unfold it at the dots.</source>
            <translation>عُدّ كل ما في هذا المقال قوائم وإعلانات. إن كان نصًّا فافتحه من النقاط.</translation>
        </message>
        <message numerus="yes">
            <source>about %n hour(s)</source>
            <translation>
                <numerusform>أقل من ساعة</numerusform>
                <numerusform>نحو ساعة</numerusform>
                <numerusform>نحو ساعتين</numerusform>
                <numerusform>نحو %n ساعات</numerusform>
                <numerusform>نحو %n ساعة</numerusform>
                <numerusform>نحو %n ساعة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paragraph(s)</source>
            <translation>
                <numerusform>بلا فقرات</numerusform>
                <numerusform>فقرة واحدة</numerusform>
                <numerusform>فقرتان</numerusform>
                <numerusform>%n فقرات</numerusform>
                <numerusform>%n فقرة</numerusform>
                <numerusform>%n فقرة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s)</source>
            <translation>
                <numerusform>أقل من دقيقة</numerusform>
                <numerusform>نحو دقيقة</numerusform>
                <numerusform>نحو دقيقتين</numerusform>
                <numerusform>نحو %n دقائق</numerusform>
                <numerusform>نحو %n دقيقة</numerusform>
                <numerusform>نحو %n دقيقة</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no text in this article.</source>
            <translation>ليس في هذا المقال نص.</translation>
        </message>
        <message>
            <source>The picture was not saved with the article</source>
            <translation>لم تُحفظ الصورة مع المقال</translation>
        </message>
        <message>
            <source>The picture file is damaged</source>
            <translation>ملف الصورة تالف</translation>
        </message>
        <message>
            <source>State: {state}</source>
            <translation>الحالة: {state}</translation>
        </message>
        <message>
            <source>Remove the bookmark</source>
            <translation>إزالة الإشارة المرجعية</translation>
        </message>
        <message>
            <source>Set a bookmark</source>
            <translation>وضع إشارة مرجعية</translation>
        </message>
        <message>
            <source>Paragraph {number}</source>
            <translation>الفقرة {number}</translation>
        </message>
        <message>
            <source>Note on this paragraph</source>
            <translation>ملاحظة على هذه الفقرة</translation>
        </message>
        <message>
            <source>Note on the article</source>
            <translation>ملاحظة على المقال</translation>
        </message>
        <message>
            <source>Copy this paragraph with the source</source>
            <translation>نسخ هذه الفقرة مع التوثيق</translation>
        </message>
        <message>
            <source>Nearest paragraphs</source>
            <translation>أقرب الفقرات</translation>
        </message>
        <message>
            <source>Rename the article…</source>
            <translation>إعادة تسمية المقال…</translation>
        </message>
        <message>
            <source>State of the paragraph</source>
            <translation>حالة الفقرة</translation>
        </message>
        <message>
            <source>Direction of the paragraph</source>
            <translation>اتجاه الفقرة</translation>
        </message>
        <message>
            <source>Direction of the article</source>
            <translation>اتجاه المقال</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copy with the source</source>
            <translation>نسخ مع التوثيق</translation>
        </message>
        <message>
            <source>Copy as a footnote</source>
            <translation>نسخ مع حاشية سفلية</translation>
        </message>
        <message>
            <source>Note on the selection</source>
            <translation>ملاحظة على العبارة المحدَّدة</translation>
        </message>
        <message>
            <source>Tags of the selection</source>
            <translation>وسم العبارة المحدَّدة</translation>
        </message>
        <message>
            <source>This is text</source>
            <translation>هذه فقرة من النص</translation>
        </message>
        <message>
            <source>This is a heading</source>
            <translation>هذا عنوان</translation>
        </message>
        <message>
            <source>This does not belong to the text</source>
            <translation>هذا ليس من النص</translation>
        </message>
        <message>
            <source>The line that repeats the title is text</source>
            <translation>السطر الذي يكرر العنوان من النص</translation>
        </message>
    </context>
    <context>
        <name>Paragraph</name>
        <message>
            <source>bookmark</source>
            <translation>إشارة مرجعية</translation>
        </message>
    </context>
    <context>
        <name>Paragraph states</name>
        <message>
            <source>unread</source>
            <translation>غير مقروءة</translation>
        </message>
        <message>
            <source>read</source>
            <translation>مقروءة</translation>
        </message>
        <message>
            <source>important</source>
            <translation>مهمة</translation>
        </message>
        <message>
            <source>doubtful</source>
            <translation>مشكوك فيها</translation>
        </message>
    </context>
    <context>
        <name>Paragraphs</name>
        <message numerus="yes">
            <source>{name}: %n paragraph(s)</source>
            <translation>
                <numerusform>{name}: لا فقرات</numerusform>
                <numerusform>{name}: فقرة واحدة</numerusform>
                <numerusform>{name}: فقرتان</numerusform>
                <numerusform>{name}: %n فقرات</numerusform>
                <numerusform>{name}: %n فقرة</numerusform>
                <numerusform>{name}: %n فقرة</numerusform>
            </translation>
        </message>
        <message>
            <source>Words in the paragraph</source>
            <translation>كلمات في الفقرة</translation>
        </message>
        <message>
            <source>Which paragraphs</source>
            <translation>أيّ الفقرات</translation>
        </message>
        <message numerus="yes">
            <source>%n paragraph(s)</source>
            <translation>
                <numerusform>بلا فقرات</numerusform>
                <numerusform>فقرة واحدة</numerusform>
                <numerusform>فقرتان</numerusform>
                <numerusform>%n فقرات</numerusform>
                <numerusform>%n فقرة</numerusform>
                <numerusform>%n فقرة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{shown} of %n paragraph(s)</source>
            <translation>
                <numerusform>{shown} من لا شيء</numerusform>
                <numerusform>{shown} من فقرة واحدة</numerusform>
                <numerusform>{shown} من فقرتين</numerusform>
                <numerusform>{shown} من %n فقرات</numerusform>
                <numerusform>{shown} من %n فقرة</numerusform>
                <numerusform>{shown} من %n فقرة</numerusform>
            </translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>إظهار الكل</translation>
        </message>
        <message>
            <source>First lines</source>
            <translation>السطر الأول</translation>
        </message>
        <message>
            <source>Show only the first line of each paragraph</source>
            <translation>إظهار السطر الأول فقط من كل فقرة</translation>
        </message>
        <message>
            <source>Show all paragraphs</source>
            <translation>إظهار كل الفقرات</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>عليها ملاحظات</translation>
        </message>
    </context>
    <context>
        <name>Paste</name>
        <message>
            <source>An address, a book or a name, if you like</source>
            <translation>رابط أو كتاب أو اسم، إن شئت</translation>
        </message>
        <message>
            <source>Paste a new article</source>
            <translation>لصق مقال جديد</translation>
        </message>
        <message>
            <source>This is what will come into your library. The pasted characters are kept as they are.</source>
            <translation>هكذا سيدخل النص مكتبتك، وتُحفظ معه نسخته كما نُسخت.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <source>As formatted</source>
            <translation>بتنسيقه</translation>
        </message>
        <message>
            <source>As plain text</source>
            <translation>نصًّا فقط</translation>
        </message>
        <message>
            <source>Add to the library</source>
            <translation>إضافة إلى المكتبة</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>معاينة</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>تجري القراءة…</translation>
        </message>
        <message numerus="yes">
            <source>%n paragraph(s)</source>
            <translation>
                <numerusform>بلا فقرات</numerusform>
                <numerusform>فقرة واحدة</numerusform>
                <numerusform>فقرتان</numerusform>
                <numerusform>%n فقرات</numerusform>
                <numerusform>%n فقرة</numerusform>
                <numerusform>%n فقرة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>بلا كلمات</numerusform>
                <numerusform>كلمة واحدة</numerusform>
                <numerusform>كلمتان</numerusform>
                <numerusform>%n كلمات</numerusform>
                <numerusform>%n كلمة</numerusform>
                <numerusform>%n كلمة</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no text on the clipboard. Copy one where it stands and come back here.</source>
            <translation>لا نص في الحافظة. انسخ نصًّا من موضعه ثم عُد إلى هنا.</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n نقطة</numerusform>
                <numerusform>نقطة واحدة</numerusform>
                <numerusform>نقطتان</numerusform>
                <numerusform>%n نقاط</numerusform>
                <numerusform>%n نقطة</numerusform>
                <numerusform>%n نقطة</numerusform>
            </translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>الورق</translation>
        </message>
        <message>
            <source>Orientation</source>
            <translation>الاتجاه</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>حجم النص</translation>
        </message>
        <message>
            <source>Edges of the paper</source>
            <translation>هوامش الورقة</translation>
        </message>
        <message>
            <source>With</source>
            <translation>يُطبع مع النص</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>الصفحات</translation>
        </message>
        <message>
            <source>to</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>التظليلات</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>الملاحظات</translation>
        </message>
        <message>
            <source>Numbers of the paragraphs</source>
            <translation>أرقام الفقرات</translation>
        </message>
        <message>
            <source>First page</source>
            <translation>أول صفحة</translation>
        </message>
        <message>
            <source>Last page</source>
            <translation>آخر صفحة</translation>
        </message>
        <message>
            <source>Upright</source>
            <translation>طولي</translation>
        </message>
        <message>
            <source>Sideways</source>
            <translation>عرضي</translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation>ضيقة</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>معتادة</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>واسعة</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>كلها</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>من … إلى …</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>لا صفحات</numerusform>
                <numerusform>صفحة واحدة</numerusform>
                <numerusform>صفحتان</numerusform>
                <numerusform>%n صفحات</numerusform>
                <numerusform>%n صفحة</numerusform>
                <numerusform>%n صفحة</numerusform>
            </translation>
        </message>
        <message>
            <source>The notes stand beside their passages.</source>
            <translation>تقف الملاحظات بجوار مواضعها.</translation>
        </message>
        <message>
            <source>This paper is too narrow for notes beside the text: they follow it, numbered.</source>
            <translation>يضيق هذا الورق عن الملاحظات بجوار النص، فتأتي بعده مرقّمة.</translation>
        </message>
        <message>
            <source>Print and PDF</source>
            <translation>طباعة المقال</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>طباعة…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>حفظ بصيغة PDF…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) so far…</source>
            <translation>
                <numerusform>لا صفحات حتى الآن…</numerusform>
                <numerusform>صفحة واحدة حتى الآن…</numerusform>
                <numerusform>صفحتان حتى الآن…</numerusform>
                <numerusform>%n صفحات حتى الآن…</numerusform>
                <numerusform>%n صفحة حتى الآن…</numerusform>
                <numerusform>%n صفحة حتى الآن…</numerusform>
            </translation>
        </message>
        <message>
            <source>Page {page} of {count}…</source>
            <translation>الصفحة {page} من {count}…</translation>
        </message>
        <message>
            <source>No printer is set up on this computer. Save a PDF instead.</source>
            <translation>لا طابعة معدّة على هذا الجهاز. احفظ المقال بصيغة PDF.</translation>
        </message>
        <message>
            <source>The printer did not take the pages. Check it, or save a PDF instead.</source>
            <translation>لم تقبل الطابعة الصفحات. افحصها، أو احفظ المقال بصيغة PDF.</translation>
        </message>
        <message>
            <source>Preview: page {page} of {count}</source>
            <translation>معاينة: الصفحة {page} من {count}</translation>
        </message>
    </context>
    <context>
        <name>Qt</name>
        <message>
            <source>Drive</source>
            <translation>قرص</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ملف</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>مجلد</translation>
        </message>
        <message>
            <source>%1 File</source>
            <translation>ملف %1</translation>
        </message>
    </context>
    <context>
        <name>Query</name>
        <message>
            <source>At character {offset}: {sentence}</source>
            <translation>عند الحرف {offset}: {sentence}</translation>
        </message>
        <message>
            <source>This quotation mark has no fellow.</source>
            <translation>علامة التنصيص هذه بلا قرينة.</translation>
        </message>
        <message>
            <source>This bracket is not closed.</source>
            <translation>هذا القوس لم يُغلق.</translation>
        </message>
        <message>
            <source>This bracket was never opened.</source>
            <translation>هذا القوس لم يُفتح.</translation>
        </message>
        <message>
            <source>{part} says nothing after the colon.</source>
            <translation>لا شيء بعد النقطتين في {part}.</translation>
        </message>
        <message>
            <source>{part} has nothing to join.</source>
            <translation>ليس لـ{part} ما تربط بينه.</translation>
        </message>
        <message>
            <source>{part} goes between two words.</source>
            <translation>موضع {part} بين كلمتين.</translation>
        </message>
        <message>
            <source>{part} is not a date such as 2024, 2024-05 or 2020..2024.</source>
            <translation>{part} ليس تاريخًا مثل 2024 أو 2024-05 أو 2020..2024.</translation>
        </message>
        <message>
            <source>{part}: there is no such colour.</source>
            <translation>{part}: لا لون بهذا الاسم.</translation>
        </message>
        <message>
            <source>{part}: there is no such state.</source>
            <translation>{part}: لا حالة بهذا الاسم.</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>Open the folder</source>
            <translation>فتح المجلد</translation>
        </message>
        <message>
            <source>Copy these</source>
            <translation>نسخ المحدَّد</translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>نسخ الكل</translation>
        </message>
        <message>
            <source>Try these again</source>
            <translation>إعادة محاولة المحدَّد</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) did not come in</source>
            <translation>
                <numerusform>استُوردت كل الملفات</numerusform>
                <numerusform>تعذّر استيراد ملف واحد</numerusform>
                <numerusform>تعذّر استيراد ملفين</numerusform>
                <numerusform>تعذّر استيراد %n ملفات</numerusform>
                <numerusform>تعذّر استيراد %n ملفًّا</numerusform>
                <numerusform>تعذّر استيراد %n ملف</numerusform>
            </translation>
        </message>
        <message>
            <source>About this import</source>
            <translation>عن هذا الاستيراد</translation>
        </message>
        <message>
            <source>About this export</source>
            <translation>عن هذا التصدير</translation>
        </message>
        <message>
            <source>What you changed in this file was left as it is.</source>
            <translation>بقي ما غيّرتَه في هذا الملف كما هو.</translation>
        </message>
        <message>
            <source>A new file, for the marks in the old one are damaged.</source>
            <translation>ملف جديد، لأن العلامات في القديم معطوبة.</translation>
        </message>
    </context>
    <context>
        <name>Saved searches</name>
        <message>
            <source>Saved searches</source>
            <translation>عمليات بحث محفوظة</translation>
        </message>
        <message>
            <source>Recent searches</source>
            <translation>آخر ما بحثت عنه</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>إعادة التسمية…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>إزالة من القائمة</translation>
        </message>
    </context>
    <context>
        <name>Scroll bar</name>
        <message>
            <source>Found</source>
            <translation>نتيجة بحث</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>تظليل</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>إشارة مرجعية</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <source>{form}: begins with “{beginning}”</source>
            <translation>{form}: تبدأ بـ«{beginning}»</translation>
        </message>
        <message>
            <source>{form}: spelled nearly like “{word}”</source>
            <translation>{form}: إملاء قريب من «{word}»</translation>
        </message>
        <message>
            <source>chosen by the filters</source>
            <translation>مما اختارته المرشّحات</translation>
        </message>
        <message>
            <source>{name}: another name for {asked} (from your names)</source>
            <translation>{name}: اسم آخر لـ{asked} (من أسمائك)</translation>
        </message>
        <message>
            <source>same letters, other spelling: {form}</source>
            <translation>الحروف نفسها برسم آخر: {form}</translation>
        </message>
        <message>
            <source>{form}: another case of “{word}”</source>
            <translation>{form}: «{word}» في إعراب آخر</translation>
        </message>
        <message>
            <source>{taken_apart}, {what}</source>
            <translation>{taken_apart}، {what}</translation>
        </message>
        <message>
            <source>another form of “{word}”</source>
            <translation>صيغة أخرى من «{word}»</translation>
        </message>
        <message>
            <source>{name}: another name of the same month</source>
            <translation>{name}: اسم آخر للشهر نفسه</translation>
        </message>
        <message>
            <source>{form}: the same without diacritics</source>
            <translation>{form}: الكلمة نفسها بلا تشكيل</translation>
        </message>
        <message>
            <source>{form}: another form of “{word}”</source>
            <translation>{form}: صيغة أخرى من «{word}»</translation>
        </message>
        <message>
            <source>{form}: {what}</source>
            <translation>{form}: {what}</translation>
        </message>
        <message>
            <source>from the verb {word}</source>
            <translation>من الفعل {word}</translation>
        </message>
        <message>
            <source>plural of {word}</source>
            <translation>جمع {word}</translation>
        </message>
        <message>
            <source>dual of {word}</source>
            <translation>مثنّى {word}</translation>
        </message>
        <message>
            <source>feminine of {word}</source>
            <translation>مؤنّث {word}</translation>
        </message>
        <message>
            <source>singular of {word}</source>
            <translation>مفرد {word}</translation>
        </message>
        <message>
            <source>masculine of {word}</source>
            <translation>مذكّر {word}</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>كما كُتبت</translation>
        </message>
        <message>
            <source>{form}: same root “{root}”</source>
            <translation>{form}: الجذر نفسه «{root}»</translation>
        </message>
        <message>
            <source>{form}: the same with diacritics</source>
            <translation>{form}: الكلمة نفسها مشكولة</translation>
        </message>
        <message>
            <source>{form}: written without the hamza</source>
            <translation>{form}: كُتبت بلا همزة</translation>
        </message>
        <message>
            <source>{form}: written with the hamza</source>
            <translation>{form}: كُتبت بالهمزة</translation>
        </message>
    </context>
    <context>
        <name>Search filters</name>
        <message>
            <source>Tag</source>
            <translation>الوسم</translation>
        </message>
        <message>
            <source>Colour of highlight</source>
            <translation>لون التظليل</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>السنة</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>الكاتب</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>المقال</translation>
        </message>
        <message>
            <source>Without filters</source>
            <translation>من دون مرشّحات</translation>
        </message>
    </context>
    <context>
        <name>Search panel</name>
        <message>
            <source>How near</source>
            <translation>مدى القرب</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>أعد المحاولة</translation>
        </message>
        <message>
            <source>¶ {number}</source>
            <translation>ف {number}</translation>
        </message>
        <message>
            <source>Join them</source>
            <translation>اجمعها</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>ليست واحدًا</translation>
        </message>
        <message>
            <source>Other spellings</source>
            <translation>صور أخرى للاسم</translation>
        </message>
        <message>
            <source>May be the same name as {word}:</source>
            <translation>قد يكون {word} وهذه اسمًا واحدًا:</translation>
        </message>
        <message numerus="yes">
            <source>%n result(s)</source>
            <translation>
                <numerusform>لا نتائج</numerusform>
                <numerusform>نتيجة واحدة</numerusform>
                <numerusform>نتيجتان</numerusform>
                <numerusform>%n نتائج</numerusform>
                <numerusform>%n نتيجة</numerusform>
                <numerusform>%n نتيجة</numerusform>
            </translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>مبسوطة</translation>
        </message>
        <message>
            <source>folded away</source>
            <translation>مطوية</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>book</source>
            <translation>كتاب</translation>
        </message>
        <message>
            <source>“book house”</source>
            <translation>«دار الكتب»</translation>
        </message>
        <message>
            <source>book -school</source>
            <translation>كتاب -مدرسة</translation>
        </message>
        <message>
            <source>Search all you have read and written</source>
            <translation>ابحث في كل ما قرأت وكتبت</translation>
        </message>
        <message>
            <source>No results for “{words}”</source>
            <translation>لا نتائج لعبارة «{words}»</translation>
        </message>
        <message>
            <source>No results for “{words}” here</source>
            <translation>لا نتائج هنا لعبارة «{words}»</translation>
        </message>
        <message>
            <source>Without the filters ({count})</source>
            <translation>من دون المرشّحات ({count})</translation>
        </message>
        <message>
            <source>Did you mean:</source>
            <translation>هل تقصد:</translation>
        </message>
        <message>
            <source>The search did not succeed</source>
            <translation>تعذّر البحث</translation>
        </message>
        <message>
            <source>Type a word: marks, hamzas and prefixes need not be as in the text.</source>
            <translation>اكتب كلمة، ولا يلزم أن توافق النص في التشكيل والهمزات وما يتصل بأول الكلمة.</translation>
        </message>
        <message>
            <source>Nowhere in the library: {words}</source>
            <translation>لا ذكر في المكتبة لما يأتي: {words}</translation>
        </message>
        <message>
            <source>Each by itself: {words}</source>
            <translation>كل منها وحدها: {words}</translation>
        </message>
        <message>
            <source>Try fewer words, or another spelling.</source>
            <translation>جرّب كلمات أقل، أو رسمًا آخر للكلمة.</translation>
        </message>
        <message>
            <source>There is no “{word}”: these begin so.</source>
            <translation>لا وجود لـ«{word}»، فهذه نتائج ما يبدأ به.</translation>
        </message>
        <message>
            <source>The index is still taking up what is new.</source>
            <translation>ما زال الفهرس يُلحق ما استجدّ، فقد يظهر المزيد بعد قليل.</translation>
        </message>
        <message>
            <source>Show results: {tier} ({count})</source>
            <translation>عرض النتائج {tier} ({count})</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>ابحث في المكتبة كلها</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>The word with all it may be joined to: books, the book…</source>
            <translation>الكلمة وما يتصل بها: الكتاب، بكتابه، كتابين…</translation>
        </message>
        <message>
            <source>The words side by side, in this order</source>
            <translation>الكلمات متجاورةً بهذا الترتيب</translation>
        </message>
        <message>
            <source>One word without the other</source>
            <translation>الكلمة الأولى من غير الثانية</translation>
        </message>
        <message>
            <source>“phrase” · OR · -word · tag:</source>
            <translation>«عبارة» · أو · ليس · وسم:</translation>
        </message>
        <message>
            <source>How to ask</source>
            <translation>كيف تبحث</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>إكمالات</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>المرشّحات</translation>
        </message>
        <message>
            <source>Save this search</source>
            <translation>حفظ هذا البحث</translation>
        </message>
        <message>
            <source>Every use, a line each</source>
            <translation>كل استعمال في سطر</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>البحث</translation>
        </message>
        <message>
            <source>Search results</source>
            <translation>نتائج البحث</translation>
        </message>
        <message>
            <source>Where to search</source>
            <translation>أين يُبحث</translation>
        </message>
        <message>
            <source>Contexts</source>
            <translation>السياقات</translation>
        </message>
        <message>
            <source>Back to your place</source>
            <translation>عُد إلى موضعك</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>جارٍ البحث…</translation>
        </message>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>This article</source>
            <translation>هذا المقال</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>النصوص</translation>
        </message>
        <message>
            <source>Titles</source>
            <translation>العناوين</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>الملاحظات</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>كما كُتبت</translation>
        </message>
        <message>
            <source>spelled otherwise</source>
            <translation>برسم آخر</translation>
        </message>
        <message>
            <source>with a prefix or suffix</source>
            <translation>موصولة بغيرها</translation>
        </message>
        <message>
            <source>another form</source>
            <translation>بصيغة أخرى</translation>
        </message>
        <message>
            <source>another name</source>
            <translation>أسماء بديلة</translation>
        </message>
        <message>
            <source>of the same root</source>
            <translation>من الجذر نفسه</translation>
        </message>
    </context>
    <context>
        <name>Search syntax</name>
        <message>
            <source>both words, anywhere in a paragraph</source>
            <translation>الكلمتان معًا، في أي موضع من الفقرة</translation>
        </message>
        <message>
            <source>side by side, in this order</source>
            <translation>متجاورتين بهذا الترتيب</translation>
        </message>
        <message>
            <source>one of the two, or both</source>
            <translation>إحداهما أو كلتاهما</translation>
        </message>
        <message>
            <source>the first without the second</source>
            <translation>الأولى دون الثانية</translation>
        </message>
        <message>
            <source>a group</source>
            <translation>مجموعة بين قوسين</translation>
        </message>
        <message>
            <source>at most five words apart</source>
            <translation>بينهما خمس كلمات على الأكثر</translation>
        </message>
        <message>
            <source>all that begins so</source>
            <translation>كل ما يبدأ هكذا</translation>
        </message>
        <message>
            <source>all that is spelled nearly so</source>
            <translation>كل ما يقارب هذا الإملاء</translation>
        </message>
        <message>
            <source>in articles with this word in their title</source>
            <translation>في المقالات التي في عنوانها هذه الكلمة</translation>
        </message>
        <message>
            <source>where a note has this word</source>
            <translation>حيث ترد الكلمة في ملاحظة</translation>
        </message>
        <message>
            <source>by author or source (source:)</source>
            <translation>بحسب الكاتب، أو المصدر (مصدر:)</translation>
        </message>
        <message>
            <source>articles, highlights and notes with this tag</source>
            <translation>المقالات والتظليلات والملاحظات بهذا الوسم</translation>
        </message>
        <message>
            <source>highlights of this colour</source>
            <translation>ما ظُلّل بهذا اللون</translation>
        </message>
        <message>
            <source>published then; a month, a day or an open range will do</source>
            <translation>بحسب تاريخ النشر: سنة أو شهر أو يوم أو مدى مفتوح الطرف</translation>
        </message>
        <message>
            <source>articles: unread, reading, finished; paragraphs: read, important, bookmarked</source>
            <translation>للمقالات: جديد، «قيد القراءة»، مكتمل؛ وللفقرات: مقروءة، مهمة، معلم</translation>
        </message>
    </context>
    <context>
        <name>Selection</name>
        <message>
            <source>the present colour</source>
            <translation>اللون الحالي</translation>
        </message>
        <message>
            <source>Write a note on this highlight (N)</source>
            <translation>كتابة ملاحظة على هذا التظليل (N)</translation>
        </message>
        <message>
            <source>Edit the note of this highlight (N)</source>
            <translation>تعديل ملاحظة هذا التظليل (N)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>Choose the tags of this highlight (T)</source>
            <translation>اختيار وسوم هذا التظليل (T)</translation>
        </message>
        <message>
            <source>Copy with source</source>
            <translation>نسخ مع التوثيق</translation>
        </message>
        <message>
            <source>Copy with author, title and paragraph (Ctrl+Shift+C)</source>
            <translation>نسخ مع الكاتب والعنوان ورقم الفقرة (Ctrl+Shift+C)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Delete this highlight with its note (Del)</source>
            <translation>حذف هذا التظليل مع ملاحظته (Del)</translation>
        </message>
        <message>
            <source>What can be done with this highlight</source>
            <translation>ما يمكن فعله بهذا التظليل</translation>
        </message>
        <message>
            <source>Write a note on these words (N)</source>
            <translation>كتابة ملاحظة على هذه العبارة (N)</translation>
        </message>
        <message>
            <source>Highlight these words and tag them (T)</source>
            <translation>تظليل هذه العبارة ووسمها (T)</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copy these words (Ctrl+C)</source>
            <translation>نسخ هذه العبارة (Ctrl+C)</translation>
        </message>
        <message>
            <source>What can be done with the selection</source>
            <translation>ما يمكن فعله بالعبارة المحدَّدة</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Accessibility</source>
            <translation>سهولة الوصول</translation>
        </message>
        <message>
            <source>A line of its own for each highlight colour</source>
            <translation>خط خاص بكل لون من ألوان التظليل</translation>
        </message>
        <message>
            <source>Solid, dashed, dotted, double or wavy: no colour has to be told by colour alone.</source>
            <translation>متصل أو متقطع أو منقّط أو مزدوج أو متموّج، فلا يُعرف تظليل بلونه وحده.</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>تقليل الحركة</translation>
        </message>
        <message>
            <source>Nothing fades, slides or blinks, even where the desktop allows it.</source>
            <translation>لا شيء يتلاشى أو ينزلق أو يومض، وإن كان سطح المكتب يسمح بذلك.</translation>
        </message>
        <message>
            <source>Where things are</source>
            <translation>أماكن الملفات</translation>
        </message>
        <message>
            <source>The library: articles, notes and backups</source>
            <translation>المكتبة: المقالات والملاحظات والنسخ الاحتياطية</translation>
        </message>
        <message>
            <source>The settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <source>The search index, which can be made anew at any time</source>
            <translation>فهرس البحث، ويمكن بناؤه من جديد متى شئت</translation>
        </message>
        <message>
            <source>Hashiya never opens a network connection: all of it stays on this machine.</source>
            <translation>لا تتصل حاشية بالشبكة أبدًا: كل هذا باقٍ على جهازك.</translation>
        </message>
        <message>
            <source>Copy the path</source>
            <translation>نسخ المسار</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>فتح المجلد</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) a minute, until it is known how fast you read</source>
            <translation>
                <numerusform>لا كلمات في الدقيقة، إلى أن تُعرف سرعة قراءتك</numerusform>
                <numerusform>كلمة واحدة في الدقيقة، إلى أن تُعرف سرعة قراءتك</numerusform>
                <numerusform>كلمتان في الدقيقة، إلى أن تُعرف سرعة قراءتك</numerusform>
                <numerusform>%n كلمات في الدقيقة، إلى أن تُعرف سرعة قراءتك</numerusform>
                <numerusform>%n كلمة في الدقيقة، إلى أن تُعرف سرعة قراءتك</numerusform>
                <numerusform>%n كلمة في الدقيقة، إلى أن تُعرف سرعة قراءتك</numerusform>
            </translation>
        </message>
        <message>
            <source>Dates are written like this: {date}</source>
            <translation>هكذا تُكتب التواريخ: {date}</translation>
        </message>
        <message>
            <source>{number} MB</source>
            <translation>{number} م.ب</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n ثانية</numerusform>
                <numerusform>ثانية واحدة</numerusform>
                <numerusform>ثانيتان</numerusform>
                <numerusform>%n ثوانٍ</numerusform>
                <numerusform>%n ثانية</numerusform>
                <numerusform>%n ثانية</numerusform>
            </translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>المظهر</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Names of the colours</source>
            <translation>أسماء الألوان</translation>
        </message>
        <message>
            <source>Reading and export</source>
            <translation>القراءة والتصدير</translation>
        </message>
        <message>
            <source>Folder for exported notes</source>
            <translation>مجلد الملاحظات المصدَّرة</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>الاستيراد</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) a minute, as you have read until now</source>
            <translation>
                <numerusform>لا كلمات في الدقيقة، كما قرأتَ حتى الآن</numerusform>
                <numerusform>كلمة واحدة في الدقيقة، كما قرأتَ حتى الآن</numerusform>
                <numerusform>كلمتان في الدقيقة، كما قرأتَ حتى الآن</numerusform>
                <numerusform>%n كلمات في الدقيقة، كما قرأتَ حتى الآن</numerusform>
                <numerusform>%n كلمة في الدقيقة، كما قرأتَ حتى الآن</numerusform>
                <numerusform>%n كلمة في الدقيقة، كما قرأتَ حتى الآن</numerusform>
            </translation>
        </message>
        <message>
            <source>The language of menus and messages. Articles and notes stay as they were written.</source>
            <translation>لغة القوائم والرسائل. أما المقالات والملاحظات فتبقى كما كُتبت.</translation>
        </message>
        <message>
            <source>Write the Hijri date beside the Gregorian one</source>
            <translation>كتابة التاريخ الهجري بجانب الميلادي</translation>
        </message>
        <message>
            <source>Say what each colour means to you: a question, an idea, a quotation, a definition…</source>
            <translation>سمِّ كل لون بما يعنيه لك: سؤال، فكرة، اقتباس، تعريف…</translation>
        </message>
        <message>
            <source>Open at the start what was read last</source>
            <translation>فتح آخر ما قُرئ عند البدء</translation>
        </message>
        <message>
            <source>Your reading pace</source>
            <translation>سرعة قراءتك</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>البدء من جديد</translation>
        </message>
        <message>
            <source>Forget how fast you read, and learn it once more</source>
            <translation>نسيان سرعة قراءتك وتعلّمها من جديد</translation>
        </message>
        <message>
            <source>Ask each time</source>
            <translation>السؤال كل مرة</translation>
        </message>
        <message>
            <source>The export offers this folder first, and remembers another one.</source>
            <translation>يقترح التصدير هذا المجلد أولًا، وإن اخترت غيره تذكّره.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
        <message>
            <source>A file that is larger, or takes longer to read, is refused, and the report says so.</source>
            <translation>ما زاد على هذه الحدود من الملفات لا يُستورد، ويذكر التقرير السبب.</translation>
        </message>
        <message>
            <source>Name of the colour: {color}</source>
            <translation>اسم اللون: {color}</translation>
        </message>
        <message>
            <source>Two colours have the name {name}: give one of them another.</source>
            <translation>لونان باسم {name}: سمِّ أحدهما باسم آخر.</translation>
        </message>
        <message>
            <source>Largest file</source>
            <translation>أكبر حجم للملف</translation>
        </message>
        <message>
            <source>Longest time for one file</source>
            <translation>أطول وقت لقراءة ملف واحد</translation>
        </message>
        <message>
            <source>Most memory for one file</source>
            <translation>أكبر ذاكرة لقراءة ملف واحد</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>أقسام الإعدادات</translation>
        </message>
        <message>
            <source>Reset everything</source>
            <translation>استعادة الإعدادات الأولى</translation>
        </message>
        <message>
            <source>Your language, the names of your colours and your folders stay as they are.</source>
            <translation>تبقى اللغة وأسماء ألوانك ومجلداتك كما هي.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Space</source>
            <translation>مسافة</translation>
        </message>
        <message>
            <source>Arrows</source>
            <translation>الأسهم</translation>
        </message>
        <message>
            <source>Highlight in a colour</source>
            <translation>تظليل بأحد الألوان</translation>
        </message>
        <message>
            <source>The paragraph is read, important, doubtful, unread</source>
            <translation>الفقرة مقروءة، مهمة، مشكوك فيها، غير مقروءة</translation>
        </message>
        <message>
            <source>On the page</source>
            <translation>في الصفحة</translation>
        </message>
        <message>
            <source>One paragraph at a time</source>
            <translation>فقرة بعد فقرة</translation>
        </message>
        <message>
            <source>In the search box</source>
            <translation>في صندوق البحث</translation>
        </message>
        <message>
            <source>With the mouse</source>
            <translation>بالفأرة</translation>
        </message>
        <message>
            <source>Turn the page</source>
            <translation>الصفحة التالية</translation>
        </message>
        <message>
            <source>Turn it back</source>
            <translation>الصفحة السابقة</translation>
        </message>
        <message>
            <source>A line down or up</source>
            <translation>سطر إلى أسفل أو إلى أعلى</translation>
        </message>
        <message>
            <source>To the beginning or the end</source>
            <translation>إلى أول المقال أو آخره</translation>
        </message>
        <message>
            <source>Bring the caret</source>
            <translation>إظهار مؤشر النص</translation>
        </message>
        <message>
            <source>Select letter by letter</source>
            <translation>التحديد حرفًا حرفًا</translation>
        </message>
        <message>
            <source>Select word by word</source>
            <translation>التحديد كلمة كلمة</translation>
        </message>
        <message>
            <source>On to the next paragraph</source>
            <translation>الانتقال إلى الفقرة التالية</translation>
        </message>
        <message>
            <source>Back to the one before</source>
            <translation>الرجوع إلى الفقرة السابقة</translation>
        </message>
        <message>
            <source>Open or shut its card</source>
            <translation>فتح بطاقتها أو طيّها</translation>
        </message>
        <message>
            <source>Put the caret away</source>
            <translation>إخفاء مؤشر النص</translation>
        </message>
        <message>
            <source>Open the first hit</source>
            <translation>فتح النتيجة الأولى</translation>
        </message>
        <message>
            <source>Go down to the hits</source>
            <translation>الانتقال إلى النتائج</translation>
        </message>
        <message>
            <source>Select a word</source>
            <translation>تحديد كلمة</translation>
        </message>
        <message>
            <source>Select a paragraph</source>
            <translation>تحديد فقرة</translation>
        </message>
        <message>
            <source>Extend the selection</source>
            <translation>مدّ التحديد</translation>
        </message>
        <message>
            <source>Select a passage</source>
            <translation>تحديد عبارة</translation>
        </message>
        <message>
            <source>Edit a highlight</source>
            <translation>تعديل تظليل أو ملاحظة</translation>
        </message>
        <message>
            <source>Text larger or smaller</source>
            <translation>تكبير النص أو تصغيره</translation>
        </message>
        <message>
            <source>Back or forward</source>
            <translation>رجوع أو تقدّم</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>استيراد ملفات</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>نقرة مزدوجة</translation>
        </message>
        <message>
            <source>Triple click</source>
            <translation>نقرة ثلاثية</translation>
        </message>
        <message>
            <source>Click</source>
            <translation>نقرة</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>Click on it</source>
            <translation>نقرة عليه</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>العجلة</translation>
        </message>
        <message>
            <source>Side buttons</source>
            <translation>الزرّان الجانبيان</translation>
        </message>
        <message>
            <source>Drop on the window</source>
            <translation>إفلات في النافذة</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message>
            <source>What would you like to read?</source>
            <translation>ماذا تحب أن تقرأ؟</translation>
        </message>
        <message>
            <source>Choose an article from the list, or drop files, folders or a text anywhere on this window.</source>
            <translation>اختر مقالًا من القائمة، أو اسحب ملفات أو مجلدات أو نصًّا وأفلِتها في أي موضع من هذه النافذة.</translation>
        </message>
        <message>
            <source>Your library is empty</source>
            <translation>مكتبتك خالية</translation>
        </message>
        <message>
            <source>Bring in texts, Markdown files and saved web pages: drop them anywhere on this window, or paste an article that you have copied. They stay on this computer.</source>
            <translation>أدخِل إليها نصوصًا وملفات Markdown وصفحات محفوظة: أفلِتها في أي موضع من هذه النافذة، أو الصق مقالًا نسختَه. وكلها تبقى على جهازك.</translation>
        </message>
        <message>
            <source>No paragraph is like that</source>
            <translation>لا فقرة بهذا الوصف</translation>
        </message>
        <message>
            <source>None of this article's paragraphs is all that was asked for. Ask for less, or see all.</source>
            <translation>ليس في هذا المقال فقرة تجمع كل ما طلبته. خفّف الشروط أو أظهر الفقرات كلها.</translation>
        </message>
        <message>
            <source>This article cannot be shown</source>
            <translation>تعذّر عرض هذا المقال</translation>
        </message>
        <message>
            <source>Its notes are safe. “Read it anew” makes the text again from the original, which is kept in the library.</source>
            <translation>ملاحظاتك عليه محفوظة. وزر «قراءته من أصله» يعيد بناء النص من ملفه الأصلي المحفوظ في المكتبة.</translation>
        </message>
        <message>
            <source>The library is in use</source>
            <translation>المكتبة مشغولة</translation>
        </message>
        <message>
            <source>The library comes from a newer Hashiya</source>
            <translation>المكتبة من إصدار أحدث</translation>
        </message>
        <message>
            <source>The library is damaged</source>
            <translation>المكتبة معطوبة</translation>
        </message>
        <message>
            <source>This is not a library</source>
            <translation>ليست هذه مكتبة</translation>
        </message>
        <message>
            <source>The library cannot be opened</source>
            <translation>تعذّر فتح المكتبة</translation>
        </message>
        <message>
            <source>Another window does not answer</source>
            <translation>نافذة أخرى لا تستجيب</translation>
        </message>
        <message>
            <source>It has this library open. Close it, or end its process ({process}), and try again. What was written there is on disk.</source>
            <translation>هذه المكتبة مفتوحة فيها. أغلقها أو أنهِ عمليتها ({process}) ثم أعد المحاولة. وما كُتب فيها محفوظ على القرص.</translation>
        </message>
        <message>
            <source>Read it anew</source>
            <translation>قراءته من أصله</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Open another library…</source>
            <translation>فتح مكتبة أخرى…</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>عرض المجلد</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>استيراد ملفات…</translation>
        </message>
        <message>
            <source>Paste an article…</source>
            <translation>لصق مقال…</translation>
        </message>
        <message>
            <source>Add the guide</source>
            <translation>إضافة الدليل</translation>
        </message>
        <message>
            <source>Show all paragraphs</source>
            <translation>إظهار كل الفقرات</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>فتح الملف</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>Importing {number} of {total}</source>
            <translation>استيراد {number} من {total}</translation>
        </message>
        <message>
            <source>Stopping the import…</source>
            <translation>يتوقف الاستيراد…</translation>
        </message>
        <message>
            <source>How much of the import is done</source>
            <translation>ما تم من الاستيراد</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Stop the import; what came in stays</source>
            <translation>إيقاف الاستيراد، ويبقى ما استُورد</translation>
        </message>
        <message>
            <source>Stop the import</source>
            <translation>إيقاف الاستيراد</translation>
        </message>
        <message>
            <source>How much of the article was read</source>
            <translation>ما قُرئ من المقال</translation>
        </message>
        <message>
            <source>Paragraph {number} of {count}</source>
            <translation>الفقرة {number} من {count}</translation>
        </message>
        <message numerus="yes">
            <source>about %n hour(s) left</source>
            <translation>
                <numerusform>بقي أقل من ساعة</numerusform>
                <numerusform>بقيت نحو ساعة</numerusform>
                <numerusform>بقيت نحو ساعتين</numerusform>
                <numerusform>بقيت نحو %n ساعات</numerusform>
                <numerusform>بقيت نحو %n ساعة</numerusform>
                <numerusform>بقيت نحو %n ساعة</numerusform>
            </translation>
        </message>
        <message>
            <source>read to the end</source>
            <translation>قُرئ إلى آخره</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>بقي أقل من دقيقة</translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>بقي أقل من دقيقة</numerusform>
                <numerusform>بقي نحو دقيقة</numerusform>
                <numerusform>بقي نحو دقيقتين</numerusform>
                <numerusform>بقي نحو %n دقائق</numerusform>
                <numerusform>بقي نحو %n دقيقة</numerusform>
                <numerusform>بقي نحو %n دقيقة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Store</name>
        <message>
            <source>the disk is full</source>
            <translation>القرص ممتلئ</translation>
        </message>
        <message>
            <source>it may only be read</source>
            <translation>وهي للقراءة فقط</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message>
            <source>deleted</source>
            <translation>محذوفة</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>قبل التعديل</translation>
        </message>
        <message>
            <source>In Hashiya</source>
            <translation>في حاشية</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>في الملف</translation>
        </message>
        <message>
            <source>another program changed it meanwhile; synchronise again</source>
            <translation>عدّله برنامج آخر في هذه الأثناء؛ أعد المزامنة</translation>
        </message>
        <message>
            <source>Changed differently on both sides</source>
            <translation>عُدّلت في الجهتين تعديلًا مختلفًا</translation>
        </message>
        <message>
            <source>Deleted in the folder</source>
            <translation>حُذفت من المجلد</translation>
        </message>
        <message>
            <source>Edited where it cannot be read back</source>
            <translation>تعديلات رُفضت</translation>
        </message>
        <message>
            <source>From the folder into Hashiya</source>
            <translation>من المجلد إلى حاشية</translation>
        </message>
        <message>
            <source>Both ways</source>
            <translation>في الاتجاهين</translation>
        </message>
        <message>
            <source>From Hashiya into the folder</source>
            <translation>من حاشية إلى المجلد</translation>
        </message>
        <message>
            <source>New in the folder</source>
            <translation>جديدة في المجلد</translation>
        </message>
        <message>
            <source>Written into the folder again</source>
            <translation>تُكتب في المجلد من جديد</translation>
        </message>
        <message>
            <source>Removed from the folder</source>
            <translation>تُزال من المجلد</translation>
        </message>
        <message>
            <source>Deleted in Hashiya</source>
            <translation>تُحذف من حاشية</translation>
        </message>
        <message>
            <source>Written in today's form</source>
            <translation>تُكتب بصيغتها الحالية</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>الملاحظة</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>اللون</translation>
        </message>
        <message>
            <source>the quotation, or something else that is not yours to change, was changed</source>
            <translation>عُدّل الاقتباس أو غيره مما لا يُقبل تعديله في الملف</translation>
        </message>
        <message>
            <source>there is no such colour</source>
            <translation>لا يوجد لون بهذا الاسم</translation>
        </message>
        <message>
            <source>the block stands there several times, with different changes</source>
            <translation>تكررت الكتلة، وعُدّلت نسخها تعديلات مختلفة</translation>
        </message>
        <message>
            <source>what was written is not UTF-8</source>
            <translation>ما كُتب ليس بترميز UTF-8</translation>
        </message>
        <message>
            <source>its marks are damaged: each block needs its opening and its closing line</source>
            <translation>علاماته تالفة: لكل كتلة سطر يفتحها وسطر يغلقها</translation>
        </message>
        <message>
            <source>it is not UTF-8; save it as UTF-8</source>
            <translation>ترميزه ليس UTF-8؛ احفظه بترميز UTF-8</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>حجمه أكبر مما ينبغي</translation>
        </message>
        <message>
            <source>it is a link</source>
            <translation>هو وصلة إلى ملف آخر</translation>
        </message>
        <message>
            <source>it may not be read; check its permissions</source>
            <translation>لا يُسمح بقراءته؛ تحقق من أذوناته</translation>
        </message>
        <message>
            <source>Keep what is in Hashiya</source>
            <translation>أبقِ ما في حاشية</translation>
        </message>
        <message>
            <source>Keep what is in the file</source>
            <translation>أبقِ ما في الملف</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>أبقِ كليهما</translation>
        </message>
        <message>
            <source>Delete it in Hashiya too</source>
            <translation>احذفها من حاشية أيضًا</translation>
        </message>
        <message>
            <source>Write it into the folder again</source>
            <translation>أعد كتابتها في المجلد</translation>
        </message>
        <message>
            <source>The same for all of these</source>
            <translation>وكذلك البقية</translation>
        </message>
        <message>
            <source>What both will have; edit it if you like</source>
            <translation>ما سيبقى في الجهتين، ولك أن تعدّله</translation>
        </message>
        <message>
            <source>This file is left alone: {reason}</source>
            <translation>تُرك هذا الملف كما هو: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>Everything is in step: %n note(s).</source>
            <translation>
                <numerusform>كل شيء متزامن، ولا ملاحظات بعد.</numerusform>
                <numerusform>كل شيء متزامن: ملاحظة واحدة.</numerusform>
                <numerusform>كل شيء متزامن: ملاحظتان.</numerusform>
                <numerusform>كل شيء متزامن: %n ملاحظات.</numerusform>
                <numerusform>كل شيء متزامن: %n ملاحظة.</numerusform>
                <numerusform>كل شيء متزامن: %n ملاحظة.</numerusform>
            </translation>
        </message>
        <message>
            <source>Writing file {done} of {total}…</source>
            <translation>يُكتب الملف {done} من {total}…</translation>
        </message>
        <message>
            <source>Synchronise with a folder</source>
            <translation>المزامنة مع مجلد</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>المجلد</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>القالب</translation>
        </message>
        <message>
            <source>What would be done</source>
            <translation>ما سيحدث</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>اختيار المجلد</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Synchronise</source>
            <translation>مزامنة</translation>
        </message>
        <message>
            <source>Choose a folder of Markdown, such as an Obsidian vault. Your notes go there and come back.</source>
            <translation>اختر مجلد ماركداون، كخزانة أوبسيديان. تخرج إليه ملاحظاتك، ويعود ما تعدّله منها.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with a new front matter</source>
            <translation>
                <numerusform>لا ملف بترويسة جديدة</numerusform>
                <numerusform>ملف واحد بترويسة جديدة</numerusform>
                <numerusform>ملفان بترويسة جديدة</numerusform>
                <numerusform>%n ملفات بترويسة جديدة</numerusform>
                <numerusform>%n ملفًا بترويسة جديدة</numerusform>
                <numerusform>%n ملف بترويسة جديدة</numerusform>
            </translation>
        </message>
        <message>
            <source>Synchronising…</source>
            <translation>تجري المزامنة…</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) left</source>
            <translation>
                <numerusform>لا أسئلة</numerusform>
                <numerusform>بقي سؤال</numerusform>
                <numerusform>بقي سؤالان</numerusform>
                <numerusform>بقيت %n أسئلة</numerusform>
                <numerusform>بقي %n سؤالًا</numerusform>
                <numerusform>بقي %n سؤال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incoming note(s)</source>
            <translation>
                <numerusform>لا تدخل أي ملاحظة</numerusform>
                <numerusform>تدخل ملاحظة واحدة</numerusform>
                <numerusform>تدخل ملاحظتان</numerusform>
                <numerusform>تدخل %n ملاحظات</numerusform>
                <numerusform>تدخل %n ملاحظة</numerusform>
                <numerusform>تدخل %n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n outgoing note(s)</source>
            <translation>
                <numerusform>لا تخرج أي ملاحظة</numerusform>
                <numerusform>تخرج ملاحظة واحدة</numerusform>
                <numerusform>تخرج ملاحظتان</numerusform>
                <numerusform>تخرج %n ملاحظات</numerusform>
                <numerusform>تخرج %n ملاحظة</numerusform>
                <numerusform>تخرج %n ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) in step</source>
            <translation>
                <numerusform>لا ملاحظات متزامنة</numerusform>
                <numerusform>ملاحظة متزامنة</numerusform>
                <numerusform>ملاحظتان متزامنتان</numerusform>
                <numerusform>%n ملاحظات متزامنة</numerusform>
                <numerusform>%n ملاحظة متزامنة</numerusform>
                <numerusform>%n ملاحظة متزامنة</numerusform>
            </translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>تجري المقارنة…</translation>
        </message>
        <message>
            <source>Files that are left alone</source>
            <translation>ملفات تُركت كما هي</translation>
        </message>
    </context>
    <context>
        <name>Tags</name>
        <message>
            <source>Tags of this highlight</source>
            <translation>وسوم هذا التظليل</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>وسم جديد</translation>
        </message>
        <message>
            <source>Known tags</source>
            <translation>وسوم المكتبة</translation>
        </message>
        <message>
            <source>Type a tag, then Enter</source>
            <translation>اكتب وسمًا ثم اضغط مفتاح الإدخال</translation>
        </message>
        <message>
            <source>Remove the tag {tag}</source>
            <translation>إزالة الوسم {tag}</translation>
        </message>
    </context>
    <context>
        <name>Templates</name>
        <message>
            <source>Sources</source>
            <translation>المراجع</translation>
        </message>
        <message>
            <source>There is no such file.</source>
            <translation>لا ملف بهذا الاسم.</translation>
        </message>
        <message>
            <source>It is not text in UTF-8.</source>
            <translation>ليس نصًّا بترميز UTF-8.</translation>
        </message>
        <message>
            <source>A format of Hashiya is called so. Give the file another name.</source>
            <translation>هذا اسم صيغة من صيغ حاشية. سمِّ الملف باسم آخر.</translation>
        </message>
        <message>
            <source>The file is too large for a template.</source>
            <translation>الملف أكبر من أن يكون قالبًا.</translation>
        </message>
        <message>
            <source>this cannot be worked out ({reason})</source>
            <translation>لا يمكن حساب هذا ({reason})</translation>
        </message>
        <message>
            <source>there is no command “{name}”, or it ends nothing that was begun</source>
            <translation>لا أمر اسمه «{name}»، أو أنه يختم ما لم يُفتح</translation>
        </message>
        <message>
            <source>something that was begun is not ended</source>
            <translation>فُتح شيء ولم يُختم</translation>
        </message>
        <message>
            <source>there is no filter “{name}”</source>
            <translation>لا مرشِّح اسمه «{name}»</translation>
        </message>
        <message>
            <source>there is no test “{name}”</source>
            <translation>لا اختبار اسمه «{name}»</translation>
        </message>
        <message>
            <source>the block “{name}” is there twice</source>
            <translation>القسم «{name}» مكرَّر</translation>
        </message>
        <message>
            <source>“{name}” is not for templates of notes</source>
            <translation>«{name}» ليس لقوالب الملاحظات</translation>
        </message>
        <message>
            <source>{name} is not expected here</source>
            <translation>لا موضع لـ {name} هنا</translation>
        </message>
        <message>
            <source>this cannot be understood ({reason})</source>
            <translation>لا يُفهم هذا ({reason})</translation>
        </message>
        <message>
            <source>it goes on without end, or makes more text than a file should hold</source>
            <translation>لا ينتهي، أو يُخرج نصًّا أكبر مما يسعه ملف</translation>
        </message>
        <message>
            <source>“{name}” cannot be asked for here</source>
            <translation>لا يجوز طلب «{name}» هنا</translation>
        </message>
        <message>
            <source>there is nothing called “{name}”</source>
            <translation>لا شيء اسمه «{name}»</translation>
        </message>
        <message>
            <source>“{name}” works with numbers only</source>
            <translation>«{name}» للأعداد وحدها</translation>
        </message>
        <message>
            <source>template</source>
            <translation>قالب</translation>
        </message>
        <message>
            <source>There is a format of this name already. Choose another name.</source>
            <translation>توجد صيغة بهذا الاسم. اختر اسمًا آخر.</translation>
        </message>
        <message>
            <source>Rename the template</source>
            <translation>تغيير اسم القالب</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>اسم القالب</translation>
        </message>
        <message>
            <source>Source of the template</source>
            <translation>نصّ القالب</translation>
        </message>
        <message>
            <source>“{name}” is deleted.</source>
            <translation>حُذف «{name}».</translation>
        </message>
        <message>
            <source>This template comes with Hashiya. Make one of your own from it to change it.</source>
            <translation>هذا القالب يأتي مع حاشية. اصنع منه قالبًا لك لتغيّره.</translation>
        </message>
        <message>
            <source>Templates of exports</source>
            <translation>قوالب التصدير</translation>
        </message>
        <message>
            <source>A new template from this one</source>
            <translation>قالب جديد من هذا</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>تغيير الاسم</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Open the folder of your templates</source>
            <translation>فتح مجلد قوالبك</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>تراجع عن الحذف</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n without a month</source>
            <translation>
                <numerusform>لا شيء بلا شهر معروف</numerusform>
                <numerusform>واحد بلا شهر معروف</numerusform>
                <numerusform>اثنان بلا شهر معروف</numerusform>
                <numerusform>%n بلا شهر معروف</numerusform>
                <numerusform>%n بلا شهر معروف</numerusform>
                <numerusform>%n بلا شهر معروف</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a date</source>
            <translation>
                <numerusform>لا شيء بلا تاريخ</numerusform>
                <numerusform>واحد بلا تاريخ</numerusform>
                <numerusform>اثنان بلا تاريخ</numerusform>
                <numerusform>%n بلا تاريخ</numerusform>
                <numerusform>%n بلا تاريخ</numerusform>
                <numerusform>%n بلا تاريخ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Top bar</name>
        <message>
            <source>Hashiya</source>
            <translation>حاشية</translation>
        </message>
        <message>
            <source>Search the library</source>
            <translation>ابحث في المكتبة</translation>
        </message>
        <message>
            <source>Leave the search</source>
            <translation>إنهاء البحث</translation>
        </message>
        <message>
            <source>Search the library… Ctrl+K</source>
            <translation>ابحث في المكتبة…  Ctrl+K</translation>
        </message>
        <message>
            <source>Aa</source>
            <translation>أأ</translation>
        </message>
        <message>
            <source>Continuous</source>
            <translation>متصل</translation>
        </message>
        <message>
            <source>Focus</source>
            <translation>تركيز</translation>
        </message>
        <message>
            <source>Paragraphs</source>
            <translation>فقرات</translation>
        </message>
        <message>
            <source>View</source>
            <translation>طريقة العرض</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>المظهر</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>القائمة</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Compare this with the other article. Are these the **same** terms?</source>
            <translation>قارن هذا بالمقال الآخر: هل هي الشروط **نفسها**؟</translation>
        </message>
        <message>
            <source>deals</source>
            <translation>صفقات</translation>
        </message>
        <message>
            <source>Files are dropped on the window</source>
            <translation>إفلات الملفات فوق النافذة</translation>
        </message>
        <message>
            <source>An article is opened and read on</source>
            <translation>فتح مقال والمضي في قراءته</translation>
        </message>
        <message>
            <source>Words are selected and highlighted with the key 3</source>
            <translation>تحديد عبارة وتظليلها بالمفتاح 3</translation>
        </message>
        <message>
            <source>A note is written in the margin, with a tag</source>
            <translation>كتابة ملاحظة في الهامش مع وسم</translation>
        </message>
        <message>
            <source>The library is searched for {words}, and a hit is opened at its place</source>
            <translation>البحث في المكتبة عن {words} وفتح نتيجة في موضعها</translation>
        </message>
        <message>
            <source>A word is found in the article</source>
            <translation>يُعثر على كلمة في المقال المفتوح</translation>
        </message>
        <message>
            <source>The notes are exported as Markdown</source>
            <translation>تصدير الملاحظات بصيغة Markdown</translation>
        </message>
        <message>
            <source>The sheet of shortcuts is opened, and shut again</source>
            <translation>تُفتح صفحة الاختصارات ثم تُغلق</translation>
        </message>
        <message>
            <source>The panel of looks and the window of settings are opened</source>
            <translation>تُفتح لوحة المظهر ونافذة الإعدادات</translation>
        </message>
        <message>
            <source>The page is given the whole screen, and gives it back</source>
            <translation>تُعطى الصفحة الشاشة كلها ثم تردّها</translation>
        </message>
        <message>
            <source>The theme is changed</source>
            <translation>تغيير السمة</translation>
        </message>
        <message>
            <source>The window is made narrow</source>
            <translation>تضييق النافذة</translation>
        </message>
        <message>
            <source>{width} px</source>
            <translation>{width} بكسل</translation>
        </message>
        <message>
            <source>The interface speaks English, and Arabic again</source>
            <translation>الواجهة بالإنجليزية ثم العودة إلى العربية</translation>
        </message>
        <message>
            <source>The program is started again: everything is where it was</source>
            <translation>تشغيل البرنامج من جديد: كل شيء في موضعه</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) in the margin</source>
            <translation>
                <numerusform>لا ملاحظات في الهامش</numerusform>
                <numerusform>ملاحظة واحدة في الهامش</numerusform>
                <numerusform>ملاحظتان في الهامش</numerusform>
                <numerusform>%n ملاحظات في الهامش</numerusform>
                <numerusform>%n ملاحظة في الهامش</numerusform>
                <numerusform>%n ملاحظة في الهامش</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>بلا كلمات</numerusform>
                <numerusform>كلمة واحدة</numerusform>
                <numerusform>كلمتان</numerusform>
                <numerusform>%n كلمات</numerusform>
                <numerusform>%n كلمة</numerusform>
                <numerusform>%n كلمة</numerusform>
            </translation>
        </message>
        <message>
            <source>A tour of Hashiya</source>
            <translation>جولة في حاشية</translation>
        </message>
    </context>
    <context>
        <name>Versions</name>
        <message>
            <source>Version {old} and version {new}</source>
            <translation>النسخة {old} والنسخة {new}</translation>
        </message>
        <message numerus="yes">
            <source>%n unchanged paragraph(s)</source>
            <translation>
                <numerusform>لا فقرات بلا تغيير</numerusform>
                <numerusform>فقرة لم تتغيّر</numerusform>
                <numerusform>فقرتان لم تتغيّرا</numerusform>
                <numerusform>%n فقرات لم تتغيّر</numerusform>
                <numerusform>%n فقرة لم تتغيّر</numerusform>
                <numerusform>%n فقرة لم تتغيّر</numerusform>
            </translation>
        </message>
        <message>
            <source>Version {number} is current again</source>
            <translation>عادت النسخة {number} هي الحالية</translation>
        </message>
        <message>
            <source>Version {number} is current</source>
            <translation>النسخة {number} هي الحالية</translation>
        </message>
        <message>
            <source>version {number} again</source>
            <translation>النسخة {number} من جديد</translation>
        </message>
        <message>
            <source>taken for the same article, since it comes from the same address</source>
            <translation>عُدّ المقالَ نفسه لأنه من العنوان نفسه</translation>
        </message>
        <message>
            <source>Note carried along</source>
            <translation>ملاحظة انتقلت مع نصها</translation>
        </message>
        <message>
            <source>The words of this note are gone</source>
            <translation>لم تعد كلمات هذه الملاحظة في النص</translation>
        </message>
        <message>
            <source>Note carried along, {percent} sure: to check</source>
            <translation>ملاحظة انتقلت مع نصها بثقة {percent}: تحتاج إلى مراجعة</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>النسخة {number}</translation>
        </message>
        <message>
            <source>current</source>
            <translation>الحالية</translation>
        </message>
        <message numerus="yes">
            <source>%n paragraph(s)</source>
            <translation>
                <numerusform>بلا فقرات</numerusform>
                <numerusform>فقرة واحدة</numerusform>
                <numerusform>فقرتان</numerusform>
                <numerusform>%n فقرات</numerusform>
                <numerusform>%n فقرة</numerusform>
                <numerusform>%n فقرة</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>العودة إلى النص</translation>
        </message>
        <message>
            <source>From version {old} to version {new}</source>
            <translation>من النسخة {old} إلى النسخة {new}</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>تجري المقارنة…</translation>
        </message>
        <message>
            <source>There is one version so far. When the file has changed, import it again: the text of today is kept, and what changed is shown here.</source>
            <translation>للمقال نسخة واحدة حتى الآن. إذا تغيّر ملفه فاستورده من جديد: يُحفظ نص اليوم، ويُعرض هنا ما تغيّر.</translation>
        </message>
        <message>
            <source>This is the version that it would be compared with.</source>
            <translation>هذه هي النسخة التي تجري المقارنة بها.</translation>
        </message>
        <message>
            <source>These two versions are the same.</source>
            <translation>لا فرق بين هاتين النسختين.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>السابقة</translation>
        </message>
        <message>
            <source>First</source>
            <translation>الأولى</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>الحالية</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>مقارنةً بالنسخة</translation>
        </message>
        <message>
            <source>Go back to this version</source>
            <translation>ارجع إلى هذه النسخة</translation>
        </message>
        <message>
            <source>Its text becomes current again, as a new version; nothing is lost</source>
            <translation>يعود نصها هو الحالي في نسخة جديدة، ولا يضيع شيء</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>النسخ</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>ما تغيّر</translation>
        </message>
        <message>
            <source>The change before</source>
            <translation>التغيير السابق</translation>
        </message>
        <message>
            <source>The next change</source>
            <translation>التغيير التالي</translation>
        </message>
        <message>
            <source>Versions of “{title}”</source>
            <translation>نسخ «{title}»</translation>
        </message>
        <message numerus="yes">
            <source>%n rewritten</source>
            <translation>
                <numerusform>لا فقرات معادة الصياغة</numerusform>
                <numerusform>فقرة أُعيدت صياغتها</numerusform>
                <numerusform>فقرتان أُعيدت صياغتهما</numerusform>
                <numerusform>%n فقرات أُعيدت صياغتها</numerusform>
                <numerusform>%n فقرة أُعيدت صياغتها</numerusform>
                <numerusform>%n فقرة أُعيدت صياغتها</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inserted</source>
            <translation>
                <numerusform>لا فقرات مضافة</numerusform>
                <numerusform>فقرة مضافة</numerusform>
                <numerusform>فقرتان مضافتان</numerusform>
                <numerusform>%n فقرات مضافة</numerusform>
                <numerusform>%n فقرة مضافة</numerusform>
                <numerusform>%n فقرة مضافة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>لا فقرات محذوفة</numerusform>
                <numerusform>فقرة محذوفة</numerusform>
                <numerusform>فقرتان محذوفتان</numerusform>
                <numerusform>%n فقرات محذوفة</numerusform>
                <numerusform>%n فقرة محذوفة</numerusform>
                <numerusform>%n فقرة محذوفة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved</source>
            <translation>
                <numerusform>لا فقرات منقولة</numerusform>
                <numerusform>فقرة منقولة</numerusform>
                <numerusform>فقرتان منقولتان</numerusform>
                <numerusform>%n فقرات منقولة</numerusform>
                <numerusform>%n فقرة منقولة</numerusform>
                <numerusform>%n فقرة منقولة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n merged</source>
            <translation>
                <numerusform>لا دمج</numerusform>
                <numerusform>دمج واحد</numerusform>
                <numerusform>دمجان</numerusform>
                <numerusform>%n حالات دمج</numerusform>
                <numerusform>%n حالة دمج</numerusform>
                <numerusform>%n حالة دمج</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n split</source>
            <translation>
                <numerusform>لا فقرات مقسومة</numerusform>
                <numerusform>فقرة مقسومة</numerusform>
                <numerusform>فقرتان مقسومتان</numerusform>
                <numerusform>%n فقرات مقسومة</numerusform>
                <numerusform>%n فقرة مقسومة</numerusform>
                <numerusform>%n فقرة مقسومة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n spelt otherwise</source>
            <translation>
                <numerusform>لا فقرات تغيّر رسمها</numerusform>
                <numerusform>فقرة تغيّر رسمها</numerusform>
                <numerusform>فقرتان تغيّر رسمهما</numerusform>
                <numerusform>%n فقرات تغيّر رسمها</numerusform>
                <numerusform>%n فقرة تغيّر رسمها</numerusform>
                <numerusform>%n فقرة تغيّر رسمها</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set otherwise</source>
            <translation>
                <numerusform>لا فقرات تغيّر تنسيقها</numerusform>
                <numerusform>فقرة تغيّر تنسيقها</numerusform>
                <numerusform>فقرتان تغيّر تنسيقهما</numerusform>
                <numerusform>%n فقرات تغيّر تنسيقها</numerusform>
                <numerusform>%n فقرة تغيّر تنسيقها</numerusform>
                <numerusform>%n فقرة تغيّر تنسيقها</numerusform>
            </translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>لم تتغيّر</translation>
        </message>
        <message>
            <source>Set otherwise: kind, emphasis or links</source>
            <translation>تغيّر التنسيق: النوع أو الإبراز أو الروابط</translation>
        </message>
        <message>
            <source>Spelling only</source>
            <translation>تغيّر الرسم وحده</translation>
        </message>
        <message>
            <source>Rewritten</source>
            <translation>أُعيدت صياغتها</translation>
        </message>
        <message>
            <source>Inserted</source>
            <translation>مضافة</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>محذوفة</translation>
        </message>
        <message numerus="yes">
            <source>%n paragraphs made one</source>
            <translation>
                <numerusform>دمج فقرات</numerusform>
                <numerusform>دمج فقرة</numerusform>
                <numerusform>فقرتان صارتا واحدة</numerusform>
                <numerusform>%n فقرات صارت واحدة</numerusform>
                <numerusform>%n فقرة صارت واحدة</numerusform>
                <numerusform>%n فقرة صارت واحدة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Split into %n paragraphs</source>
            <translation>
                <numerusform>قُسمت</numerusform>
                <numerusform>قُسمت</numerusform>
                <numerusform>قُسمت فقرتين</numerusform>
                <numerusform>قُسمت %n فقرات</numerusform>
                <numerusform>قُسمت %n فقرة</numerusform>
                <numerusform>قُسمت %n فقرة</numerusform>
            </translation>
        </message>
        <message>
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>الكاتب</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message numerus="yes">
            <source>%n paragraph(s) changed</source>
            <translation>
                <numerusform>لم تتغيّر أي فقرة</numerusform>
                <numerusform>تغيّرت فقرة واحدة</numerusform>
                <numerusform>تغيّرت فقرتان</numerusform>
                <numerusform>تغيّرت %n فقرات</numerusform>
                <numerusform>تغيّرت %n فقرة</numerusform>
                <numerusform>تغيّرت %n فقرة</numerusform>
            </translation>
        </message>
        <message>
            <source>no paragraph changed</source>
            <translation>لم تتغيّر أي فقرة</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) to check</source>
            <translation>
                <numerusform>لا ملاحظات للمراجعة</numerusform>
                <numerusform>ملاحظة للمراجعة</numerusform>
                <numerusform>ملاحظتان للمراجعة</numerusform>
                <numerusform>%n ملاحظات للمراجعة</numerusform>
                <numerusform>%n ملاحظة للمراجعة</numerusform>
                <numerusform>%n ملاحظة للمراجعة</numerusform>
            </translation>
        </message>
        <message>
            <source>Moved from paragraph {number}</source>
            <translation>منقولة من موضع الفقرة {number}</translation>
        </message>
        <message numerus="yes">
            <source>%n of them unattached</source>
            <translation>
                <numerusform>كلها مرتبطة بالنص</numerusform>
                <numerusform>واحدة منها غير مرتبطة بالنص</numerusform>
                <numerusform>اثنتان منها غير مرتبطتين بالنص</numerusform>
                <numerusform>%n منها غير مرتبطة بالنص</numerusform>
                <numerusform>%n منها غير مرتبطة بالنص</numerusform>
                <numerusform>%n منها غير مرتبطة بالنص</numerusform>
            </translation>
        </message>
        <message>
            <source>Moved to paragraph {number}</source>
            <translation>منقولة إلى موضع الفقرة {number}</translation>
        </message>
        <message>
            <source>There is no version {number}; there are {count}.</source>
            <translation>لا توجد نسخة رقمها {number}، وعدد النسخ {count}.</translation>
        </message>
    </context>
</TS>
