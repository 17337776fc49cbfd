from datetime import datetime, date, timezone

good = [
    ("21/11/06 16:30", "%d/%m/%y %H:%M"),
    ("2024-02-29", "%Y-%m-%d"),
    ("Jun 1 2005  1:33PM", "%b %d %Y %I:%M%p"),
    ("Friday, November 25, 2022", "%A, %B %d, %Y"),
    ("2024-01-01T00:00:00.5", "%Y-%m-%dT%H:%M:%S.%f"),
    ("2024-01-01 +0530", "%Y-%m-%d %z"),
    ("2024-01-01 -03:30", "%Y-%m-%d %z"),
    ("2024-01-01 Z", "%Y-%m-%d %z"),
    ("2024-01-01 UTC", "%Y-%m-%d %Z"),
    ("100% 2024", "100%% %Y"),
    ("2024 060", "%Y %j"),
    ("2024 09 5", "%Y %W %w"),
    ("2024 W09 4", "%G W%V %u"),
    ("69", "%y"),
    ("68", "%y"),
    ("12 AM", "%I %p"),
    ("  2024", " %Y"),
    ("Mon Jan  1 10:20:30 2024", "%c"),
    ("01/02/24", "%x"),
    ("10:20:30", "%X"),
]
for text, fmt in good:
    print(f"{text!r} {fmt!r} -> {datetime.strptime(text, fmt)!r}")
bad = [
    ("2024-13-01", "%Y-%m-%d"),
    ("2023-02-29", "%Y-%m-%d"),
    ("2024-01-01 extra", "%Y-%m-%d"),
    ("24", "%Y"),
    ("", "%Y"),
    ("x", ""),
    ("2024", "%Q"),
    ("2024", "%"),
    ("25:00", "%H:%M"),
    ("Foo 1 2024", "%b %d %Y"),
    ("2024 01", "%G %V"),
    ("2023 366", "%Y %j"),
]
for text, fmt in bad:
    try:
        print(datetime.strptime(text, fmt))
    except Exception as e:
        print(type(e).__name__, e)
for args in ((5, "%Y"), ("2024", 5), ("2024",)):
    try:
        datetime.strptime(*args)
    except TypeError as e:
        print(type(e).__name__, e)
