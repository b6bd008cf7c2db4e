"""Backups that are stopped, killed or damaged, and backups that come from strangers."""

import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess

import bench
from bench import DONE, FAILED, article

RARE = "quincaillier"


class Backups(bench.Bench):
    def setUp(self):
        super().setUp()
        self.backup = self.folder / "copie.idx"
        self.more = self.write("plus.jsonl", article(1, "Le phare"))

    def beginnings(self):
        """Copies that are not whole yet, or were cut short."""
        return sorted(self.folder.glob("copie.idx.new-*"))

    # --- While others write ---

    def test_folder_of_somebody_beside_a_backup(self):
        chapter = self.write("copie.idx.unfinished/chapitre.txt", "Il pleuvait.\n")
        other = self.write("copie.idx.new-4711-0123456789abcdef/chapitre.txt", "Il pleut.\n")
        self.expect(DONE, "backup", "-i", self.index, self.backup)
        self.expect(DONE, "check", "-i", self.backup)
        self.assertEqual(chapter.read_text(), "Il pleuvait.\n")
        self.assertEqual(other.read_text(), "Il pleut.\n")

    def stop_a_backup(self):
        """A backup that is stopped in its midst."""
        for _ in range(100):
            backup = subprocess.Popen(
                self.command("backup", "-i", self.index, self.backup), stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=self.environment,
            )  # fmt: skip
            self.addCleanup(backup.kill)
            while not self.beginnings() and backup.poll() is None:
                pass
            for _ in range(random.randrange(2000)):
                pass
            backup.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, backup.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
            if self.beginnings() and not self.backup.exists():
                return backup
            backup.send_signal(signal.SIGCONT)
            self.assertEqual(backup.wait(60), DONE)
            shutil.rmtree(self.backup)
        self.fail("no backup could be stopped in its midst")

    def test_stopped_backup_blocks_no_writer(self):
        backup = self.stop_a_backup()
        for number in range(5):
            self.write("plus.jsonl", article(number, f"Le phare numéro {number}"))
            self.expect(DONE, "index", "-i", self.index, self.more)
        self.expect(DONE, "compact", "-i", self.index)
        self.assertIsNone(backup.poll())
        self.assertFalse(self.backup.exists())
        self.assertEqual(self.found("phare"), ["d4"])
        backup.send_signal(signal.SIGCONT)
        self.assertEqual(backup.wait(60), DONE)
        self.expect(DONE, "check", "-i", self.backup)
        self.assertEqual(self.found(bench.BEFORE_QUERY, index=self.backup), ["avant"])
        self.assertEqual(self.beginnings(), [])

    def test_killed_backup(self):
        """It leaves a copy that was begun, which an erasure names; the next backup is made."""
        backup = self.stop_a_backup()
        backup.kill()
        backup.wait(60)
        [left] = self.beginnings()
        before = snapshot(left)
        self.expect(DONE, "backup", "-i", self.index, self.backup)
        self.expect(DONE, "check", "-i", self.backup)
        self.assertEqual(snapshot(left), before)
        told = self.expect(DONE, "forget", "-i", self.index, "--erase", "avant").stdout.decode()
        self.assertIn(str(self.backup), told)
        if any(name.endswith(".seg") for name in before):
            self.assertIn(str(left), told)

    # --- Damage ---

    def test_damaged_index_is_not_copied(self):
        for name in ("1.seg", "1.glass/postlist.glass", "1.glass/iamglass", "manifest.db"):
            with self.subTest(name=name):
                index = self.folder / f"abime-{name.replace('/', '-')}.idx"
                subprocess.run(["cp", "-r", self.index, index], check=True)
                [segment] = index.glob("*.seg")
                path = index / name.replace("1", segment.stem)
                content = path.read_bytes()
                path.write_bytes(turned_over(name, content))
                names = [index] if name == "manifest.db" else [f"{segment.stem}.seg"]
                self.expect(FAILED, "backup", "-i", index, self.backup, names=names)
                self.assertFalse(self.backup.exists())
                self.assertEqual(self.beginnings(), [])

    def test_failed_restore_leaves_the_index(self):
        self.expect(DONE, "backup", "-i", self.index, self.backup)
        self.expect(DONE, "index", "-i", self.index, self.more)
        before = snapshot(self.index)
        for name in ("manifest.db", "current", *(one.name for one in self.backup.glob("*.seg"))):
            with self.subTest(name=name):
                damaged = self.folder / f"abime-{name}"
                shutil.copytree(self.backup, damaged)
                content = (damaged / name).read_bytes()
                (damaged / name).write_bytes(turned_over(name, content))
                self.expect(FAILED, "restore", "-i", self.index, damaged, names=[damaged])
                self.assertEqual(snapshot(self.index), before)
        self.assertEqual(self.found("phare"), ["d1"])

    # --- From strangers ---

    def stranger(self, name):
        """A backup in a folder of its own, and what lies beside it."""
        folder = self.folder / f"inconnu-{name}"
        folder.mkdir()
        self.expect(DONE, "backup", "-i", self.index, folder / "copie.idx")
        [segment] = (folder / "copie.idx").glob("*.seg")
        return folder / "copie.idx", segment

    def refuse_to_restore(self, backup, names=()):
        """Into a new folder and over an index; nothing is written beside either."""
        home = backup.parent / "maison"
        home.mkdir()
        shutil.copytree(self.index, home / "kept.idx")
        before = snapshot(home / "kept.idx")
        for place in ("neuf.idx", "kept.idx"):
            self.expect(FAILED, "restore", "-i", home / place, backup, names=names)
        self.assertLessEqual({path.name for path in home.iterdir()}, {"kept.idx", "neuf.idx"})
        self.assertEqual(snapshot(home / "kept.idx"), before)
        if (home / "neuf.idx").exists():
            self.assertEqual(list((home / "neuf.idx").iterdir()), [])

    def test_odd_numbers_of_segments(self):
        for number in (-1, 0, -(1 << 63), (1 << 63) - 1, (1 << 62) + 1):
            with self.subTest(number=number):
                backup, segment = self.stranger(number)
                with sqlite3.connect(backup / "manifest.db") as manifest:
                    edit = manifest.execute("UPDATE segments SET number = ?", (number,))
                    self.assertEqual(edit.rowcount, 1)
                manifest.close()
                for ending in (".seg", ".glass"):  # where a careless reader would look for them
                    shutil.move(backup / (segment.stem + ending), backup / f"{number}{ending}")
                self.refuse_to_restore(backup)

    def test_links_in_a_backup(self):
        for name in ("manifest.db", "current", "N.seg", "N.glass", "N.glass/postlist.glass",
                     "N.glass/iamglass", "manifest.db-wal"):  # fmt: skip
            with self.subTest(name=name):
                backup, segment = self.stranger("lien " + name.replace("/", "-"))
                path = backup / name.replace("N", segment.stem)
                outside = backup.parent / "dehors"
                if path.exists():
                    shutil.move(path, outside)
                else:
                    outside.write_bytes(b"")
                os.symlink(outside, path)
                self.refuse_to_restore(backup, names=[path.name])

    def test_pipe_in_a_backup(self):
        for name in ("N.seg", "N.glass/iamglass", "current", "tube"):
            with self.subTest(name=name):
                backup, segment = self.stranger("tube " + name.replace("/", "-"))
                path = backup / name.replace("N", segment.stem)
                path.unlink(missing_ok=True)
                os.mkfifo(path)
                self.refuse_to_restore(backup)

    # --- What was forgotten ---

    def test_forgotten_stays_forgotten(self):
        self.write("rare.jsonl", article(7, f"Le {RARE} du port"))
        self.expect(DONE, "index", "-i", self.index, self.folder / "rare.jsonl")
        self.expect(DONE, "backup", "-i", self.index, self.backup)
        self.assertEqual(self.found(RARE), ["d7"])
        self.expect(DONE, "forget", "-i", self.index, "--erase", "d7")
        self.assertFalse(holds(self.index, RARE))
        self.assertTrue(holds(self.backup, RARE))
        told = self.expect(DONE, "restore", "-i", self.index, self.backup).stdout.decode()
        self.assertIn("1 document", told)
        self.assertEqual(self.found(RARE), [])
        self.assertFalse(holds(self.index, RARE), "its text is there again")
        self.assert_before_is_found()
        self.expect(DONE, "check", "-i", self.index)
        self.assertIn("d7", self.expect(DONE, "forget", "-i", self.index, "--list").stdout.decode())
        self.expect(DONE, "index", "-i", self.index, self.folder / "rare.jsonl")
        self.assertEqual(self.found(RARE), [])
        self.expect(DONE, "restore", "-i", self.index, "--unforget", self.backup)
        self.assertEqual(self.found(RARE), ["d7"])
        self.expect(DONE, "check", "-i", self.index)


def turned_over(name, content):
    """Its bytes from the middle on, 300 of them, or all but the first page of a database, whose
    pages are empty for the most part."""
    begin = 4096 if name == "manifest.db" else len(content) // 2
    end = len(content) if name == "manifest.db" else begin + 300
    return content[:begin] + bytes(b ^ 0x55 for b in content[begin:end]) + content[end:]


def holds(index, word):
    files = [path for path in pathlib.Path(index).rglob("*") if path.is_file()]
    return any(word.encode() in path.read_bytes() for path in files)


def snapshot(folder):
    """Every file's path below the folder, and its bytes; not of what locks are in, and where copies
    of it were made."""
    files = [path for path in pathlib.Path(folder).rglob("*")
             if path.is_file() and path.name != "backups" and not path.name.endswith("-shm")]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


if __name__ == "__main__":
    bench.main()
