## Letters by mail: plain text. Each message is one paragraph; links and addresses stand between them on lines of
## their own. $when and $latest are moments with their time of day. A subject has at most 78 characters.

mail-who = このメールは { $operator } からお送りしています。私たちは、メールサーバーが照会するアドレスのリストを運営しています。
mail-reference = お問い合わせ番号: { $reference }
mail-private = 依頼についてのすべては、あなた専用のページにあります。そこから私たちに連絡することもできます。
mail-private-keep = このリンクを持つ人は、依頼を読んだり変更したりできます。他の人に渡さないでください。
mail-words = 依頼を見た担当者が、あなたに短い文を書きました。あなた専用のページにあります。

mail-confirm-subject = 依頼 { $reference } を確認してください
mail-confirm-asked = 次の登録をリストから外すよう依頼があり、連絡先としてあなたのメールアドレスが入力されました。
mail-confirm-how = あなたが依頼したのであれば、次のページを開いて、そこにあるボタンを押してください。
mail-confirm-until = リンクの有効期限は { $when } です。
mail-confirm-not-you = 心当たりがなければ、何もしないでください。そのままなら何も起こりません。

mail-received-subject = 依頼 { $reference } を受け付けました
mail-received = 次の登録をリストから外す依頼が届きました。
mail-received-when = { $when } までに回答する予定です。遅くとも { $latest } までに回答します。

mail-granted-subject = リストから外しました: { $reference }
mail-granted = 依頼が認められました。次の登録は { $when } にリストから外されました。
mail-granted-memory = メールサーバーは、以前の回答を最長で { $span } 覚えていることがあります。
mail-granted-again = 同じ問題がまた起これば、アドレスは再び登録されることがあります。

mail-refused-subject = 依頼 { $reference } への回答
mail-refused = 次の登録は、リストから外していません。
mail-refused-rule = 判断のもとになったのは、次の公開された規則です(ポリシーの版: { $version })。
mail-refused-why = 何を確認したか、何がまだ足りないかは、あなた専用のページにあります。
mail-refused-appeal = 同じページで、別の担当者に見てもらうよう一度だけ求めることができます。
mail-refused-again = 新しい依頼は { $when } からできます。

mail-upheld-subject = 回答は変わりません: { $reference }
mail-upheld = 別の担当者があなたの依頼を見直しました。回答は変わらず、次の登録はリストに残ります。

mail-asked-subject = 依頼 { $reference } についての質問
mail-asked = 次の登録について判断する前に、お聞きしたいことがあります。
mail-asked-where = 質問はあなた専用のページにあり、そこで答えることができます。

mail-overtaken-subject = リストにはもうありません: { $reference }
mail-overtaken = 次の登録は期限が来て終了しました。リストにはもうありません。
mail-overtaken-done = これ以上することはありません。経過はあなた専用のページにあります。

mail-links-subject = あなたの依頼へのリンク
mail-links = このメールボックスの進行中の依頼へのリンクを送るよう依頼がありました。リンクは次のとおりです。
mail-links-not-you = 心当たりがなければ、何もしないでください。リンクは他の誰にも送っていません。

mail-overdue-subject = 依頼が回答を待っています: { $reference }
mail-overdue = 次の依頼は { $count } 日間、回答を待っています。
mail-overdue-why = RFC 6471 は、2 日以内、遅くとも 7 日以内の回答を求めています。登録の内容は次のページにあります。
