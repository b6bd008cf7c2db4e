"""Indexes that cannot be read or written: exit status 3, a sentence, and nothing lost."""

import fcntl
import os
import pathlib
import signal
import sqlite3
import struct
import subprocess
import unittest

import bench
from bench import DONE, FAILED, article, page


class BadIndex(bench.Bench):
    def refused_by_all(self, index, page_path):
        """Neither reading nor writing commands take `index` for one."""
        for command in ("search", "facets", "show"):
            self.expect(FAILED, command, "-i", index, "mot", names=[index])
        self.expect(FAILED, "stats", "-i", index, names=[index])
        self.expect(FAILED, "index", "-i", index, page_path, names=[index])

    def test_missing_index(self):
        for command in ("search", "facets", "show"):
            self.expect(FAILED, command, "-i", self.folder / "absent.idx", "mot",
                        names=[self.folder / "absent.idx"])  # fmt: skip
        self.assertFalse((self.folder / "absent.idx").exists())

    def test_directory_of_other_files(self):
        letter = self.write("courrier/lettre.txt", "Cher ami,\n")
        self.refused_by_all(letter.parent, letter)
        self.assertEqual(os.listdir(letter.parent), ["lettre.txt"])
        self.assertEqual(letter.read_text(), "Cher ami,\n")
        self.assert_before_is_found()

    def test_plain_file(self):
        letter = self.write("lettre.txt", "Cher ami,\n")
        self.refused_by_all(letter, letter)
        self.assertEqual(letter.read_text(), "Cher ami,\n")
        self.assert_before_is_found()

    def test_place_that_cannot_be_made(self):
        letter = self.write("lettre.txt", "Cher ami,\n")
        for place in (letter / "dedans.idx", self.folder / "absent" / "loin" / "x.idx"):
            run = self.run_glane("index", "-i", place, letter)
            self.assertIn(run.returncode, (DONE, FAILED), run.stderr)
            self.assertEqual(run.returncode == DONE, place.is_dir())
        self.assertEqual(letter.read_text(), "Cher ami,\n")

    def test_read_only_index(self):
        more = self.write("plus.jsonl", article(1, "Le phare"))
        self.become_nobody()
        subprocess.run(["chmod", "-R", "a-w", self.index], check=True)
        self.assert_before_is_found()
        self.expect(FAILED, "index", "-i", self.index, more, names=[self.index])
        self.assert_before_is_found()

    def test_locked_by_another_writer(self):
        more = self.write("plus.jsonl", article(2, "Le deuxième phare"))
        writer = self.start_writer()
        writer.stdin.write(article(1, "Le premier phare").encode())
        writer.stdin.flush()
        self.until(self.is_locked, "the first writer to lock the index")
        self.assertIsNone(writer.poll(), "the first writer did not wait for its input")
        self.expect(FAILED, "index", "-i", self.index, more, names=[self.index])
        self.assert_before_is_found()
        writer.stdin.close()
        self.assertEqual(writer.wait(60), DONE)
        self.assertEqual(self.found("phare"), ["d1"])
        self.expect(DONE, "index", "-i", self.index, more)
        self.assertEqual(set(self.found("phare")), {"d1", "d2"})
        self.assert_before_is_found()

    def start_writer(self):
        """A glane that indexes what it is told on its standard input, until that is closed."""
        writer = subprocess.Popen(
            self.command("index", "-i", self.index, "-"),
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=self.environment,
        )  # fmt: skip
        self.addCleanup(writer.kill)
        return writer

    def is_locked(self):
        return any(is_locked(path) for path in self.index.rglob("*lock*") if path.is_file())

    def test_killed_writer(self):
        writer = self.start_writer()
        for number in range(2000):
            writer.stdin.write(article(number, f"Le phare numéro {number}").encode())
        writer.stdin.flush()
        self.until(self.is_locked, "the writer to lock the index")
        writer.send_signal(signal.SIGKILL)
        writer.wait(60)
        writer.stdin.close()
        self.assert_before_is_found()
        more = self.write("plus.jsonl", article(5000, "La vigie"))
        self.expect(DONE, "index", "-i", self.index, more)
        self.assertEqual(self.found("vigie"), ["d5000"])

    # --- A full disk ---

    def crawl(self, count):
        return self.write("plus.jsonl", "".join(
            article(number, f"Le phare numéro {number} éclaire " + f"la baie{number} " * 50)
            for number in range(count)))  # fmt: skip

    @unittest.skipUnless(os.environ.get("FULL_DISK"), "no library that makes the disk full")
    def test_full_disk(self):
        """The disk is full after N bytes, for N from none to more than is needed."""
        more = self.crawl(300)
        statuses = []
        for room in [0, 1, 100, *(1 << power for power in range(10, 27, 2))]:
            full = full_disk(self.index, room)
            run = self.run_glane("index", "-i", self.index, more, variables=full)
            told = run.stderr.decode("utf-8", "replace")
            self.assertIn(run.returncode, (DONE, FAILED), f"room for {room} bytes:\n{told}")
            if run.returncode == FAILED:
                self.assert_sentence_names(str(self.index), told)
            statuses.append(run.returncode)
            self.assert_before_is_found()
            if run.returncode == DONE:
                break
        self.assertEqual(statuses[0], FAILED, "an index was written without writing")
        self.assertEqual(statuses[-1], DONE, "64 MB were not enough")
        self.assertEqual(statuses, sorted(statuses, reverse=True))
        self.assertEqual(self.found("baie299"), ["d299"])

    @unittest.skipUnless(os.environ.get("FULL_DISK"), "no library that makes the disk full")
    def test_full_disk_for_a_new_index(self):
        """What was begun there does not stand in the way once there is room again."""
        more = self.crawl(10)
        for room in (0, 50, 5_000, 20_000):
            with self.subTest(room=room):
                fresh = self.folder / f"neuf-{room}.idx"
                full = full_disk(fresh, room)
                self.expect(FAILED, "index", "-i", fresh, more, variables=full, names=[fresh])
                self.expect(DONE, "index", "-i", fresh, more)
                self.assertEqual(len(self.found("phare", index=fresh)), 10)

    def test_full_file_system(self):
        """The same on a real file system of 4 MB, where mounting one is permitted."""
        small = self.folder / "petit"
        small.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "glane-test", small]
        if os.getuid() != 0 or subprocess.run(mount, stderr=subprocess.DEVNULL).returncode:
            self.skipTest("no file system may be mounted here")
        self.addCleanup(subprocess.run, ["umount", small], check=True)
        self.index = small / "kept.idx"
        self.expect(DONE, "index", "-i", self.index, self.folder / "before.jsonl")
        more = self.crawl(20_000)
        self.expect(FAILED, "index", "-i", self.index, more, names=[self.index])
        self.assert_before_is_found()

    @unittest.skipUnless(os.environ.get("FULL_DISK"), "no library that makes the disk full")
    def test_full_disk_for_maintenance(self):
        """Compacting, mending and restoring leave the index as it was, or do what they are to."""
        backup = self.folder / "copie.idx"
        self.expect(DONE, "backup", "-i", self.index, backup)
        for command in (("compact", "--upgrade"), ("check", "--repair"), ("restore", backup)):
            for room in (0, 1, 1000, *(1 << power for power in range(12, 27, 2))):
                with self.subTest(command=command[0], room=room):
                    if command[0] == "check":
                        os.truncate(self.index / "current", 10)
                    full = full_disk(self.index, room)
                    run = self.run_glane(*command, "-i", self.index, variables=full)
                    told = run.stderr.decode("utf-8", "replace")
                    self.assertIn(run.returncode, (DONE, FAILED), told)
                    if command[0] != "check":
                        self.assert_before_is_found()
                        self.expect(DONE, "check", "-i", self.index)
            self.expect(DONE, "check", "--repair", "-i", self.index)
            self.assert_before_is_found()

    # --- Not ours, not now ---

    def test_foreign_database(self):
        """A database of Xapian's that another program made."""
        foreign = self.folder / "autre.idx"
        subprocess.run([os.environ["XAPIAN_DATABASE"], foreign], check=True)
        before = snapshot(foreign)
        self.refused_by_all(foreign, self.write("p.html", page("Titre", "Texte.")))
        self.assertEqual(snapshot(foreign), before)
        self.assert_before_is_found()

    def test_incompatible_version(self):
        """An index that says it was made by a glane of another format."""
        future = self.folder / "futur.idx"
        subprocess.run(["cp", "-r", self.index, future], check=True)
        with sqlite3.connect(future / "manifest.db") as manifest:
            manifest.execute("PRAGMA user_version = 99")
        manifest.close()
        current = bytearray((future / "current").read_bytes())
        current[len("glanecur")] = 99
        (future / "current").write_bytes(current)
        before = snapshot(future)
        self.refused_by_all(future, self.write("p.html", page("Titre", "Texte.")))
        self.assertEqual(snapshot(future), before)
        self.assert_before_is_found()

    def test_damaged_index(self):
        """Files of the index cut short or gone: refused, or partly read, but no crash."""
        for name in [path.name for path in self.index.rglob("*") if path.is_file()]:
            for size in (0, 100):
                with self.subTest(file=name, size=size):
                    damaged = self.folder / f"abime-{name}-{size}.idx"
                    subprocess.run(["cp", "-r", self.index, damaged], check=True)
                    for path in damaged.rglob(name):
                        os.truncate(path, size)
                    run = self.run_glane("search", "-i", damaged, bench.BEFORE_QUERY)
                    told = run.stderr.decode("utf-8", "replace")
                    self.assertIn(run.returncode, (DONE, bench.NOTHING_FOUND, FAILED), told)
                    if run.returncode == FAILED:
                        self.assert_sentence_names(str(damaged), told)
        self.assert_before_is_found()


def full_disk(folder, room):
    """The variables that make the disk under `folder` full after `room` bytes (full_disk.cpp)."""
    library = pathlib.Path(os.environ["FULL_DISK"])
    return {
        # A space would end a path in LD_PRELOAD, but does not in LD_LIBRARY_PATH.
        "LD_PRELOAD": f"{os.environ.get('SANITIZER', '')} {library.name}".strip(),
        "LD_LIBRARY_PATH": f"{library.parent}:{os.environ.get('LD_LIBRARY_PATH', '')}",
        "FULL_DISK_UNDER": str(folder),
        "FULL_DISK_AFTER": str(room),
    }


def is_locked(path):
    """Whether any process holds a lock on `path`, as fcntl tells."""
    request = struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0)
    with open(path, "r+b") as file:
        answer = fcntl.fcntl(file, fcntl.F_GETLK, request)
    return struct.unpack("hhqqi4x", answer)[0] != fcntl.F_UNLCK


def snapshot(folder):
    """Every file's name and bytes."""
    files = [path for path in pathlib.Path(folder).rglob("*") if path.is_file()]
    return {path.name: path.read_bytes() for path in files}


if __name__ == "__main__":
    bench.main()
