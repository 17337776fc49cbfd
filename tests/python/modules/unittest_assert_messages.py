# What each failing assertion says, read from the exception; msg and longMessage.
import unittest


class T(unittest.TestCase):
    maxDiff = None

    def runTest(self): ...


class Short(T):
    longMessage = False


t = T()
cases = [
    lambda: t.assertEqual(1, 2), lambda: t.assertEqual("abc", "abd"), lambda: t.assertEqual("one\ntwo\n", "one\n2\n"), lambda: t.assertEqual([1, 2, 3], [1, 9, 3, 4]), lambda: t.assertEqual((1,), (2,)),
    lambda: t.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3}), lambda: t.assertEqual({1, 2}, {2, 3}), lambda: t.assertEqual([1], (1,)), lambda: t.assertNotEqual(1, 1), lambda: t.assertEqual(1, 2, "numbers differ"),
    lambda: t.assertTrue(0), lambda: t.assertFalse("x"), lambda: t.assertTrue([], "empty"), lambda: t.assertIs(1, 2), lambda: t.assertIsNot(None, None), lambda: t.assertIsNone(5), lambda: t.assertIsNotNone(None),
    lambda: t.assertIn(5, [1, 2]), lambda: t.assertNotIn("a", "abc"), lambda: t.assertIsInstance("x", int), lambda: t.assertIsInstance(1, (str, bytes)), lambda: t.assertNotIsInstance(1, int),
    lambda: t.assertGreater(1, 2), lambda: t.assertGreaterEqual(1, 2), lambda: t.assertLess(2, 1), lambda: t.assertLessEqual(2, 1, "order"), lambda: t.assertAlmostEqual(1.0, 1.1), lambda: t.assertAlmostEqual(1, 5, delta=1), lambda: t.assertNotAlmostEqual(1.0, 1.0), lambda: t.assertAlmostEqual(1.0, 1.01, places=3, msg="close"),
    lambda: t.assertRegex("hello", "z+"), lambda: t.assertNotRegex("hello", "l+"), lambda: t.assertCountEqual([1, 1, 2], [2, 3]), lambda: t.assertRaises(ValueError, int, "5"), lambda: t.assertRaisesRegex(ValueError, "nope", int, "x"),
    lambda: t.assertListEqual([1], (1,)), lambda: t.assertDictEqual({}, []), lambda: t.assertMultiLineEqual("a", 5), lambda: t.assertSetEqual({1}, [1]), lambda: t.assertSequenceEqual([1, 2], [1]), lambda: t.fail(), lambda: t.fail("on purpose"), lambda: Short().assertEqual(1, 2, "only this"), lambda: Short().assertEqual(1, 2),
    lambda: t.assertTupleEqual((1, 2), (1, 3)), lambda: t.assertLogs("x", level="INFO").__enter__() and None,
]
for case in cases:
    try:
        case()
        print("passed")
    except AssertionError as e:
        print(f"{type(e).__name__}: {e}")
print(t.id(), t, repr(t), t.shortDescription(), t.countTestCases(), t.failureException is AssertionError)
for attempt in (lambda: t.assertAlmostEqual(1, 2, places=1, delta=1), lambda: t.assertEqual(), lambda: t.assertNope(1), lambda: T("missing"), lambda: t.assertRaises(5, int), lambda: t.assertIn(1, 5), lambda: t.assertIsInstance(1, 5), lambda: t.assertRaises()):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
