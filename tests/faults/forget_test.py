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

    # --- Erasure ---

    def erase(self, *arguments, status=DONE, **how):
        run = self.expect(status, "forget", "-i", self.index, "--erase", "--format", "json",
                          *arguments, **how)  # fmt: skip
        return json.loads(run.stdout)

    def is_on_disk(self, word):
        """Words stand in their lists and in the postings as they are."""
        files = [path for path in self.index.rglob("*") if path.is_file()]
        return any(word.encode() in path.read_bytes() for path in files)

    def write_quincaillier(self, text):
        """Among others, so that its segment is not one that is written anew by itself."""
        texts = {f"autre{number}": "Un mot." for number in range(5)}
        if text:
            texts["q"] = text
        lines = [json.dumps({"id": id_, "text": text}) for id_, text in texts.items()]
        self.write("crawl/q.jsonl", "\n".join(lines) + "\n")
        self.run_index()

    def test_erasure_of_a_document_as_it_was_and_as_it_is(self):
        self.write_quincaillier("Un zibeline.")
        self.write_quincaillier("Un quincaillier.")
        self.assertTrue(self.is_on_disk("zibeline") and self.is_on_disk("quincaillier"))
        shown = self.erase("--dry-run", "q")
        self.assertEqual((shown["ids"], shown["erased"]), (["q"], ["q"]))
        self.assertTrue(self.is_on_disk("zibeline") and self.is_on_disk("quincaillier"))
        self.assertEqual(self.found("quincaillier"), ["q"])
        self.assertEqual(self.erase("q"), shown)
        self.assertFalse(self.is_on_disk("zibeline") or self.is_on_disk("quincaillier"))
        self.assert_stays_out("quincaillier", [])
        self.assertFalse(self.is_on_disk("quincaillier"))
        # Again there is nothing to do, and that is no fault.
        self.assertEqual(self.erase("q")["erased"], [])
        self.forget("--undo", "q")
        self.run_index()
        self.assertEqual(self.found("quincaillier"), ["q"])

    def test_erasure_of_what_is_gone_from_the_crawl(self):
        self.write_quincaillier("Un quincaillier.")
        self.write_quincaillier("Un autre quincaillier.")
        self.write_quincaillier(None)
        self.assertEqual(self.found("quincaillier"), [])
        self.assertTrue(self.is_on_disk("quincaillier"))
        self.assertEqual(self.erase("q")["erased"], ["q"])
        self.assertFalse(self.is_on_disk("quincaillier"))
        self.assertEqual(self.forget("--list"), ["q"])

    def test_erasure_of_all_that_was_forgotten(self):
        self.write_quincaillier("Un quincaillier.")
        self.forget("quincaillier")
        self.assertEqual(self.found("quincaillier"), [])
        self.assertTrue(self.is_on_disk("quincaillier"))
        self.assertEqual(self.erase()["erased"], ["q"])
        self.assertFalse(self.is_on_disk("quincaillier"))

    def test_erasure_of_an_author_names_what_is_left(self):
        quote = {"author": "Eloise Marre", "text": "le ponton neuf"}
        self.write("crawl/q.jsonl", json.dumps({"id": "q", "text": "Ah.", "quotes": [quote]}))
        self.run_index()
        shown = self.erase("--author", "eloise marre")
        self.assertEqual(shown["erased"], ["a1"])
        self.assertEqual((shown["quoted_in"], shown["named_in"]), (["q"], ["q"]))
        self.assertEqual(shown["titled_in"], ["a1#c1"])
        self.assertTrue(self.is_on_disk("eloise"))  # who is not to come back
        self.assert_stays_out("ponton", ["a1#c1", "a2", "a2#c1"])

    def test_erasure_names_copies(self):
        for name in ("one.idx", "two\nlines.idx"):
            self.expect(DONE, "backup", "-i", self.index, self.folder / name)
        self.expect(DONE, "restore", "-i", self.folder / "other.idx", self.folder / "one.idx")
        paths = [copy["path"] for copy in self.erase("a1")["copies"]]
        self.assertEqual(paths, [str(self.folder / "one.idx"), str(self.folder / "two\nlines.idx")])
        self.expect(DONE, "check", "-i", self.folder / "one.idx")
        self.index = self.folder / "other.idx"
        paths = [copy["path"] for copy in self.erase("a1")["copies"]]
        self.assertEqual(paths, [str(self.folder / "one.idx")])

    def test_a_copy_that_cannot_be_noted(self):
        self.become_nobody()
        (self.index / "backups").mkdir()
        self.expect(DONE, "backup", "-i", self.index, self.folder / "one.idx",
                    names=[self.index])  # fmt: skip
        self.expect(DONE, "check", "-i", self.folder / "one.idx")

    def test_erasures_that_make_no_sense(self):
        run = self.expect(FAILED, "forget", "-i", self.folder / "x.idx", "--erase", "a",
                          names=["x.idx"])  # fmt: skip
        self.assertEqual(run.stdout, b"")
        self.expect(USAGE, "forget", "--erase", "--list", names=["--erase"])
        self.expect(USAGE, "forget", "--erase", "--undo", "a1", names=["--erase"])
        self.erase("https://ponton.example/", status=NOTHING_FOUND,
                   names=["https://ponton.example/"])  # fmt: skip
        shown = self.erase("a1", "https://ponton.example/", status=SOME_INPUTS_FAILED)
        self.assertEqual(shown["erased"], ["a1"])

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
