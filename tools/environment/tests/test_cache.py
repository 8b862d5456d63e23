import json
import multiprocessing
import time

from ..cache import MARKER, Entry, key_of
from .scratch import ScratchCase


def _fill(folder):
    (folder / "sub").mkdir()
    (folder / "sub/data").write_text("good")


def _fill_slowly(folder):
    (folder / "half").write_text("half")
    time.sleep(0.3)
    _fill(folder)


def _ensure_in_a_process(folder, counter):
    def build(draft):
        with counter.get_lock():
            counter.value += 1
        _fill_slowly(draft)

    Entry(folder, "thing", ["a"]).ensure(build)


class CacheTest(ScratchCase):
    def setUp(self):
        super().setUp()
        self.built = 0
        self.entry = Entry(self.folder, "thing", {"version": 1})

    def build(self, draft):
        self.built += 1
        _fill(draft)

    def assert_good(self):
        self.assertEqual((self.entry.path / "sub/data").read_text(), "good")

    def test_is_built_once(self):
        self.assertFalse(self.entry.is_complete())
        self.assertEqual(self.entry.ensure(self.build), self.entry.path)
        self.entry.ensure(self.build)
        self.assertEqual(self.built, 1)
        self.assert_good()

    def test_other_ingredients_are_another_entry(self):
        self.entry.ensure(self.build)
        other = Entry(self.folder, "thing", {"version": 2})
        other.ensure(self.build)
        self.assertEqual(self.built, 2)
        self.assertTrue(self.entry.is_complete())

    def test_order_of_ingredients_is_no_difference(self):
        self.assertEqual(key_of({"a": 1, "b": 2}), key_of({"b": 2, "a": 1}))

    def test_folder_without_marker_is_built_again(self):
        self.entry.ensure(self.build)
        (self.entry.path / MARKER).unlink()
        self.entry.ensure(self.build)
        self.assertEqual(self.built, 2)
        self.assert_good()

    def test_broken_marker_is_built_again(self):
        for text in ("", "[]", "null", "{}", '{"key": 1}', "\0"):
            with self.subTest(text):
                self.entry.ensure(self.build)
                (self.entry.path / MARKER).write_text(text)
                self.assertFalse(self.entry.is_complete())
                self.entry.ensure(self.build)
                self.assert_good()

    def test_marker_of_another_key_is_built_again(self):
        self.entry.ensure(self.build)
        marker = self.entry.path / MARKER
        wrong = {**json.loads(marker.read_text()), "key": "0" * 16}
        marker.write_text(json.dumps(wrong))
        self.entry.ensure(self.build)
        self.assertEqual(self.built, 2)

    def test_lost_changed_or_added_content_is_built_again(self):
        for damage in (
            lambda path: (path / "sub/data").unlink(),
            lambda path: (path / "sub/data").write_text("goo"),
            lambda path: (path / "more").write_text(""),
        ):
            self.entry.ensure(self.build)
            damage(self.entry.path)
            self.assertFalse(self.entry.is_complete())
            self.entry.ensure(self.build)
            self.assert_good()

    def test_failed_build_leaves_nothing_and_can_be_repeated(self):
        def fail(draft):
            _fill(draft)
            raise KeyboardInterrupt

        with self.assertRaises(KeyboardInterrupt):
            self.entry.ensure(fail)
        self.assertEqual([p.name for p in self.folder.iterdir()], [".thing.lock"])
        self.entry.ensure(self.build)
        self.assert_good()

    def test_failed_build_throws_the_wrong_entry_away(self):
        self.entry.ensure(self.build)
        (self.entry.path / MARKER).unlink()
        with self.assertRaises(ZeroDivisionError):
            self.entry.ensure(lambda draft: 1 / 0)
        self.assertFalse(self.entry.path.exists())

    def test_what_a_killed_build_left_is_cleared(self):
        leftover = self.folder / ".building-thing-0123"
        leftover.mkdir()
        (leftover / "half").write_text("half")
        self.entry.ensure(self.build)
        self.assertFalse(leftover.exists())
        self.assertEqual(len(list(self.entry.path.iterdir())), 2)

    def test_two_at_once_build_once(self):
        counter = multiprocessing.Value("i", 0)
        arguments = (self.folder, counter)
        makers = [
            multiprocessing.Process(target=_ensure_in_a_process, args=arguments)
            for _ in range(4)
        ]
        for maker in makers:
            maker.start()
        for maker in makers:
            maker.join()
        self.assertEqual([maker.exitcode for maker in makers], [0] * 4)
        self.assertEqual(counter.value, 1)

    def test_killed_while_building_lets_the_next_one_build(self):
        counter = multiprocessing.Value("i", 0)
        maker = multiprocessing.Process(
            target=_ensure_in_a_process, args=(self.folder, counter)
        )
        maker.start()
        while not counter.value:
            time.sleep(0.01)
        maker.kill()
        maker.join()
        self.entry = Entry(self.folder, "thing", ["a"])
        self.assertFalse(self.entry.is_complete())
        self.entry.ensure(self.build)
        self.assertEqual(self.built, 1)
        self.assert_good()
