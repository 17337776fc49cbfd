import unittest

import pytest


class TestShop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = ["class"]

    def setUp(self):
        self.values = [1, 2]
        self.addCleanup(self.values.clear)

    def test_passes(self):
        self.assertEqual(sum(self.values), 3)

    def test_fails(self):
        self.assertEqual(self.values, [1, 3])

    def test_plain_assert(self):
        assert self.values == [1, 2, 3]

    def test_raises(self):
        with self.assertRaises(ZeroDivisionError):
            1 / 0

    def test_error(self):
        raise KeyError("missing")

    @unittest.skip("not now")
    def test_skipped(self):
        raise AssertionError

    @unittest.skipIf(True, "by condition")
    def test_skipped_if(self):
        raise AssertionError

    def test_skipped_inside(self):
        self.skipTest("from inside")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    @pytest.mark.skip(reason="a mark")
    def test_mark(self):
        pass


class TestBroken(unittest.TestCase):
    def setUp(self):
        raise ValueError("set up")

    def test_never(self):
        pass


class TestFixture(unittest.TestCase):
    @pytest.fixture(autouse=True)
    def folder(self, tmp_path):
        self.folder = tmp_path

    def test_folder(self):
        assert self.folder.is_dir()


class NotNamed(unittest.TestCase):
    def test_taken_too(self):
        pass
