"""Packs the files of the browser page into one C++ source (page_files.hpp).

usage: pack.py OUTPUT.CPP FILE...
The same files give the same source, whenever and wherever it is made. The modules become one,
main.mjs, and the style sheet becomes a part of index.html: a browser asks for two files in place of
thirty, and its first paint waits for one.
"""

import base64
import gzip
import hashlib
import pathlib
import re
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

const std::string_view kStyleHash = "{style_hash}";

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

IMPORT = re.compile(r"^import \{[\w\s,]*\} from './(?P<name>[^']+)';\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?function|const|let|class)", re.MULTILINE)
TOP_LEVEL = re.compile(r"^(?:async )?(?:function|const|let|class)\*? (\w+)", re.MULTILINE)
MODULE_WORD = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def joined(modules):
    """The modules that main.mjs needs as one, each behind those it imports, as they would run.

    in: modules  source by file name
    What one module names at its top level no other may, as they share one scope.
    """
    parts = {}

    def add(name):
        if name in parts:
            return
        parts[name] = ""
        for imported in IMPORT.finditer(modules[name]):
            add(imported["name"])
        # Taken out and put in again: a module's place is behind what it imports.
        del parts[name]
        parts[name] = EXPORT.sub("", IMPORT.sub("", modules[name]))

    add("main.mjs")
    owners = {}
    for name, text in parts.items():
        if left := MODULE_WORD.search(text):
            sys.exit(f"{name}: cannot be joined: {left[0]}")
        for top_level in TOP_LEVEL.findall(text):
            if owners.setdefault(top_level, name) != name:
                sys.exit(f"{name}: {owners[top_level]} has a {top_level}, too")
    if idle := sorted(modules.keys() - parts.keys()):
        sys.exit(f"imported by nobody: {', '.join(idle)}")
    return "".join(parts.values())


STYLE_LINK = b'<link rel="stylesheet" href="style.css">'


def styled(page, style):
    """The page with its style sheet inside, and what a Content-Security-Policy knows that by."""
    if page.count(STYLE_LINK) != 1:
        sys.exit(f"index.html: not one {STYLE_LINK.decode()}")
    digest = base64.b64encode(hashlib.sha256(style).digest()).decode()
    return page.replace(STYLE_LINK, b"<style>" + style + b"</style>"), f"'sha256-{digest}'"


def entry(name, data):
    path = "/" if name == "index.html" else f"/{name}"
    etag = hashlib.sha256(data).hexdigest()[:16]
    packed = literal(gzip.compress(data, 9, mtime=0))
    media_type = MEDIA_TYPES[pathlib.PurePath(name).suffix]
    return f'    {{"{path}", "{media_type}",\n{packed}sv,\n     "\\"{etag}\\""}},'


def main(output, *paths):
    data = {path.name: path.read_bytes() for path in map(pathlib.Path, sorted(paths))}
    modules = {name: data.pop(name).decode() for name in list(data) if name.endswith(".mjs")}
    data["main.mjs"] = joined(modules).encode()
    data["index.html"], style_hash = styled(data["index.html"], data.pop("style.css"))
    files = "\n".join(entry(name, content) for name, content in data.items())
    source = SOURCE.format(files=files, style_hash=style_hash)
    pathlib.Path(output).write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
