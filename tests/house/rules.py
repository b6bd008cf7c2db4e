"""The house rules. A rule takes the tree's sources and yields (path, line, what is wrong).

`walls` hold the design: what a room may include, where foreign libraries stay, what the public
headers rest on. Nothing is exempt from them.

`manners` hold the style. Where one makes a piece of code worse, a comment on that line, or on the
line before it, says so: `house: allow columns: a table reads better so`. For the size of a
file it stands anywhere in the file.
"""

import re

from errors import errors_have_codes

# The public headers, which all know, and the rooms of the walk.
ROOMS = [
    "glane", "base", "date", "french", "crawl", "page", "segment", "index", "ingest", "query",
    "results", "library",
]  # fmt: skip
# A crawl's record, which an index keeps and its maintenance looks through, is ingest's to write.
TESTS_KNOW = {"index": {"ingest"}}
# A room's folders in their order; files right in the room ("") know those before them.
FOLDERS = {
    "page": [
        "document", "people", "html", "quotes", "plain_text", "rules", "structured", "article",
        "posts", "mail", "",
    ],
    "segment": ["format", "glass", "reader", "builder", ""],
    "index": ["", "files", "manifest", "snapshot", "writer", "maintenance"],
}  # fmt: skip
ICU_ROOMS = {"base", "date", "crawl", "french", "query"}
SQLITE_ROOMS = {"index"}
XAPIAN_ROOMS = {"segment", "index", "query", "results"}
TOP_LEVEL = {
    "meson.build", "src", "tools", "stopwords", "tests", "examples", "README.md", "LICENSE",
}  # fmt: skip

UNTESTED = "tests/untested.txt"  # `src/x.cpp: why it has no test of its own`
C_HEADERS = {"stddef.h", "stdint.h", "stdbool.h"}  # what a C header of ours may need
MAX_LINES = {".cpp": 400, ".hpp": 150, ".h": 150}
MAX_COLUMNS = 100
BANNED_WORDS = {"util", "utils", "helper", "helpers", "manager", "common", "misc"}
# Loud or final; snprintf and its like write to memory.
LOUD = re.compile(
    r"\b(?:std::(?:cout|cerr|clog|terminate)\b|v?f?printf\s*\(|f?puts\s*\(|putchar\s*\(|perror\s*\("
    r"|(?:_|quick_|_E)?exit\s*\(|abort\s*\()|\bstd::(?:print|println)\b|<iostream>"
)
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:work|home|root|farm)/")
CODE_SUFFIXES = {".cpp", ".hpp", ".h", ".c", ".py", ".sh", ".build", ".in"}


# --- Walls ---


def rooms_in_order(sources, public_headers):
    """A room includes only itself and the rooms before it; tools only public headers."""
    own_headers = {source.path for source in sources if source.is_header}
    for source in sources:
        if not source.is_cpp or source.folder not in ("src", "tools", "tests"):
            continue
        for line, bracket, name in source.includes:
            room = name.split("/")[0]
            if source.folder == "tools":
                own = f"tools/{name}" in own_headers
                if (room in ROOMS or bracket == '"') and not own and name not in public_headers:
                    yield source.path, line, f"{name} is neither a public header nor of tools"
            elif room in ROOMS:
                known = source.folder == "tests" and room in TESTS_KNOW.get(source.room, ())
                later = source.room in ROOMS and ROOMS.index(room) > ROOMS.index(source.room)
                if later and not known:
                    yield source.path, line, f"{source.room} comes before {room} and knows it not"
            elif bracket == '"' and source.room in ROOMS and source.folder == "src":
                yield source.path, line, f'"{name}" names no room: include "room/file.hpp"'


def folders_in_order(sources, _public_headers):
    """A folder of a room includes only itself and the folders before it; each has its place."""
    for source in sources:
        if not source.is_cpp or source.folder != "src" or source.room not in ROOMS:
            continue
        order = FOLDERS.get(source.room, [""])
        own = _folder_in_room(source.name_in_includes)
        if own not in order:
            yield source.path, 1, f"{own} has no place among the folders of {source.room}"
            continue
        for line, _, name in source.includes:
            other = _folder_in_room(name)
            if name.split("/")[0] != source.room or other not in order:
                continue
            if order.index(other) > order.index(own):
                before = own or source.room
                yield source.path, line, f"{before} comes before {other} and knows it not"


def no_circles(sources, _public_headers):
    """No file includes, by whatever way, a header whose source includes its own."""
    includes = {}  # a header and its source are one
    for source in sources:
        if source.is_cpp and source.folder == "src":
            own = source.name_in_includes.rsplit(".", 1)[0]
            for line, _, name in source.includes:
                other = name.rsplit(".", 1)[0]
                if other != own:
                    includes.setdefault(own, {}).setdefault(other, (source.path, line))
    done = set()

    def circle_from(name, way):
        if name in way:
            return way[way.index(name) :] + [name]
        if name in done or name not in includes:
            return None
        found = (circle_from(other, [*way, name]) for other in includes[name])
        circle = next((each for each in found if each), None)
        done.add(name)
        return circle

    for name in sorted(includes):
        circle = circle_from(name, [])
        if circle:
            yield *includes[circle[0]][circle[1]], f"a circle: {' -> '.join(circle)}"


def one_type_a_name(sources, _public_headers):
    """No two headers define a type of one name: the linker would take either for both."""
    seen = {}
    for source in sources:
        if not source.is_header or source.folder != "src":
            continue
        for number, line in enumerate(source.code_lines, 1):
            match = re.match(r"(?:class|struct|enum(?: class)?)(?: GLANE_API)? (\w+)[^;]*\{", line)
            if match and seen.setdefault(match[1], source.path) != source.path:
                yield source.path, number, f"{match[1]} is also a type of {seen[match[1]]}"


def libraries_at_doors(sources, public_headers):
    """ICU, Xapian, SQLite and Boost stay where 'Types at doors' puts them.

    Xapian is in sources and headers of some rooms. No public header and no file of another room
    includes it, not by way of such a header either.
    """
    by_name = {source.path.removeprefix("src/"): source for source in sources if source.is_header}
    shows_xapian = {}

    def is_xapian(name):
        if name == "xapian.h" or name.startswith("xapian/"):
            return True
        if name not in shows_xapian:
            shows_xapian[name] = False  # while its own includes are looked through
            header = by_name.get(name)
            inner = header.includes if header else []
            shows_xapian[name] = any(is_xapian(other) for _, _, other in inner)
        return shows_xapian[name]

    for source in sources:
        if not source.is_cpp or source.folder not in ("src", "tools"):
            continue
        in_src = source.folder == "src"
        is_public = source.path.removeprefix("src/") in public_headers
        for line, _, name in source.includes:
            if name.startswith("unicode/"):
                if not (in_src and source.room in ICU_ROOMS and source.suffix == ".cpp"):
                    yield source.path, line, f"ICU belongs in .cpp of {_list(ICU_ROOMS)}"
            elif name.startswith("sqlite3"):
                if not (in_src and source.room in SQLITE_ROOMS and source.suffix == ".cpp"):
                    yield source.path, line, f"SQLite belongs in .cpp of {_list(SQLITE_ROOMS)}"
            elif name.startswith("boost/"):
                if source.folder != "tools":
                    yield source.path, line, "Boost belongs in tools"
            elif is_xapian(name):
                if is_public or not (in_src and source.room in XAPIAN_ROOMS):
                    yield source.path, line, (
                        f"{name} shows Xapian, which belongs in {_list(XAPIAN_ROOMS)},"
                        " in no public header"
                    )


def public_headers_rest_on_std(sources, public_headers):
    """Installed headers include only std and each other."""
    for source in sources:
        if source.folder != "src" or source.name_in_includes not in public_headers:
            continue
        for line, bracket, name in source.includes:
            is_std = bracket == "<" and (re.fullmatch(r"[a-z_]+", name) or name in C_HEADERS)
            if not is_std and name not in public_headers:
                yield source.path, line, f"{name} is neither std nor a public header"


# --- Manners ---


def sizes(sources, _public_headers):
    """.cpp files have at most 400 lines, headers 150."""
    for source in sources:
        most = MAX_LINES.get(source.suffix)
        count = source.text.count("\n")
        if most and count > most and "house: allow sizes:" not in source.text:
            yield source.path, most + 1, f"{count} lines, {most} at most: name the second idea"


def columns(sources, _public_headers):
    """Lines of code have at most 100 columns."""
    for source in _code(sources):
        for number, line in enumerate(source.lines, 1):
            if len(line) > MAX_COLUMNS:
                yield source.path, number, f"{len(line)} columns, {MAX_COLUMNS} at most"


def no_tabs(sources, _public_headers):
    """Code is indented with spaces."""
    for source in _code(sources):
        for number, line in enumerate(source.lines, 1):
            if "\t" in line:
                yield source.path, number, "a tab"


def names(sources, _public_headers):
    """File names, and what headers declare, say what they are: no util, helper, get_ ..."""
    for source in sources:
        if source.folder not in ("src", "tools", "tests"):
            continue
        for part in source.path.split("/"):
            banned = _banned_word(part.split(".")[0])
            if banned:
                yield source.path, 1, f"file name says nothing: {banned}"
        if not source.is_header:
            continue
        for number, line in enumerate(source.code_lines, 1):
            if line.lstrip().startswith("#"):
                continue
            for match in re.finditer(r"(?<![\w:])(?:std::)?([A-Za-z_]\w*)", line):
                banned = not match[0].startswith("std::") and _banned_word(match[1])
                if banned:
                    yield source.path, number, f"name says nothing: {banned} in {match[1]}"


def silent_library(sources, _public_headers):
    """The library neither prints nor ends the program."""
    for source in sources:
        if source.folder == "src" and source.is_cpp:
            for number, line in enumerate(source.code_lines, 1):
                match = LOUD.search(line)
                if match:
                    yield source.path, number, f"the library is silent: {match[0].strip()}"


def no_machine_paths(sources, _public_headers):
    """No file names a path of somebody's machine."""
    for source in sources:
        for number, line in enumerate(source.lines, 1):
            match = MACHINE_PATH.search(line)
            if match:
                yield source.path, number, f"a path of one machine: {match[0]}"


def header_heads(sources, _public_headers):
    """A header begins with a comment (what comes in, what goes out) and has #pragma once."""
    for source in sources:
        if source.is_header:
            if not source.text.startswith(("//", "/*")):
                yield source.path, 1, "does not begin with a comment"
            if "#pragma once" not in source.lines:
                yield source.path, 1, "lacks #pragma once"


def tests_mirror_sources(sources, _public_headers):
    """src/date/x.cpp has tests/date/x_test.cpp, or stands in tests/untested.txt with a reason."""
    paths = {source.path for source in sources}
    listed = next((source for source in sources if source.path == UNTESTED), None)
    reasons = {}
    for number, line in enumerate(listed.lines if listed else [], 1):
        path, _, reason = line.partition(":")
        if not line or line.startswith("#"):
            continue
        reasons[path] = number
        if path not in paths or not reason.strip():
            yield UNTESTED, number, f"{path} is no source, or no reason is given"
        elif _test_of(path) in paths:
            yield UNTESTED, number, f"{path} has a test"
    for path in sorted(paths):
        if path.startswith("src/") and path.endswith(".cpp") and path not in reasons:
            if _test_of(path) not in paths:
                yield path, 1, f"neither {_test_of(path)} nor a reason in {UNTESTED}"


def executable_scripts(sources, _public_headers):
    """What begins with #! can be run, and nothing else is marked so."""
    for source in sources:
        if source.text.startswith("#!") != source.executable:
            wrong = "is executable but lacks #!" if source.executable else "has #! but no x bit"
            yield source.path, 1, wrong


def top_level(sources, _public_headers):
    """The top level holds what was agreed and dot files, nothing else."""
    seen = {source.path.split("/")[0]: source.path for source in reversed(sources)}
    for name, path in seen.items():
        if name not in TOP_LEVEL and not name.startswith("."):
            yield path, 1, f"{name} does not belong at the top level"


WALLS = [
    rooms_in_order, folders_in_order, no_circles, one_type_a_name, libraries_at_doors,
    public_headers_rest_on_std,
]  # fmt: skip
MANNERS = [
    sizes, columns, no_tabs, names, silent_library, no_machine_paths, header_heads,
    executable_scripts, top_level, tests_mirror_sources, errors_have_codes,
]  # fmt: skip


def broken(rule, sources, public_headers):
    """What breaks `rule`, as printable lines; manners can be waived in the text."""
    by_path = {source.path: source for source in sources}
    waiver = f"house: allow {rule.__name__}:"
    for path, line, wrong in rule(sources, public_headers):
        near = by_path[path].lines[max(0, line - 2) : line]
        if rule in WALLS or not any(waiver in text for text in near):
            yield f"{path}:{line}: {rule.__name__}: {wrong}"


def _code(sources):
    for source in sources:
        if source.suffix in CODE_SUFFIXES or source.text.startswith("#!"):
            yield source


def _test_of(source):
    return "tests/" + source.removeprefix("src/").removesuffix(".cpp") + "_test.cpp"


def _folder_in_room(path):
    """page/html/x.hpp: html; page/x.hpp: the empty name."""
    return "/".join(path.split("/")[1:-1])


def _banned_word(name):
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)
    if words and words[0].lower() == "get" and len(words) > 1:
        return "get"
    return next((word for word in words if word.lower() in BANNED_WORDS), None)


def _list(rooms):
    return ", ".join(room for room in ROOMS if room in rooms)
