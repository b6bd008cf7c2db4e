"""Documents taken out on request: they stay out, whatever runs come, until that is undone."""

import json

import bench
from bench import DONE, FAILED, NOTHING_FOUND, SOME_INPUTS_FAILED, USAGE


def line(id_, author, text):
    return json.dumps({"id": id_, "title": f"De {author}", "author": author, "text": text,
                       "comments": [{"id": "1", "author": "Zoé", "text": f"Réponse à {text}"}]},
                      ensure_ascii=False) + "\n"  # fmt: skip


class Forgetting(bench.Bench):
    def setUp(self):
        super().setUp()
        self.crawl = self.write(
            "crawl/lignes.jsonl",
            line("a1", "Éloïse Marre", "Le ponton neuf.") + line("a2", "Paul", "Le ponton usé.")
            + line("a3", "Paul", "La digue."),
        ).parent  # fmt: skip
        self.run_index()

    def run_index(self):
        self.expect(DONE, "index", "-i", self.index, self.crawl)

    def forget(self, *arguments, status=DONE, **how):
        run = self.expect(status, "forget", "-i", self.index, *arguments, **how)
        return run.stdout.decode().split()

    def assert_stays_out(self, query, ids):
        for _ in range(2):
            self.assertEqual(sorted(self.found(query)), ids)
            (self.crawl / "lignes.jsonl").touch()
            self.run_index()
        self.write("crawl/autre.jsonl", (self.crawl / "lignes.jsonl").read_text())
        self.run_index()
        self.assertEqual(sorted(self.found(query)), ids)
        (self.crawl / "autre.jsonl").unlink()
        self.expect(DONE, "index", "-i", self.index, self.crawl, "--prune")
        self.assertEqual(sorted(self.found(query)), ids)
        self.expect(DONE, "check", "-i", self.index)

    def test_document_by_its_id(self):
        self.assertEqual(self.forget("a2"), ["a2"])
        self.assert_stays_out("ponton", ["a1", "a1#c1", "a2#c1"])
        self.assertEqual(self.forget("--list"), ["a2"])
        self.forget("--undo", "a2")
        self.run_index()
        self.assertEqual(sorted(self.found("ponton")), ["a1", "a1#c1", "a2", "a2#c1"])
        self.assertEqual(self.forget("--list"), [])
        self.assert_before_is_found()

    def test_author(self):
        self.assertEqual(self.forget("--author", "eloise marre"), ["a1"])
        self.write("crawl/suite.jsonl", line("a4", "Eloïse MARRE", "Un autre ponton."))
        self.run_index()
        self.assert_stays_out("ponton", ["a1#c1", "a2", "a2#c1", "a4#c1"])
        shown = self.expect(DONE, "forget", "-i", self.index, "--list", "--format", "json").stdout
        self.assertEqual(json.loads(shown), {"ids": [], "authors": ["eloise marre"]})
        self.forget("--undo", "--author", "eloise marre")
        self.run_index()
        self.assertEqual(sorted(self.found("ponton")),
                         ["a1", "a1#c1", "a2", "a2#c1", "a4", "a4#c1"])  # fmt: skip

    def test_query(self):
        self.assertEqual(self.forget("--dry-run", "ponton usé type:article"), ["a2"])
        self.assertEqual(len(self.found("ponton")), 4)
        self.assertEqual(self.forget("ponton usé type:article"), ["a2"])
        self.assert_stays_out("ponton", ["a1", "a1#c1", "a2#c1"])

    def test_nothing_to_forget(self):
        # What looks like an id is never read as words.
        self.forget("https://ponton.example/", status=NOTHING_FOUND,
                    names=["https://ponton.example/"])  # fmt: skip
        self.forget("a1", "https://ponton.example/", status=SOME_INPUTS_FAILED,
                    names=["https://ponton.example/"])  # fmt: skip
        self.forget("cathédrale", status=NOTHING_FOUND)
        self.forget("--undo", "a3", status=NOTHING_FOUND, names=["a3"])
        self.forget(status=USAGE, names=["ID"])
        self.expect(FAILED, "forget", "-i", self.folder / "x.idx", "a", names=["x.idx"])
        self.assertEqual(sorted(self.found("ponton")), ["a1#c1", "a2", "a2#c1"])


if __name__ == "__main__":
    bench.main()
