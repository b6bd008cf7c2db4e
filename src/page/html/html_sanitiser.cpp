#include "page/html/html_sanitiser.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/html/fallback_content.hpp"
#include "page/html/formula.hpp"
#include "page/html/kept_attributes.hpp"
#include "page/html/markup_tag.hpp"
#include "page/html/text_aside.hpp"

namespace glane {

namespace {

// Content that is no markup or none of a reader's: dropped up to the closing tag.
constexpr std::string_view kDropped[] = {"style",    "svg",    "math",   "template", "iframe",
                                         "textarea", "object", "canvas", "noscript", "noframes",
                                         "noembed",  "select", "audio",  "video"};

// Tags without which the text reads the same, or that switch the parser to another language.
constexpr std::string_view kUntagged[] = {
    "plaintext", "xmp",   "listing", "frame", "frameset", "image", "embed", "isindex", "param",
    "source",    "track", "wbr",     "ruby",  "rb",       "rt",    "rp",    "rtc"};

// How the signs beside them are read (furigana), in the midst of words: dropped up to a tag that
// ends them, which is mostly their own.
constexpr std::string_view kReadings[] = {"rt", "rp"};
constexpr std::string_view kReadingEnds[] = {"</rt", "</rp", "</ruby", "<rb", "<rt", "<rp"};

// Reopened by HTML's rules in every block after the one they were left open in, these make
// parsing quadratic. With a meaning ("class", "itemprop") they become <span>, else nothing.
constexpr std::string_view kFormatting[] = {"b",  "i",     "em",  "strong", "font", "u",   "s",
                                            "tt", "small", "big", "strike", "nobr", "code"};

// Their closing tag closes no block that was opened inside.
constexpr std::string_view kInline[] = {"a",    "span", "label", "abbr", "cite", "q",  "time",
                                        "mark", "sup",  "sub",   "ins",  "del",  "dfn"};

constexpr std::string_view kVoid[] = {"br",   "hr",    "img",  "meta", "link",
                                      "base", "input", "area", "col"};

// They cannot nest by themselves, or stand once in a page: passed on as they come.
constexpr std::string_view kPassed[] = {"p", "html", "head", "body", "caption", "colgroup"};

// Elements that HTML closes where the next of their kind begins.
struct Implied {
  std::string_view name;
  std::array<std::string_view, 3> closes;
  bool in_table;
};
constexpr Implied kImplied[] = {
    {"li", {"li"}, false},
    {"dt", {"dt", "dd"}, false},
    {"dd", {"dt", "dd"}, false},
    {"td", {"td", "th"}, true},
    {"th", {"td", "th"}, true},
    {"tr", {"tr"}, true},
    {"tbody", {"tbody", "thead", "tfoot"}, true},
    {"thead", {"tbody", "thead", "tfoot"}, true},
    {"tfoot", {"tbody", "thead", "tfoot"}, true},
};

// An item does not close one outside of these.
constexpr std::string_view kItemBounds[] = {"ul",    "ol",     "dl",      "menu", "td",
                                            "th",    "table",  "section", "nav",  "article",
                                            "aside", "header", "footer",  "main", "blockquote"};

// <template shadowrootmode="open">
bool is_shadow_root(const MarkupTag& tag) {
  return tag.name == "template" &&
         std::any_of(tag.attributes.begin(), tag.attributes.end(), [](const MarkupAttribute& one) {
           return one.name == "shadowrootmode" || one.name == "shadowroot";
         });
}

struct Open {
  std::string name;
  bool as_span = false;

  std::string_view written() const { return as_span ? std::string_view("span") : name; }
};

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

// A control character that stands between words pasted from print.
bool is_invisible(char c) {
  return (c >= '\0' && c < ' ' && !is_ascii_blank(c)) || c == '\x7F';
}

// "<h6>...</h3>", as in HTML.
bool closes(std::string_view name, std::string_view opened) {
  return name == opened || (is_heading(name) && is_heading(opened));
}

bool is_inline(std::string_view name) {
  return contains(kInline, name) || contains(kFormatting, name);
}

bool has_meaning(const MarkupTag& tag) {
  return std::any_of(tag.attributes.begin(), tag.attributes.end(), [](const auto& attribute) {
    return attribute.name == "class" || attribute.name == "itemprop" || attribute.name == "rel";
  });
}

// <div itemprop=articleBody><script type="text/template">: Blogger's, whose script shows it there.
bool is_body_template(const MarkupTag& tag, std::string_view written) {
  const bool is_template =
      std::any_of(tag.attributes.begin(), tag.attributes.end(), [](const MarkupAttribute& one) {
        return one.name == "type" && one.value == "text/template";
      });
  written = trim(written);
  const std::size_t around = written.rfind('<');
  return is_template && around != written.npos && written.ends_with('>') &&
         written.find("itemprop=\"articleBody\"", around) != written.npos;
}

// "<a href=</a>": its closing tag was taken for the address.
bool is_empty_link(const MarkupTag& tag) {
  return tag.name == "a" &&
         std::any_of(tag.attributes.begin(), tag.attributes.end(), [](const MarkupAttribute& one) {
           return one.name == "href" && one.value.starts_with('<');
         });
}

// A block of JSON-LD whose <script> does not say so.
bool looks_like_json_ld(std::string_view script) {
  constexpr std::size_t kHeadBytes = 200;
  const std::string_view head = trim(script.substr(0, kHeadBytes));
  return head.starts_with('{') && head.find("\"@context\"") != head.npos;
}

class Sanitiser {
 public:
  Sanitiser(std::string_view html, std::vector<std::string_view>& json_ld, TextAside* aside)
      : html_(html), json_ld_(json_ld), aside_(aside) {
    out_.reserve(html.size() + 64);
  }

  std::string run();

 private:
  void read_markup();
  void write_text(std::string_view text);
  void read_open(const MarkupTag& tag);
  void skip_reading();
  void read_close(std::string_view name);
  void close_implied(std::string_view name);
  void close_down_to(std::size_t depth);
  void skip_past(std::string_view mark);
  std::string_view read_raw(std::string_view name);
  void open_element(const MarkupTag& tag);
  void write_open(const MarkupTag& tag, std::string_view name);
  void write_close(std::string_view name);

  std::string_view html_;
  std::vector<std::string_view>& json_ld_;
  TextAside* aside_;
  std::size_t at_ = 0;
  std::size_t elements_ = 0;
  std::string out_;
  std::vector<Open> open_;
};

void Sanitiser::skip_past(std::string_view mark) {
  const std::size_t found = html_.find(mark, at_);
  at_ = found == std::string_view::npos ? html_.size() : found + mark.size();
}

// The raw content of element `name`, up to its closing tag, which is passed too.
std::string_view Sanitiser::read_raw(std::string_view name) {
  const std::size_t begin = at_;
  for (std::size_t end = html_.find("</", at_); end != std::string_view::npos;
       end = html_.find("</", end + 2)) {
    if (!equal_ignoring_ascii_case(html_.substr(end + 2, name.size()), name)) continue;
    at_ = end;
    skip_past(">");
    return html_.substr(begin, end - begin);
  }
  at_ = html_.size();
  return html_.substr(begin);
}

void Sanitiser::write_open(const MarkupTag& tag, std::string_view name) {
  out_ += '<';
  out_ += name;
  std::vector<std::string_view> written;
  for (const MarkupAttribute& attribute : tag.attributes) {
    // <meta name=og:url value=...>, as some write it.
    const bool is_content = attribute.name == "value" && tag.name == "meta";
    const std::string_view kept = is_content ? "content" : std::string_view(attribute.name);
    if (!keeps_attribute(kept) || contains(written, kept)) continue;
    written.push_back(kept);
    out_ += ' ';
    out_ += kept;
    out_ += "=\"";
    std::string value(attribute.value);
    replace_all(value, "\"", "&quot;");
    out_ += value;
    out_ += '"';
  }
  out_ += '>';
}

void Sanitiser::write_close(std::string_view name) {
  // Gumbo 0.10 puts the last text of a form behind the form unless something else ends it.
  if (name == "form") out_ += "<!---->";
  out_ += "</";
  out_ += name;
  out_ += '>';
}

void Sanitiser::read_open(const MarkupTag& tag) {
  const std::string& name = tag.name;
  if (name == "script" && is_body_template(tag, out_)) return;
  if (name == "script") {
    const std::string_view content = read_raw(name);
    const bool data = std::any_of(
        tag.attributes.begin(), tag.attributes.end(), [](const MarkupAttribute& attribute) {
          return attribute.name == "type" && attribute.value.find("ld+json") != std::string::npos;
        });
    if (data || looks_like_json_ld(content)) json_ld_.push_back(content);
    return;
  }
  if (is_shadow_root(tag)) return;  // the page shows what is in it
  if (is_empty_link(tag)) return;
  if (contains(kDropped, name)) {
    std::string_view content;
    if (!tag.closed && is_fallback_element(name)) {
      at_ = end_of_fallback(html_, at_, name);
    } else if (!tag.closed) {
      content = read_raw(name);
    }
    out_ += ' ';
    if (const std::string formula = formula_of(tag, content); !formula.empty()) {
      out_.append(formula).append(" ");
    }
    return;
  }
  if (contains(kReadings, name)) return skip_reading();
  const bool bare = contains(kFormatting, name) && !has_meaning(tag);
  if (bare || contains(kUntagged, name) || name.empty()) return;
  if (++elements_ > kMaxMarkupElements) {
    out_ += ' ';
    return;
  }
  if (name == "title") {
    write_open(tag, name);
    out_ += read_raw(name);
    return write_close(name);
  }
  if (contains(kVoid, name) || contains(kPassed, name)) {
    write_open(tag, name);
    out_ += formula_of(tag, "");
    return;
  }
  open_element(tag);
}

void Sanitiser::skip_reading() {
  constexpr std::size_t kLongest = 500;  // with tags in it; what is longer is none
  const std::string_view rest = html_.substr(at_, kLongest);
  for (std::size_t at = rest.find('<'); at != rest.npos; at = rest.find('<', at + 1)) {
    constexpr std::size_t kTagBytes = 8;
    if (!starts_with_any(lower_ascii(rest.substr(at, kTagBytes)), kReadingEnds)) continue;
    at_ += at;
    return;
  }
}

void Sanitiser::open_element(const MarkupTag& tag) {
  const std::string& name = tag.name;
  close_implied(name);
  if (name == "a") read_close(name);  // a link inside a link closes the first
  const bool nested =
      std::any_of(open_.begin(), open_.end(), [&](const Open& open) { return open.name == name; });
  if (name == "form" && nested) return;
  if (open_.size() >= kMaxMarkupDepth) {
    out_ += ' ';
    return;
  }
  open_.push_back({name, contains(kFormatting, name) || (name == "a" && nested)});
  write_open(tag, open_.back().written());
}

void Sanitiser::close_down_to(std::size_t depth) {
  while (open_.size() > depth) {
    write_close(open_.back().written());
    open_.pop_back();
  }
}

void Sanitiser::close_implied(std::string_view name) {
  const auto* const rule = std::find_if(std::begin(kImplied), std::end(kImplied),
                                        [&](const Implied& each) { return each.name == name; });
  if (rule == std::end(kImplied)) return;
  for (std::size_t depth = open_.size(); depth > 0; --depth) {
    const std::string& opened = open_[depth - 1].name;
    if (contains(rule->closes, opened)) return close_down_to(depth - 1);
    if (rule->in_table ? opened == "table" : contains(kItemBounds, opened)) return;
  }
}

void Sanitiser::read_close(std::string_view name) {
  if (name == "p") return write_close(name);
  const bool crosses_blocks = !is_inline(name);
  std::size_t depth = open_.size();
  while (depth > 0 && !closes(name, open_[depth - 1].name)) {
    const std::string& inside = open_[depth - 1].name;
    // A stray closing tag inside a table closes nothing outside of it.
    if (name != "table" && inside == "table") return;
    if (!crosses_blocks && !is_inline(inside)) return;
    --depth;
  }
  if (depth > 0) close_down_to(depth - 1);
}

void Sanitiser::read_markup() {
  const std::string_view rest = html_.substr(at_);
  const char next = rest.size() > 1 ? rest[1] : ' ';
  if (rest.substr(0, 4) == "<!--") {
    at_ += 4;
    // "<!-->" is a whole comment.
    return skip_past(rest.substr(4, 1) == ">" ? ">" : "-->");
  }
  if (rest.substr(0, 9) == "<![CDATA[") return skip_past("]]>");
  if (next == '!' || next == '?') return skip_past(">");
  const MarkupTag tag = read_markup_tag(html_, at_);
  if (tag.end == at_) {
    out_ += "&lt;";
    ++at_;
    return;
  }
  at_ = tag.end;
  if (tag.closing) {
    read_close(tag.name);
  } else {
    read_open(tag);
  }
}

void Sanitiser::write_text(std::string_view text) {
  if (aside_ == nullptr) {
    out_ += text;
  } else {
    aside_->append(text, out_);
  }
}

std::string Sanitiser::run() {
  out_ = "<!DOCTYPE html>";
  while (at_ < html_.size()) {
    const std::size_t markup = std::min(html_.find('<', at_), html_.size());
    write_text(html_.substr(at_, markup - at_));
    at_ = markup;
    if (at_ < html_.size()) read_markup();
  }
  close_down_to(0);
  std::replace_if(out_.begin(), out_.end(), is_invisible, ' ');
  return std::move(out_);
}

}  // namespace

bool keeps_tag(std::string_view name) {
  return !contains(kDropped, name) && !contains(kUntagged, name) && !contains(kFormatting, name);
}

std::string sanitise_html(std::string_view html, std::vector<std::string_view>& json_ld,
                          TextAside* aside) {
  return Sanitiser(html, json_ld, aside).run();
}

}  // namespace glane
