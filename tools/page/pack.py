"""Packs the files of the browser page into one C++ source (page_files.hpp).

usage: pack.py OUTPUT.CPP FILE...
The same files give the same source, whenever and wherever it is made.
"""

import gzip
import hashlib
import pathlib
import sys

MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
BYTES_A_LINE = 22

SOURCE = """\
#include "page/page_files.hpp"

namespace glane::cli {{

namespace {{

using std::literals::operator""sv;

constexpr PageFile kPageFiles[] = {{
{files}
}};

}}  // namespace

const PageFile* find_page_file(std::string_view path) {{
  for (const PageFile& file : kPageFiles) {{
    if (file.path == path) return &file;
  }}
  return nullptr;
}}

}}  // namespace glane::cli
"""


def literal(data):
    """Three octal digits a byte: an escape that no digit behind it can lengthen."""
    lines = (data[start : start + BYTES_A_LINE] for start in range(0, len(data), BYTES_A_LINE))
    return "\n".join('     "' + "".join(f"\\{byte:03o}" for byte in line) + '"' for line in lines)


def entry(path):
    data = path.read_bytes()
    name = "/" if path.name == "index.html" else f"/{path.name}"
    etag = hashlib.sha256(data).hexdigest()[:16]
    packed = literal(gzip.compress(data, 9, mtime=0))
    media_type = MEDIA_TYPES[path.suffix]
    return f'    {{"{name}", "{media_type}",\n{packed}sv,\n     "\\"{etag}\\""}},'


def main(output, *paths):
    files = "\n".join(entry(pathlib.Path(path)) for path in sorted(paths))
    pathlib.Path(output).write_text(SOURCE.format(files=files), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
