"""Archives that are broken, or made to break readers: a line says so and the run goes on, in
bounded time and memory."""

import bz2
import gzip
import io
import lzma
import os
import resource
import tarfile
import zipfile

import bench
from bench import DONE, SOME_INPUTS_FAILED, article, page

GB = 1 << 30

# A page of 64 MB, where larger ones are given up, takes 192 at the last step of its growth.
PEAK_KB = 300 << 10

# Ten gigabytes of zeros, in members of 64 MB that are 65 kB each.
ZEROS = gzip.compress(bytes(64 << 20), 9) * 160


def record(url, body, content_type="text/html"):
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n\r\n".encode() + body
    return warc_head(url, len(http)) + http + b"\r\n\r\n"


def warc_head(url, length):
    return (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2020-05-06T07:08:09Z\r\nContent-Type: application/http\r\n"
        f"Content-Length: {length}\r\n\r\n"
    ).encode()


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return out.getvalue()


def tarred(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as file:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            file.addfile(entry, io.BytesIO(content))
    return out.getvalue()


PHARE = page("Le phare", "Il tourne.").encode()


class BadArchive(bench.Bench):
    def setUp(self):
        super().setUp()
        self.good = self.write("bon.html", page("Le facteur prend sa retraite", "Quarante ans."))

    def index_bad(self, name, content, told, found=0):
        """Indexes a bad file beside a good page; `found` of its pages are kept."""
        bad = self.write(name, content) if content is not None else self.folder / name
        run = self.expect(
            SOME_INPUTS_FAILED, "index", "-i", self.index, bad, self.good, names=[bad.name]
        )  # fmt: skip
        self.assertIn(told, run.stderr.decode("utf-8", "replace"))
        self.assertEqual(len(self.found("facteur")), 1)
        self.assertEqual(len(self.found("phare")), found)
        self.assert_before_is_found()
        peak_kb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        self.assertLess(peak_kb, PEAK_KB, "too much was held in memory")

    def test_gzip_of_zeros_is_no_page(self):
        bomb = self.write("zeros.html.gz", ZEROS)
        self.expect(DONE, "index", "-i", self.index, bomb, self.good, names=[bomb])
        self.assertEqual(len(self.found("facteur")), 1)
        self.assert_before_is_found()

    def test_gzip_bomb_as_a_page(self):
        self.index_bad("page.gz", gzip.compress(PHARE) + ZEROS, "larger than 64 MB")

    def test_gzip_bomb_as_json_lines(self):
        lines = gzip.compress(article(1, "Le phare").encode() + b'{"title": "')
        self.index_bad("lignes.gz", lines + ZEROS, "more than 250 times its size", found=1)

    def test_gzip_bomb_as_web_archive(self):
        good = gzip.compress(record("http://a.example/1", PHARE))
        huge = gzip.compress(warc_head("http://a.example/2", 10 * GB))
        self.index_bad("a.warc.gz", good + huge + ZEROS, "more than 250 times its size", found=1)

    def test_gzip_bomb_in_a_response(self):
        body = gzip.compress(bytes(200 << 20))
        http = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + body
        bad = warc_head("http://a.example/1", len(http)) + http + b"\r\n\r\n"
        good = record("http://a.example/2", PHARE)
        self.index_bad("a.warc", bad * 3 + good, "larger than 64 MB", found=1)

    def test_bombs_in_zip(self):
        members = {f"{i}.txt": b"a" * (65 << 20) for i in range(3)}
        self.index_bad("a.zip", zipped({**members, "z.html": PHARE}), "larger than 64 MB", found=1)

    def test_zip_in_zip_in_zip(self):
        nested = zipped({f"{i}.txt": b"phare " * 100 for i in range(3)})
        for _ in range(12):
            nested = zipped({f"{i}.zip": nested for i in range(3)})
        self.index_bad("a.zip", nested, "nested too deep")

    def test_record_of_four_gigabytes(self):
        """A sparse file: a record of 4 GB between two good ones, which are both found."""
        path = self.folder / "a.warc"
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>"
        with open(path, "wb") as file:
            file.write(record("http://a.example/1", PHARE))
            file.write(warc_head("http://a.example/2", len(http) + 4 * GB))
            file.write(http)
            file.truncate(file.tell() + 4 * GB)
            file.seek(0, os.SEEK_END)
            file.write(b"\r\n\r\n" + record("http://a.example/3", PHARE))
        self.index_bad("a.warc", None, "larger than 64 MB", found=2)

    def test_video_of_four_gigabytes(self):
        path = self.folder / "a.warc"
        http = b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"
        with open(path, "wb") as file:
            file.write(warc_head("http://a.example/2", len(http) + 4 * GB))
            file.write(http)
            file.truncate(file.tell() + 4 * GB)
            file.seek(0, os.SEEK_END)
            file.write(b"\r\n\r\n" + record("http://a.example/3", PHARE))
        self.expect(DONE, "index", "-i", self.index, path)
        self.assertEqual(len(self.found("phare")), 1)

    def test_archives_cut_off(self):
        """Each gives the members before the cut, and a sentence."""
        filler = os.urandom(100_000).hex().encode()
        members = {"a.html": PHARE, "b.txt": filler}
        tar = tarred(members)
        web = record("http://a.example/1", PHARE) + record("http://a.example/2", filler)
        for name, content, cut in (
            ("a.tar", tar, len(tar) // 2),
            ("a.tar.gz", gzip.compress(tar), -60_000),
            ("a.tar.xz", lzma.compress(tar), -60_000),
            ("a.tar.bz2", bz2.compress(tar, 1), -30_000),
            ("a.zip", zipped(members), -40_000),
            ("a.warc.gz", gzip.compress(web), -60_000),
        ):
            with self.subTest(name):
                bad = self.write(name, content[:cut])
                index = self.folder / f"{name}.idx"
                self.expect(SOME_INPUTS_FAILED, "index", "-i", index, bad, names=[name])
                self.assertEqual(len(self.found("phare", index)), 1)
        self.assert_before_is_found()

    def test_damage_in_the_middle(self):
        records = [record(f"http://a.example/{i}", PHARE) for i in range(8)]
        noise = b"\xff\0 bruit \r\n" * 50
        records[3] = noise + records[3][20:]
        self.index_bad("a.warc", b"".join(records), "damaged", found=7)

    def test_names_in_latin_1(self):
        """Names that are no UTF-8, of files and of members."""
        folder = os.fsencode(self.folder / "crawl")
        os.makedirs(folder + b"/\xe9t\xe9")
        with open(folder + b"/\xe9t\xe9/page-\xe0.html", "wb") as file:
            file.write(PHARE)
        out = io.BytesIO()
        gnu = tarfile.GNU_FORMAT
        with tarfile.open(fileobj=out, mode="w", encoding="latin-1", format=gnu) as tar:
            entry = tarfile.TarInfo("\xe9t\xe9.html")
            entry.size = len(PHARE)
            tar.addfile(entry, io.BytesIO(PHARE))
        self.write("crawl/a.tar", out.getvalue())
        self.expect(DONE, "index", "-i", self.index, self.folder / "crawl")
        self.assertEqual(
            set(self.found("phare")), {"crawl/a.tar#%E9t%E9.html", "crawl/%E9t%E9/page-%E0.html"}
        )

    def test_feed_of_nested_elements(self):
        deep = "<rss><channel><item><title>Le phare</title><description>"
        deep += "<b>" * 200_000 + "</description></item></channel></rss>"
        self.expect(DONE, "index", "-i", self.index, self.write("flux.xml", deep), self.good)
        self.assert_before_is_found()


if __name__ == "__main__":
    bench.main()
