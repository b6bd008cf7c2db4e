#include "crawl/feed_items.hpp"

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::size_t kMaxFeedBytes = 8u << 20;  // a tree takes up to twenty times as much

// "dc:creator" is "creator": which vocabulary it comes from makes no difference here.
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.rfind(':') + 1);  // npos + 1 is 0
}

std::string text_of(const pugi::xml_node& node) {
  return std::string(trim(node.child_value()));
}

// The first child of that whole name with some text.
std::string text_of_child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (child.name() != name) continue;
    if (std::string text = text_of(child); !text.empty()) return text;
  }
  return "";
}

struct StringWriter final : pugi::xml_writer {
  std::string text;

  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

// What a node holds, as markup: escaped, as RSS and Atom's "html" have it, or as elements.
std::string markup_of(const pugi::xml_node& node) {
  const bool elements = node.find_child(
      [](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
  if (!elements) return text_of(node);
  StringWriter writer;
  for (const pugi::xml_node& child : node.children()) {
    child.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
  }
  return std::move(writer.text);
}

// The text, or the markup, of the first of these elements that has some. The same words are asked
// in RSS, whose description is markup, and in Atom, where an attribute says.
void read_text(const pugi::xml_node& node, FeedItem& item) {
  for (const std::string_view name :
       {"content:encoded", "content", "xhtml:body", "description", "summary", "atom:content",
        "atom:summary", "itunes:summary"}) {
    for (const pugi::xml_node& child : node.children()) {
      if (child.name() != name) continue;
      const std::string_view type = child.attribute("type").value();
      const bool plain =
          type == "text" || (type.empty() && (name == "content" || name == "summary"));
      item.text = plain ? text_of(child) : markup_of(child);
      item.html = !plain;
      if (!item.text.empty()) return;
    }
  }
}

// RSS holds an address in <link>, Atom in its "href"; without one, or with rel="alternate", it is
// the page's.
std::string address_of(const pugi::xml_node& item) {
  for (const pugi::xml_node& child : item.children()) {
    if (local_name(child) != "link") continue;
    const std::string_view relation = child.attribute("rel").value();
    if (!relation.empty() && relation != "alternate") continue;
    std::string address(trim(child.attribute("href").value()));
    if (address.empty()) address = text_of(child);
    if (!address.empty()) return address;
  }
  const pugi::xml_node guid = item.child("guid");
  const bool permanent = std::string_view(guid.attribute("isPermaLink").value()) != "false";
  const std::string address = text_of(guid);
  if (permanent && address.starts_with("http")) return address;
  return item.attribute("rdf:about").value();
}

// RSS 2.0 writes "adresse@exemple.fr (Nom)", or a bare address, which is no name.
std::string name_in_rss(const std::string& author) {
  const std::size_t open = author.find('(');
  const std::size_t at = author.find('@');
  if (at == std::string::npos) return author;
  if (open == std::string::npos) return "";
  return author.substr(open + 1, author.rfind(')') - open - 1);
}

std::vector<std::string> read_authors(const pugi::xml_node& item) {
  std::vector<std::string> names;
  for (const pugi::xml_node& child : item.children()) {
    const std::string_view name = local_name(child);
    if (name != "author" && name != "creator") continue;
    std::string author = text_of_child(child, "name");
    if (author.empty()) author = name_in_rss(text_of(child));
    if (!author.empty()) names.push_back(repair_utf8(author));
  }
  return names;
}

std::string first_child_text(const pugi::xml_node& item, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    std::string text = text_of_child(item, name);
    if (!text.empty()) return text;
  }
  return "";
}

std::vector<std::string> read_categories(const pugi::xml_node& item) {
  std::vector<std::string> categories;
  for (const pugi::xml_node& child : item.children()) {
    const std::string_view name = local_name(child);
    if (name != "category" && name != "subject") continue;
    std::string category = child.attribute("label").value();
    if (category.empty()) category = text_of(child);
    if (category.empty()) category = child.attribute("term").value();
    if (!category.empty()) categories.push_back(repair_utf8(category));
  }
  return categories;
}

// What the feed says of all its items.
struct FeedHead {
  std::string title;
  std::string language;
};

FeedHead read_head(const pugi::xml_node& root) {
  pugi::xml_node channel = root.child("channel");
  if (!channel) channel = root;
  FeedHead head{text_of_child(channel, "title"), text_of_child(channel, "language")};
  if (head.language.empty()) head.language = text_of_child(channel, "dc:language");
  if (head.language.empty()) head.language = root.attribute("xml:lang").value();
  return head;
}

FeedItem read_item(const pugi::xml_node& node, const FeedHead& head) {
  FeedItem item;
  item.title = markup_of(node.child("title"));
  item.url = address_of(node);
  item.id = first_child_text(node, {"guid", "id"});
  item.authors = read_authors(node);
  item.published =
      first_child_text(node, {"published", "pubDate", "pubdate", "dc:date", "issued", "created"});
  item.updated = first_child_text(node, {"updated", "modified"});
  item.categories = read_categories(node);
  read_text(node, item);
  item.feed_title = head.title;
  item.language = head.language;
  // A character reference may name half a pair of UTF-16, which no UTF-8 holds.
  for (std::string* field : {&item.title, &item.url, &item.id, &item.published, &item.updated,
                             &item.text, &item.feed_title, &item.language}) {
    if (find_invalid_utf8(*field) != std::string::npos) *field = repair_utf8(*field);
  }
  return item;
}

// Items stand in the channel, in RDF beside it.
template <typename Visit>
std::size_t for_each_item(const pugi::xml_node& parent, Visit visit) {
  std::size_t count = 0;
  for (const pugi::xml_node& child : parent.children()) {
    const std::string_view name = local_name(child);
    if (name == "channel") {
      count += for_each_item(child, visit);
    } else if (name == "item" || name == "entry") {
      visit(child);
      ++count;
    }
  }
  return count;
}

}  // namespace

void read_feed(std::string_view xml, const Origin& origin, PageOutput& output) {
  if (xml.size() > kMaxFeedBytes) {
    return output.report(
        origin, Severity::failed,
        {DiagnosticCode::size_feed, {{"most", std::to_string(kMaxFeedBytes >> 20)}}});
  }
  pugi::xml_document document;
  // Entities that a document defines itself stay as written: nothing grows by expansion.
  const pugi::xml_parse_result parsed =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
  const pugi::xml_node root = document.document_element();
  const FeedHead head = read_head(root);
  const std::size_t items = for_each_item(root, [&](const pugi::xml_node& item) {
    Origin placed = origin.at(std::to_string(item.offset_debug()));
    placed.url.clear();  // of the feed, not of its items
    placed.served = true;
    output.add_record(read_item(item, head), placed);
  });
  if (!parsed) {
    output.report(origin, items == 0 ? Severity::failed : Severity::doubtful,
                  {DiagnosticCode::xml_invalid,
                   {{"byte", std::to_string(parsed.offset)}, {"reason", parsed.description()}}});
  } else if (items == 0) {
    output.report(origin, Severity::skipped, DiagnosticCode::feed_empty);
  }
}

}  // namespace glane
