## フォーム

form-problem = 確認が必要なところがあります
form-day = 日
form-month = 月
form-year = 年
form-too-long = 文章が長すぎます。文字数：{ $size }。入力できる文字数：{ $limit }。
form-again-soon = もう一度ボタンを押してください。入力した内容は失われていません。
form-again = このページは古くなっています。入力した内容はすべて残っています。もう一度送信してください。
