"""Storage that takes nothing: every command that writes ends with status 3 and a sentence that
names the file or the folder, and leaves the index as it was."""

import errno
import os
import pathlib
import shutil
import subprocess

import bench
from bench import BEFORE_QUERY, DONE, FAILED, article, full_disk, needs_full_disk

DEV_FULL = pathlib.Path("/dev/full")


class BadStorage(bench.Bench):
    def setUp(self):
        super().setUp()
        self.more = self.write("plus.jsonl", "".join(
            article(number, f"Le phare numéro {number} éclaire " + f"la baie{number} " * 20)
            for number in range(60)))  # fmt: skip
        self.synonyms = self.write("synonymes", "phare, fanal\n")
        # Two segments, one of which has something that is gone.
        gone = self.write("parti.jsonl", article(0, "La vigie du large"))
        self.expect(DONE, "index", "-i", self.index, gone)
        self.expect(DONE, "forget", "-i", self.index, "d0")
        self.copy = self.folder / "copie.idx"
        self.expect(DONE, "backup", "-i", self.index, self.copy)
        self.kept = self.folder / "tel.quel"
        shutil.copytree(self.index, self.kept)

    def anew(self):
        """The index as it was, where it was."""
        shutil.rmtree(self.index, ignore_errors=True)
        shutil.copytree(self.kept, self.index)

    def writers(self):
        """Commands that write to the index: name, arguments."""
        return (
            ("index", self.more),
            ("index", "--synonyms", self.synonyms),
            ("index", "--ranking", "k1=1.5"),
            ("forget", "avant"),
            ("forget", "--undo", "d0"),
            ("forget", "--erase", "d0"),
            ("compact",),
            ("compact", "--upgrade"),
            ("check", "--repair"),
            ("restore", self.copy),
        )

    def refuses(self, status, run, place, command):
        told = run.stderr.decode("utf-8", "replace")
        self.assertEqual(run.returncode, status, f"{command}\n{told}")
        self.assertNotIn("internal error", told)
        self.assert_sentence_names(str(place), told)
        return told

    def assert_as_before(self, command):
        """Sound, and all of it there."""
        if command[0] == "check":  # which has not mended it
            shutil.copy(self.kept / "current", self.index)
        self.assert_before_is_found()
        self.expect(DONE, "check", "-i", self.index)

    # --- A disk that is full, has a quota, or fails ---

    @needs_full_disk
    def test_every_command_on_a_full_disk(self):
        self.try_every_command(errno.ENOSPC)

    @needs_full_disk
    def test_every_command_beyond_a_quota(self):
        self.try_every_command(errno.EDQUOT)

    @needs_full_disk
    def test_every_command_on_a_disk_that_fails(self):
        self.try_every_command(errno.EIO)

    def try_every_command(self, error):
        for command in self.writers():
            statuses = []
            for room in (0, 1, 1000, 5_000, 20_000, 60_000, 1 << 26):
                with self.subTest(command=command[:2], room=room):
                    self.anew()
                    if command[0] == "check":
                        os.truncate(self.index / "current", 10)
                    full = full_disk(self.index, room, error)
                    run = self.run_glane(command[0], "-i", self.index, *command[1:], variables=full)
                    statuses.append(run.returncode)
                    if run.returncode == DONE:
                        self.expect(DONE, "check", "-i", self.index)
                        continue
                    told = self.refuses(FAILED, run, self.index, command)
                    self.assertIn(os.strerror(error), told)
                    self.assert_as_before(command)
            self.assertEqual(statuses[0], FAILED, f"{command} wrote without writing")
            self.assertEqual(statuses[-1], DONE, f"64 MB were not enough for {command}")

    @needs_full_disk
    def test_new_places_on_a_full_disk(self):
        """A new index, a copy, an index that is restored: what was begun stands in nobody's way."""
        for error in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            for number, command in enumerate((("index", "-i", None, self.more),
                                              ("backup", "-i", self.index, None),
                                              ("restore", "-i", None, self.copy))):  # fmt: skip
                for room in (0, 1000):
                    with self.subTest(command=command[0], room=room, error=error):
                        place = self.folder / f"neuf-{error}-{number}-{room}.idx"
                        arguments = [place if one is None else one for one in command]
                        full = full_disk(place, room, error)
                        run = self.run_glane(*arguments, variables=full)
                        told = self.refuses(FAILED, run, place, command)
                        self.assertIn(os.strerror(error), told)
                        self.expect(DONE, *arguments)
                        self.expect(DONE, "check", "-i", place)
                        self.assert_before_is_found()

    # --- Storage that may not be written ---

    def test_folder_without_the_right_to_write(self):
        """Not root: root may write anywhere."""
        self.become_nobody()
        if self.user is None and os.access("/", os.W_OK):
            self.skipTest("no other user to be had")
        for command in self.writers():
            with self.subTest(command=command[:2]):
                self.anew_for_nobody()
                if command[0] == "check":
                    os.truncate(self.index / "current", 10)
                subprocess.run(["chmod", "-R", "a-w", self.index], check=True)
                run = self.run_glane(command[0], "-i", self.index, *command[1:])
                self.refuses(FAILED, run, self.index, command)
                subprocess.run(["chmod", "-R", "u+w", self.index], check=True)
                self.assert_as_before(command)
        closed = self.folder / "fermé"
        closed.mkdir(mode=0o555)
        for command in (("index", "-i", closed / "neuf.idx", self.more),
                        ("backup", "-i", self.index, closed / "copie.idx"),
                        ("restore", "-i", closed / "neuf.idx", self.copy)):  # fmt: skip
            with self.subTest(command=command[0], where="a new place"):
                self.refuses(FAILED, self.run_glane(*command), closed, command)

    def anew_for_nobody(self):
        self.anew()
        if self.user is not None:
            owner = f"{bench.NOBODY}:{bench.NOBODY}"
            subprocess.run(["chown", "-R", owner, self.index], check=True)

    def test_storage_mounted_read_only(self):
        """Reading commands go on; those that write say that they cannot."""
        mount = ["mount", "-t", "tmpfs", "glane-test", self.index]
        if os.getuid() != 0 or subprocess.run(mount, stderr=subprocess.DEVNULL).returncode:
            self.skipTest("no file system may be mounted here")
        self.addCleanup(subprocess.run, ["umount", self.index], check=True)
        shutil.copytree(self.kept, self.index, dirs_exist_ok=True)
        for damaged in (False, True):
            if damaged:
                os.truncate(self.index / "current", 10)
            subprocess.run(["mount", "-o", "remount,ro", self.index], check=True)
            for command in self.writers():
                if (command[0] == "check") != damaged:
                    continue
                with self.subTest(command=command[:2]):
                    run = self.run_glane(command[0], "-i", self.index, *command[1:])
                    told = self.refuses(FAILED, run, self.index, command)
                    self.assertIn(os.strerror(errno.EROFS), told)
            if not damaged:
                self.assert_before_is_found()
                self.expect(DONE, "stats", "-i", self.index)
                self.expect(DONE, "check", "-i", self.index)
                self.expect(DONE, "backup", "-i", self.index, self.folder / "autre.idx")
                run = self.run_glane("backup", "-i", self.copy, self.index / "b.idx")
                self.refuses(FAILED, run, self.index, "backup")
            subprocess.run(["mount", "-o", "remount,rw", self.index], check=True)
        shutil.copy(self.kept / "current", self.index)
        self.assert_as_before(("index",))

    def test_no_room_for_temporary_files(self):
        """None are needed."""
        for place in (self.folder / "absent", DEV_FULL):
            temporary = {"TMPDIR": str(place), "SQLITE_TMPDIR": str(place)}
            for command in self.writers():
                with self.subTest(command=command[:2], place=place):
                    self.anew()
                    self.expect(DONE, command[0], "-i", self.index, *command[1:],
                                variables=temporary)  # fmt: skip

    # --- Where results go ---

    def test_output_that_cannot_be_written(self):
        """Results that nobody got are no success: as of rg and git."""
        if not DEV_FULL.exists():
            self.skipTest("no /dev/full here")
        index = ("-i", self.index)
        for command in (
            ("search", *index, BEFORE_QUERY),
            ("search", *index, "--format", "json", BEFORE_QUERY),
            ("facets", *index, "--facet", "type"),
            ("show", *index, "avant"),
            ("stats", *index),
            ("check", *index),
            ("compact", *index),
            ("index", *index, self.more),
            ("forget", *index, "--list"),
            ("backup", *index, self.folder / "autre.idx"),
            ("restore", *index, self.copy),
            ("extract", self.more),
            ("analyze", "phare"),
            ("help",),
            ("search", "--help"),
            ("--version",),
        ):
            with self.subTest(command=command):
                with DEV_FULL.open("wb") as full:
                    run = subprocess.run(
                        self.command(*command), stdin=subprocess.DEVNULL, stdout=full,
                        stderr=subprocess.PIPE, env=self.environment, timeout=100,
                        cwd=self.folder,
                    )  # fmt: skip
                told = self.refuses(FAILED, run, "standard output", command)
                self.assertIn(os.strerror(errno.ENOSPC), told)
                self.assert_before_is_found()

    def test_report_that_cannot_be_written(self):
        """Few lines, which fail when it is closed, and many, which fail before."""
        for lines in (1, 5000):
            with self.subTest(lines=lines):
                bad = self.write("mauvais.jsonl", article(1, "Le phare") + "{\n" * lines)
                for place, error in ((DEV_FULL, errno.ENOSPC), (self.folder, errno.EISDIR),
                                     (self.folder / "absent" / "r", errno.ENOENT)):  # fmt: skip
                    run = self.run_glane("index", "-i", self.index, "--report", place, bad)
                    told = self.refuses(FAILED, run, place, "--report")
                    self.assertIn(os.strerror(error), told)


if __name__ == "__main__":
    bench.main()
