# Look-ahead and look-behind, positive and negative.
import re

print(re.findall(r"\w+(?=\()", "select(max(id), count(x)) from"))
print(re.findall(r"\b\w+\b(?!\()", "select(max(id), count(x)) from"))
print(re.findall(r"(?<=\$)\d+", "cost $30, 40 and $5"))
print(re.findall(r"(?<!\$)\b\d+", "cost $30, 40 and $5"))
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567890"))
print(re.sub(r"(?<!^)(?=[A-Z])", "_", "UserAccountId").lower())
print(re.split(r"(?<=[.!?])\s+", "One. Two! Three? Four"))
print(re.search(r"(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{6,}", "abcD12"))
print(re.search(r"(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{6,}", "abcd12"))
m = re.search(r"(?=(\w+))(\w)", "hello")
print(m.groups(), m.span(), m.span(1))
m = re.search(r"(?<=(ab))c", "abc")
print(m.group(), m.group(1), m.span(1))
print(re.findall(r"(?=(\d\d))", "12345"))
print(re.findall(r"(?<=a|b)c", "ac bc cc"))
print(re.findall(r"(?:(?<=,)|^)[^,]*", "a,b,,c"))
print([m.span() for m in re.finditer(r"(?=aa)", "aaaa")])
print(re.search(r"(?<![\w.])\d+\.\d+(?![\w.])", "v1.2.3 but 4.5 ok"))
print(re.match(r"(?!select)\w+", "select"), re.match(r"(?!select\b)\w+", "selected"))
for bad in [r"(?<=a+)b", r"(?<=a|bc)d", r"(?<!\w*)x", r"(?<a)b", r"(?<=a"]:
    try:
        re.compile(bad)
    except re.error as e:
        print(bad, "->", e)
