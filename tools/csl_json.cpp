// CSL-JSON, as citeproc, pandoc and Zotero read it: one list of items.
#include <string>

#include "citations.hpp"
#include "json_line.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

using Json = nlohmann::ordered_json;

Json date_parts(const Date& date) {
  Json parts = Json::array({date.year});
  if (date.precision >= Precision::month) parts.push_back(date.month);
  if (date.precision >= Precision::day) parts.push_back(date.day);
  return {{"date-parts", Json::array({parts})}};
}

Json name_json(const CitedName& name) {
  if (name.is_whole()) return {{"literal", name.whole}};
  Json json = {{"family", name.family}, {"given", name.given}};
  if (!name.dropping.empty()) json["dropping-particle"] = name.dropping;
  if (!name.particle.empty()) json["non-dropping-particle"] = name.particle;
  return json;
}

std::string_view type_of(CitedKind kind) {
  if (kind == CitedKind::newspaper) return "article-newspaper";
  return kind == CitedKind::comment ? "post" : "webpage";
}

class CslWriter : public HitWriter {
 public:
  void begin(Terminal& terminal) override { terminal.print("["); }
  void add(const Hit& hit, Terminal& terminal) override {
    terminal.print(is_first_ ? "\n" : ",\n");
    is_first_ = false;
    terminal.print(printable_json(csl_item(citation_of(hit.document))));
  }
  void end(Terminal& terminal) override { terminal.print(is_first_ ? "]\n" : "\n]\n"); }

 private:
  bool is_first_ = true;
};

}  // namespace

std::string csl_item(const Citation& citation) {
  Json item;
  item["id"] = citation.key;
  item["type"] = type_of(citation.kind);
  if (!citation.title.empty()) item["title"] = citation.title;
  if (!citation.authors.empty()) item["author"] = Json::array();
  for (const CitedName& name : citation.authors) item["author"].push_back(name_json(name));
  if (!citation.site.empty()) item["container-title"] = citation.site;
  if (citation.date) item["issued"] = date_parts(*citation.date);
  if (citation.accessed) item["accessed"] = date_parts(*citation.accessed);
  if (!citation.url.empty()) item["URL"] = citation.url;
  if (!citation.language.empty()) item["language"] = citation.language;
  return dump(item);
}

std::unique_ptr<HitWriter> csl_writer(const WrittenSearch&) {
  return std::make_unique<CslWriter>();
}

}  // namespace glane::cli
