"""Segments damaged, or cut short beneath a reader: a sentence names the file, and no signal."""

import json
import os
import struct
import subprocess

import bench
from bench import DONE, FAILED

MAGIC = b"glaneS05"
SECTIONS_AT = 64  # in the header; each has four numbers: where it begins, bytes, hash, width
SECTION_BYTES = 32
TEXTS = 33  # the section of stored texts: each block of them has a checksum of its own
CHECKSUM_BYTES = 8


def sections_of(segment):
    """Where each section of a segment begins, and how many bytes it has."""
    header_bytes = len(segment) - segment.rindex(MAGIC)
    count = (header_bytes - SECTIONS_AT - CHECKSUM_BYTES) // SECTION_BYTES
    places = [struct.unpack_from("<QQ", segment, SECTIONS_AT + i * SECTION_BYTES)
              for i in range(count)]  # fmt: skip
    assert min(places)[0] == header_bytes and count > 40, "the format of segments is another one"
    return places


def lines(count):
    """Articles of several sites, sections and authors, with words joined and all in small, that
    answer and quote others: every section of a segment has something."""
    for number in range(count):
        text = f"Le phare de la baie {number} éclaire le porte-monnaie de la capitaine, " * 5
        yield json.dumps({
            "id": f"d{number}", "title": f"Article {number}",
            "authors": ["Odile", f"Firmin {number % 9}"],
            "site": f"s{number % 7}.example", "section": f"Baie {number % 3}", "language": "fr",
            "date": f"2022-01-{number % 28 + 1:02}", "text": text, "reply_to": "Aline",
            "quotes": [{"author": "Aline", "text": "Un."}, {"author": "Zoé", "text": "Deux."}],
        }, ensure_ascii=False) + "\n"  # fmt: skip


class DamagedSegment(bench.Bench):
    def make_index(self, count):
        index = self.folder / "phare.idx"
        self.expect(DONE, "index", "-i", index, self.write("phare.jsonl", "".join(lines(count))))
        segments = list(index.glob("*.seg"))
        self.assertEqual(len(segments), 1)
        return index, segments[0]

    def commands(self):
        yield ["search", "-n", "50", "phare"]
        yield ["search", "--sort", "date", '"la baie"']
        yield ["search", "pharr~"]
        yield ["search", "capit*"]
        yield ["facets", "--facet", "author", "--facet", "site", "--facet", "section"]
        yield ["stats"]
        yield ["show", "d5"]

    def test_bits_of_each_section_of_a_segment(self):
        index, segment = self.make_index(120)
        whole = segment.read_bytes()
        for number, (begin, size) in enumerate(sections_of(whole)):
            damaged = bytearray(whole)
            for at in range(begin, begin + size):
                damaged[at] ^= 0x80
            self.assertTrue(size == 0 or damaged != whole)
            segment.write_bytes(damaged)
            for command in self.commands() if number % 8 == 0 else list(self.commands())[:1]:
                fails = size > 0 and (number != TEXTS or command[0] == "search")
                with self.subTest(section=number, command=command):
                    self.expect(FAILED if fails else DONE, command[0], "-i", index, *command[1:],
                                names=[segment] if fails else [])  # fmt: skip
            run = self.run_glane("check", "-i", index)
            self.assertEqual(run.returncode == DONE, size == 0, f"{number}: {run.stdout}")
            self.assertGreaterEqual(run.returncode, 0, f"section {number}: check was killed")
        segment.write_bytes(whole)
        self.expect(DONE, "check", "-i", index)

    def test_files_of_postings_cut_short(self):
        index, segment = self.make_index(120)
        for file in (segment.with_suffix(".glass") / "postlist.glass",
                     segment.with_suffix(".glass") / "iamglass"):  # fmt: skip
            whole = file.read_bytes()
            for size in (0, 1, len(whole) // 2, len(whole) - 1):
                os.truncate(file, size)
                for command in self.commands():
                    self.expect(FAILED, command[0], "-i", index, *command[1:], names=[file])
                file.write_bytes(whole)
            for at in range(0, len(whole), 1 if len(whole) < 1000 else 4001):
                damaged = bytearray(whole)
                damaged[at] ^= 0x10
                file.write_bytes(damaged)
                run = self.run_glane("search", "-i", index, "phare")
                self.assertEqual(run.returncode, FAILED, f"{file}, byte {at}")
            file.write_bytes(whole)
        self.expect(DONE, "search", "-i", index, "phare")

    def test_segment_cut_short_beneath_a_batch(self):
        index, segment = self.make_index(3000)
        batch = self.write("q.tsv", "".join(f"q{i}\tphare {i}\n" for i in range(30_000)))
        with open(self.folder / "out", "wb") as out, open(self.folder / "err", "wb") as err:
            reader = subprocess.Popen(
                self.command("search", "-i", index, "--batch", batch, "--format", "jsonl"),
                stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=self.environment,
            )  # fmt: skip
        self.addCleanup(reader.kill)
        self.until(lambda: (self.folder / "out").stat().st_size > 0, "the first answer")
        self.assertGreater(segment.stat().st_size, 4096)
        os.truncate(segment, 4096)
        status = reader.wait(100)
        told = (self.folder / "err").read_text()
        self.assertEqual(status, FAILED, told[:2000])
        self.assert_sentence_names(str(segment), told)
        self.assertIn("cut short", told)


if __name__ == "__main__":
    bench.main()
