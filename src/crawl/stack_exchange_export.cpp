#include "crawl/stack_exchange_export.hpp"

#include <string>
#include <unordered_map>
#include <utility>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "crawl/export_output.hpp"

namespace glane {

namespace {

constexpr std::string_view kTables[] = {"posts",  "comments",    "users",     "votes",
                                        "badges", "posthistory", "postlinks", "tags"};

struct Question {
  std::string title;
  int answers = 0;
};

class PostReading {
 public:
  PostReading(const Origin& origin, PageOutput& output) : origin_(origin), output_(output) {}

  void read(LineReader& lines);

 private:
  void read_row(const pugi::xml_node& row, std::size_t line);

  const Origin& origin_;
  PageOutput& output_;
  std::unordered_map<std::string, Question> questions_;  // by id
};

void PostReading::read_row(const pugi::xml_node& row, std::size_t line) {
  const auto value = [&](const char* name) { return std::string(row.attribute(name).value()); };
  const std::string type = value("PostTypeId");
  const bool is_question = type == "1";
  if (!is_question && type != "2") {
    return output_.report(origin_, Severity::skipped, DiagnosticCode::export_other_post, line);
  }
  Json post = {{"id", value("Id")},
               {"stack_exchange_post", value("Id")},
               {"author", value("OwnerDisplayName")},
               {"date", value("CreationDate") + "Z"},
               {"content_html", value("Body")}};
  if (is_question) {
    post["title"] = value("Title");
    questions_[value("Id")].title = value("Title");
  } else {
    Question& question = questions_[value("ParentId")];
    post["type"] = "comment";
    post["thread"] = value("ParentId");
    post["thread_title"] = question.title;
    post["position"] = ++question.answers;
  }
  add_export_object(post, origin_, line, output_);
}

void PostReading::read(LineReader& lines) {
  const std::uint64_t before = output_.count();
  ExportElements elements(lines, {"row"}, origin_, output_);
  while (const pugi::xml_node row = elements.next(DiagnosticCode::xml_row)) {
    read_row(row, elements.line());
  }
  if (output_.count() == before)
    output_.report(origin_, Severity::skipped, DiagnosticCode::table_empty);
}

}  // namespace

std::string_view stack_exchange_table(std::string_view head) {
  for (const std::string_view table : kTables) {
    if (!head.starts_with('<') || !head.substr(1).starts_with(table)) continue;
    const std::string_view rest = head.substr(1 + table.size());
    if (rest.starts_with('>') && trim(rest.substr(1)).starts_with("<row ")) return table;
  }
  return {};
}

void read_stack_exchange_table(LineReader& lines, const Origin& origin, PageOutput& output) {
  constexpr std::size_t kHeadBytes = 1024;
  const std::string head(lines.peek(kHeadBytes));
  std::string_view table;  // behind the declaration, and what else may stand before the root
  for (std::size_t at = head.find('<'); at != head.npos && table.empty();
       at = head.find('<', at + 1)) {
    table = stack_exchange_table(std::string_view(head).substr(at));
  }
  if (table == "posts") return PostReading(origin, output).read(lines);
  output.report(origin, Severity::skipped,
                {DiagnosticCode::export_other_table, {{"table", std::string(table)}}});
}

}  // namespace glane
