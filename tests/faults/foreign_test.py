"""Files that are not glane's, in an index's folder or where one is to be made: whatever is done,
they stay as they are. And an index that is damaged: nothing of it goes before it is mended."""

import json
import os
import pathlib
import shutil
import sqlite3
import subprocess

import bench
from bench import DONE, FAILED, SOME_INPUTS_FAILED, article

PRECIOUS = "Trois ans de relevés de marées, sans copie.\n"
TAKEN_ASIDE = "kept aside"

# What somebody may have in a folder, under names that an index has: (path, content), by what it is.
LAYOUTS = {
    "folders of postings": [("1.glass/poids.bin", PRECIOUS), ("2.glass/poids.bin", PRECIOUS)],
    "a folder with the names of postings": [("1.glass/postlist.glass", PRECIOUS),
                                            ("1.glass/iamglass", PRECIOUS)],
    "a file of a segment": [("17.seg", PRECIOUS)],
    "what readers are told": [("current", PRECIOUS)],
    "a manifest": [("manifest.db", PRECIOUS)],
    "a write-ahead file": [("manifest.db-wal", PRECIOUS)],
    "a lock": [("writer.lock", PRECIOUS)],
    "a list of backups": [("backups", PRECIOUS)],
    "unfinished files": [("current.new", PRECIOUS), ("manifest.db.rebuilt/manifest.db", PRECIOUS)],
    "a temporary name": [("current.new-4711-0123456789abcdef", PRECIOUS)],
    "a rebuilt manifest": [("rebuilt.new-4711-0123456789abcdef/manifest.db", PRECIOUS)],
}  # fmt: skip


class ForeignFiles(bench.Bench):
    def setUp(self):
        super().setUp()
        self.more = self.write("plus.jsonl", article(1, "Le phare"))

    def lay_out(self, folder, files):
        for name, content in files:
            self.write(folder / name, content)
        return snapshot(folder)

    def assert_kept(self, folder, before):
        after = snapshot(folder)
        for name, content in before.items():
            self.assertIn(name, after, "a file of somebody's was removed")
            self.assertEqual(after[name], content, f"{name} was written over")

    # --- Where no index is ---

    def test_names_of_an_index_in_a_folder_of_somebody(self):
        backup = self.folder / "copie.idx"
        self.expect(DONE, "backup", "-i", self.index, backup)
        for number, (what, files) in enumerate(LAYOUTS.items()):
            folder = self.folder / f"mesures-{number}"
            before = self.lay_out(folder, files)
            tops = sorted({name.split("/")[0] for name, _ in files})
            for command in (("index", self.more), ("restore", backup), ("check", "--repair"),
                            ("compact",), ("forget", "avant")):  # fmt: skip
                with self.subTest(what=what, command=command[0]):
                    run = self.expect(FAILED, command[0], "-i", folder, *command[1:],
                                      names=[folder])  # fmt: skip
                    self.assert_kept(folder, before)
                    if command[0] in ("index", "restore"):
                        told = run.stderr.decode()
                        self.assertTrue(any(top in told for top in tops), told)
                        self.assertEqual(snapshot(folder), before)

    def test_database_of_another_program(self):
        for mode in ("DELETE", "WAL"):
            with self.subTest(mode=mode):
                folder = self.folder / f"base-{mode}"
                folder.mkdir()
                manifest = sqlite3.connect(folder / "manifest.db")
                manifest.execute(f"PRAGMA journal_mode = {mode}")
                manifest.execute("CREATE TABLE marees (heure TEXT)")
                manifest.execute("INSERT INTO marees VALUES ('6 h 12')")
                manifest.commit()
                if mode == "WAL":  # as a crash of that program leaves it
                    shutil.copytree(folder, self.folder / TAKEN_ASIDE)
                    manifest.close()
                    shutil.rmtree(folder)
                    (self.folder / TAKEN_ASIDE).rename(folder)
                    (folder / "manifest.db-shm").unlink(missing_ok=True)
                    self.assertTrue((folder / "manifest.db-wal").stat().st_size > 0)
                manifest.close()
                before = snapshot(folder)
                self.expect(FAILED, "index", "-i", folder, self.more, names=["manifest.db"])
                self.expect(FAILED, "restore", "-i", folder, self.index, names=["manifest.db"])
                self.assert_kept(folder, before)

    # --- Beside an index ---

    def test_files_of_somebody_in_an_index(self):
        """They stay through commits, merges, an erasure and a restore; the index goes on."""
        outside = self.write("dehors.txt", PRECIOUS)
        files = [("17.seg", PRECIOUS), ("4.seg", ""), ("3.glass/poids.bin", PRECIOUS),
                 ("5.glass/postlist.glass", PRECIOUS), ("5.glass/iamglass", PRECIOUS),
                 ("notes.txt", PRECIOUS), ("current.new", PRECIOUS),
                 ("current.new-4711-0123456789abcdef", PRECIOUS),
                 ("manifest.db.new-4711-0123456789abcdef", PRECIOUS),
                 ("rebuilt.new-4711-0123456789abcdef/manifest.db", PRECIOUS)]  # fmt: skip
        foreign = self.folder / "etranger"
        before = self.lay_out(foreign, files)
        shutil.copytree(foreign, self.index, dirs_exist_ok=True)
        for name in ("9.seg", "9.glass", "current.new-4712-0123456789abcdef"):
            os.symlink(outside, self.index / name)
        for number in range(25):
            self.write("plus.jsonl", article(number, f"Le phare numéro {number}"))
            self.expect(DONE, "index", "-i", self.index, self.more)
        numbers = {int(path.stem) for path in self.index.glob("*.seg")}
        self.assertGreater(max(numbers), 17, "no segment came past those of somebody")
        self.assert_kept(self.index, before)
        backup = self.folder / "copie.idx"
        self.expect(DONE, "backup", "-i", self.index, backup)
        self.assertFalse((backup / "notes.txt").exists())
        self.expect(DONE, "forget", "-i", self.index, "--erase", "d24")
        self.expect(DONE, "compact", "-i", self.index, "--upgrade")
        self.expect(DONE, "restore", "-i", self.index, "--unforget", backup)
        self.assert_kept(self.index, before)
        for name in ("9.seg", "9.glass", "current.new-4712-0123456789abcdef"):
            self.assertTrue((self.index / name).is_symlink())
        self.assertEqual(outside.read_text(), PRECIOUS)
        self.expect(DONE, "check", "-i", self.index)
        self.assertEqual(self.found("phare"), ["d24"])
        self.assert_before_is_found()

    def test_file_of_somebody_in_a_folder_of_postings(self):
        """The folder stays with it, when its segment is merged away."""
        [glass] = self.index.glob("*.glass")
        (glass / "poids.bin").write_text(PRECIOUS)
        self.expect(DONE, "index", "-i", self.index, self.more)
        self.expect(DONE, "compact", "-i", self.index, "--upgrade")
        self.assertEqual((glass / "poids.bin").read_text(), PRECIOUS)
        self.assertFalse(glass.with_suffix(".seg").exists(), "the segment was not merged away")
        self.assert_before_is_found()

    def test_links_in_place_of_files(self):
        """Nothing is written to what they lead to."""
        for name in ("manifest.db", "manifest.db-wal", "current", "writer.lock", "backups"):
            index = self.folder / f"lien-{name}.idx"
            subprocess.run(["cp", "-r", self.index, index], check=True)
            outside = self.folder / f"dehors-{name}"
            if (index / name).exists():
                (index / name).rename(outside)
            else:
                outside.write_text(PRECIOUS)
            os.symlink(outside, index / name)
            before = outside.read_bytes()
            for command in (("index", self.more), ("compact",), ("compact", "--upgrade"),
                            ("forget", "avant"), ("restore", self.index)):  # fmt: skip
                with self.subTest(name=name, command=command):
                    # Without a list of backups all else goes on.
                    status = DONE if name == "backups" else FAILED
                    self.expect(status, command[0], "-i", index, *command[1:])
                    self.assertTrue((index / name).is_symlink())
                    self.assertEqual(outside.read_bytes(), before)

    # --- An index that is damaged ---

    def damage(self, index, name, how):
        path = index / name
        before = path.read_bytes()
        if how == "missing":
            path.unlink()
        elif how == "garbage":
            path.write_bytes(os.urandom(len(before)))
        else:
            path.write_bytes(before[: {"empty": 0, "cut": len(before) // 2, "start": 50}[how]])
        self.assertTrue(not path.exists() or path.read_bytes() != before)

    def test_damaged_index_is_not_begun_anew(self):
        """Status 3, what to do, and every segment stays; then all is mended."""
        self.write("plus.jsonl", "".join(article(n, "Le phare") for n in range(100)))
        self.expect(DONE, "index", "-i", self.index, self.more)
        news = self.write("neuf.jsonl", article(1000, "Le phare nouveau"))
        cases = [[("manifest.db", how)] for how in ("missing", "empty", "garbage", "cut", "start")]
        cases += [[("current", how)] for how in ("empty", "garbage", "cut")]
        cases += [[("manifest.db", "missing"), ("current", how)] for how in ("missing", "garbage")]
        cases += [[("manifest.db", "garbage"), ("current", "garbage")]]
        for number, case in enumerate(cases):
            with self.subTest(case=case):
                index = self.folder / f"abime-{number}.idx"
                subprocess.run(["cp", "-r", self.index, index], check=True)
                for name, how in case:
                    self.damage(index, name, how)
                before = snapshot(index)
                run = self.expect(FAILED, "index", "-i", index, news, names=[index])
                self.assertIn("check --repair", run.stderr.decode())
                self.assert_kept(index, before)
                repair = self.run_glane("check", "--repair", "-i", index)
                self.assertIn(repair.returncode, (DONE, SOME_INPUTS_FAILED), repair.stderr)
                self.assertEqual(len(self.found("phare", index=index)[:10]), 10)
                self.expect(DONE, "check", "-i", index)
                self.expect(DONE, "index", "-i", index, news)
                told = self.expect(DONE, "stats", "-i", index, "--format", "json").stdout
                self.assertEqual(json.loads(told)["documents"], 102)

    def test_current_that_is_missing_is_published_anew(self):
        """All that is there is named by the manifest: nothing may be lost."""
        self.damage(self.index, "current", "missing")
        self.expect(DONE, "index", "-i", self.index, self.more)
        self.assertEqual(self.found("phare"), ["d1"])
        self.assert_before_is_found()

    def test_manifest_older_than_what_readers_see(self):
        """One that was put back, or has lost what was last written to it, takes no documents."""
        older = (self.index / "manifest.db").read_bytes()
        self.expect(DONE, "index", "-i", self.index, self.more)
        self.assertNotEqual((self.index / "manifest.db").read_bytes(), older)
        self.assertFalse((self.index / "manifest.db-wal").exists())
        (self.index / "manifest.db").write_bytes(older)
        before = snapshot(self.index)
        news = self.write("neuf.jsonl", article(2, "La vigie"))
        run = self.expect(FAILED, "index", "-i", self.index, news, names=[self.index])
        self.assertIn("check --repair", run.stderr.decode())
        self.assert_kept(self.index, before)
        self.run_glane("check", "--repair", "-i", self.index)
        self.expect(DONE, "check", "-i", self.index)
        self.expect(DONE, "index", "-i", self.index, news)
        self.assertEqual(self.found("phare"), ["d1"])
        self.assertEqual(self.found("vigie"), ["d2"])
        self.assert_before_is_found()


def snapshot(folder):
    """Every file's path below the folder, and its bytes; not of what readers' locks are in."""
    files = [path for path in pathlib.Path(folder).rglob("*")
             if path.is_file() and not path.is_symlink() and not path.name.endswith("-shm")]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


if __name__ == "__main__":
    bench.main()
