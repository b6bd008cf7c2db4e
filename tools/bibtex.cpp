// BibTeX: @online of biblatex, which older styles print as @misc.
#include <cstdio>
#include <string>

#include "citations.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

// Letters that mean something to LaTeX. Braces are counted even where a backslash stands before
// them, so that none is written of a text.
std::string_view escape_of(char c) {
  switch (c) {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '$':
      return "\\$";
    case '&':
      return "\\&";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    case '%':
      return "\\%";
    default:
      return {};
  }
}

std::string latex(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    const std::string_view escape = escape_of(c);
    if (escape.empty()) {
      out += c;
    } else {
      out += escape;
    }
  }
  return out;
}

// biblatex prints an address as it stands: nothing but what would end the field is encoded.
std::string address(std::string_view url) {
  constexpr std::string_view kEncoded = "{}\\ \"<>^`|";
  std::string out;
  for (const char c : printable(url)) {
    char code[8] = {c, 0};
    if (kEncoded.find(c) != kEncoded.npos) {
      std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(c));
    }
    out += code;
  }
  return out;
}

void add_field(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out.append(",\n  ").append(name).append(" = {").append(value).append("}");
}

std::string iso_day(const Date& date) {
  std::string iso = iso_date(date);
  return iso.substr(0, iso.find('T'));
}

// "de Gaulle, Charles and {AFP}": small letters before a family name are its particles.
std::string authors_of(const Citation& citation) {
  std::string all;
  for (const CitedName& name : citation.authors) {
    if (!all.empty()) all += " and ";
    if (name.is_whole()) {
      all += "{" + latex(name.whole) + "}";
      continue;
    }
    CitedName escaped = name;
    escaped.family = latex(name.family);
    if (escaped.family.find(' ') != std::string::npos) escaped.family = "{" + escaped.family + "}";
    all += family_with_particles(escaped) + ", " + latex(name.given);
  }
  return all;
}

class BibtexWriter : public HitWriter {
 public:
  void add(const Hit& hit, Terminal& terminal) override {
    terminal.print_table(bibtex_entry(citation_of(hit.document)));
  }
};

}  // namespace

std::string bibtex_entry(const Citation& citation) {
  std::string out = "@online{" + citation.key;
  add_field(out, "author", authors_of(citation));
  // In braces of its own no style makes its capitals small.
  if (!citation.title.empty()) add_field(out, "title", "{" + latex(citation.title) + "}");
  add_field(out, "organization", latex(citation.site));
  if (citation.date) {
    add_field(out, "date", iso_day(*citation.date));
    add_field(out, "year", std::to_string(citation.date->year));
  }
  add_field(out, "url", address(citation.url));
  if (citation.accessed) add_field(out, "urldate", iso_day(*citation.accessed));
  if (citation.language == "fr") add_field(out, "langid", "french");
  return out + "\n}\n\n";
}

std::unique_ptr<HitWriter> bibtex_writer(const WrittenSearch&) {
  return std::make_unique<BibtexWriter>();
}

}  // namespace glane::cli
