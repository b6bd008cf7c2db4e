"""Packs a catalogue of gettext into one C++ source (catalogue.hpp).

usage: pack.py MSGFMT OUTPUT.CPP FRENCH.PO
The same catalogue gives the same source, whenever and wherever it is made.
"""

import gettext
import io
import pathlib
import subprocess
import sys

SOURCE = """\
#include "catalogue.hpp"

#include <algorithm>
#include <iterator>

namespace glane::cli {{

namespace {{

// In the order of their bytes.
constexpr Translation kFrench[] = {{
{rows}
}};

}}  // namespace

const Translation* find_french(std::string_view english) {{
  const auto* const found = std::lower_bound(
      std::begin(kFrench), std::end(kFrench), english,
      [](const Translation& row, std::string_view text) {{ return row.english < text; }});
  return found != std::end(kFrench) && found->english == english ? found : nullptr;
}}

}}  // namespace glane::cli
"""


def translations(po, msgfmt="msgfmt"):
    """Of a catalogue in French: English -> (one, many); the second is empty but for nouns."""
    command = [msgfmt, "--check", "--output-file=-", str(po)]
    compiled = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    catalogue = gettext.GNUTranslations(io.BytesIO(compiled))._catalog
    rows = {}
    for key, text in catalogue.items():
        english, form = key if isinstance(key, tuple) else (key, 0)
        if english:
            rows.setdefault(english, ["", ""])[form] = text
    return rows


def literal(text):
    """Every byte that is no plain ASCII as three octal digits, which no digit can lengthen."""
    plain = set(range(32, 127)) - set(b'"\\?')
    escaped = (chr(byte) if byte in plain else f"\\{byte:03o}" for byte in text.encode("utf-8"))
    return '"' + "".join(escaped) + '"'


def main(msgfmt, output, po):
    rows = sorted(translations(po, msgfmt).items(), key=lambda row: row[0].encode("utf-8"))
    lines = (f"    {{{', '.join(map(literal, (english, *forms)))}}}," for english, forms in rows)
    pathlib.Path(output).write_text(SOURCE.format(rows="\n".join(lines)), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
