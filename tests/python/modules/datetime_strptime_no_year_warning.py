import warnings
from datetime import datetime

print(datetime.strptime("Mar 1", "%b %d"))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(datetime.strptime("03/04", "%m/%d"))
print(len(seen), seen[0].category.__name__, str(seen[0].message).splitlines()[0])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        datetime.strptime("5 Jun", "%d %b")
    except DeprecationWarning as e:
        print(type(e).__name__, str(e).splitlines()[-1])
print(datetime.strptime("10:30", "%H:%M"), datetime.strptime("1 2024", "%d %Y"))
