# A pool of threads fetches pages from a fake server: retries, timing out items, ordered and unordered results.
import logging
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from queue import Queue
from urllib.parse import urlencode, urlsplit, parse_qs

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
log = logging.getLogger("pool")

class Server:
    """Fails the first request of every third page, always fails for page 7."""

    def __init__(self):
        self.lock, self.requests = threading.Lock(), Counter()

    def get(self, url):
        page = int(parse_qs(urlsplit(url).query)["page"][0])
        with self.lock:
            self.requests[page] += 1
            count = self.requests[page]
        if page == 7:
            raise PermissionError(f"page {page} is forbidden")
        if page % 3 == 0 and count == 1:
            raise ConnectionError(f"page {page} reset")
        return {"page": page, "items": [page * 10 + n for n in range(page % 4)]}

def fetch(server, page, retries=2):
    url = "http://api.local/items?" + urlencode({"page": page, "sort": "-id"})
    for attempt in range(1, retries + 2):
        try:
            return attempt, server.get(url)
        except ConnectionError as e:
            e.add_note(f"attempt {attempt}")
            last = e
    raise last

server = Server()
with ThreadPoolExecutor(max_workers=4) as pool:
    futures = {pool.submit(fetch, server, page): page for page in range(1, 10)}
    results, failures = {}, {}
    for future in as_completed(futures):
        page = futures[future]
        if error := future.exception():
            failures[page] = error
        else:
            results[page] = future.result()
for page, (attempts, body) in sorted(results.items()):
    print(page, attempts, body["items"])
for page, error in failures.items():
    log.error("page %d failed: %s: %s", page, type(error).__name__, error)
print(sum(server.requests.values()), sorted(server.requests.items()))
inbox, outbox = Queue(), Queue()

def stage(source, target, f):
    while (item := source.get()) is not None:
        target.put(f(item))
    target.put(None)

squares, done = Queue(), []
threads = [threading.Thread(target=stage, args=args) for args in ((inbox, squares, lambda x: x * x), (squares, outbox, lambda x: f"<{x}>"))]
[t.start() for t in threads]
for n in range(6):
    inbox.put(n)
inbox.put(None)
while (item := outbox.get()) is not None:
    done.append(item)
[t.join() for t in threads]
print(done, inbox.empty(), [t.is_alive() for t in threads])
log.warning("finished with %d of %d", len(results), len(futures))
