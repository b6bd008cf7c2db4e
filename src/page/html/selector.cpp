#include "page/html/selector.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "glane/error_code.hpp"
#include "page/html/html_sanitiser.hpp"
#include "page/html/kept_attributes.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kNumber = "{n}";
constexpr std::size_t kMostSteps = 64;  // bits of a mask

bool is_name_sign(char c) {
  return is_ascii_alphanumeric(c) || c == '-' || c == '_' || (c & 0x80) != 0;
}

}  // namespace

class Selector::Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::vector<Path> parse() {
    std::vector<Path> paths;
    do {
      paths.push_back(parse_path());
    } while (accept(","));
    if (at_ < text_.size()) refuse_here();
    return paths;
  }

 private:
  bool is_at(char c) const { return at_ < text_.size() && text_[at_] == c; }

  bool accept(std::string_view signs) {
    if (text_.substr(at_, signs.size()) != signs) return false;
    at_ += signs.size();
    return true;
  }

  void expect(std::string_view signs) {
    if (!accept(signs)) refuse_here();
  }

  void skip_blanks() { at_ = std::min(text_.find_first_not_of(kBlanks, at_), text_.size()); }

  [[noreturn]] void refuse_here() const {
    const std::string rest(text_.substr(at_));
    const std::string selector(text_);
    if (rest.empty()) throw Error(ErrorCode::rules_selector_end, {{"selector", selector}});
    throw Error(ErrorCode::rules_selector, {{"selector", selector}, {"rest", rest}});
  }

  std::string parse_name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_sign(text_[at_])) ++at_;
    if (at_ == begin) refuse_here();
    return std::string(text_.substr(begin, at_ - begin));
  }

  Path parse_path() {
    Path path;
    bool child = false;
    for (skip_blanks(); path.size() < kMostSteps;) {
      path.push_back(parse_step());
      path.back().child = child;
      skip_blanks();
      if (at_ == text_.size() || is_at(',')) return path;
      child = accept(">");
      skip_blanks();
    }
    refuse_here();
  }

  Step parse_step() {
    Step step;
    const std::size_t begin = at_;
    if (!accept("*") && at_ < text_.size() && is_name_sign(text_[at_])) step.tag = parse_tag();
    while (true) {
      if (accept(".")) {
        step.classes.push_back(parse_name());
      } else if (accept("#")) {
        step.id = parse_name();
        step.numbered_id = accept(kNumber);
      } else if (accept("[")) {
        step.attributes.push_back(parse_attribute());
      } else if (accept(":has(")) {
        step.children.push_back(parse_child());
      } else {
        break;
      }
    }
    if (at_ == begin) refuse_here();
    return step;
  }

  GumboTag parse_tag() {
    const std::string tag = lower_ascii(parse_name());
    if (!keeps_tag(tag)) throw Error(ErrorCode::rules_tag, {{"tag", tag}});
    const GumboTag known = gumbo_tag_enum(tag.c_str());
    return known == GUMBO_TAG_UNKNOWN ? GUMBO_TAG_LAST : known;  // which no element has
  }

  Step parse_child() {
    skip_blanks();
    expect(">");
    skip_blanks();
    Step step = parse_step();
    skip_blanks();
    expect(")");
    return step;
  }

  Attribute parse_attribute() {
    Attribute attribute;
    attribute.name = lower_ascii(parse_name());
    if (!keeps_attribute(attribute.name)) {
      throw Error(ErrorCode::rules_attribute,
                  {{"attribute", attribute.name}, {"known", kept_attributes()}});
    }
    if (accept("]")) return attribute;
    attribute.comparison = accept("~")   ? Comparison::word
                           : accept("*") ? Comparison::part
                                         : Comparison::equal;
    expect("=");
    const char quote = is_at('"') || is_at('\'') ? text_[at_] : '\0';
    if (quote != '\0') ++at_;
    const std::size_t end = text_.find(quote != '\0' ? quote : ']', at_);
    if (end == text_.npos) refuse_here();
    attribute.value = trim(text_.substr(at_, end - at_));
    at_ = quote != '\0' ? end + 1 : end;
    expect("]");
    return attribute;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

Selector::Selector(std::string_view written)
    : written_(trim(written)), paths_(Parser(written_).parse()) {}

bool Selector::fits(const GumboNode& element, const Attribute& attribute) {
  const char* const name = attribute.name.c_str();
  switch (attribute.comparison) {
    case Comparison::any:
      return has_attribute(element, name);
    case Comparison::equal:
      return attribute_of(element, name) == attribute.value;
    case Comparison::word:
      return attribute_has_word(element, name, attribute.value);
    case Comparison::part:
      return attribute_of(element, name).find(attribute.value) != std::string_view::npos;
  }
  return false;
}

bool Selector::fits(const GumboNode& element, const Step& step) {
  if (element.type != GUMBO_NODE_ELEMENT) return false;
  if (step.tag && *step.tag != element.v.element.tag) return false;
  for (const std::string& name : step.classes) {
    if (!attribute_has_word(element, "class", name)) return false;
  }
  if (!step.id.empty()) {
    const std::string_view id = attribute_of(element, "id");
    const bool same = step.numbered_id
                          ? id.starts_with(step.id) && is_number(id.substr(step.id.size()))
                          : id == step.id;
    if (!same) return false;
  }
  for (const Attribute& attribute : step.attributes) {
    if (!fits(element, attribute)) return false;
  }
  const GumboVector& inner = element.v.element.children;
  return std::all_of(step.children.begin(), step.children.end(), [&](const Step& child) {
    return std::any_of(inner.data, inner.data + inner.length, [&](const void* node) {
      return fits(*static_cast<const GumboNode*>(node), child);
    });
  });
}

// Walks up from the element, and knows at each node which steps may end exactly there, and which
// at it or anywhere above it: of the latter the outermost alone, since all others lead to it.
// Trying each ancestor for each step would take depth^steps.
bool Selector::matches(const GumboNode& element, std::size_t alternative) const {
  const Path& path = paths_[alternative];
  if (!fits(element, path.back())) return false;
  std::uint64_t here = std::uint64_t{1} << (path.size() - 1);
  std::size_t above = path.size();  // none
  for (const GumboNode* node = &element; node != nullptr; node = node->parent) {
    std::uint64_t at_parent = 0;
    const std::size_t pending = above;
    for (std::size_t step = path.size(); step-- > 0;) {
      const bool due = (here >> step & 1) != 0 || step == pending;
      if (!due || !(node == &element || fits(*node, path[step]))) continue;
      if (step == 0) return true;
      if (path[step].child) {
        at_parent |= std::uint64_t{1} << (step - 1);
      } else {
        above = std::min(above, step - 1);
      }
    }
    here = at_parent;
    if (here == 0 && above == path.size()) return false;
  }
  return false;
}

bool Selector::matches(const GumboNode& element) const {
  for (std::size_t i = 0; i < paths_.size(); ++i) {
    if (matches(element, i)) return true;
  }
  return false;
}

bool Selector::may_match(const std::unordered_set<std::string_view>& classes) const {
  return std::any_of(paths_.begin(), paths_.end(), [&](const Path& path) {
    return std::all_of(path.begin(), path.end(), [&](const Step& step) {
      return std::all_of(step.classes.begin(), step.classes.end(),
                         [&](const std::string& name) { return classes.contains(name); });
    });
  });
}

std::vector<const GumboNode*> Selector::find_in(const GumboNode& root) const {
  std::vector<const GumboNode*> found;
  for_each_element(root, [&](const GumboNode& node) {
    if (!matches(node)) return true;
    found.push_back(&node);
    return false;
  });
  return found;
}

std::string selector_of(const GumboNode& element) {
  std::string selector = gumbo_normalized_tagname(element.v.element.tag);
  const std::string_view id = attribute_of(element, "id");
  if (!id.empty() && id.find_first_of(" \t\r\n") == id.npos) selector.append("#").append(id);
  for (const std::string_view name : names_in(attribute_of(element, "class"))) {
    selector.append(".").append(name);
  }
  return selector;
}

}  // namespace glane
