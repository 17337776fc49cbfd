"""Asynchronous programs: the event loop, tasks, locks, queues."""

from asyncio.exceptions import (
    BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError, LimitOverrunError,
    SendfileNotAvailableError, TimeoutError)
from asyncio.events import (
    AbstractEventLoop, BaseEventLoop, Future, Handle, SelectorEventLoop, TimerHandle, get_event_loop,
    get_running_loop, isfuture, new_event_loop, set_event_loop, _get_running_loop)
from asyncio.tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks, as_completed, create_task, current_task,
    ensure_future, gather, iscoroutine, iscoroutinefunction, run_coroutine_threadsafe, shield, sleep, to_thread,
    wait, wait_for)
from asyncio.timeouts import TaskGroup, Timeout, timeout, timeout_at
from asyncio.locks import (
    Barrier, BoundedSemaphore, Condition, Event, LifoQueue, Lock, PriorityQueue, Queue, QueueEmpty, QueueFull,
    QueueShutDown, Semaphore)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    return (get_event_loop() if loop is None else loop).run_in_executor(None, future.result)


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._state, self._debug, self._factory = "created", debug, loop_factory
        self._loop = self._context = None

    def __enter__(self):
        self._start()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def _start(self):
        if self._state == "closed":
            raise RuntimeError("Runner is closed")
        if self._state == "created":
            from contextvars import copy_context
            self._loop = new_event_loop() if self._factory is None else self._factory()
            set_event_loop(self._loop)
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context = copy_context()
            self._state = "initialized"

    def close(self):
        if self._state != "initialized":
            return
        loop = self._loop
        try:
            left = all_tasks(loop)
            for task in sorted(left, key=lambda task: task.get_name()):
                task.cancel()
            if left:
                loop.run_until_complete(_all(left))
            for task in left:
                if not task.cancelled() and task.exception() is not None:
                    loop.call_exception_handler({
                        "message": "unhandled exception during asyncio.run() shutdown",
                        "exception": task.exception(), "task": task})
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            set_event_loop(None)
            loop.close()
            self._loop, self._state = None, "closed"

    def get_loop(self):
        self._start()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._start()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        return self._loop.run_until_complete(task)


async def _all(tasks):
    await gather(*tasks, return_exceptions=True)


def run(main, *, debug=None, loop_factory=None):
    if _get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
