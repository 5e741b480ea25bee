## 削除の依頼について保管するもの

privacy-removal = 削除を依頼するとき
privacy-removal-what = 依頼について判断するため、入力された内容（メールアドレス、言語、立場、直した内容）を保管します。やり取りしたメッセージと、確認作業の結果も保管します。
privacy-removal-who = 見ることができるのは{ $operator }の担当者だけです。確認作業では、掲載されたアドレスとメールアドレスのドメインについて、ドメインネームシステム（DNS）に問い合わせます。
privacy-removal-published = 依頼が公開されることはありません。公開している削除の数字は経過の記録から作られ、誰の名前も含みません。
privacy-removal-own = 依頼の専用ページには、当サイトが保管している内容が表示されます。そこで写しを受け取ることも、消去することもできます。
privacy-kept = 保管する期間
privacy-kept-unconfirmed = 確認されなかった依頼
privacy-kept-unconfirmed-long = メールアドレスと文章は、確認用リンクの期限が切れてから{ $span }後に消去します。それまでは、何があったかを説明できます。
privacy-kept-decided = 判断が出た、または終わった依頼
privacy-kept-decided-long = メールアドレス、文章、メッセージ、確認作業の結果は、最後の連絡から{ $span }後に消去します。それまでは、判断の説明や見直しができます。
privacy-kept-letters = お送りする手紙
privacy-kept-letters-long = 文面は保管しません。宛先のアドレスは、手紙を送るまで（長くても{ $span }）保管します。
privacy-kept-budgets = 多すぎる依頼を防ぐための数と印
privacy-kept-budgets-long = { $span }後に消去します。依頼が多すぎる場合や、同じフォームが二度送られた場合に、受け付けを遅らせるためのものです。
privacy-kept-staff = 当サイトの担当者がサインインした場所の印
privacy-kept-staff-long = その場所からの最後のサインインから{ $span }後に消去します。部外者に気づくためのものです。セッションは、終了から{ $sessions }後に消去します。
privacy-kept-history = 掲載と判断の記録
privacy-kept-history-long = 当サイトがルールを守っているかを、どなたでも確かめられるように、ずっと残します。リスト、ネットワーク、ルール、時刻だけを含み、依頼した人については何も含みません。
