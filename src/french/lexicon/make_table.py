#!/usr/bin/env python3
"""Writes the table of lemma classes that the analyzer is linked with (lemma_table.hpp reads it).

usage: make_table.py DICTIONARY AFFIXES LISTS_DIR SOURCE TABLE
DICTIONARY, AFFIXES  fr.dic and fr.aff of Debian's hunspell-fr-comprehensive
LISTS_DIR            homographs.txt, irregular.txt, variants.txt
SOURCE               a C++ file that makes the table's bytes the array glane_lemma_table, and a
                     hash of them the string glane_lemma_version
TABLE                the table

Layout, integers little-endian:
  magic, u32 number of classes, u32 number of blocks, u32 bytes of class names, u32 bytes of blocks
  classes:  u32 offset of each name and of the end, the names
  blocks:   u32 offset of each block and of the end, the blocks
A block: u8 number of its classes, u24 each; then up to BLOCK records. Records are sorted by their
folded form; those of one folded form stand together, the usual one first. A record:
  u8 bytes shared with the folded form before (0 in a block's first), u8 length and the other bytes
  u8 number of accented letters; of each u8 its place in the folded form and its two bytes of UTF-8
  u8 the usual class and u8 the second one, by their place in the block's; NO_CLASS: none
"""

import hashlib
import os
import struct
import sys

from lexicon import fold, read_lexicon

MAGIC = b"glemmas1"
BLOCK = 16
LONGEST = 127  # bytes of a form
NO_CLASS = 255


def accents(form, folded):
    """(place in the folded form, letter) of each accented letter; None where the two differ by
    more than such letters, as no word of French does."""
    if len(form) != len(folded):
        return None
    letters = [(at, c) for at, c in enumerate(form) if c != folded[at]]
    fits = folded.isascii() and all(len(c.encode()) == 2 for _, c in letters)
    return letters if fits else None


def record(form, before, places):
    """The bytes of one record. before: the folded form of the record before; places: of its
    classes in the block."""
    folded = fold(form)
    shared = len(os.path.commonprefix([folded, before]))
    rest = folded[shared:].encode()
    letters = accents(form, folded)
    packed = bytes([shared, len(rest)]) + rest + bytes([len(letters)])
    packed += b"".join(bytes([at]) + letter.encode() for at, letter in letters)
    return packed + bytes([places[0], places[1] if len(places) > 1 else NO_CLASS])


def block(forms, classes, number_of):
    numbers, records, before = [], b"", ""
    for form in forms:
        for number in (number_of[name] for name in classes[form]):
            if number not in numbers:
                numbers.append(number)
        places = [numbers.index(number_of[name]) for name in classes[form]]
        records += record(form, before, places)
        before = fold(form)
    head = bytes([len(numbers)])
    return head + b"".join(struct.pack("<I", number)[:3] for number in numbers) + records


def with_offsets(parts):
    offsets = [0]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    return struct.pack(f"<{len(offsets)}I", *offsets), b"".join(parts)


def ordered_forms(likely):
    """All forms by their folded form; of one, the unaccented spelling first, then the likelier."""
    fitting = (f for f in likely if len(f.encode()) <= LONGEST and accents(f, fold(f)) is not None)
    return sorted(fitting, key=lambda f: (fold(f), fold(f) != f, -likely[f], f))


def make_table(classes, likely):
    forms = ordered_forms(likely)
    names = sorted({name for form in forms for name in classes[form]})
    number_of = {name: number for number, name in enumerate(names)}
    starts = range(0, len(forms), BLOCK)
    blocks = [block(forms[at : at + BLOCK], classes, number_of) for at in starts]
    name_offsets, name_bytes = with_offsets([name.encode() for name in names])
    block_offsets, block_bytes = with_offsets(blocks)
    head = struct.pack("<4I", len(names), len(blocks), len(name_bytes), len(block_bytes))
    return MAGIC + head + name_offsets + name_bytes + block_offsets + block_bytes


# A C++ array of some million numbers would take a compiler minutes.
SOURCE = """// Made by make_table.py.
extern "C" const char glane_lemma_version[];
const char glane_lemma_version[] = "{version}";
__asm__(
    ".section .rodata\\n"
    ".globl glane_lemma_table\\n"
    ".hidden glane_lemma_table\\n"
    "glane_lemma_table:\\n"
    ".incbin \\"{table}\\"\\n"
    ".previous\\n");
"""


def main(dictionary, affixes, lists, source, table):
    with open(affixes, encoding="utf-8") as file:
        if "TOUTES VARIANTES" not in file.read(1000):
            sys.exit(
                f"{affixes} is not of hunspell-fr-comprehensive: the dictionaries of other packages"
                " lack half of the spellings"
            )
    paths = (os.path.join(lists, f"{name}.txt") for name in ("variants", "irregular", "homographs"))
    content = make_table(*read_lexicon(dictionary, affixes, *paths))
    with open(table, "wb") as file:
        file.write(content)
    version = hashlib.sha256(content).hexdigest()[:8]
    with open(source, "w", encoding="utf-8") as file:
        file.write(SOURCE.format(table=os.path.abspath(table), version=version))


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
