# Numbered, named and optional groups, and what a match object says about them.
import re

pattern = re.compile(r"(?P<schema>\w+)\.(?P<table>\w+)(?:\.(?P<column>\w+))?")
for text in ["public.users.id", "public.users", "nothing"]:
    m = pattern.search(text)
    if m is None:
        print(text, "-> no match")
        continue
    print(text, "->", m.group(0), m.groups(), m.groupdict())
    print("   ", m["schema"], m.group("table", "column"), m.span("column"), m.start("table"), m.end("table"))
    print("   ", m.groups("?"), m.groupdict(default=""), m.lastindex, m.lastgroup)

print(pattern.groups, pattern.groupindex, dict(pattern.groupindex))
print(pattern)
print(pattern.pattern, pattern.flags)
m = re.match(r"(a)(b)?(c)?", "ac")
print(m)
print(m.regs, m.lastindex, m.pos, m.endpos, m.string, m.re.pattern)
print(m[0], m[1], m[2], m[3])
print(m.expand(r"[\1|\2|\g<3>]"))
nested = re.match(r"((\d+)-(\d+))x", "12-34x")
print(nested.groups(), nested.span(), nested.span(2), nested.lastindex)
print(bool(m), len(m.groups()))
for wrong in (4, "missing", -1, 1.5):
    try:
        m.group(wrong)
    except Exception as e:
        print(type(e).__name__, e)
repeat = re.match(r"(?:(\w)(\d))+", "a1b2c3")
print(repeat.groups(), repeat.group())
print(re.findall(r"(\w+)=(\w+)", "a=1 b=2"), re.findall(r"(?:\w+)=(\w+)", "a=1 b=2"), re.findall(r"\w+=\w+", "a=1 b=2"))
