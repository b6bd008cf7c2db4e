"""Crawls that change, vanish or cannot be read between two runs: what is kept, what goes."""

import json
import os
import shutil
import signal
import subprocess
import unittest

import bench
from bench import DONE, NOTHING_FOUND, SOME_INPUTS_FAILED, article, page

INTERRUPTED = 130
LINES = 20_000  # enough to be interrupted in


class ChangedCrawl(bench.Bench):
    def setUp(self):
        super().setUp()
        self.crawl = self.folder / "crawl"
        for number in range(10):
            self.write(f"crawl/{number % 2}/p{number}.html", page(f"Phare {number}", "Le phare."))
        self.summary_of()

    def summary_of(self, *options, status=DONE, names=()):
        run = self.expect(status, "index", "-i", self.index, self.crawl, "--format", "json",
                          *options, names=names)  # fmt: skip
        return json.loads(run.stdout)

    def assert_counts(self, summary, **counts):
        expected = dict(added=0, updated=0, deleted=0, unchanged=0, skipped=0, failed=0)
        expected.update(counts)
        self.assertEqual({key: summary[key] for key in expected}, expected)

    def count(self, word):
        run = self.run_glane("search", "-i", self.index, "-n", "0", "--format", "json", word)
        return json.loads(run.stdout)["total"]

    def pages_found(self):
        found = self.found("phare -boulangère")
        return sorted(name.split("/")[-1][:2] for name in found)

    def test_nothing_changed(self):
        summary = self.summary_of()
        self.assert_counts(summary, unchanged=10)
        self.assertEqual(summary["articles"], 10)
        self.assertEqual(summary["bytes"], 0)

    def test_report_of_what_is_unchanged(self):
        """What was skipped, or failed, is told in the report of every run."""
        self.write("crawl/image.png", b"\x89PNG\r\n\x1a\n" + bytes(100))
        self.write("crawl/lignes.jsonl", article(1, "Le ponton") + "{cassé\n")
        report = self.folder / "rapport"
        for _ in range(3):
            summary = self.summary_of("--report", report, status=SOME_INPUTS_FAILED,
                                      names=["lignes.jsonl"])  # fmt: skip
            self.assertEqual((summary["skipped"], summary["failed"]), (1, 1))
            lines = [line.split("\t") for line in report.read_text().splitlines()]
            self.assertEqual(sorted(line[0] for line in lines), ["failed", "skipped"])
            self.assertTrue(any(line[1].endswith("image.png") for line in lines))
        self.assertEqual(summary["unchanged"], 11)

    def test_some_pages_vanish(self):
        for number in (1, 2, 3):
            (self.crawl / f"{number % 2}/p{number}.html").unlink()
        self.assert_counts(self.summary_of("--dry-run"), unchanged=7, deleted=3)
        self.assertEqual(len(self.pages_found()), 10)
        self.assert_counts(self.summary_of("--keep-missing"), unchanged=7)
        self.assertEqual(len(self.pages_found()), 10)
        self.assert_counts(self.summary_of(), unchanged=7, deleted=3)
        self.assertEqual(self.pages_found(), ["p0", "p4", "p5", "p6", "p7", "p8", "p9"])
        self.assert_before_is_found()

    def test_most_pages_vanish(self):
        for number in range(6):
            (self.crawl / f"{number % 2}/p{number}.html").unlink()
        summary = self.summary_of(status=SOME_INPUTS_FAILED, names=["crawl/"])
        self.assert_counts(summary, unchanged=4, failed=1)
        self.assertEqual(len(self.pages_found()), 10)
        self.assert_counts(self.summary_of("--prune"), unchanged=4, deleted=6)
        self.assertEqual(len(self.pages_found()), 4)

    def test_most_pages_move(self):
        """Nothing vanishes that is found elsewhere."""
        os.rename(self.crawl / "0", self.crawl / "zéro")
        os.rename(self.crawl / "1", self.crawl / "un")
        self.assert_counts(self.summary_of(), added=10, deleted=10)
        self.assertEqual(len(self.pages_found()), 10)
        self.assertTrue(all(one.startswith(("crawl/zéro/", "crawl/un/"))
                            for one in self.found("phare")))  # fmt: skip

    def test_move_of_pages_with_addresses(self):
        for number in range(3):
            address = f"https://www.lagazette.example/{number}"
            head = f'<link rel="canonical" href="{address}">'
            self.write(f"crawl/a{number}.html",
                       page(f"Écluse {number}</title>{head}<title>", "L'écluse."))  # fmt: skip
        self.summary_of()
        before = sorted(self.found("écluse"))
        self.assertEqual(len(before), 3)
        (self.crawl / "plus").mkdir()
        for number in range(3):
            os.rename(self.crawl / f"a{number}.html", self.crawl / "plus" / f"b{number}.html")
        self.assert_counts(self.summary_of(), unchanged=13)
        self.assertEqual(sorted(self.found("écluse")), before)
        shown = self.expect(DONE, "show", "-i", self.index, "--format", "jsonl", *before)
        for line in shown.stdout.splitlines():
            self.assertIn("/plus/b", json.loads(line)["source"])

    def test_folder_that_is_suddenly_empty(self):
        for number in range(0, 10, 2):
            (self.crawl / f"0/p{number}.html").unlink()
        summary = self.summary_of(status=SOME_INPUTS_FAILED, names=["crawl/0/"])
        self.assert_counts(summary, unchanged=5, failed=1)
        self.assertEqual(len(self.pages_found()), 10)
        self.assert_counts(self.summary_of("--prune"), unchanged=5, deleted=5)

    def test_crawl_that_is_suddenly_empty(self):
        shutil.rmtree(self.crawl)
        self.crawl.mkdir()
        self.expect(bench.FAILED, "index", "-i", self.index, self.crawl, names=["crawl/"])
        self.assertEqual(len(self.pages_found()), 10)

    def test_folder_that_cannot_be_read(self):
        self.become_nobody()
        (self.crawl / "0").chmod(0)
        summary = self.summary_of("--prune", status=SOME_INPUTS_FAILED, names=[self.crawl / "0"])
        self.assert_counts(summary, unchanged=5, failed=1)
        self.assertEqual(len(self.pages_found()), 10)

    def test_file_that_cannot_be_read(self):
        self.become_nobody()
        path = self.crawl / "0/p2.html"
        path.write_text(page("Phare 2", "Le phare, de nouveau."))
        path.chmod(0)
        summary = self.summary_of(status=SOME_INPUTS_FAILED, names=[path])
        self.assert_counts(summary, unchanged=9, failed=1)
        self.assertEqual(len(self.pages_found()), 10)
        path.chmod(0o644)
        self.assert_counts(self.summary_of(), unchanged=9, updated=1)

    def test_change_that_time_and_size_do_not_tell(self):
        """The file system knows when the file itself was last changed."""
        path = self.crawl / "0/p2.html"
        status = path.stat()
        path.write_text(page("Phare 2", "Le digue."))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        self.assert_counts(self.summary_of(), unchanged=9, updated=1)
        self.assert_counts(self.summary_of("--check", "content"), unchanged=10)
        self.assertEqual(len(self.found("digue")), 1)

    def test_pages_left_out_stay(self):
        """What a glob leaves out has not vanished."""
        self.assert_counts(self.summary_of("--include", "*/p1.html"), unchanged=1)
        self.assert_counts(self.summary_of("--exclude", "0"), unchanged=5)
        self.assertEqual(len(self.pages_found()), 10)

    def test_other_options_of_reading(self):
        """Pages are read again where they may read otherwise."""
        base = ("--base-url", "https://www.lagazette.example/")
        summary = self.summary_of(*base)
        self.assertEqual((summary["added"], summary["unchanged"]), (10, 0))
        self.assert_counts(self.summary_of(*base), unchanged=10)

    def test_standard_input_adds(self):
        """What came once has not vanished when something else comes."""
        for number in range(3):
            self.write("ligne", article(number, f"Le ponton {number}") + article(9, "Le ponton"))
            with open(self.folder / "ligne", "rb") as lines:
                self.expect(DONE, "index", "-i", self.index, "-", stdin=lines)
            self.assertEqual(self.count("ponton"), number + 2)
        self.assert_counts(self.summary_of(), unchanged=10)
        self.expect(DONE, "check", "-i", self.index)

    def test_index_inside_its_crawl(self):
        """An index is no page, nor is it watched."""
        inside = self.crawl / "glane.idx"
        for unchanged in (0, 10):
            run = self.expect(DONE, "index", "-i", inside, self.crawl, "--format", "json")
            counts = json.loads(run.stdout)
            self.assertEqual((counts["unchanged"], counts["skipped"]), (unchanged, 0))
            self.assertEqual(counts["articles"], 10)
        self.expect(DONE, "check", "-i", inside)

    def test_line_inserted_into_json_lines(self):
        lines = [article(number, f"Le ponton {number}") for number in range(50)]
        path = self.write("crawl/lignes.jsonl", "".join(lines))
        self.summary_of()
        path.write_text("".join(lines[:10] + [article(99, "Le ponton neuf")] + lines[10:]))
        self.assert_counts(self.summary_of(), added=1, unchanged=60)
        shown = self.expect(DONE, "show", "-i", self.index, "--format", "json", "d30").stdout
        self.assertTrue(json.loads(shown)[0]["source"].endswith("lignes.jsonl#L32"))
        path.write_text("".join(lines[5:]))
        self.assert_counts(self.summary_of(), deleted=6, unchanged=55)

    def test_interrupt_and_go_on(self):
        """Ctrl-C commits whole pages, and the next run goes on."""
        more = "".join(article(number, "Le ponton. " * 400) for number in range(LINES))
        path = self.write("crawl/lignes.jsonl", more)
        self.summary_of()
        path.write_text(more.replace("ponton", "quai"))
        run = subprocess.Popen(
            self.command("index", "-i", self.index, self.crawl, "--commit", "500"),
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=self.environment,
        )  # fmt: skip
        self.until(lambda: len(self.found("quai")) > 0, "a first commit")
        run.send_signal(signal.SIGINT)
        told = run.communicate(timeout=100)[1].decode()
        self.assertEqual(run.returncode, INTERRUPTED, told)
        self.assertIn("run the same command again", told)
        done = self.count("quai")
        self.assertLess(done, LINES)
        self.assertEqual(done + self.count("ponton"), LINES)
        summary = self.summary_of()
        self.assertEqual(summary["updated"], LINES - done)
        self.assertEqual(self.run_glane("search", "-i", self.index, "ponton").returncode,
                         NOTHING_FOUND)  # fmt: skip


    def test_watch(self):
        """What comes, changes and goes is followed; others may write between."""
        watcher = subprocess.Popen(
            self.command("index", "-i", self.index, self.crawl, "--watch", "--every", "1",
                         "--format", "json", "--prune"),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment,
        )  # fmt: skip
        self.until(lambda: self.count("phare") == 10, "the first run")
        new = self.write("crawl/tout/neuf/p11.html", page("Phare 11", "Le phare."))
        self.until(lambda: self.count("phare") == 11, "a page in a new folder")
        new.write_text(page("Phare 11", "La digue."))
        self.until(lambda: self.count("digue") == 1, "a page that changed")
        other = self.write("autre.jsonl", article(5, "La drague"))
        self.expect(DONE, "index", "-i", self.index, other, "--wait", "30")
        os.rename(self.crawl / "0", self.crawl / "zéro")
        self.until(lambda: any("zéro" in one for one in self.found("phare")), "a folder renamed")
        shutil.rmtree(self.crawl / "tout")
        self.until(lambda: self.count("digue") == 0, "a folder removed")
        watcher.send_signal(signal.SIGINT)
        printed, told = watcher.communicate(timeout=60)
        self.assertEqual(watcher.returncode, DONE)
        self.assertRegex(told, rb"\Aglane: interrupted: [^\n]*\n\Z")
        self.assertGreaterEqual(len(printed.splitlines()), 4)
        self.assertEqual(self.count("drague"), 1)
        self.assert_before_is_found()

    def test_watch_follows_links(self):
        """With --follow what links lead to is watched, too."""
        linked = self.write("dehors/a.html", page("Le quai", "Le quai."))
        alone = self.write("seul.html", page("Le bac", "Le bac."))
        os.symlink(linked.parent, self.crawl / "lien")
        os.symlink(self.crawl, linked.parent / "retour")
        os.symlink(alone, self.crawl / "seul.html")
        watcher = subprocess.Popen(
            self.command("index", "-i", self.index, self.crawl, "--watch", "--every", "1",
                         "--format", "json", "--follow"),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment,
        )  # fmt: skip
        self.until(lambda: self.count("quai") == self.count("bac") == 1, "the first run")
        self.write("dehors/b/c.html", page("Le môle", "Le môle."))
        self.until(lambda: self.count("môle") == 1, "a page in a new folder")
        alone.write_text(page("La drague", "La drague."))
        self.until(lambda: self.count("drague") == 1, "a page that changed")
        watcher.send_signal(signal.SIGINT)
        told = watcher.communicate(timeout=60)[1]
        self.assertEqual(watcher.returncode, DONE)
        self.assertRegex(told, rb"\Aglane: interrupted: [^\n]*\n\Z")

    def test_link_no_longer_followed(self):
        """What --follow read stays in runs without it, and goes with its link."""
        linked = self.write("dehors/a.html", page("Le quai", "Le quai."))
        os.symlink(linked.parent, self.crawl / "lien")
        os.symlink(linked, self.crawl / "a.html")
        self.assert_counts(self.summary_of("--follow"), added=2, unchanged=10)
        for options in ((), ("--prune",), ("--check", "content"), ("--mirror",)):
            self.assert_counts(self.summary_of(*options), unchanged=10, skipped=2)
            self.assertEqual(self.count("quai"), 2)
        (self.crawl / "lien").unlink()
        self.assert_counts(self.summary_of(), unchanged=10, skipped=1, deleted=1)
        linked.write_text(page("La drague", "La drague."))
        self.assert_counts(self.summary_of("--follow"), unchanged=10, updated=1)


if __name__ == "__main__":
    bench.main()
