from datetime import date, datetime, time, timedelta, timezone

dt = datetime(2024, 1, 7, 15, 4, 5, 6789, tzinfo=timezone.utc)
for code in "aAbBdHIjmMpSUWwyYzZfcxXGuVDeFhnRtTCk":
    print(code, repr(dt.strftime("%" + code)))
print(dt.strftime("%Y-%m-%dT%H:%M:%S.%f%z"), dt.strftime("100%%"), dt.strftime("no codes"), repr(dt.strftime("")))
print(f"{dt:%d %b %Y}", "{:%H:%M}".format(dt), format(dt, "%A"), f"{dt}", f"{dt!r}", f"{dt:%Y}{dt:-%m}")
print(datetime(5, 1, 1).strftime("%m/%d"), datetime(2024, 1, 1, 0).strftime("%I %p"), datetime(2024, 1, 1, 12).strftime("%I %p"))
print([datetime(2024, 1, 1 + i).strftime("%a") for i in range(7)])
print([date(2024, m, 1).strftime("%b") for m in range(1, 13)], date(2024, 5, 1).strftime("%B"))
print([date(y, 1, 1).strftime("%G-W%V-%u %U %W") for y in (2020, 2021, 2022, 2023)])
print(date(2024, 3, 1).strftime("%H:%M:%S"), time(1, 2, 3).strftime("%H-%M-%S"))
print(repr(datetime(2024, 1, 1).strftime("%z|%Z|%:z")), datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=5, minutes=45), "NPT")).strftime("%z|%Z|%:z"))
print(dt.strftime("é %Y ✓"), dt.strftime("%d.%m.%Y um %H Uhr"))
for f in (lambda: dt.strftime(), lambda: dt.strftime(5), lambda: format(dt, 5)):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
