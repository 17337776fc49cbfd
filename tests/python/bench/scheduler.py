"""Tasks with queues of messages that hand packets to each other, as operating system simulations do."""

IDLE, WORKER, HANDLER, DEVICE = range(4)


class Packet:
    def __init__(self, kind, origin):
        self.kind = kind
        self.origin = origin
        self.data = [0, 1, 2, 3]


class Task:
    def __init__(self, scheduler, kind):
        self.scheduler = scheduler
        self.kind = kind
        self.queue = []
        self.handled = 0

    def is_waiting(self):
        return not self.queue

    def receive(self, packet):
        self.queue.append(packet)

    def run(self):
        packet = self.queue.pop(0) if self.queue else None
        return self.work(packet)


class IdleTask(Task):
    state = 1

    def is_waiting(self):
        return False

    def work(self, packet):
        self.handled += 1
        if self.state & 1:
            self.state = self.state >> 1 ^ 0xD008
            return self.scheduler.send(HANDLER, Packet(WORKER, self.kind))
        self.state >>= 1
        return self.scheduler.send(WORKER, Packet(DEVICE, self.kind))


class WorkTask(Task):
    def work(self, packet):
        if packet is None:
            return None
        self.handled += 1
        packet.data = [(value + self.handled) % 26 for value in packet.data]
        return self.scheduler.send(HANDLER if packet.kind == WORKER else DEVICE, packet)


class HandlerTask(Task):
    def work(self, packet):
        if packet is None:
            return None
        self.handled += sum(packet.data)
        return self.scheduler.send(DEVICE, packet) if packet.kind == WORKER else None


class DeviceTask(Task):
    def work(self, packet):
        if packet is not None:
            self.handled += 1
        return None


class Scheduler:
    def __init__(self):
        self.tasks = [IdleTask(self, IDLE), WorkTask(self, WORKER), HandlerTask(self, HANDLER), DeviceTask(self, DEVICE)]

    def send(self, kind, packet):
        task = self.tasks[kind]
        task.receive(packet)
        return task

    def run(self, rounds):
        for _ in range(rounds):
            for task in self.tasks:
                if not task.is_waiting():
                    next_task = task.run()
                    if next_task is not None and not next_task.is_waiting():
                        next_task.run()


scheduler = Scheduler()
scheduler.run(25_000)
print([task.handled for task in scheduler.tasks])
