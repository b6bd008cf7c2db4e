#include "page/structured/json_line.hpp"

#include <utility>

#include "base/json_dom.hpp"
#include "base/parse_json.hpp"
#include "crawl/field_aliases.hpp"
#include "page/document/own_json.hpp"
#include "page/structured/json_fields.hpp"
#include "page/structured/json_thread.hpp"

namespace glane {

namespace {

// What a server answers to scripts, settings and translations among it: no id, no date, and no
// sentence.
bool is_answer_to_script(const Json& object, const JsonThread& thread) {
  if (thread.documents.size() != 1) return false;
  const Document& document = thread.documents.front();
  return document.type == DocumentType::article && !document.date &&
         document.text.find_first_of(".!?") == std::string::npos &&
         JsonFields(object).text(kArticleId).empty();
}

}  // namespace

RecordDocuments read_json_line(const Page& page, const DiagnosticSink& report) {
  const auto tell = [&](Severity severity, Remark remark) {
    if (report) report(diagnostic_of(std::move(remark), severity, {page.path, page.line}));
  };
  // A line that glane printed bears every key of to_json, and is read back as it was.
  // From a server nobody knows who printed it.
  const std::optional<JsonDom> dom = parse_json_dom(page.text);
  const bool trusted = dom && !page.served;
  if (std::optional<Document> own = trusted ? read_own_json(*dom) : std::nullopt) {
    if (own->type == DocumentType::comment || !own->title.empty() || !own->text.empty()) {
      RecordDocuments one;
      one.documents.push_back(std::move(*own));  // a list in braces would copy it
      return one;
    }
  }
  ParsedJson parsed;
  if (dom) parsed.value = json_of_dom(*dom);
  if (!parsed.value) parsed = parse_json(page.text);
  if (!parsed.value) {
    tell(Severity::failed, std::move(parsed.fault));
    return {};
  }
  if (!parsed.value->is_object()) {
    tell(Severity::failed,
         parsed.value->is_array() ? DiagnosticCode::json_list : DiagnosticCode::json_value);
    return {};
  }
  if (!parsed.fault.empty()) tell(Severity::doubtful, std::move(parsed.fault));
  // A value over several lines is a file of its own, and most such files of a crawl, manifests
  // and answers of APIs, were never meant as documents; a line among others was.
  const bool own_file = page.line == 0 || page.text.find('\n') != std::string::npos;
  JsonThread thread = read_json_thread(*parsed.value, page);
  if (page.served && is_answer_to_script(*parsed.value, thread)) {
    tell(Severity::skipped, DiagnosticCode::json_answer);
    return {};
  }
  // What Discourse's software says itself, among posts.
  const bool is_note = thread.documents.empty() && JsonFields(*parsed.value).find({"posttype"});
  return documents_of_record(std::move(thread), page,
                             own_file || is_note ? Severity::skipped : Severity::failed, report);
}

}  // namespace glane
