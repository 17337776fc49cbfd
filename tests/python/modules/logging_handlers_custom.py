# Handlers: StringIO streams, setStream, files, one's own, MemoryHandler, terminators, getHandlerByName.
import io
import logging
import logging.handlers
import queue
from pathlib import Path

class ListHandler(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))

    def close(self):
        self.lines.append("closed")
        super().close()

log = logging.getLogger("h")
log.setLevel(logging.DEBUG)
memory = ListHandler(logging.INFO)
log.addHandler(memory)
text = io.StringIO()
stream = logging.StreamHandler(text)
stream.terminator = ";"
log.addHandler(stream)
log.debug("one")
log.info("two")
old = stream.setStream(io.StringIO())
log.info("three")
print(repr(text.getvalue()), repr(stream.stream.getvalue()), old is text, stream.setStream(stream.stream))
print(memory.lines)
log.removeHandler(stream)
file = logging.FileHandler("h.log", mode="w", delay=True)
print(Path("h.log").exists(), file.level)
file.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
log.addHandler(file)
log.warning("to the file")
log.removeHandler(file)
file.close()
print(repr(Path("h.log").read_text()))
target = ListHandler()
buffer = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=target)
log.addHandler(buffer)
for n in range(4):
    log.info("n%d", n)
print(target.lines, len(buffer.buffer))
log.error("flush now")
print(target.lines, len(buffer.buffer))
log.removeHandler(buffer)
q = queue.Queue()
log.addHandler(logging.handlers.QueueHandler(q))
log.info("queued %s", "item")
record = q.get_nowait()
print(record.getMessage(), record.args, record.levelname, q.empty())
memory.name = "mem"
print(memory.get_name(), logging.getHandlerByName("mem") is memory, sorted(logging.getHandlerNames()))
memory.close()
print(memory.lines[-2:])
try:
    logging.Handler().emit(record)
except NotImplementedError as e:
    print(type(e).__name__, e)
