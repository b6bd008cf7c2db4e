// The documents in pages: files and folders of a crawl, read without an index.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/api.hpp"
#include "glane/document.hpp"
#include "glane/error.hpp"

namespace glane {

// Which files are read, and as what.
struct PathOptions {
  // Patterns of paths below their operand: "*.html", "2022/**/*.{html,txt}", "brouillons/". As in a
  // .glaneignore, one with "/" before its end begins at the operand, one without is a name at any
  // depth, and what is of a folder is of all below it. None to include: everything.
  std::vector<std::string> include = {};
  std::vector<std::string> exclude = {};
  // Documents in another language are dropped; empty: none. Those whose language is unknown stay.
  std::vector<std::string> languages = {};
  // What the operands are copies of, so that a page's address is this and its path below its
  // operand: "https://www.lagazette.example/". Empty: not known.
  std::string base_url = {};
  // A folder of rules for sites (FILE.rules, see README.md); empty: none.
  std::string rules = {};
  // Links to directories, and to files that lie in none of the operands, are read; else they are
  // skipped, and what an earlier run read by them stays. Operands that are links are always read.
  bool follow = false;
};

struct ExtractOptions {
  PathOptions paths = {};
  bool explain = false;        // fill Document::origins
  DiagnosticSink report = {};  // for single inputs; may be empty
};

// Of pages.
struct ExtractSummary {
  std::uint64_t pages = 0;  // read
  std::uint64_t skipped = 0;
  std::uint64_t failed = 0;
  std::uint64_t ignored = 0;  // files and folders that a .glaneignore leaves out
};

using DocumentSink = std::function<void(const Document&)>;

// Files named ".glaneignore" in a folder, or in those above it up to the one that is named, leave
// out what git would by a .gitignore.

// Hands every document found under `paths` ("-": JSON lines on standard input) to `sink`.
// errors: single inputs go to options.report; Error{input} where every input failed; Error{usage}
//         naming file and line where a rule makes no sense
GLANE_API ExtractSummary extract(const std::vector<std::string>& paths, const DocumentSink& sink,
                                 const ExtractOptions& options = {});

// The documents that bytes hold, read as extract() reads a file of them. Where they hold none, a
// few words of plain text, say, all that is readable of them is the text of one article without an
// id; nothing where they are no text.
//   in:     name  what stands for the file's path, and is the id where nothing better is known
GLANE_API std::vector<Document> extract_page(std::string_view bytes, const std::string& name);

}  // namespace glane
