#include "page/html/css_selector.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "glane/error.hpp"
#include "page/html/html_sanitiser.hpp"

namespace glane {

namespace {

constexpr std::string_view kBlanks = " \t";

bool is_name_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

[[noreturn]] void refuse(const std::string& message, const std::string& hint = {}) {
  throw Error(ErrorKind::usage, message, hint);
}

}  // namespace

class CssSelector::Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::vector<Path> parse() {
    std::vector<Path> paths;
    do {
      paths.push_back(parse_path());
    } while (take(','));
    if (at_ < text_.size()) refuse_here();
    return paths;
  }

 private:
  bool is_at(char c) const { return at_ < text_.size() && text_[at_] == c; }

  bool take(char c) {
    if (!is_at(c)) return false;
    ++at_;
    return true;
  }

  bool skip_blanks() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_not_of(kBlanks, at_), text_.size());
    return at_ > begin;
  }

  [[noreturn]] void refuse_here() const {
    const std::string rest(text_.substr(at_));
    refuse("'" + std::string(text_) + "' is no selector" +
           (rest.empty() ? ": it ends too early" : ", from '" + rest + "' on"));
  }

  std::string take_name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_sign(text_[at_])) ++at_;
    if (at_ == begin) refuse_here();
    return std::string(text_.substr(begin, at_ - begin));
  }

  Path parse_path() {
    Path path;
    bool child = false;
    for (skip_blanks();;) {
      Step step = parse_step();
      step.child = child;
      path.push_back(std::move(step));
      skip_blanks();
      if (at_ == text_.size() || is_at(',')) return path;
      child = take('>');
      skip_blanks();
    }
  }

  Step parse_step() {
    Step step;
    const std::size_t begin = at_;
    if (!take('*') && at_ < text_.size() && is_name_sign(text_[at_])) {
      step.tag = lower_ascii(take_name());
      if (!keeps_tag(step.tag)) refuse("<" + step.tag + "> is of looks alone and is not kept");
    }
    while (at_ < text_.size() && (is_at('.') || is_at('#') || is_at('['))) {
      if (take('.')) {
        step.classes.push_back(take_name());
      } else if (take('#')) {
        step.id = take_name();
      } else {
        step.attributes.push_back(parse_attribute());
      }
    }
    if (at_ == begin) refuse_here();
    return step;
  }

  Attribute parse_attribute() {
    take('[');
    Attribute attribute;
    attribute.name = lower_ascii(take_name());
    if (!keeps_attribute(attribute.name)) {
      refuse("attribute '" + attribute.name + "' is not kept", "those are: " + kept_attributes());
    }
    if (take(']')) {
      attribute.any = true;
      return attribute;
    }
    if (!take('=')) refuse_here();
    const char quote = is_at('"') || is_at('\'') ? text_[at_] : '\0';
    if (quote != '\0') ++at_;
    const std::size_t end = text_.find(quote != '\0' ? quote : ']', at_);
    if (end == text_.npos) refuse_here();
    attribute.value = trim(text_.substr(at_, end - at_));
    at_ = quote != '\0' ? end + 1 : end;
    if (!take(']')) refuse_here();
    return attribute;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

CssSelector::CssSelector(std::string_view written)
    : written_(trim(written)), paths_(Parser(written_).parse()) {}

bool CssSelector::fits(const GumboNode& element, const Step& step) {
  if (element.type != GUMBO_NODE_ELEMENT) return false;
  const bool tag = step.tag.empty() || step.tag == gumbo_normalized_tagname(element.v.element.tag);
  if (!tag || (!step.id.empty() && attribute_of(element, "id") != step.id)) return false;
  const auto has_class = [&](const std::string& name) { return has_word(element, "class", name); };
  if (!std::all_of(step.classes.begin(), step.classes.end(), has_class)) return false;
  return std::all_of(step.attributes.begin(), step.attributes.end(), [&](const Attribute& each) {
    if (each.any) return has_attribute(element, each.name.c_str());
    return attribute_of(element, each.name.c_str()) == each.value;
  });
}

// Walks from the root down to the element, and knows at each node how many of the first steps end
// there, or ended above it: trying each ancestor for each step would take depth^steps.
bool CssSelector::fits_path(const GumboNode& element, const Path& path) {
  if (!fits(element, path.back())) return false;
  if (path.size() == 1) return true;
  std::vector<const GumboNode*> chain;
  for (const GumboNode* node = &element; node != nullptr; node = node->parent) {
    chain.push_back(node);
  }
  std::vector<bool> here(path.size());   // steps up to this one end at the node
  std::vector<bool> above(path.size());  // or at one above it
  for (std::size_t i = chain.size(); i-- > 0;) {
    const std::vector<bool> parent = here;
    for (std::size_t step = 0; step < path.size(); ++step) {
      const bool begun = step == 0 || (path[step].child ? parent[step - 1] : above[step - 1]);
      here[step] = begun && fits(*chain[i], path[step]);
    }
    for (std::size_t step = 0; step < path.size(); ++step) above[step] = above[step] || here[step];
  }
  return here.back();
}

bool CssSelector::matches(const GumboNode& element) const {
  return std::any_of(paths_.begin(), paths_.end(),
                     [&](const Path& path) { return fits_path(element, path); });
}

std::vector<const GumboNode*> CssSelector::find_in(const GumboNode& root, std::size_t most) const {
  std::vector<const GumboNode*> found;
  for_each_element(root, [&](const GumboNode& node) {
    if (found.size() >= most) return false;
    if (!matches(node)) return true;
    found.push_back(&node);
    return false;
  });
  return found;
}

}  // namespace glane
