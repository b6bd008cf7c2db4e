"""A source file as the house rules see it, and the tree of them."""

import os
import pathlib
import re
from dataclasses import dataclass
from functools import cached_property

# Comments and string literals of C++, in the order in which they must be tried.
_COMMENT = r"//[^\n]*|/\*.*?\*/"
_LITERAL = r'R"(?P<mark>[^()\s\\]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\''
_NUMBER = r"\b\d[\w'.]*"  # 1'000'000 holds no character literal
_INCLUDE = r"^[ \t]*#[ \t]*include[^\n]*"
_OPAQUE = re.compile(f"(?P<keep>{_INCLUDE}|{_NUMBER})|{_COMMENT}|{_LITERAL}", re.S | re.M)


@dataclass(frozen=True)
class Source:
    """One file: `path` is relative to the root, with forward slashes."""

    path: str
    text: str
    executable: bool = False

    @property
    def name(self):
        return self.path.rsplit("/", 1)[-1]

    @property
    def suffix(self):
        return "." + self.name.rsplit(".", 1)[-1] if "." in self.name[1:] else ""

    @property
    def folder(self):
        """First folder: src, tools, tests ...; empty for a file at the top."""
        return self.path.split("/")[0] if "/" in self.path else ""

    @property
    def name_in_includes(self):
        """src/date/x.hpp: date/x.hpp, src/include/glane/x.hpp: glane/x.hpp."""
        return self.path.removeprefix("src/").removeprefix("include/")

    @property
    def room(self):
        """src/date/x.cpp and tests/date/x_test.cpp: date. Files right under src have none."""
        parts = self.name_in_includes.removeprefix("tests/").split("/")
        return parts[0] if len(parts) > 1 and self.folder in ("src", "tests") else ""

    @property
    def is_cpp(self):
        return self.suffix in (".cpp", ".hpp", ".h", ".c")

    @property
    def is_header(self):
        return self.suffix in (".hpp", ".h")

    @cached_property
    def lines(self):
        return self.text.split("\n")

    @cached_property
    def code_lines(self):
        """The lines with comments and literals blanked out; #include lines stay whole."""

        def blank(match):
            return match[0] if match["keep"] else re.sub(r"[^\n]", " ", match[0])

        return _OPAQUE.sub(blank, self.text).split("\n")

    @cached_property
    def includes(self):
        """(line, "<" or '"', name) of each #include."""
        found = []
        for number, line in enumerate(self.code_lines, 1):
            match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if match:
                found.append((number, match[1], match[2]))
        return found


def read_tree(root):
    """Every text file of the checkout but those of git, builds and indexes."""
    sources = []
    for folder, folders, names in os.walk(root):
        top = folder == str(root)
        folders[:] = sorted(
            name
            for name in folders
            if not (top and (name == ".git" or name.startswith("build")))
            and not name.endswith(".idx")
            and name != "__pycache__"
        )
        for name in sorted(names):
            path = pathlib.Path(folder, name)
            data = path.read_bytes()
            try:
                text = data.decode("utf-8")
            except UnicodeDecodeError:
                continue  # a fixture in another charset, no source
            relative = path.relative_to(root).as_posix()
            sources.append(Source(relative, text, os.access(path, os.X_OK)))
    return sources
