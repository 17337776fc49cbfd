# Every common assertion, passing; the result of the run is printed without times.
import io
import math
import re
import unittest


class Asserts(unittest.TestCase):
    def test_values(self):
        self.assertEqual(1 + 1, 2)
        self.assertNotEqual("a", "b")
        self.assertTrue([0])
        self.assertFalse([])
        self.assertIs(None, None)
        self.assertIsNot([], [])
        self.assertIsNone(None)
        self.assertIsNotNone(0)
        self.assertIsInstance(True, (int, str))
        self.assertNotIsInstance("x", int)

    def test_containers(self):
        self.assertIn(2, [1, 2])
        self.assertNotIn("z", "abc")
        self.assertListEqual([1], [1])
        self.assertTupleEqual((1,), (1,))
        self.assertSetEqual({1, 2}, {2, 1})
        self.assertDictEqual({"a": 1}, {"a": 1})
        self.assertSequenceEqual([1, 2], (1, 2))
        self.assertCountEqual([3, 1, 2, 1], [1, 1, 2, 3])

    def test_numbers(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertAlmostEqual(100, 101, delta=2)
        self.assertNotAlmostEqual(1.0, 1.1, places=3)
        self.assertGreater(2, 1)
        self.assertGreaterEqual(2, 2)
        self.assertLess(1, 2)
        self.assertLessEqual(1, 1)
        self.assertTrue(math.isclose(1, 1))

    def test_text(self):
        self.assertRegex("hello world", r"w.r")
        self.assertNotRegex("hello", re.compile("z"))
        self.assertMultiLineEqual("a\nb", "a\nb")

    def test_errors(self):
        with self.assertRaises(ZeroDivisionError):
            1 / 0
        self.assertRaises(ValueError, int, "x")
        self.assertRaisesRegex(ValueError, "invalid literal", int, "x")


stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Asserts)
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
print(re.sub(r"in [\d.]+s", "in TIME", stream.getvalue()))
print(result.testsRun, result.wasSuccessful(), result.failures, suite.countTestCases())
