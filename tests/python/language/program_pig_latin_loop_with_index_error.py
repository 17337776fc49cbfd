def pig_latin(word):
    vowels = "aeiou"
    i = 0
    while word[i] not in vowels:
        i += 1
    return word[i:] + word[:i] + ("way" if i == 0 else "ay")


sentence = "the quick brown apple sings"
print(" ".join(pig_latin(w) for w in sentence.split()))
counts = [[word, len(word)] for word in sentence.split()]
counts.sort(key=lambda pair: pair[1])
for i in range(len(counts)):
    word, n = counts[i]
    print(i, word, "*" * n)
longest = ""
for word in sentence.split():
    if len(word) > len(longest):
        longest = word
print("longest:", longest)
table = {}
for word in sentence.split():
    table[word[0]] = table.get(word[0], []) + [word]
print(table)
print([pig_latin(w) for w in ("rhythm", "sky")])
