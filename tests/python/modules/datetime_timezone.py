from datetime import datetime, timedelta, timezone, tzinfo, UTC

print(timezone.utc, repr(timezone.utc), UTC is timezone.utc, timezone.min, timezone.max)
for tz in (timezone(timedelta(hours=2)), timezone(timedelta(hours=-5, minutes=-30)), timezone(timedelta(hours=1), "CET"), timezone(timedelta(0)), timezone(timedelta(seconds=3661))):
    dt = datetime(2024, 6, 1, 12, tzinfo=tz)
    print(tz, repr(tz), dt, repr(dt), dt.utcoffset(), dt.tzname(), dt.dst(), dt.isoformat(), dt.strftime("%z %:z %Z"))
utc = datetime(2024, 6, 1, 12, tzinfo=UTC)
tokyo = utc.astimezone(timezone(timedelta(hours=9)))
print(tokyo, tokyo == utc, tokyo - utc, tokyo.date() == utc.date(), hash(tokyo) == hash(utc), tokyo.utctimetuple().tm_hour)
print(utc.replace(tzinfo=None), utc < tokyo + timedelta(seconds=1), sorted([tokyo + timedelta(1), utc])[0] is utc)
naive = datetime(2024, 6, 1, 12)
print(naive == utc, naive.astimezone(UTC), naive.replace(tzinfo=UTC) == utc)


class Berlin(tzinfo):
    """Summer time from the last Sunday of March to that of October, roughly."""

    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if 4 <= dt.month <= 9 else timedelta(0)

    def tzname(self, dt):
        return "CEST" if self.dst(dt) else "CET"


b = Berlin()
for month in (1, 7):
    dt = datetime(2024, month, 1, 12, tzinfo=b)
    print(dt, dt.tzname(), dt.dst(), dt.astimezone(UTC), datetime(2024, month, 1, 12, tzinfo=UTC).astimezone(b))
for f in (
    lambda: timezone(timedelta(hours=24)),
    lambda: timezone(5),
    lambda: timezone(timedelta(0), 5),
    lambda: naive - utc,
    lambda: tzinfo().utcoffset(None),
    lambda: utc.astimezone("UTC"),
    lambda: timezone.utc.utcoffset(5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(timezone.utc == timezone(timedelta(0)), timezone(timedelta(hours=1), "A") == timezone(timedelta(hours=1), "B"))
