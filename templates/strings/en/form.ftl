## Forms

form-problem = There is a problem
form-day = Day
form-month = Month
form-year = Year
form-too-long = This text is too long. Characters: { $size }. Room for: { $limit }.
form-again-soon = Press the button once more. Nothing you entered is lost.
form-again = This page is out of date. Everything you entered is still here. Send it again.
