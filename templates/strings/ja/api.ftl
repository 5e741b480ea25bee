# The page that describes the API.
api-title = プログラム向け
api-lead = このサイトがアドレスについて示す内容は、すべてプログラムからも読み取れます。無料で、アカウントも必要ありません。
api-unknown = アドレスの状態は、listed、not-listed、unknownのいずれかです。unknownは、調べられなかったことを表します。時間をおいて問い合わせ直してください。not-listedと同じ意味に扱わないでください。
api-description = 説明の全文（OpenAPI 3.1）
api-try = 試してみる
api-try-one = アドレスが1件の場合：
api-try-many = 多数の場合は、1行に1件ずつ書きます。回答も1件につき1行で、順番は同じです：
api-limits = 量と速さの上限
api-limits-what = 1つのクライアントから、1分間に{ $answers }件の回答を得られます。一括の問い合わせでは、1分間に{ $lines }行までです。一括の問い合わせは、1つずつ順に送ってください。上限を超えると、回答は429になります。いつ再開できるかは、Retry-Afterが示します。
api-parameters = 送る内容
api-answers = 返ってくる内容
