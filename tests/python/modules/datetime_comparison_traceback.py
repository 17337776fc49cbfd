from datetime import datetime, timezone

events = [datetime(2024, 1, 2), datetime(2024, 1, 1)]
print(sorted(events)[0])
print(events[0] == datetime(2024, 1, 2, tzinfo=timezone.utc))
events.append(datetime(2024, 1, 1, tzinfo=timezone.utc))
try:
    events[0] - events[2]
except TypeError as e:
    e.add_note(f"while comparing {events[0]} with {events[2]}")
    raise
