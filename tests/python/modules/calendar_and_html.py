# Calendars as text and as lists, and characters that HTML writes by name.
import calendar, html
print(calendar.isleap(2024), calendar.monthrange(2024, 2), calendar.leapdays(2000, 2025), calendar.weekday(2024, 1, 1), repr(calendar.weekday(2024,1,1)))
print(calendar.month(2024, 2)); calendar.prmonth(2023, 10); print(calendar.calendar(2024))
print(calendar.monthcalendar(2024, 2), list(calendar.Calendar(6).iterweekdays()), list(calendar.Calendar().itermonthdates(2024, 2))[:2])
print(calendar.TextCalendar(6).formatmonth(2024, 5, w=3), calendar.month_name[3], list(calendar.day_abbr), calendar.timegm((2024,1,2,3,4,5)), calendar.MONDAY, calendar.Month.MAY)
try: calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as e: print(type(e).__name__, e)
print(html.escape("<a href='x'>\"&\"</a>"), html.escape("'\"", quote=False), html.unescape("&lt;b&gt; &amp;amp; &#39; &#x27; &copy; &copyx &notit; &hellip; &nope; &#x110000; &#128; &eacute &amp &"))
