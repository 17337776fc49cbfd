from datetime import date, datetime, timedelta


def parse_row(row):
    day, month, year = (int(p) for p in row["when"].split("/"))
    return {**row, "when": date(year, month, day)}


rows = [{"id": 1, "when": "29/2/2024"}, {"id": 2, "when": "30/2/2024"}]
for row in rows:
    parsed = parse_row(row)
    print(parsed["id"], parsed["when"], parsed["when"] + timedelta(days=1))
