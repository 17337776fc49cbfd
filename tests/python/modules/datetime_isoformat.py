from datetime import date, datetime, timedelta, timezone

dt = datetime(2024, 3, 5, 4, 6, 7, 89000, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
print(dt.isoformat(), dt.isoformat(" "), dt.isoformat(sep="_", timespec="minutes"), dt.isoformat(timespec="milliseconds"))
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    print(spec, datetime(2024, 1, 1, 5).isoformat(timespec=spec), dt.isoformat("T", spec))
good = [
    "2011-11-04", "20111104", "2011-11-04T00:05:23", "2011-11-04 00:05:23.283", "2011-11-04 00:05:23.283185",
    "2011-11-04T00:05:23+04:00", "2011-11-04T00:05:23Z", "20111104T000523", "2011-W01-2T00:05:23.283", "2011-11-04T00:05:23.123456789",
    "2011-11-04T00:05", "2011-11-04T00", "2011-11-04T00:05:23,5", "2011-11-04T00:05:23-0330", "2011-11-04x00:05:23", "2011-11-04T00:05:23+00:00:01.5",
]
for text in good:
    print(text, "->", repr(datetime.fromisoformat(text)))
bad = ["", "2011", "2011-11", "2011-11-4", "2011-13-01", "2011-11-04T", "2011-11-04T25:00", "2011-11-04T00:60", "2011-11-04 00:05:23+25:00", "2011-11-04T0:05", "yesterday", "2011-11-04T00:05:23 +04:00", "2011-11-04T00:05:23.", "2011/11/04"]
for text in bad:
    try:
        print(text, datetime.fromisoformat(text))
    except ValueError as e:
        print(e)
for value in (None, 5, b"2011-11-04", date(2011, 11, 4)):
    try:
        print(datetime.fromisoformat(value))
    except TypeError as e:
        print(type(e).__name__, e)
now = datetime(2024, 12, 31, 23, 59, 59, 999999)
print(datetime.fromisoformat(now.isoformat()) == now, datetime.fromisoformat(str(dt)) == dt)
