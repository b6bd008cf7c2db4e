#include "crawl/disqus_export.hpp"

#include <string>
#include <unordered_map>
#include <utility>

#include "crawl/export_output.hpp"

namespace glane {

namespace {

struct Thread {
  std::string url;
  std::string title;
  int comments = 0;
};

std::string author_of(const pugi::xml_node& post) {
  const pugi::xml_node author = post.child("author");
  std::string name = xml_text_of_child(author, "name");
  return name.empty() ? xml_text_of_child(author, "username") : name;
}

class PostReading {
 public:
  PostReading(const Origin& origin, PageOutput& output) : origin_(origin), output_(output) {}

  void read(LineReader& lines);

 private:
  void read_post(const pugi::xml_node& post, std::size_t line);

  const Origin& origin_;
  PageOutput& output_;
  std::unordered_map<std::string, Thread> threads_;       // by Disqus' id
  std::unordered_map<std::string, std::string> authors_;  // by a post's id
};

void PostReading::read_post(const pugi::xml_node& post, std::size_t line) {
  std::string id = post.attribute("dsq:id").value();
  std::string author = author_of(post);
  authors_[id] = author;
  const auto is = [&](const char* name) { return xml_text_of_child(post, name) == "true"; };
  const auto thread = threads_.find(post.child("thread").attribute("dsq:id").value());
  if (thread == threads_.end() || is("isDeleted") || is("isSpam")) {
    return output_.report(origin_, Severity::skipped, DiagnosticCode::export_hidden, line);
  }
  const auto answered = authors_.find(post.child("parent").attribute("dsq:id").value());
  add_export_object({{"type", "comment"},
                     {"disqus_post", id},
                     {"id", std::move(id)},
                     {"thread", thread->second.url},
                     {"url", thread->second.url},
                     {"thread_title", thread->second.title},
                     {"position", ++thread->second.comments},
                     {"reply_to", answered == authors_.end() ? "" : answered->second},
                     {"author", std::move(author)},
                     {"date", xml_text_of_child(post, "createdAt")},
                     {"content_html", xml_text_of_child(post, "message")}},
                    origin_, line, output_);
}

void PostReading::read(LineReader& lines) {
  const std::uint64_t before = output_.count();
  ExportElements elements(lines, {"category", "thread", "post"}, origin_, output_);
  while (const pugi::xml_node node = elements.next(DiagnosticCode::xml_element)) {
    if (elements.name() == "thread") {
      std::string url = xml_text_of_child(node, "link");
      if (url.empty()) url = xml_text_of_child(node, "id");
      threads_[node.attribute("dsq:id").value()] = {std::move(url),
                                                    xml_text_of_child(node, "title"), 0};
    } else if (elements.name() == "post") {
      read_post(node, elements.line());
    }
  }
  if (output_.count() == before) {
    output_.report(origin_, Severity::skipped, DiagnosticCode::export_no_comments);
  }
}

}  // namespace

void read_disqus_export(LineReader& lines, const Origin& origin, PageOutput& output) {
  PostReading(origin, output).read(lines);
}

}  // namespace glane
