# ZoneInfo: common zones in winter and summer, names, offsets, conversions between zones.
from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

zones = ["UTC", "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Tokyo", "Asia/Kolkata", "Australia/Sydney", "America/Sao_Paulo", "Africa/Nairobi", "Pacific/Auckland", "Asia/Kathmandu", "Etc/GMT+5"]
for name in zones:
    z = ZoneInfo(name)
    winter, summer = datetime(2024, 1, 15, 12, tzinfo=z), datetime(2024, 7, 15, 12, tzinfo=z)
    print(name, z.key, str(z), winter.tzname(), winter.utcoffset(), winter.dst(), summer.tzname(), summer.utcoffset(), summer.dst(), winter.isoformat(), summer.timestamp())
berlin = ZoneInfo("Europe/Berlin")
moment = datetime(2024, 3, 10, 12, 0, tzinfo=timezone.utc)
for name in zones:
    print(moment.astimezone(ZoneInfo(name)).strftime("%Y-%m-%d %H:%M %Z %z"), end="; ")
print()
print(repr(berlin), berlin is ZoneInfo("Europe/Berlin"), ZoneInfo.no_cache("Europe/Berlin") is berlin, berlin == ZoneInfo("Europe/Berlin"), isinstance(berlin, __import__("datetime").tzinfo), repr(datetime(2024, 1, 1, tzinfo=berlin)))
meeting = datetime(2024, 6, 1, 9, 30, tzinfo=ZoneInfo("America/New_York"))
print(meeting, meeting.astimezone(berlin), meeting.astimezone(ZoneInfo("Asia/Tokyo")), meeting == meeting.astimezone(berlin), meeting.replace(tzinfo=berlin) < meeting, meeting - datetime(2024, 6, 1, 9, 30, tzinfo=berlin), hash(meeting) == hash(meeting.astimezone(timezone.utc)))
print(time(12, tzinfo=berlin), time(12, tzinfo=berlin).utcoffset(), time(12, tzinfo=ZoneInfo("UTC")).utcoffset(), berlin.utcoffset(None), berlin.tzname(None), berlin.dst(None), berlin.utcoffset(datetime(2024, 8, 1)), datetime(2024, 5, 1, tzinfo=berlin).timetuple().tm_isdst, datetime.fromtimestamp(0, berlin), datetime(1900, 1, 1, tzinfo=ZoneInfo("UTC")).isoformat())
print(datetime(2050, 7, 1, tzinfo=berlin).utcoffset(), datetime(2050, 1, 1, tzinfo=ZoneInfo("America/New_York")).tzname(), datetime(1985, 7, 1, tzinfo=berlin).tzname())
for attempt in (lambda: ZoneInfo("Nowhere/City"), lambda: ZoneInfo("../etc/passwd"), lambda: ZoneInfo("/absolute"), lambda: ZoneInfo(""), lambda: ZoneInfo(5), lambda: ZoneInfo(), lambda: meeting < datetime(2024, 1, 1), lambda: meeting - datetime(2024, 1, 1), lambda: ZoneInfo("Europe"), lambda: setattr(berlin, "key", "x"), lambda: berlin.utcoffset("x"), lambda: ZoneInfo("europe/nowhere")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
