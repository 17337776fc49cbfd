words = "the quick brown fox jumps over the lazy dog and runs away".split()
pieces = []
for i in range(60_000):
    word = words[i % len(words)]
    pieces.append(f"{i:>6}: {word.upper()} {word[::-1]!r}")
text = "\n".join(pieces)
count = 0
for line in text.splitlines():
    number, _, rest = line.partition(": ")
    if rest.startswith("THE") or "nwor" in rest:
        count += int(number) % 7
built = ""
for i in range(40_000):
    built += str(i % 10)
letters = {}
for letter in text.lower():
    letters[letter] = letters.get(letter, 0) + 1
print(len(text), count, built.count("7"), letters["o"], text.replace("fox", "cat").find("CAT"), "%s-%05d" % (words[0], 42))
