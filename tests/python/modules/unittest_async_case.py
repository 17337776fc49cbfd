# IsolatedAsyncioTestCase: async setUp, tests, cleanups; asserts about coroutines.
import asyncio
import io
import re
import unittest


class Client:
    def __init__(self):
        self.calls = []

    async def get(self, path):
        await asyncio.sleep(0)
        self.calls.append(path)
        if path == "/missing":
            raise LookupError(path)
        return {"path": path}


class TestClient(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp")

    async def asyncSetUp(self):
        self.client = Client()
        self.addAsyncCleanup(self.report)
        print("asyncSetUp")

    async def report(self):
        print("cleanup", self.client.calls)

    async def asyncTearDown(self):
        print("asyncTearDown")

    async def test_get(self):
        self.assertEqual(await self.client.get("/a"), {"path": "/a"})

    async def test_gather(self):
        answers = await asyncio.gather(*(self.client.get(f"/{n}") for n in range(3)))
        self.assertEqual([a["path"] for a in answers], ["/0", "/1", "/2"])

    async def test_missing(self):
        with self.assertRaises(LookupError) as caught:
            await self.client.get("/missing")
        self.assertEqual(str(caught.exception), "/missing")

    async def test_wrong(self):
        self.assertEqual((await self.client.get("/x"))["path"], "/y")

    def test_sync(self):
        print("a plain test")


stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(TestClient))
lines = re.sub(r"in [\d.]+s", "in TIME", stream.getvalue()).splitlines()
print("\n".join(line for line in lines if "File" not in line and not line.startswith(("    ", "Traceback"))))
print(result.testsRun, len(result.failures), len(result.errors))
