"""Shows that each house rule can fail, and where it must not."""

import unittest

import rules
from source import Source

PUBLIC = {"glane/glane.hpp", "glane/error.hpp"}
HEAD = "// What it is.\n#pragma once\n"


def breaches(rule, path, text, executable=False, beside=()):
    """The (line, message) of every breach in `path` when it stands alone or with `beside`."""
    tree = [Source(path, text, executable)] + [Source(other, HEAD) for other in beside]
    found = []
    for breach in rules.broken(rule, tree, PUBLIC):
        where, line, _, message = breach.split(":", 3)
        assert where == path, breach
        found.append((int(line), message.strip()))
    return found


class RulesCanFail(unittest.TestCase):
    def fails(self, rule, path, text, line, **more):
        found = breaches(rule, path, text, **more)
        self.assertEqual([number for number, _ in found], [line], found)

    def holds(self, rule, path, text, **more):
        self.assertEqual(breaches(rule, path, text, **more), [])

    def test_every_rule_is_tried_here(self):
        tried = {name.removeprefix("test_") for name in dir(self) if name.startswith("test_")}
        for rule in rules.WALLS + rules.MANNERS:
            self.assertIn(rule.__name__, tried)

    def test_rooms_in_order(self):
        rule = rules.rooms_in_order
        self.fails(rule, "src/date/x.cpp", '#include "date/x.hpp"\n#include "page/html.hpp"\n', 2)
        self.fails(rule, "src/base/x.hpp", '#  include <date/date.hpp>\n', 1)
        self.fails(rule, "src/page/x.cpp", '#include "html.hpp"\n', 1)
        self.fails(rule, "tests/page/x_test.cpp", '#include "index/schema.hpp"\n', 1)
        self.fails(rule, "tools/x.cpp", '#include "base/text.hpp"\n', 1)
        self.fails(rule, "tools/x.cpp", '#include <index/schema.hpp>\n', 1)
        self.fails(rule, "tools/x.cpp", '#include "no_such_file.hpp"\n', 1)
        self.holds(rule, "src/page/x.cpp", '#include <vector>\n#include "date/date.hpp"\n')
        self.holds(rule, "src/page/x.cpp", '// #include "index/schema.hpp"\n')
        self.fails(rule, "src/include/glane/x.hpp", '#include "date/date.hpp"\n', 1)
        self.fails(rule, "src/results/x.cpp", '#include "library/list_file.hpp"\n', 1)
        self.holds(rule, "src/library/x.cpp", '#include "results/reader.hpp"\n')
        self.holds(rule, "src/base/x.cpp", '#include "glane/error.hpp"\n')
        self.holds(rule, "tools/x.cpp", '#include "glane/glane.hpp"\n#include "glane/error.hpp"\n')
        self.holds(rule, "tools/x.cpp", '#include "cli.hpp"\n', beside=["tools/cli.hpp"])

    def test_folders_in_order(self):
        rule = rules.folders_in_order
        self.fails(rule, "src/page/html/x.cpp", '\n#include "page/posts/y.hpp"\n', 2)
        self.fails(rule, "src/page/html/x.cpp", '#include "page/read_page.hpp"\n', 1)
        self.fails(rule, "src/page/no_such/x.cpp", "", 1)
        self.fails(rule, "src/date/no_such/x.cpp", "", 1)
        self.holds(rule, "src/page/posts/x.cpp", '#include "page/html/y.hpp"\n')
        self.holds(rule, "src/page/read_page.cpp", '#include "page/posts/y.hpp"\n')
        self.holds(rule, "src/page/posts/x.cpp", '#include "date/date.hpp"\n')

    def test_no_circles(self):
        rule = rules.no_circles
        tree = [
            Source("src/page/a.cpp", '#include "page/a.hpp"\n\n#include "page/b.hpp"\n'),
            Source("src/page/b.hpp", '#include "page/c.hpp"\n'),
            Source("src/page/c.cpp", '#include "page/a.hpp"\n'),
        ]
        found = list(rules.broken(rule, tree, PUBLIC))
        self.assertEqual(len(found), 1, found)
        self.assertIn("a circle: page/a -> page/b -> page/c -> page/a", found[0])
        self.assertEqual(list(rules.broken(rule, tree[:2], PUBLIC)), [])

    def test_one_type_a_name(self):
        rule = rules.one_type_a_name
        tree = [
            Source("src/page/a.hpp", "struct Line {\n};\nclass Other;\n"),
            Source("src/page/b.hpp", "class Other {\n};\n\nenum class Line { none };\n"),
        ]
        found = list(rules.broken(rule, tree, PUBLIC))
        self.assertEqual(len(found), 1, found)
        self.assertIn("src/page/b.hpp:4: one_type_a_name: Line is also a type", found[0])
        self.assertEqual(list(rules.broken(rule, tree[:1], PUBLIC)), [])

    def test_libraries_at_doors(self):
        rule = rules.libraries_at_doors
        self.fails(rule, "src/page/x.cpp", "\n#include <unicode/utf8.h>\n", 2)
        self.fails(rule, "src/french/x.hpp", "#include <unicode/brkiter.h>\n", 1)
        self.fails(rule, "src/french/x.cpp", "#include <xapian.h>\n", 1)
        self.fails(rule, "src/glane.cpp", "#include <xapian/query.h>\n", 1)
        self.fails(rule, "tools/x.cpp", "#include <xapian.h>\n", 1)
        self.fails(rule, "src/crawl/x.cpp", "#include <boost/regex.hpp>\n", 1)
        self.fails(rule, "src/index/x.hpp", "#include <sqlite3.h>\n", 1)
        self.fails(rule, "src/query/x.cpp", "#include <sqlite3.h>\n", 1)
        self.holds(rule, "src/index/x.cpp", "#include <sqlite3.h>\n")
        self.holds(rule, "src/french/x.cpp", "#include <unicode/brkiter.h>\n")
        self.holds(rule, "src/query/x.cpp", "#include <xapian.h>\n")
        self.holds(rule, "src/query/x.hpp", "#include <xapian.h>\n")
        self.holds(rule, "tools/x.cpp", "#include <boost/program_options.hpp>\n")

    def test_xapian_is_shown_by_no_door(self):
        tree = [
            Source("src/query/inner.hpp", "#include <xapian.h>\n"),
            Source("src/query/outer.hpp", '#include "query/inner.hpp"\n'),
            Source("src/query/plain.hpp", "#include <string>\n"),
            Source("src/results/x.cpp", '#include "query/outer.hpp"\n'),
        ]
        rule = rules.libraries_at_doors
        self.assertEqual(list(rules.broken(rule, tree, PUBLIC)), [])
        for path in ("src/ingest/x.cpp", "src/glane.cpp", "src/glane.hpp", "tools/x.cpp"):
            for header, found in (("query/outer.hpp", 1), ("query/plain.hpp", 0)):
                one = Source(path, f'#include "{header}"\n')
                self.assertEqual(len(list(rules.broken(rule, [*tree, one], PUBLIC))), found, path)
        public = Source("src/results/public.hpp", '#include "query/inner.hpp"\n')
        seen = list(rules.broken(rule, [*tree, public], {"results/public.hpp"}))
        self.assertEqual(len(seen), 1, seen)

    def test_public_headers_rest_on_std(self):
        rule = rules.public_headers_rest_on_std
        header = "src/include/glane/glane.hpp"
        self.fails(rule, header, '#include <map>\n#include "base/text.hpp"\n', 2)
        self.fails(rule, header, "#include <nlohmann/json.hpp>\n", 1)
        self.fails(rule, "src/include/glane/error.hpp", "#include <gumbo.h>\n", 1)
        self.holds(rule, header, '#include <string_view>\n#include "glane/error.hpp"\n')
        self.holds(rule, "src/base/text.hpp", "#include <gumbo.h>\n")

    def test_sizes(self):
        self.fails(rules.sizes, "src/date/x.cpp", ";\n" * 401, 401)
        self.fails(rules.sizes, "src/date/x.hpp", ";\n" * 151, 151)
        self.holds(rules.sizes, "src/date/x.cpp", ";\n" * 400)
        self.holds(rules.sizes, "src/date/x.cpp", "// house: allow sizes: data\n" + ";\n" * 400)

    def test_columns(self):
        self.fails(rules.columns, "tests/x.py", "\n" + "é" * 101, 2)
        self.fails(rules.columns, ".ci/run", "#!/bin/sh\n" + "x" * 101, 2)
        self.holds(rules.columns, "src/date/x.cpp", "é" * 100)
        self.holds(rules.columns, "README.md", "x" * 101)
        self.holds(rules.columns, "x.cpp", "// house: allow columns: a table\n" + "x" * 101)
        self.fails(rules.columns, "x.cpp", "// house: allow columns: a table\n\n" + "x" * 101, 3)
        self.fails(rules.columns, "x.cpp", "// house: allow no_tabs: a table\n" + "x" * 101, 2)

    def test_no_tabs(self):
        self.fails(rules.no_tabs, "src/date/x.cpp", "{\n\tint x;\n", 2)
        self.fails(rules.no_tabs, "meson.build", "a\tb", 1)
        self.holds(rules.no_tabs, "tests/date/cases.tsv", "a\tb")

    def test_names(self):
        rule = rules.names
        self.fails(rule, "src/date/date_utils.cpp", "", 1)
        self.fails(rule, "tools/common/x.cpp", "", 1)
        self.fails(rule, "src/date/x.hpp", "int a;\nint get_year(Date date);\n", 2)
        self.fails(rule, "src/date/x.hpp", "int getYear(Date date);\n", 1)
        self.fails(rule, "src/date/x.hpp", "class PageManager {\n", 1)
        self.fails(rule, "src/date/x.hpp", "inline constexpr int kMiscLimit = 1;\n", 1)
        self.holds(rule, "src/date/x.hpp", "// common: get_year\nint target = budget(ptr.get());\n")
        self.holds(rule, "src/date/x.hpp", "std::get_if<int>(x); std::common_type_t<A> utility;\n")
        self.holds(rule, "src/date/x.cpp", "int get_year();\n")

    def test_silent_library(self):
        rule = rules.silent_library
        for line in ['std::cerr << "x";', 'printf("x");', 'std::fprintf(stderr, "x");', "exit(1);",
                     "std::abort();", "#include <iostream>", "_exit(0);"]:  # fmt: skip
            with self.subTest(line):
                self.fails(rule, "src/date/x.cpp", f"\n{line}\n", 2)
                self.holds(rule, "tools/x.cpp", f"\n{line}\n")
        self.holds(rule, "src/date/x.cpp", "std::snprintf(buffer, size, format); on_exit(x);\n")
        self.holds(rule, "src/date/x.cpp", 'auto s = "abort()"; // exit(1)\n/* puts("x") */\n')
        self.fails(rule, "src/date/x.cpp", 'auto s = R"(a\nb")"; n = 1\'000; abort();\n', 2)

    def test_errors_have_codes(self):
        rule = rules.errors_have_codes
        bare = 'throw Error(ErrorKind::index, path);'
        self.fails(rule, "src/date/x.cpp", f"\n{bare}\n", 2)
        self.fails(rule, "src/date/x.cpp", "throw Error(\n    ErrorKind::index, path);\n", 2)
        self.holds(rule, "tools/x.cpp", bare)
        self.holds(rule, "src/date/x.cpp", f"// {bare}\n")
        self.assertEqual(self.errors_of(), [])
        for found, change in {
            "a_b has no text": {"row": ""},
            "a_b is named a.c": {"name": "a.c"},
            "a_b is listed with ['path'], and told with ['path', 'line']": {
                "message": "{path}:{line}"
            },
            "a_b is not given its line": {"listed": "path line", "message": "{path}:{line}"},
            "a_b has no argument line": {"given": '{"path", p}, {"line", n}'},
            "a_b is not given its path": {"given": '{"paths", p}'},
            "a_b is used nowhere": {"thrown": ""},
        }.items():
            with self.subTest(found):
                self.assertIn(found, self.errors_of(**change))
        optional = {"listed": "path line", "message": "{path}[:{line}]"}
        self.assertEqual(self.errors_of(**optional), [])

    def test_diagnostics_have_codes(self):
        rule = rules.errors_have_codes
        self.fails(rule, "src/date/x.cpp", "\nreport({Severity::failed, path, 0, why});\n", 2)
        self.holds(rule, "tools/x.cpp", "report({Severity::failed, path, 0, why});\n")
        listed = Source("src/include/glane/diagnostic_code.hpp",
                        "enum class DiagnosticCode {\n  none = 0,\n  a_b = 1,  // byte\n};\n")
        texts = Source("src/base/diagnostic_texts.cpp",
                       '{DiagnosticCode::a_b, "a.b", "at {byte}", ""},')
        for used, found in {
            'Remark(DiagnosticCode::a_b, {{"byte", n}})': [],
            'Remark(DiagnosticCode::a_b, {{"byte", n}, byte})': [],
            'Remark(DiagnosticCode::a_b, {{"byte", n}, byte_of(line)})': [],
            'Remark(DiagnosticCode::a_b, {{"byte", n}, said("line", x)})': [
                "a_b has no argument line"
            ],
            "Remark(DiagnosticCode::a_b)": ["a_b is not given its byte"],
            'Remark(DiagnosticCode::a_b, {{"line", n}})': [
                "a_b is not given its byte", "a_b has no argument line",
            ],
            "remark.code == DiagnosticCode::a_b": ["a_b is used nowhere"],
        }.items():
            with self.subTest(used):
                tree = [listed, texts, Source("src/page/x.cpp", used)]
                breaches = rules.broken(rule, tree, PUBLIC)
                self.assertEqual([one.split(": ", 2)[2] for one in breaches], found)

    def errors_of(self, name="a.b", listed="path", message="{path}", row=None, given=None,
                  thrown=None):  # fmt: skip
        """What is wrong with one code, as it is listed, told and thrown."""
        if row is None:
            row = (f'{{ErrorCode::a_b, "{name}", ErrorKind::index, ErrorStatus::system,\n'
                   f'"{message}", "", ""}},')  # fmt: skip
        given = given or '{"path", p}'
        if thrown is None:
            thrown = f"throw Error(ErrorCode::a_b, {{{given}}});"
        tree = [
            Source("src/include/glane/error_code.hpp",
                   f"enum class ErrorCode {{\n  none = 0,\n  a_b = 1,  // {listed}\n}};\n"),
            Source("src/base/error_texts.cpp", row),
            Source("src/page/x.cpp", thrown),
        ]  # fmt: skip
        found = rules.broken(rules.errors_have_codes, tree, PUBLIC)
        return [breach.split(": ", 2)[2] for breach in found]

    def test_no_machine_paths(self):
        rule = rules.no_machine_paths
        for folder in ("work", "home", "root"):
            self.fails(rule, "README.md", f"\nsee `/{folder}/me/x`", 2)
        self.holds(rule, "README.md", "https://site.example/home/x and ../root/x and /homework/x")

    def test_header_heads(self):
        self.fails(rules.header_heads, "src/date/x.hpp", "#pragma once\n// Late.\n", 1)
        self.fails(rules.header_heads, "src/date/x.hpp", "// Early.\nint x;\n", 1)
        self.holds(rules.header_heads, "src/date/x.hpp", HEAD)

    def test_tests_mirror_sources(self):
        rule = rules.tests_mirror_sources
        self.fails(rule, "src/date/x.cpp", "", 1)
        self.fails(rule, "src/date/x.cpp", "", 1, beside=["tests/page/x_test.cpp"])
        self.holds(rule, "src/date/x.cpp", "", beside=["tests/date/x_test.cpp"])
        self.holds(rule, "tools/x.cpp", "")
        table = "src/date/x.cpp: a table\n"
        self.holds(rule, rules.UNTESTED, table, beside=["src/date/x.cpp"])
        self.fails(rule, rules.UNTESTED, table, 1)
        self.fails(rule, rules.UNTESTED, "src/date/x.cpp:\n", 1, beside=["src/date/x.cpp"])
        both = ["src/date/x.cpp", "tests/date/x_test.cpp"]
        self.fails(rule, rules.UNTESTED, table, 1, beside=both)

    def test_executable_scripts(self):
        self.fails(rules.executable_scripts, "tests/run.sh", "#!/bin/sh\n", 1)
        self.fails(rules.executable_scripts, "README.md", "# glane\n", 1, executable=True)
        self.holds(rules.executable_scripts, "tests/run.sh", "#!/bin/sh\n", executable=True)

    def test_top_level(self):
        self.fails(rules.top_level, "notes.md", "", 1)
        self.fails(rules.top_level, "docs/a.md", "", 1)
        self.holds(rules.top_level, "README.md", "")
        self.holds(rules.top_level, ".clang-format", "")


if __name__ == "__main__":
    unittest.main()
