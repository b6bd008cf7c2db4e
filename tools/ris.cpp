// RIS, as EndNote, Zotero and Mendeley read it: "TY  - NEWS", CR LF at the ends of lines.
#include <cstdio>
#include <string>

#include "citations.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

void add_line(std::string& out, std::string_view tag, std::string_view value) {
  if (value.empty()) return;
  out.append(tag).append("  - ").append(printable(value)).append("\r\n");
}

// "2022/07/15/": what is not known stays empty between its slashes.
std::string slashed(const Date& date) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d/", date.year);
  std::string out = text;
  if (date.precision >= Precision::month) {
    std::snprintf(text, sizeof text, "%02d", date.month);
    out += text;
  }
  out += '/';
  if (date.precision >= Precision::day) {
    std::snprintf(text, sizeof text, "%02d", date.day);
    out += text;
  }
  return out + "/";
}

std::string_view type_of(CitedKind kind) {
  if (kind == CitedKind::newspaper) return "NEWS";
  return kind == CitedKind::comment ? "BLOG" : "ELEC";
}

class RisWriter : public HitWriter {
 public:
  void add(const Hit& hit, Terminal& terminal) override {
    terminal.print_table(ris_entry(citation_of(hit.document)));
  }
};

}  // namespace

std::string ris_entry(const Citation& citation) {
  std::string out;
  add_line(out, "TY", type_of(citation.kind));
  add_line(out, "ID", citation.key);
  for (const CitedName& name : citation.authors) {
    // Only what stands before a comma is a family name; an institution has none.
    std::string whole = name.whole;
    for (char& byte : whole) byte = byte == ',' ? ' ' : byte;
    add_line(out, "AU", name.is_whole() ? whole : family_with_particles(name) + ", " + name.given);
  }
  add_line(out, "TI", citation.title);
  add_line(out, "T2", citation.site);
  if (citation.date) {
    add_line(out, "PY", slashed(*citation.date).substr(0, 4));
    add_line(out, "DA", slashed(*citation.date));
  }
  if (citation.accessed) add_line(out, "Y2", slashed(*citation.accessed));
  add_line(out, "UR", citation.url);
  add_line(out, "LA", citation.language);
  return out + "ER  - \r\n\r\n";
}

std::unique_ptr<HitWriter> ris_writer(const WrittenSearch&) {
  return std::make_unique<RisWriter>();
}

}  // namespace glane::cli
