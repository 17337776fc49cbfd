# available_timezones, caches, pickling, from_file, TZPATH types, use in a schedule.
import copy
import io
import pickle
import zoneinfo
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

keys = zoneinfo.available_timezones()
print(type(keys).__name__, len(keys) > 400, {"UTC", "Europe/Paris", "America/Chicago", "Asia/Shanghai"} <= keys, "Nowhere" in keys, "posixrules" in keys, all(isinstance(k, str) for k in keys))
z = ZoneInfo("Europe/Paris")
loaded = pickle.loads(pickle.dumps(z))
print(loaded is z, loaded.key, copy.copy(z) is z, copy.deepcopy(z) is z, pickle.loads(pickle.dumps(ZoneInfo.no_cache("Europe/Paris"))).key)
d = datetime(2024, 7, 14, 12, tzinfo=z)
back = pickle.loads(pickle.dumps(d))
print(back == d, back.tzinfo is z, back)
ZoneInfo.clear_cache()
print(ZoneInfo("Europe/Paris") is z, ZoneInfo("Europe/Paris") == z, ZoneInfo.clear_cache(only_keys=["Asia/Tokyo"]))
print(type(zoneinfo.TZPATH).__name__, issubclass(ZoneInfoNotFoundError, KeyError), sorted(n for n in zoneinfo.__all__))
for data in (b"", b"not a tz file", b"TZif2" + bytes(5)):
    try:
        print(ZoneInfo.from_file(io.BytesIO(data)))
    except Exception as e:
        print(type(e).__name__, e)


class Zone(ZoneInfo):
    pass


print(repr(Zone("UTC")), Zone("UTC") is Zone("UTC"), isinstance(Zone("UTC"), ZoneInfo))
try:
    zone = ZoneInfo("Mars/Olympus")
except ZoneInfoNotFoundError as e:
    zone = timezone.utc
    print("fallback:", e.args, zone)
office = {"paris": ("Europe/Paris", 9, 17), "tokyo": ("Asia/Tokyo", 9, 18), "denver": ("America/Denver", 8, 16)}
day = datetime(2024, 9, 2, tzinfo=timezone.utc)
for hour in range(0, 24, 6):
    now = day + timedelta(hours=hour)
    print(f"{now:%H:%M}", {name: (f"{now.astimezone(ZoneInfo(key)):%a %H:%M}", opens <= now.astimezone(ZoneInfo(key)).hour < closes) for name, (key, opens, closes) in office.items()})
print(sorted(k for k in keys if k.startswith("Europe/B"))[:5], ZoneInfo("Asia/Calcutta").key, datetime(2024, 1, 1, tzinfo=ZoneInfo("Asia/Calcutta")).utcoffset() == datetime(2024, 1, 1, tzinfo=ZoneInfo("Asia/Kolkata")).utcoffset())
