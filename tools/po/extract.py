"""Prints the template of the catalogue: every sentence of glane's sources, for msgmerge.

usage: extract.py ROOT, and to bring the catalogue up to date
  extract.py . | msgmerge --update --backup=none --no-fuzzy-matching --width=100 tools/po/fr.po -

A sentence is what initialises a `Message`, a `Noun` or an array of them; besides, a help of the
table of options or of commands, and a pattern of the tables of errors. xgettext, which reads calls
alone, would want a mark on each.
"""

import pathlib
import re
import sys

TEXT = r'((?:"(?:\\.|[^"\\\n])*"\s*)+)'
LITERAL = re.compile(r'"((?:\\.|[^"\\\n])*)"')
NAME = r"\bconstexpr (?:std::string_view|{}) k\w+"

# What a pattern finds are its groups; of a noun two, one and many.
MESSAGE = re.compile(NAME.format("Message") + r"\s*=\s*" + TEXT + ";")
ARRAY = re.compile(r"\bconstexpr Message k\w+\[\]\s*=\s*\{([^}]*)\}")
NOUN = re.compile(r"\bconstexpr Noun k\w+\s*=\s*\{" + TEXT + "," + r"\s*" + TEXT + r"\}")
OPTION = re.compile(r'\{(?:"[\w-]+"|k\w+),\s*(?:0|\'.\'),\s*' + TEXT + r",\s*" + TEXT)
COMMAND = re.compile(r'\{"\w+",\s*' + TEXT + r",\s*" + TEXT + r",\s*join\(")
ERROR = re.compile(r"\{ErrorCode::\w+,\s*(?:\"[\w.]+\",\s*ErrorKind::\w+,\s*ErrorStatus::\w+,\s*)?"
                   + TEXT + r",\s*(?:" + TEXT + r"|k\w+)")  # fmt: skip
DIAGNOSTIC = re.compile(r'\{DiagnosticCode::\w+,\s*"[\w.]+",\s*' + TEXT + ",")

TABLES = {
    "tools/commands.cpp": [OPTION, COMMAND],
    "tools/error_messages.hpp": [ERROR],
    "src/base/error_texts.cpp": [ERROR],
    "src/base/diagnostic_texts.cpp": [DIAGNOSTIC],
    "src/base/index_texts.cpp": [DIAGNOSTIC],
}
SERVED = "tools/serve/"  # what goes to clients is a std::string_view, and stays English

HEAD = """\
msgid ""
msgstr ""
"Project-Id-Version: glane\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"""


def unescaped(code):
    """The text of a row of C++ string literals."""
    text = "".join(LITERAL.findall(code))
    text = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda match: chr(int(match[1], 16)), text)
    return re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), text)


def sentences_of(code, place):
    """(where it stands, one, many or None) of each, in no order."""
    is_table = place in TABLES
    for match in MESSAGE.finditer(code):
        if "string_view" not in match[0] or (is_table and not place.endswith(".cpp")):
            yield match.start(), unescaped(match[1]), None
    for match in ARRAY.finditer(code):
        for text in LITERAL.finditer(match[1]):
            yield match.start(), unescaped(text[0]), None
    for match in NOUN.finditer(code):
        yield match.start(), unescaped(match[1]), unescaped(match[2])
    for pattern in TABLES.get(place, []):
        for match in pattern.finditer(code):
            # Of an option and a command the second is the help: the first is what its value is.
            for text in match.groups()[1 if pattern in (OPTION, COMMAND) else 0 :]:
                # An error that names the library's functions the program says in its own words.
                if text is not None and not (place == "src/base/error_texts.cpp" and "`" in text):
                    yield match.start(), unescaped(text), None


def sentences(root):
    """English -> (many or None, places), in the order of the sources."""
    found = {}
    paths = sorted([*root.glob("tools/**/*.[ch]pp"), *root.glob("src/base/*_texts.cpp")])
    for path in paths:
        place = path.relative_to(root).as_posix()
        code = path.read_text(encoding="utf-8")
        for _, one, many in sorted(sentences_of(code, place), key=lambda found: found[0]):
            if not one:
                continue
            known_many, places = found.setdefault(one, (many, []))
            if many is not None and known_many is None:
                found[one] = (many, places)
            if place not in places:
                places.append(place)
    return found


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def template(root):
    entries = [HEAD]
    for one, (many, places) in sentences(root).items():
        lines = [f"#: {' '.join(places)}", f"msgid {quoted(one)}"]
        if many is None:
            lines.append('msgstr ""')
        else:
            lines += [f"msgid_plural {quoted(many)}", 'msgstr[0] ""', 'msgstr[1] ""']
        entries.append("\n".join(lines) + "\n")
    return "\n".join(entries)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    print(template(pathlib.Path(sys.argv[1])), end="")
