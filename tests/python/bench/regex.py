import re

line = "2026-11-{:02d} 12:{:02d}:00 [INFO] run-{} user=ada{} score=0.{}5 note=ok"
text = "\n".join(line.format(i % 28 + 1, i % 60, i, i % 13, i % 10) for i in range(4_000))
pattern = re.compile(r"(?P<date>\d{4}-\d\d-\d\d) (\d\d):(\d\d):\d\d \[(\w+)\] run-(\d+) user=(?P<user>[a-z]+\d*) score=(\d\.\d+)")
total = 0
for match in pattern.finditer(text):
    total += int(match.group(5)) + len(match["user"])
total += len(re.findall(r"\bada(?:1|2)\b", text))
total += len(re.sub(r"score=(\d)\.(\d+)", r"score=\2.\1", text))
total += len(re.split(r"\s+", text))
total += sum(1 for part in text.split("\n") if re.search(r"(?i)USER=ADA1\b.*ok$", part))
print(total)
