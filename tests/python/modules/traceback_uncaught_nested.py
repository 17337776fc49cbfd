# uncaught: an error leaves the program through methods, a comprehension, a lambda and a recursion.
import functools
import operator


class Repository:
    def __init__(self, rows):
        self.rows = rows

    def find(self, key):
        return self.rows[key]["value"]

    def all(self, keys):
        return [self.find(k) for k in keys]

    @property
    def total(self):
        return sum(self.all(self.rows))


def retry(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        for attempt in range(2):
            try:
                return f(*args, **kwargs)
            except ConnectionError as e:
                print("attempt", attempt, e)
        return f(*args, **kwargs)
    return wrapper


@retry
def report(repository, depth=2):
    if depth:
        return report(repository, depth - 1)
    return (lambda r: r.total + operator.add(1, 2))(repository)


print(Repository({"a": {"value": 1}, "b": {"value": 2}}).total)
print(report(Repository({"a": {"value": 5}})))
broken = Repository({
    "a": {"value": 1},
    "b": {"other": 2},
})
result = (
    report(broken)
    + 1
)
print("never reached", result)
