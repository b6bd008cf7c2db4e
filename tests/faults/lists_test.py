"""Lists of words that make no sense: each is refused by file and line, and an index goes on being
searched with those it had."""

import time

import bench
from bench import DONE, USAGE, article

OPTIONS = ("--stopwords", "--extra-stopwords", "--synonyms", "--protect")


class BadList(bench.Bench):
    def setUp(self):
        super().setUp()
        self.pages = self.write("pages.jsonl", article(1, "Une échoppe sur le quai."))
        synonyms = self.write("synonymes.txt", "boutique, échoppe\n")
        self.expect(DONE, "index", "-i", self.index, "--synonyms", synonyms, self.pages)

    def refused(self, option, path, line=None):
        """No command takes the list; the index is as before, and no new one is made."""
        name = f"{path}:{line}:" if line else f"{path}:"
        self.expect(USAGE, "analyze", option, path, "mot", names=[name])
        self.expect(USAGE, "index", "-i", self.index, option, path, self.pages, names=[name])
        fresh = self.folder / "neuf.idx"
        self.expect(USAGE, "index", "-i", fresh, option, path, self.pages, names=[name])
        self.assertFalse(fresh.exists(), "an index was made all the same")
        self.assertEqual(set(self.found("échoppes")), {"avant", "d1"})
        self.assert_before_is_found()

    def test_list_that_cannot_be_read(self):
        closed = self.write("ferme.txt", "mot, parole\n")
        self.become_nobody()
        closed.chmod(0)
        for option in OPTIONS:
            self.refused(option, self.folder / "absent.txt")
            self.refused(option, self.folder)
            self.refused(option, closed)

    def test_list_of_other_bytes(self):
        latin = self.write("latin.txt", "mot, parole\nété, saison\n".encode("latin-1"))
        wide = self.write("large.txt", "mot, parole\n".encode("utf-16"))
        for option in OPTIONS:
            self.refused(option, latin, 2)
            self.refused(option, wide, 1)

    def test_list_with_a_huge_line(self):
        long = self.write("longue.txt", "mot, parole\n" + "x" * 1_000_000 + ", y\n")
        for option in OPTIONS:
            self.refused(option, long, 2)

    def test_list_without_end(self):
        self.refused("--synonyms", "/dev/zero")

    def test_synonyms_without_sense(self):
        for name, text, line in (
            ("seul.txt", "mot, parole\n\nseul\n", 3),
            ("virgule.txt", "mot,\n", 1),
            ("signes.txt", "# signes\nmot, +++\n", 2),
            ("phrase.txt", "mot, " + "mot " * 11 + "\n", 1),
            ("groupe.txt", ", ".join(f"mot{n}" for n in range(1000)) + "\n", 1),
            ("partout.txt", "".join(f"mot, mot{n}\n" for n in range(1000)), 17),
        ):
            self.refused("--synonyms", self.write(name, text), line)

    def test_protected_words_without_sense(self):
        self.refused("--protect", self.write("signes.txt", "Orange\n+++\n"), 2)
        names = self.write("noms.txt", "Orange\n")
        self.expect(
            USAGE, "index", "-i", self.index, "--protect", names, self.pages, names=[self.index]
        )
        self.assertEqual(set(self.found("échoppes")), {"avant", "d1"})

    def test_many_synonyms(self):
        """The time that a list takes grows with its size; of ten times as much, about ten times."""
        seconds = []
        for count in (5_000, 50_000):
            text = "".join(f"mot{n}x, parole{n}y, un terme{n}z\n" for n in range(count))
            synonyms = self.write(f"{count}.txt", text)
            start = time.monotonic()
            self.expect(DONE, "index", "-i", self.index, "--synonyms", synonyms)
            seconds.append(time.monotonic() - start)
        self.assertLess(seconds[1], 40 * max(seconds[0], 0.1))
        self.assert_before_is_found()

    def test_combining_marks_in_lists(self):
        marks = "e" + "\u0301" * 4900
        lists = self.write("marques.txt", "".join(f"{marks}{n}, mot{n}\n" for n in range(10)))
        for option in OPTIONS:
            self.expect(DONE, "analyze", option, lists, "mot")


if __name__ == "__main__":
    bench.main()
