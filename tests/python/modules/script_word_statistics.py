# Words of a text: counts, n-grams, a concordance, readability numbers and a wrapped report.
import itertools
import math
import re
import string
import textwrap
from collections import Counter

TEXT = """It was the best of times, it was the worst of times; it was the age of wisdom, it was the age of
foolishness. It was the epoch of belief -- it was the epoch of incredulity! It was the season of Light, it was the
season of Darkness: it was the spring of hope, it was the winter of despair. We had everything before us, we had
nothing before us."""
STOP = frozenset("it was the of we had us".split())


def words(text):
    return re.findall(r"[a-z']+", text.lower())


def sentences(text):
    return [s.strip() for s in re.split(r"(?<=[.!?])\s+", " ".join(text.split())) if s.strip()]


def ngrams(sequence, n):
    return zip(*(itertools.islice(sequence, i, None) for i in range(n)))


def syllables(word):
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word))))


all_words = words(TEXT)
counts = Counter(all_words)
print(len(all_words), len(counts), f"{len(counts) / len(all_words):.1%}", counts.most_common(5))
print([w for w, _ in Counter(w for w in all_words if w not in STOP).most_common(4)], sorted(w for w, c in counts.items() if c == 1)[:6])
print([" ".join(g) for g, _ in Counter(ngrams(all_words, 3)).most_common(3)], Counter(map(len, all_words)).most_common(3))
for s in sentences(TEXT):
    print(len(words(s)), textwrap.shorten(s, 40, placeholder="…"))
entropy = -sum(c / len(all_words) * math.log2(c / len(all_words)) for c in counts.values())
per_sentence, per_word = len(all_words) / len(sentences(TEXT)), sum(map(syllables, all_words)) / len(all_words)
print(f"entropy {entropy:.4f}, words per sentence {per_sentence:.2f}, syllables per word {per_word:.3f}, Flesch {206.835 - 1.015 * per_sentence - 84.6 * per_word:.2f}")


def concordance(word, width=14):
    flat = " ".join(TEXT.split())
    for m in re.finditer(rf"\b{re.escape(word)}\b", flat, re.I):
        print(f"{flat[max(0, m.start() - width):m.start()]:>{width}}[{m.group()}]{flat[m.end():m.end() + width]}")


concordance("age")
concordance("we")
letters = Counter(c for c in TEXT.lower() if c in string.ascii_lowercase)
for letter, count in sorted(letters.items(), key=lambda kv: (-kv[1], kv[0]))[:5]:
    print(f"{letter} {'#' * (count // 3)} {count}")
print(sorted(set(string.ascii_lowercase) - letters.keys()), string.capwords("the best of times"))
by_first = {k: sorted(set(g)) for k, g in itertools.groupby(sorted(set(all_words) - STOP), key=lambda w: w[0])}
print(textwrap.fill(", ".join(f"{k}: {'/'.join(v)}" for k, v in by_first.items()), 70, subsequent_indent="   "))
print(TEXT.translate(str.maketrans("", "", string.punctuation)).split()[:6], max(counts, key=lambda w: (len(w), w)))
