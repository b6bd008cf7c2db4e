"""Inputs that cannot be read, or are no pages: the run goes on, says so, and loses nothing."""

import os
import resource
import time

import bench
from bench import DONE, FAILED, SOME_INPUTS_FAILED, article, page

HUGE_LINE_BYTES = 200 << 20

# A string that grows to 200 MB by doubling takes 384 MB at its last step; one of 64 MB, where a
# line is given up, takes 192.
HUGE_LINE_PEAK_KB = 300 << 10

# A page of some megabytes takes a second where the machine does nothing else.
MOST_SECONDS_OF_A_PAGE = 30


class BadInput(bench.Bench):
    def index_beside_a_good_page(self, status, bad, names):
        """Indexes `bad` and a good page; the good one and what was before are found."""
        good = self.write("bon.html", page("Le facteur prend sa retraite", "Quarante ans."))
        self.expect(status, "index", "-i", self.index, bad, good, names=names)
        self.assertEqual(len(self.found("facteur")), 1)
        self.assert_before_is_found()

    def test_missing_file(self):
        missing = self.folder / "absent.html"
        self.expect(FAILED, "index", "-i", self.index, missing, names=[missing])
        self.expect(FAILED, "extract", missing, names=[missing])
        self.assert_before_is_found()
        self.index_beside_a_good_page(SOME_INPUTS_FAILED, missing, [missing])

    def test_unreadable_directory(self):
        closed = self.folder / "crawl" / "ferme"
        self.write("crawl/ferme/secret.html", page("Secret", "Rien à lire."))
        self.write("crawl/ouvert.html", page("Le marché ouvre dimanche", "Sur la place."))
        self.become_nobody()
        closed.chmod(0)
        self.expect(FAILED, "index", "-i", self.index, closed, names=[closed])
        self.expect(FAILED, "extract", closed, names=[closed])
        self.assert_before_is_found()
        crawl = self.folder / "crawl"
        self.expect(SOME_INPUTS_FAILED, "index", "-i", self.index, crawl, names=[closed])
        self.assertEqual(len(self.found("marché")), 1)
        self.assert_before_is_found()

    def test_unreadable_directory_removes_nothing(self):
        crawl = self.folder / "crawl"
        self.write("crawl/marche.html", page("Le marché ouvre dimanche", "Sur la place."))
        self.become_nobody()
        self.expect(DONE, "index", "-i", self.index, crawl)
        crawl.chmod(0)
        self.expect(FAILED, "index", "-i", self.index, crawl, names=[crawl])
        self.assertEqual(len(self.found("marché")), 1)

    def test_unreadable_file(self):
        closed = self.write("ferme.html", page("Secret", "Rien à lire."))
        self.become_nobody()
        closed.chmod(0)
        self.expect(FAILED, "index", "-i", self.index, closed, names=[closed])
        self.expect(FAILED, "extract", closed, names=[closed])
        self.assert_before_is_found()

    def test_empty_file(self):
        for name in ("vide.html", "vide.txt", "vide.jsonl"):
            empty = self.write(name, b"")
            self.expect(DONE, "index", "-i", self.index, empty, names=[empty])
            self.expect(DONE, "extract", empty, names=[empty])
            self.index_beside_a_good_page(DONE, empty, [empty])
        blank = self.write("blanc.txt", b" \n\r\n\t\n")
        self.expect(DONE, "index", "-i", self.index, blank, names=[blank])
        self.expect(DONE, "index", "-i", self.index, "-")
        self.assert_before_is_found()

    def test_binary_file(self):
        png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 40
        for name, content in {
            "image.png": png,
            "image.html": png,
            "programme": b"\x7fELF\2\1\1" + bytes(range(256)) * 40,
            "zeros.txt": bytes(100_000),
        }.items():
            binary = self.write(name, content)
            self.expect(DONE, "index", "-i", self.index, binary, names=[binary])
            self.expect(DONE, "extract", binary, names=[binary])
            self.index_beside_a_good_page(DONE, binary, [binary])

    def test_invalid_utf8(self):
        latin = page("Un événement à Nîmes", "Les arènes étaient pleines.").encode("latin-1")
        broken = self.write("latin.html", latin)
        self.index_beside_a_good_page(DONE, broken, [broken])
        self.assertEqual(len(self.found("événement")), 1)
        text = "Titre coupé\n\nUne phrase au café".encode()
        cut = self.write("coupe.txt", text[:-1] + b"\xff\xfe")
        self.index_beside_a_good_page(DONE, cut, [cut])

    def test_invalid_utf8_in_json_lines(self):
        lines = self.write(
            "lignes.jsonl",
            article(1, "Le premier phare").encode()
            + article(2, "Le deuxième phare").encode("latin-1")
            + article(3, "Le troisième phare").encode(),
        )
        run = self.run_glane("index", "-i", self.index, lines)
        self.assertIn(run.returncode, (DONE, SOME_INPUTS_FAILED))
        self.assert_sentence_names(str(lines), run.stderr.decode("utf-8", "replace"))
        self.assertLessEqual({"d1", "d3"}, set(self.found("phare")))
        self.assert_before_is_found()

    def test_bad_json_lines(self):
        good = [article(1, "Le phare"), article(3, "Le phare")]
        lines = self.write("lignes.jsonl", good[0] + "{oups\n" + good[1])
        self.expect(SOME_INPUTS_FAILED, "index", "-i", self.index, lines, names=[f"{lines}:2"])
        self.assertEqual(set(self.found("phare")), {"d1", "d3"})
        self.assert_before_is_found()

    def huge_lines(self):
        """Good lines around one of 200 MB, as a stream of blocks."""
        yield article(1, "Le phare d'avant").encode()
        yield b'{"id": "d2", "title": "Trop long", "text": "'
        block = "Le phare tourne sans fin. ".encode() * 40_000
        for _ in range(HUGE_LINE_BYTES // len(block) + 1):
            yield block
        yield b'"}\n'
        yield article(3, "Le phare d'après").encode()

    def test_huge_line(self):
        lines = self.folder / "longue.jsonl"
        with open(lines, "wb") as file:
            file.writelines(self.huge_lines())
        self.expect(SOME_INPUTS_FAILED, "index", "-i", self.index, lines, names=[f"{lines}:2"])
        self.assertEqual(set(self.found("phare")), {"d1", "d3"})
        self.assert_before_is_found()
        peak_kb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        self.assertLess(peak_kb, HUGE_LINE_PEAK_KB, "the line was held in memory whole")

    def test_huge_line_on_standard_input(self):
        with open(self.folder / "longue", "w+b") as file:
            file.writelines(self.huge_lines())
            file.seek(0)
            self.expect(
                SOME_INPUTS_FAILED, "index", "-i", self.index, "-", names=["-:2"], stdin=file
            )  # fmt: skip
        self.assertEqual(set(self.found("phare")), {"d1", "d3"})
        self.assert_before_is_found()

    def test_huge_page(self):
        long = self.folder / "longue.html"
        with open(long, "wb") as file:
            file.write(b"<title>Trop long</title><p>")
            file.writelines(self.huge_lines())
        self.expect(FAILED, "index", "-i", self.index, long, names=[long])
        self.assert_before_is_found()

    def test_markup_without_end(self):
        """Pages of a hundred thousand of everything take no time, and little memory."""
        bombs = {
            "elements.html": "<div>" * 100_000,
            "attributs.html": "<p " + " ".join(f"a{i}=1" for i in range(1_000_000)) + ">",
            "classes.html": "<p class='" + " ".join(f"author-{i}" for i in range(500_000)) + "'>",
            "nom.html": "<p class=" + "date-" * 500_000 + ">",
            "signatures.html": "<p class=author>Par Jeanne Roy, le 3 mars 2021</p>" * 50_000,
            "titres.html": "<h2><a href=a>Un autre article</a></h2>" * 50_000,
            "donnees.html": "<script type='application/ld+json'>{</script>" * 50_000,
        }
        for name, bomb in bombs.items():
            path = self.write(name, f"<html><title>Le phare</title>{bomb}Le phare tourne.")
            start = time.monotonic()
            self.expect(DONE, "index", "-i", self.index, path)
            self.assertLess(time.monotonic() - start, MOST_SECONDS_OF_A_PAGE, name)
        self.assertEqual(len(self.found("phare")), len(bombs))
        peak_kb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        self.assertLess(peak_kb, HUGE_LINE_PEAK_KB)

    def test_odd_files_in_a_directory(self):
        """What is no page in a directory is passed over; what cannot be opened is a failure."""
        self.write("crawl/vide.html", b"")
        self.write("crawl/image.png", b"\x89PNG\r\n\x1a\n" + bytes(1000))
        self.write("crawl/marche.html", page("Le marché ouvre dimanche", "Sur la place."))
        os.mkfifo(self.folder / "crawl" / "tube")
        os.symlink("..", self.folder / "crawl" / "boucle")
        os.symlink("nulle-part", self.folder / "crawl" / "pendant")
        run = self.run_glane("index", "-i", self.index, self.folder / "crawl")
        self.assertIn(run.returncode, (DONE, SOME_INPUTS_FAILED), run.stderr)
        self.assertEqual(len(self.found("marché")), 1)
        self.assert_before_is_found()


if __name__ == "__main__":
    bench.main()
