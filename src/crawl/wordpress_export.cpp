#include "crawl/wordpress_export.hpp"

#include <string>
#include <unordered_map>
#include <utility>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "crawl/export_output.hpp"

namespace glane {

namespace {

// Of the page's making, or of its software's; types that a site makes itself are texts.
constexpr std::string_view kNoText[] = {"attachment",
                                        "nav_menu_item",
                                        "revision",
                                        "custom_css",
                                        "customize_changeset",
                                        "oembed_cache",
                                        "user_request",
                                        "wp_block",
                                        "wp_template",
                                        "wp_template_part",
                                        "wp_global_styles",
                                        "wp_navigation",
                                        "wp_font_family",
                                        "wp_font_face",
                                        "acf-field",
                                        "acf-field-group",
                                        "wpcf7_contact_form",
                                        "feedback",
                                        "forum",
                                        "mc4wp-form"};

constexpr std::string_view kShortcodes[] = {"caption",  "gallery", "embed",      "audio", "video",
                                            "playlist", "youtube", "wp_caption", "more"};

// "[caption id="a"]<img>Le pont[/caption]" without what is in brackets.
std::string without_shortcodes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('[', at), text.size());
    out += text.substr(at, open - at);
    if (open == text.size()) break;
    const std::size_t name = open + 1 + (text.substr(open + 1).starts_with('/') ? 1 : 0);
    const std::size_t end = text.find(']', open);
    const std::size_t behind = std::min(text.find_first_of(" ]/", name), text.size());
    at = open + 1;
    if (end != text.npos && contains(kShortcodes, text.substr(name, behind - name))) {
      at = end + 1;
    } else {
      out += '[';
    }
  }
  return out;
}

// A date that was never set is "0000-00-00 00:00:00", or in RSS of the year -1.
std::string date_of(const pugi::xml_node& node, const char* local, const char* utc) {
  std::string date = xml_text_of_child(node, local);
  if (!date.empty() && !date.starts_with("0000")) return date;
  date = xml_text_of_child(node, utc);
  if (!date.empty() && !date.starts_with("0000")) return date + "Z";
  date = xml_text_of_child(node, "pubDate");
  return date.find(" -0001 ") == date.npos ? date : "";
}

std::string section_of(const pugi::xml_node& item) {
  for (const pugi::xml_node& category : item.children("category")) {
    if (std::string_view(category.attribute("domain").value()) != "category") continue;
    std::string name = xml_text_of(category);
    if (!contains({"Uncategorized", "Non classé", "Sans catégorie"}, name)) return name;
  }
  return "";
}

bool is_shown(const pugi::xml_node& comment) {
  const std::string type = xml_text_of_child(comment, "wp:comment_type");
  return xml_text_of_child(comment, "wp:comment_approved") == "1" &&
         !contains({"pingback", "trackback"}, type);
}

class BlogReading {
 public:
  BlogReading(const Origin& origin, PageOutput& output) : origin_(origin), output_(output) {}

  void read(LineReader& lines);

 private:
  void read_author(const pugi::xml_node& author);
  void read_item(const pugi::xml_node& item, std::size_t line);
  Json comments_of(const pugi::xml_node& item);
  std::string name_of(const std::string& login) const;
  void report_count(DiagnosticCode code, std::size_t count);

  const Origin& origin_;
  PageOutput& output_;
  std::unordered_map<std::string, std::string> names_;  // by login
  std::string language_;
  std::size_t left_out_ = 0;  // items
  std::size_t hidden_ = 0;    // comments
};

void BlogReading::read_author(const pugi::xml_node& author) {
  std::string name = xml_text_of_child(author, "wp:author_display_name");
  if (!name.empty()) names_[xml_text_of_child(author, "wp:author_login")] = std::move(name);
}

std::string BlogReading::name_of(const std::string& login) const {
  const auto found = names_.find(login);
  return found == names_.end() ? login : found->second;
}

Json BlogReading::comments_of(const pugi::xml_node& item) {
  Json comments = Json::array();
  for (const pugi::xml_node& comment : item.children("wp:comment")) {
    if (!is_shown(comment)) {
      ++hidden_;
      continue;
    }
    comments.push_back(
        {{"id", xml_text_of_child(comment, "wp:comment_id")},
         {"parent", xml_text_of_child(comment, "wp:comment_parent")},
         {"author", xml_text_of_child(comment, "wp:comment_author")},
         {"date", date_of(comment, "wp:comment_date", "wp:comment_date_gmt")},
         {"content_html", markup_of_typed_text(xml_text_of_child(comment, "wp:comment_content"))}});
  }
  return comments;
}

void BlogReading::read_item(const pugi::xml_node& item, std::size_t line) {
  const std::string status = xml_text_of_child(item, "wp:status");
  const bool is_published = status.empty() || status == "publish" || status == "closed";
  if (contains(kNoText, xml_text_of_child(item, "wp:post_type")) || !is_published ||
      !xml_text_of_child(item, "wp:post_password").empty()) {
    ++left_out_;
    return;
  }
  std::string url = xml_text_of_child(item, "link");
  if (url.empty()) url = xml_text_of_child(item, "guid");
  std::string content = xml_text_of_child(item, "content:encoded");
  if (content.empty()) content = xml_text_of_child(item, "excerpt:encoded");
  add_export_object({{"title", xml_text_of_child(item, "title")},
                     {"url", std::move(url)},
                     {"author", name_of(xml_text_of_child(item, "dc:creator"))},
                     {"date", date_of(item, "wp:post_date", "wp:post_date_gmt")},
                     {"section", section_of(item)},
                     {"language", language_},
                     {"content_html", markup_of_typed_text(without_shortcodes(content))},
                     {"comments", comments_of(item)}},
                    origin_, line, output_);
}

void BlogReading::report_count(DiagnosticCode code, std::size_t count) {
  if (count == 0) return;
  output_.report(origin_, Severity::skipped, {code, {{"count", std::to_string(count)}}});
}

void BlogReading::read(LineReader& lines) {
  const std::uint64_t before = output_.count();
  ExportElements elements(lines, {"language", "wp:author", "item"}, origin_, output_);
  while (const pugi::xml_node node = elements.next(DiagnosticCode::xml_item)) {
    if (elements.name() == "item") {
      read_item(node, elements.line());
    } else if (elements.name() == "language") {
      language_ = xml_text_of(node);
    } else {
      read_author(node);
    }
  }
  report_count(DiagnosticCode::export_unpublished, left_out_);
  report_count(DiagnosticCode::export_hidden_comments, hidden_);
  if (output_.count() == before)
    output_.report(origin_, Severity::skipped, DiagnosticCode::export_no_posts);
}

}  // namespace

bool is_wordpress_export(std::string_view head) {
  return head.find("wordpress.org/export/") != head.npos;
}

void read_wordpress_export(LineReader& lines, const Origin& origin, PageOutput& output) {
  BlogReading(origin, output).read(lines);
}

}  // namespace glane
