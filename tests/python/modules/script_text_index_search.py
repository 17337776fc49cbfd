"""An inverted index over documents: ranking, prefixes, signatures, paging."""
import base64
import hashlib
import heapq
import json
from bisect import bisect_left
from collections import Counter, defaultdict
from fractions import Fraction
from functools import lru_cache
import itertools

DOCS = {
    1: "the session holds identity map of objects",
    2: "a transaction groups statements and the session commits the transaction",
    3: "lazy loading loads related objects when touched",
    4: "eager loading joins related objects up front",
}
STOP = frozenset("a and of the up when".split())


class Index:
    def __init__(self, docs):
        self.postings = defaultdict(Counter)
        for number, text in docs.items():
            for word in text.split():
                if word not in STOP:
                    self.postings[word][number] += 1
        self.vocabulary = sorted(self.postings)
        self.size = len(docs)

    def prefix(self, start):
        i = bisect_left(self.vocabulary, start)
        return list(itertools.takewhile(lambda w: w.startswith(start), self.vocabulary[i:]))

    @lru_cache(maxsize=32)
    def weight(self, word):
        return Fraction(self.size, len(self.postings[word])) if word in self.postings else Fraction(0)

    def search(self, query, limit=2):
        scores = Counter()
        for word in query.lower().split():
            for doc, n in self.postings.get(word, {}).items():
                scores[doc] += n * self.weight(word)
        return heapq.nsmallest(limit, scores.items(), key=lambda kv: (-kv[1], kv[0]))


def cursor(**state):
    return base64.urlsafe_b64encode(json.dumps(state, separators=(",", ":")).encode()).decode().rstrip("=")


def read_cursor(text):
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


ix = Index(DOCS)
print(len(ix.vocabulary), ix.prefix("load"), ix.prefix("zz"), ix.postings["transaction"], ix.postings["objects"])
for q in ("session", "related objects", "Transaction session", "nothing here", ""):
    print(repr(q), [(d, str(s)) for d, s in ix.search(q)])
print(Index.weight.cache_info())
c = cursor(q="related", page=2)
print(c, read_cursor(c))
for bad in ("!!!!", "eyJx"):
    try:
        print(read_cursor(bad))
    except ValueError as e:
        print(type(e).__name__, e)


def signature(text, k=3, n=4):
    shingles = {text[i : i + k] for i in range(len(text) - k + 1)}
    return [min(int.from_bytes(hashlib.blake2b(s.encode(), digest_size=4, salt=bytes([seed])).digest(), "big") for s in shingles) for seed in range(n)]


sigs = {d: signature(t) for d, t in DOCS.items()}
print({f"{a}-{b}": sum(x == y for x, y in zip(sigs[a], sigs[b])) for a, b in itertools.combinations(DOCS, 2)})
print(signature("same text") == signature("same text"), sigs[1][0])
