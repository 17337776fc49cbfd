WORDS = ["python", "iterator", "closure"]
STAGES = ["safe", "head", "body", "arms", "legs", "dead"]


class Hangman:
    def __init__(self, word):
        self.word, self.tried, self.misses = word, set(), 0

    @property
    def mask(self):
        return " ".join(c if c in self.tried else "_" for c in self.word)

    @property
    def state(self):
        if "_" not in self.mask:
            return "won"
        return "lost" if self.misses >= len(STAGES) - 1 else "playing"

    def guess(self, letter):
        if self.state != "playing":
            raise RuntimeError(f"game is over: you {self.state}")
        if len(letter) != 1 or not letter.isalpha():
            raise ValueError(f"not a letter: {letter!r}")
        letter = letter.lower()
        if letter in self.tried:
            return "again"
        self.tried |= {letter}
        if letter not in self.word:
            self.misses += 1
        return "hit" if letter in self.word else "miss"


def play(word, guesses):
    game = Hangman(word)
    for g in guesses:
        try:
            result = game.guess(g)
        except ValueError as e:
            result = f"error ({e})"
        except RuntimeError as e:
            print("  ", e)
            break
        print(f"   {g!r:>5} {result:<6} {game.mask} [{STAGES[game.misses]}]")
    else:
        print("   out of guesses")
    return game.state, sorted(game.tried)


for word, guesses in zip(WORDS, ["etaoinshrdpy", "it?xx12erao", "aeiouzzqkjw"]):
    print(word.upper())
    print("  ", *play(word, guesses))


def best_letter(words, tried=frozenset()):
    counts = {}
    for w in words:
        for c in set(w) - tried:
            counts[c] = counts.get(c, 0) + 1
    return max(sorted(counts), key=counts.get)


tried, order = set(), []
for _ in range(5):
    letter = best_letter(WORDS, tried)
    tried.add(letter)
    order.append(letter)
print(order)
seed = 12345


def random(n):
    """A linear congruential generator, so that games repeat."""
    global seed
    seed = (1103515245 * seed + 12345) % 2 ** 31
    return seed % n


print([random(10) for _ in range(10)], [WORDS[random(3)] for _ in range(3)])
deck = [f"{rank}{suit}" for suit in "♠♥" for rank in ("A", *range(2, 5), "K")]
for i in range(len(deck) - 1, 0, -1):
    j = random(i + 1)
    deck[i], deck[j] = deck[j], deck[i]
print(*deck, sep=" ", end="!\n")
play("oops", 5)
