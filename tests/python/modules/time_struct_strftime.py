# gmtime, strftime, strptime, mktime, asctime, struct_time on fixed instants; errors.
import calendar
import time

t = time.gmtime(0)
print(t, t.tm_year, t[7], t.tm_zone, t.tm_gmtoff, tuple(t), len(t), t == (1970, 1, 1, 0, 0, 0, 3, 1, 0), type(t).__name__)
day = time.struct_time((2024, 2, 29, 15, 4, 5, 3, 60, 0))
for code in "aAbBcdHIjmMpSUwWxXyYZ%uGVeDFTRnthCgs":
    print(code, repr(time.strftime("%" + code, day)), end="; ")
print()
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1e9)), time.strftime("%A, %d. %B %Y at %I:%M %p", day), time.strftime("", day) == "", time.strftime("plain é %%", day), time.gmtime(-1)[:6], time.gmtime(2 ** 33)[:6], time.gmtime(1.9)[:6])
print(time.asctime(day), time.asctime(t), time.ctime(0), time.asctime((1999, 12, 31, 23, 59, 59, 4, 365, 0)), time.mktime(day), time.mktime(time.localtime(86400)), calendar.timegm(day), time.localtime(0)[:6])
for text, fmt in [("2024-02-29 15:04:05", "%Y-%m-%d %H:%M:%S"), ("30 Nov 00", "%d %b %y"), ("Friday 5 pm", "%A %I %p"), ("2024-060", "%Y-%j"), ("12:30", "%H:%M"), ("Thu Feb 29 15:04:05 2024", "%a %b %d %H:%M:%S %Y"), ("100%", "100%%"), ("69", "%y"), ("68", "%y"), ("2024 10 1", "%Y %W %w"), ("2024-W10-1", "%G-W%V-%u")]:
    print(text, "->", tuple(time.strptime(text, fmt)))
print(time.strptime("Mon Jan  1 00:00:00 2024").tm_wday, time.timezone, time.altzone, time.daylight, time.tzname, time.strptime("12:05:09 AM", "%I:%M:%S %p")[3:6])
for attempt in (lambda: time.strptime("2024-13-01", "%Y-%m-%d"), lambda: time.strptime("2023-02-29", "%Y-%m-%d"), lambda: time.strptime("12:30 rest", "%H:%M"), lambda: time.strptime("x", "%Q"), lambda: time.strptime("x", "%"), lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: time.strftime("%Y", (1, 2)), lambda: time.struct_time((1, 2)), lambda: time.gmtime("x"), lambda: time.gmtime(float("nan")), lambda: time.gmtime(1e20), lambda: time.strftime(5), lambda: setattr(t, "tm_year", 1), lambda: time.asctime("x"), lambda: time.strptime(5, "%Y"), lambda: time.strptime("24:00", "%H:%M"), lambda: time.strptime("1 1", "%H %H"), lambda: time.mktime((1, 2, 3))):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
