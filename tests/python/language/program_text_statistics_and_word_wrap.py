TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness;

"Really?" - she asked.  'Well...' he said: "it's fine!"
"""


def words(text):
    word = []
    for ch in text + " ":
        if ch.isalpha() or (ch == "'" and word):
            word.append(ch.lower())
        elif word:
            yield "".join(word).rstrip("'")
            word.clear()


def wrap(text, width):
    line = ""
    for w in text.split():
        if line and len(line) + 1 + len(w) > width:
            yield line
            line = w
        else:
            line = f"{line} {w}" if line else w
    if line:
        yield line


counts = {}
for w in words(TEXT):
    counts[w] = counts.get(w, 0) + 1
top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:6]
longest = max(len(w) for w, _ in top)
for w, n in top:
    print(f"{w:>{longest}} {'#' * n} {n / sum(counts.values()):.1%}")
print(len(counts), sum(counts.values()), len(TEXT), TEXT.count("\n"), max(counts, key=len), sorted(w for w in counts if len(w) > 5))
for width in (20, 33):
    print("+" + "-" * width + "+")
    for line in wrap(TEXT, width):
        print(f"|{line:^{width}}|")
by_length = {}
for w in counts:
    by_length.setdefault(len(w), []).append(w)
print({k: sorted(v) for k, v in sorted(by_length.items())})
caesar = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")
print("hello world".translate(caesar), "hello world".translate(caesar).translate(caesar), " ".join(w[::-1] for w in "hello big world".split()))
palindromes = [s for s in ("Never odd or even", "Hello", "A man, a plan, a canal: Panama", "") if (t := [c for c in s.lower() if c.isalnum()]) == t[::-1]]
print(palindromes, [*map(str.title, ["o'neil", "mc-donald"])], "Mississippi".replace("ss", "SS").swapcase(), "%-10s|%10s|" % ("left", "right"))
vowels = {v: sum(w.count(v) * n for w, n in counts.items()) for v in "aeiou"}
print(vowels, sorted(vowels, key=vowels.get, reverse=True), "".join(c for c in TEXT if not c.isalnum() and not c.isspace()))
table = [("Name", "Qty"), ("Widget", 5), ("Gadget", 12)]
for name, qty in table:
    print(name.ljust(10, "."), str(qty).rjust(4), sep="")
print("\n".join(f"{i:>2}: {line!r}" for i, line in enumerate(TEXT.splitlines(), 1)))
